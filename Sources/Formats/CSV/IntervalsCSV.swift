import Model

/// intervals.icu's activities: local time without a zone, metres and seconds.
enum IntervalsCSV {
  static let name = "intervals.icu activities"

  static func recognises(_ table: CSVTable) -> Bool {
    table.has("start_date_local") && (table.has("moving_time") || table.has("elapsed_time"))
  }

  static func read(_ table: CSVTable, _ context: ReadingContext) -> ImportReading {
    var reading = ImportReading(format: name)
    reading.read(
      table, today: context.today, rank: .summary,
      key: { row in table.field(row, "id").map { "intervals \($0)" } }
    ) { (row) throws(RowProblem) in
      try draft(table, row)
    }
    return reading
  }

  private static func draft(
    _ table: CSVTable, _ row: CSVReader.Row
  ) throws(RowProblem) -> SessionDraft {
    let date = table.field(row, "start_date_local") ?? ""
    guard let when = DateText(String(date.map { $0 == "T" ? " " : $0 })) else {
      throw RowProblem(why: "bad date \"\(date.prefix(40))\"")
    }
    let sport = SportWord(table.field(row, "type") ?? "")
    var draft = SessionDraft(day: when.day, kind: sport.kind, sport: sport.sport)
    if when.second != nil { draft.start = StartTime(local: when.local, offset: nil) }
    draft.surface = sport.surface
    draft.title = table.field(row, "name") ?? ""
    draft.note = table.field(row, "description") ?? ""
    func number(_ names: String...) -> Double? {
      names.lazy.compactMap { table.field(row, $0).flatMap { RowValue.plain($0) } }.first
    }
    draft.distance = RowValue.metres(number("distance", "icu_distance"))
    draft.elapsed = RowValue.seconds(number("elapsed_time"))
    draft.moving = RowValue.seconds(number("moving_time")) ?? draft.elapsed
    draft.climb = RowValue.climb(number("total_elevation_gain"))
    draft.averageHeartRate = number("average_heartrate").flatMap { RowValue.rate($0) }
    draft.maximumHeartRate = number("max_heartrate").flatMap { RowValue.rate($0) }
    draft.rpe = number("icu_rpe", "perceived_exertion").flatMap { $0 > 0 ? RPE($0) : nil }
    guard draft.distance != nil || draft.time != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    return draft
  }
}

/// intervals.icu's wellness: a row a day, scales of 1–4 of which 1 is best.
enum WellnessCSV {
  static let name = "intervals.icu wellness"

  static func recognises(_ table: CSVTable) -> Bool {
    (table.has("date") || table.has("id"))
      && ["sleepsecs", "sleepquality", "restinghr"].filter { table.has($0) }.count >= 2
  }

  static func read(_ table: CSVTable, _ context: ReadingContext) -> ImportReading {
    var reading = ImportReading(format: name)
    var hasScale = false
    for row in table.rows {
      let date = table.field(row, "date") ?? table.field(row, "id") ?? ""
      guard let day = DateText(date)?.day else {
        reading.skipped.append(
          Skipped(where_: "line \(row.line)", why: "bad date \"\(date.prefix(40))\""))
        continue
      }
      let checkIn = checkIn(table, row, day)
      let note = table.field(row, "comments") ?? ""
      guard checkIn != CheckIn(day: day) || !note.isEmpty else {
        reading.skipped.append(Skipped(where_: "line \(row.line)", why: "nothing is filled in"))
        continue
      }
      hasScale =
        hasScale
        || [checkIn.sleepQuality, checkIn.fatigue, checkIn.stress, checkIn.mood]
          .contains { $0 != nil }
      reading.checkIns.append(
        ImportedCheckIn(checkIn: checkIn, note: note, place: "line \(row.line)"))
    }
    if hasScale {
      reading.warnings.append(
        "scales of 1 to 4, 1 the best, became 1 to 5: sleep and mood 5, 4, 2, 1 (5 the best), "
          + "fatigue and stress 1, 2, 4, 5 (5 the worst)")
    }
    let left = ["weight", "hrv", "soreness", "motivation", "injury"].filter { name in
      table.rows.contains { table.field($0, name) != nil }
    }
    if !left.isEmpty {
      reading.warnings.append(
        "left out, as a check-in has no place for it: "
          + left.joined(separator: ", "))
    }
    return reading
  }

  private static func checkIn(_ table: CSVTable, _ row: CSVReader.Row, _ day: Day) -> CheckIn {
    func number(_ name: String) -> Double? {
      table.field(row, name).flatMap { RowValue.plain($0) }
    }
    func scale(_ name: String, _ steps: [Int]) -> Int? {
      number(name).flatMap { value in
        (1...4).contains(value) ? steps[Int(value.rounded()) - 1] : nil
      }
    }
    let bestFirst = [5, 4, 2, 1]
    let worstLast = [1, 2, 4, 5]
    var checkIn = CheckIn(day: day)
    checkIn.sleepMinutes = number("sleepsecs").flatMap { seconds in
      seconds > 0 && seconds <= 86_400 ? Int((seconds / 60).rounded()) : nil
    }
    checkIn.sleepQuality = scale("sleepquality", bestFirst)
    checkIn.fatigue = scale("fatigue", worstLast)
    checkIn.stress = scale("stress", worstLast)
    checkIn.mood = scale("mood", bestFirst)
    checkIn.restingHeartRate = number("restinghr").flatMap { RowValue.rate($0) }
    return checkIn
  }
}
