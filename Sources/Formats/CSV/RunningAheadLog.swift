import Model

/// RunningAHEAD's log: 37 columns with tabs between, each distance with its unit.
enum RunningAheadLog {
  static let name = "RunningAHEAD log"

  static func recognises(_ table: CSVTable) -> Bool {
    ["date", "timeofday", "distanceunit", "duration", "type"].allSatisfy { table.has($0) }
  }

  static func read(_ table: CSVTable, _ context: ReadingContext) -> ImportReading {
    var reading = ImportReading(format: name)
    let dates = table.rows.compactMap { table.field($0, "date") }
    let order = dates.contains { isDayFirst($0) } ? DateText.Order.dayFirst : .monthFirst
    reading.read(table, today: context.today, rank: .list) { (row) throws(RowProblem) in
      try draft(table, row, order)
    }
    if reading.sessions.contains(where: { $0.draft.rpe != nil }) {
      reading.warnings.append("Effort is taken as RPE")
    }
    return reading
  }

  /// True when the first number can be no month.
  private static func isDayFirst(_ date: String) -> Bool {
    let first = date.prefix { $0.isNumber }
    return first.count <= 2 && (Int(first) ?? 0) > 12
  }

  private static func draft(
    _ table: CSVTable, _ row: CSVReader.Row, _ order: DateText.Order
  ) throws(RowProblem) -> SessionDraft {
    let date = table.field(row, "date") ?? ""
    let isISO = date.prefix(4).allSatisfy { $0.isNumber }
    guard let day = DateText(date, order: isISO ? .yearFirst : order)?.day else {
      throw RowProblem(why: "bad date \"\(date.prefix(40))\"")
    }
    let sport = SportWord(table.field(row, "type") ?? "")
    let way = table.field(row, "subtype") ?? ""
    let isRace = sport.kind == .run && way.lowercased().contains("race")
    var draft = SessionDraft(day: day, kind: isRace ? .race : sport.kind, sport: sport.sport)
    if let clock = table.field(row, "timeofday"),
      let second = DateText("2000-01-01 \(clock)", order: .yearFirst)?.second
    {
      draft.start = StartTime(local: day.number * 86_400 + second, offset: nil)
    }
    draft.title = [way, table.field(row, "course") ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
    draft.note = RunningAheadLog.lines(table.field(row, "notes") ?? "")
    draft.surface = table.field(row, "coursesurface")?.lowercased() ?? sport.surface
    let shoe = ["shoemake", "shoemodel"].compactMap { table.field(row, $0) }
    draft.shoe = shoe.isEmpty ? nil : shoe.joined(separator: " ")
    func number(_ name: String) -> Double? {
      table.field(row, name).flatMap { RowValue.local($0, hasThousands: false) }
    }
    if let value = number("distance") {
      let unit = table.field(row, "distanceunit")?.lowercased() ?? ""
      guard let metres = ["mile": 1609.344, "kilometer": 1000, "meter": 1, "yard": 0.9144][unit]
      else { throw RowProblem(why: "unknown unit of distance \"\(unit.prefix(40))\"") }
      draft.distance = RowValue.metres(value * metres)
    }
    draft.moving = table.field(row, "duration").flatMap { RowValue.time($0) }
      .flatMap { $0 > .zero ? $0 : nil }
    draft.averageHeartRate = number("avghr").flatMap { RowValue.rate($0) }
    draft.maximumHeartRate = number("maxhr").flatMap { RowValue.rate($0) }
    draft.rpe = number("effort").flatMap { $0 > 0 ? RPE($0) : nil }
    guard draft.distance != nil || draft.moving != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    return draft
  }

  /// Line breaks are written as `<br>`.
  private static func lines(_ text: String) -> String {
    var lines = ""
    var rest = text[...]
    while let at = rest.firstIndex(of: "<") {
      lines += rest[..<at]
      rest = rest[at...]
      let tag = ["<br>", "<br/>", "<br />", "<BR>"].first { rest.hasPrefix($0) }
      lines += tag == nil ? "<" : "\n"
      rest = rest.dropFirst(tag?.count ?? 1)
    }
    return lines + rest
  }
}
