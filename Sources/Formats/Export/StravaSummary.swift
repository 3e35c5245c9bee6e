import Model

/// Done sessions in the columns of Strava's `activities.csv`, as other programs expect them.
public enum StravaSummary {
  public static let header = [
    "Activity ID", "Activity Date", "Activity Name", "Activity Type", "Activity Description",
    "Elapsed Time", "Distance", "Max Heart Rate", "Relative Effort", "Commute",
    "Activity Private Note", "Activity Gear", "Filename", "Elapsed Time", "Moving Time",
    "Distance", "Elevation Gain", "Average Heart Rate", "Perceived Exertion",
  ]

  public static func write(_ slice: Slice, to csv: inout CSVWriter) {
    for session in slice.sessions.filter(\.isDone).inOrder {
      let elapsed = (session.elapsed ?? session.moving).map { JournalCSV.number($0.seconds) }
      csv.row([
        session.id.text, date(session), CSVWriter.words(session.title), type(session),
        CSVWriter.words(session.note), elapsed,
        session.distance.map { Digits.fixed($0.kilometres, 2) },
        session.maximumHeartRate.map { String($0.beatsPerMinute) }, nil, "false", nil,
        session.shoe.map(CSVWriter.words), nil, elapsed,
        session.moving.map { JournalCSV.number($0.seconds) },
        session.distance.map { JournalCSV.number($0.metres) },
        session.climb.map { JournalCSV.number($0.metres) },
        session.averageHeartRate.map { String($0.beatsPerMinute) }, session.rpe?.text,
      ])
    }
  }

  /// `Nov 20, 2026, 6:02:00 AM`, in UTC where the offset is known.
  private static func date(_ session: Session) -> String {
    let start =
      session.start.map { StartTime(local: $0.local - ($0.offset ?? 0), offset: 0) }
      ?? StartTime(local: session.day.number * 86_400 + 43_200, offset: nil)
    let (year, _, day) = start.day.parts
    let hour = start.secondOfDay / 3600
    let clock =
      "\(hour % 12 == 0 ? 12 : hour % 12):" + Digits.padded(start.secondOfDay / 60 % 60, 2) + ":"
      + Digits.padded(start.secondOfDay % 60, 2)
    return "\(start.day.monthName) \(day), \(year), \(clock) \(hour < 12 ? "AM" : "PM")"
  }

  private static func type(_ session: Session) -> String {
    switch session.kind {
    case .run, .race: "Run"
    case .strength: "Weight Training"
    case .mobility: "Yoga"
    case .cross: session.sport?.capitalisedFirst ?? "Workout"
    }
  }
}
