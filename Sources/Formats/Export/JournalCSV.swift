import Model

/// The tables of a journal as separated values, with the unit in each column's name.
public enum JournalCSV: String, CaseIterable, Sendable {
  case sessions, marks, checkins, treatments

  public var header: [String] {
    switch self {
    case .sessions:
      [
        "date", "start", "sport", "title", "distance_m", "moving_s", "elapsed_s", "rpe", "feel",
        "avg_hr_bpm", "max_hr_bpm", "ascent_m", "surface", "shoe", "note", "id",
      ]
    case .marks: ["date", "site", "moment", "level", "kind"]
    case .checkins:
      [
        "date", "sleep_min", "sleep_quality", "fatigue", "stress", "mood", "resting_hr_bpm", "ill",
        "painkiller",
      ]
    case .treatments:
      [
        "date", "kind", "minutes", "technique", "pressure", "sites", "provider", "cost",
        "currency", "before", "after", "note",
      ]
    }
  }

  /// Writes the rows of some days.
  public func write(_ slice: Slice, to csv: inout CSVWriter) {
    switch self {
    case .sessions:
      for session in slice.sessions.filter(\.isDone).inOrder { csv.row(Self.row(session)) }
    case .marks:
      for mark in slice.marks.sorted(by: { ($0.day, $0.site) < ($1.day, $1.site) }) {
        csv.row([
          mark.day.iso, mark.site.slug, mark.moment.rawValue, String(mark.level.level),
          mark.kind.rawValue,
        ])
      }
    case .checkins:
      for checkIn in slice.checkIns.sorted(by: { $0.day < $1.day }) { csv.row(Self.row(checkIn)) }
    case .treatments:
      for treatment in slice.treatments.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) }) {
        csv.row(Self.row(treatment))
      }
    }
  }

  private static func row(_ session: Session) -> [String?] {
    [
      session.day.iso, session.start?.iso, session.sport ?? session.kind.rawValue,
      CSVWriter.words(session.title), session.distance.map { number($0.metres) },
      session.moving.map { number($0.seconds) }, session.elapsed.map { number($0.seconds) },
      session.rpe?.text, session.feel.map(String.init),
      session.averageHeartRate.map { String($0.beatsPerMinute) },
      session.maximumHeartRate.map { String($0.beatsPerMinute) },
      session.climb.map { number($0.metres) }, session.surface.map(CSVWriter.words),
      session.shoe.map(CSVWriter.words), CSVWriter.words(session.note), session.id.text,
    ]
  }

  private static func row(_ checkIn: CheckIn) -> [String?] {
    [
      checkIn.day.iso, checkIn.sleepMinutes.map(String.init), checkIn.sleepQuality.map(String.init),
      checkIn.fatigue.map(String.init), checkIn.stress.map(String.init),
      checkIn.mood.map(String.init), checkIn.restingHeartRate.map { String($0.beatsPerMinute) },
      checkIn.isIll.map { $0 ? "yes" : "no" }, checkIn.tookPainkiller.map { $0 ? "yes" : "no" },
    ]
  }

  private static func row(_ treatment: Treatment) -> [String?] {
    [
      treatment.day.iso, treatment.kind.rawValue, treatment.minutes.map(String.init),
      treatment.technique.map(CSVWriter.words), treatment.pressure.map(String.init),
      treatment.sites.map(\.slug).joined(separator: " "), treatment.provider.map(CSVWriter.words),
      treatment.cost.map { Digits.fixed(Double($0.cents) / 100, 2) }, treatment.cost?.currency,
      treatment.before.map { String($0.level) }, treatment.after.map { String($0.level) },
      CSVWriter.words(treatment.note),
    ]
  }

  /// Without decimals where there are none.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}

extension [Session] {
  /// By day, then as the day has them.
  var inOrder: [Session] {
    sorted {
      ($0.day, $0.order, $0.start?.local ?? 0, $0.id)
        < ($1.day, $1.order, $1.start?.local ?? 0, $1.id)
    }
  }
}
