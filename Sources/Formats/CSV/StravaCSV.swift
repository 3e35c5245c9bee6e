import Model

/// Strava's bulk export: `activities.csv`, whose dates are in UTC.
enum StravaCSV {
  static let name = "Strava activities.csv"

  static func recognises(_ table: CSVTable) -> Bool { StravaColumns(table) != nil }

  static func read(
    _ table: CSVTable, _ context: ReadingContext
  ) throws(FormatError) -> ImportReading {
    var reading = ImportReading(format: name)
    guard let columns = StravaColumns(table) else { return reading }
    let perUnit = perUnit(table, columns, context)
    if perUnit == nil, needsUnit(table, columns) { throw .unitsUnknown }
    reading.read(
      table, today: context.today, rank: .summary,
      key: { row in table.field(row, column: columns.id).map { "strava \($0)" } }
    ) { (row) throws(RowProblem) in
      try draft(table, row, columns, perUnit, context)
    }
    let files = Dictionary(
      table.rows.compactMap { row in
        table.field(row, column: columns.file).map { ("line \(row.line)", $0) }
      }, uniquingKeysWith: { first, _ in first })
    for index in reading.sessions.indices {
      reading.sessions[index].isZoneKnown = false
      reading.sessions[index].file = files[reading.sessions[index].place]
    }
    return reading
  }

  private static func draft(
    _ table: CSVTable, _ row: CSVReader.Row, _ columns: StravaColumns, _ perUnit: Double?,
    _ context: ReadingContext
  ) throws(RowProblem) -> SessionDraft {
    let date = table.field(row, column: columns.date) ?? ""
    guard let when = DateText(date) else {
      throw RowProblem(why: "bad date \"\(date.prefix(40))\"")
    }
    let start = context.home.start(at: when.local)
    let sport = SportWord(table.field(row, column: columns.type) ?? "")
    var draft = SessionDraft(
      day: when.second == nil ? when.day : start.day, kind: sport.kind, sport: sport.sport)
    if when.second != nil { draft.start = start }
    draft.surface = sport.surface
    // Our own export guards words that a spreadsheet would take for a formula.
    func words(_ column: Int?) -> String? {
      table.field(row, column: column).map(CSVWriter.plain)
    }
    draft.title = words(columns.title) ?? ""
    draft.note = [columns.note, columns.privateNote].compactMap(words).joined(separator: "\n")
    if sport.kind.isRunning { draft.shoe = words(columns.gear) }
    func number(_ column: Int?) -> Double? {
      table.field(row, column: column).flatMap { RowValue.plain($0) }
    }
    let shown = table.field(row, column: columns.shownDistance)
      .flatMap { RowValue.local($0, hasThousands: false) }
    draft.distance = RowValue.metres(
      number(columns.metres) ?? shown.flatMap { value in perUnit.map { $0 * value } })
    draft.elapsed = RowValue.seconds(number(columns.elapsed))
    draft.moving = RowValue.seconds(number(columns.moving)) ?? draft.elapsed
    draft.climb = RowValue.climb(number(columns.climb))
    draft.averageHeartRate = number(columns.averageRate).flatMap { RowValue.rate($0) }
    draft.maximumHeartRate = number(columns.highestRate).flatMap { RowValue.rate($0) }
    draft.rpe = number(columns.effort).flatMap { $0 > 0 ? RPE($0) : nil }
    guard draft.distance != nil || draft.time != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    return draft
  }

  /// True when a row has a distance for display and none in metres.
  private static func needsUnit(_ table: CSVTable, _ columns: StravaColumns) -> Bool {
    table.rows.contains { row in
      guard table.field(row, column: columns.metres).flatMap({ RowValue.plain($0) }) == nil,
        let shown = table.field(row, column: columns.shownDistance)
      else { return false }
      return RowValue.local(shown, hasThousands: false) ?? 0 > 0
    }
  }

  /// Metres of one unit of the distance that is shown, told by rows that have both.
  private static func perUnit(
    _ table: CSVTable, _ columns: StravaColumns, _ context: ReadingContext
  ) -> Double? {
    for row in table.rows {
      guard let metres = table.field(row, column: columns.metres).flatMap({ RowValue.plain($0) }),
        let shown = table.field(row, column: columns.shownDistance)
          .flatMap({ RowValue.local($0, hasThousands: false) }), shown > 1
      else { continue }
      switch metres / shown {
      case 950..<1050: return 1000
      case 1550..<1670: return 1609.344
      default: continue
      }
    }
    return context.units.map { $0.centimetres / 100 }
  }
}
