import Model

/// Separated values under this program's own column names, with the unit in the name.
enum PlainCSV {
  static let name = "CSV"

  static func recognises(_ table: CSVTable) -> Bool {
    table.has("date")
      && ["distance_m", "moving_s", "elapsed_s"].contains { table.has($0) }
  }

  static func read(_ table: CSVTable, _ context: ReadingContext) -> ImportReading {
    var reading = ImportReading(format: name)
    reading.read(table, today: context.today, rank: .summary) { (row) throws(RowProblem) in
      try draft(table, row)
    }
    return reading
  }

  private static func draft(
    _ table: CSVTable, _ row: CSVReader.Row
  ) throws(RowProblem) -> SessionDraft {
    let date = table.field(row, "date") ?? ""
    guard let day = Day(iso: date) else { throw RowProblem(why: "bad date \"\(date.prefix(40))\"") }
    let (kind, sport) = kind(table.field(row, "sport", "kind") ?? "run")
    var draft = SessionDraft(day: day, kind: kind, sport: sport)
    if let text = table.field(row, "start") {
      guard let start = RowValue.start(text, day: day) else {
        throw RowProblem(why: "bad start \"\(text.prefix(40))\"")
      }
      draft.start = start
    }
    draft.title = table.field(row, "title").map(CSVWriter.plain) ?? ""
    draft.note = table.field(row, "note").map(CSVWriter.plain) ?? ""
    draft.distance = try value(table, row, "distance_m", below: 2_000_000)
      .map { Distance(metres: $0) }
    draft.moving = try value(table, row, "moving_s", below: 8_640_000).map { Duration(seconds: $0) }
    draft.elapsed = try value(table, row, "elapsed_s", below: 8_640_000)
      .map { Duration(seconds: $0) }
    draft.climb = try value(table, row, "ascent_m", below: 20_000).map { Climb(metres: $0) }
    draft.rpe = try value(table, row, "rpe", below: 10.001).flatMap { RPE(min($0, 10)) }
    draft.averageHeartRate = try value(table, row, "avg_hr_bpm", below: 1000)
      .flatMap { HeartRate(beatsPerMinute: Int($0.rounded())) }
    draft.maximumHeartRate = try value(table, row, "max_hr_bpm", below: 1000)
      .flatMap { HeartRate(beatsPerMinute: Int($0.rounded())) }
    guard draft.distance != nil || draft.time != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    return draft
  }

  /// Nil for an empty field; what isn't a number from 0 to the limit is a problem.
  private static func value(
    _ table: CSVTable, _ row: CSVReader.Row, _ name: String, below limit: Double
  ) throws(RowProblem) -> Double? {
    guard let text = table.field(row, name) else { return nil }
    let number = RowValue.plain(text) ?? RowValue.local(text, hasThousands: false)
    guard let number else { throw RowProblem(why: "bad \(name) \"\(text.prefix(40))\"") }
    let plain = String(name.prefix { $0 != "_" })
    guard number >= 0 else { throw RowProblem(why: "negative \(plain)") }
    guard number < limit else { throw RowProblem(why: "absurd \(plain) \(text.prefix(40))") }
    return number
  }

  private static func kind(_ word: String) -> (SessionKind, String?) {
    let word = word.lowercased()
    if let kind = SessionKind(rawValue: word) { return (kind, nil) }
    let sport = SportWord(word)
    return (sport.kind, sport.sport)
  }
}
