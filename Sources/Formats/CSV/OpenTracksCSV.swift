import Model

/// OpenTracks' CSV: one recording, a row a point, times with their offset.
enum OpenTracksCSV {
  static let name = "OpenTracks CSV"

  static func recognises(_ table: CSVTable) -> Bool {
    (table.has("#time") || table.has("time")) && table.has("trackpoint_type")
      && table.has("latitude")
  }

  static func read(
    _ table: CSVTable, _ context: ReadingContext
  ) throws(FormatError) -> ImportReading {
    var totals = TrackTotals()
    var span = Span()
    var sensor: Double?
    var gain: Double?
    var beats: [Int] = []
    for row in table.rows {
      func number(_ name: String) -> Double? {
        table.field(row, name).flatMap { RowValue.plain($0) }
      }
      let type = table.field(row, "trackpoint_type") ?? ""
      guard let time = table.field(row, "#time", "time").flatMap({ ISOTime($0) }) else { continue }
      if type.hasPrefix("SEGMENT_START") {
        totals.beginSegment()
        span.begin(time)
      }
      span.reach(time)
      if let metres = number("sensor_distance") { sensor = (sensor ?? 0) + metres }
      if let metres = number("altitude_gain") { gain = (gain ?? 0) + metres }
      if let rate = number("heartrate").flatMap({ RowValue.rate($0) }) {
        beats.append(rate.beatsPerMinute)
      }
      guard let latitude = number("latitude"), let longitude = number("longitude") else { continue }
      totals.add(
        TrackPoint(
          latitude: latitude, longitude: longitude, height: number("altitude"), time: time))
    }
    totals.finish()
    guard let first = span.first, let last = span.last, table.rows.count > 1 else {
      throw .nothingRecorded
    }
    let start = context.start(at: first.instant, offset: first.offset)
    var draft = SessionDraft(day: start.day)
    draft.start = start
    // A foot pod knows better than satellites where it ran all the way.
    draft.distance = RowValue.metres(max(sensor ?? 0, totals.metres))
    draft.moving = RowValue.seconds(span.seconds)
    draft.elapsed = RowValue.seconds(last.seconds - first.seconds)
    draft.climb = RowValue.climb(gain ?? totals.ascent)
    if !beats.isEmpty {
      draft.averageHeartRate = RowValue.rate(Double(beats.reduce(0, +)) / Double(beats.count))
      draft.maximumHeartRate = beats.max().flatMap { HeartRate(beatsPerMinute: $0) }
    }
    var reading = ImportReading(format: name)
    let key = "opentracks \(first.instant) \(last.instant) \(table.rows.count)"
    reading.sessions = [
      ImportedSession(
        draft: draft, externalID: RecordID(key: key).text, place: "", rank: .track)
    ]
    reading.sessions[0].isSportKnown = false
    reading.warnings.append("no sport is named: taken as a run")
    reading.warnOfFuture(today: context.today)
    return reading
  }

  /// Time within segments.
  private struct Span {
    var first: ISOTime?
    var last: ISOTime?
    var seconds = 0.0
    private var before: Double?

    mutating func begin(_ time: ISOTime) { before = time.seconds }

    mutating func reach(_ time: ISOTime) {
      if first == nil { first = time }
      last = time
      if let before, time.seconds > before { seconds += time.seconds - before }
      before = time.seconds
    }
  }
}
