import Model

/// Any CSV with a header, by the columns that the runner names.
enum MappedCSV {
  static let name = "CSV"

  static func read(
    _ table: CSVTable, _ map: ColumnMap, _ context: ReadingContext
  ) throws(FormatError) -> ImportReading {
    for column in map.columns.values where !table.has(column.name) {
      throw .noSuchColumn(column.name, columns: Array(table.header.prefix(30)))
    }
    let numbers = map.columns.filter { !["date", "start", "title", "note"].contains($0.key) }
      .values.compactMap { table.column([$0.name]) }
    let style = NumberStyle.told(
      by: table.rows.lazy.flatMap { row in
        numbers.lazy.compactMap { table.field(row, column: $0) }.filter { !$0.contains(":") }
      })
    var reading = ImportReading(format: name)
    reading.read(table, today: context.today, rank: .list) { (row) throws(RowProblem) in
      try MappedRow(table: table, row: row, map: map, style: style ?? .point).draft()
    }
    return reading
  }
}

/// One row under a mapping.
private struct MappedRow {
  let table: CSVTable
  let row: CSVReader.Row
  let map: ColumnMap
  let style: NumberStyle

  private func text(_ what: String) -> String? {
    map.columns[what].flatMap { table.field(row, $0.name) }
  }

  /// A number under the map; nil for an empty field.
  private func number(_ what: String) throws(RowProblem) -> Double? {
    guard let text = text(what) else { return nil }
    guard let value = style.number(text), value >= 0 else {
      throw RowProblem(why: "bad \(what) \"\(text.prefix(40))\"")
    }
    return value
  }

  private func date() throws(RowProblem) -> DateText {
    let text = text("date") ?? text("start") ?? ""
    let unit = map.columns["date"]?.unit.flatMap { DateText.Order(rawValue: $0) }
    // The first order is only what is taken when the runner names none.
    let order = unit == .yearFirst ? nil : unit
    let plain = String(text.map { $0 == "T" ? " " : $0 })
    guard let date = DateText(plain, order: order) else {
      throw RowProblem(why: "bad date \"\(text.prefix(40))\"")
    }
    return date
  }

  /// In the unit that the field itself names, else the map.
  private func distance() throws(RowProblem) -> Distance? {
    guard let text = text("distance") else { return nil }
    let digits = text.prefix { !$0.isLetter }
    let word = text.dropFirst(digits.count).lowercased()
    let metres = [
      "km": 1000, "mi": 1609.344, "mile": 1609.344, "miles": 1609.344, "m": 1, "yd": 0.9144,
    ]
    let unit = word.isEmpty ? map.columns["distance"]?.unit ?? "km" : word
    guard let value = style.number(CSVTable.trimmed(String(digits))), value >= 0,
      let perUnit = metres[unit]
    else { throw RowProblem(why: "bad distance \"\(text.prefix(40))\"") }
    guard let distance = RowValue.metres(value * perUnit) else {
      throw RowProblem(why: "distance over 2000 km")
    }
    return distance > .zero ? distance : nil
  }

  private func duration(_ what: String) throws(RowProblem) -> Duration? {
    guard let text = text(what) else { return nil }
    let unit = map.columns[what]?.unit ?? "clock"
    if text.contains(":") || unit == "clock" {
      guard let time = RowValue.time(text) else {
        throw RowProblem(why: "bad \(what) \"\(text.prefix(40))\"")
      }
      return time > .zero ? time : nil
    }
    let units: [String: Double] = ["s": 1, "min": 60, "h": 3600]
    guard let value = try number(what) else { return nil }
    return RowValue.seconds(value * (units[unit] ?? 1))
  }

  func draft() throws(RowProblem) -> SessionDraft {
    let date = try date()
    let word = text("sport") ?? "run"
    let sport = SportWord(word)
    let kind = SessionKind(rawValue: word.lowercased()) ?? sport.kind
    var draft = SessionDraft(day: date.day, kind: kind, sport: kind == .cross ? sport.sport : nil)
    if let second = date.second {
      draft.start = StartTime(local: date.day.number * 86_400 + second, offset: nil)
    } else if let clock = text("start") {
      draft.start = RowValue.start(clock, day: date.day)
    }
    draft.title = text("title") ?? ""
    draft.note = text("note") ?? ""
    draft.shoe = text("shoe")
    draft.surface = text("surface") ?? sport.surface
    draft.distance = try distance()
    draft.moving = try duration("time")
    draft.elapsed = try duration("elapsed")
    draft.rpe = try number("rpe").flatMap { $0 > 0 ? RPE($0) : nil }
    draft.feel = try number("feel").flatMap { (1...5).contains($0) ? Int($0) : nil }
    draft.averageHeartRate = try number("hr").flatMap { RowValue.rate($0) }
    draft.maximumHeartRate = try number("maxhr").flatMap { RowValue.rate($0) }
    let isFeet = map.columns["ascent"]?.unit == "ft"
    draft.climb = RowValue.climb(try number("ascent").map { isFeet ? $0 * 0.3048 : $0 })
    guard draft.distance != nil || draft.time != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    return draft
  }
}
