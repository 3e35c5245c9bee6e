import Model

/// Garmin Connect's `Activities.csv`: local wall time without a zone, numbers without units.
enum GarminCSV {
  static let name = "Garmin Activities.csv"

  static func recognises(_ table: CSVTable) -> Bool { GarminColumns(table) != nil }

  static func read(
    _ table: CSVTable, _ context: ReadingContext
  ) throws(FormatError) -> ImportReading {
    var reading = ImportReading(format: name)
    guard let columns = GarminColumns(table) else { return reading }
    let style = style(table, columns)
    guard let units = context.units ?? self.units(table, columns, style) else {
      throw .unitsUnknown
    }
    let perUnit = units.centimetres / 100
    reading.read(table, today: context.today, rank: .list) { (row) throws(RowProblem) in
      try draft(table, row, columns, style, perUnit: perUnit)
    }
    return reading
  }

  private static func draft(
    _ table: CSVTable, _ row: CSVReader.Row, _ columns: GarminColumns, _ style: NumberStyle,
    perUnit: Double
  ) throws(RowProblem) -> SessionDraft {
    guard let type = table.field(row, column: columns.type) else {
      throw RowProblem(why: "no activity type")
    }
    let date = table.field(row, column: columns.date) ?? ""
    guard let when = DateText(date) else {
      throw RowProblem(why: "bad date \"\(date.prefix(40))\"")
    }
    let sport = SportWord(type)
    var draft = SessionDraft(day: when.day, kind: sport.kind, sport: sport.sport)
    if when.second != nil { draft.start = StartTime(local: when.local, offset: nil) }
    draft.surface = sport.surface
    draft.title = table.field(row, column: columns.title) ?? ""
    if let text = table.field(row, column: columns.distance) {
      guard let value = style.number(text) else {
        throw RowProblem(why: "bad distance \"\(text.prefix(40))\"")
      }
      guard value >= 0 else { throw RowProblem(why: "negative distance") }
      let metres = value * (sport.sport == "swimming" ? 1 : perUnit)
      guard metres < 2_000_000 else { throw RowProblem(why: "distance over 2000 km") }
      if metres > 0 { draft.distance = Distance(metres: metres) }
    }
    // The watch's timer, as its FIT file has it; "Moving Time" is Garmin's own guess.
    let timer = time(table.field(row, column: columns.time))
    draft.moving = timer ?? time(table.field(row, column: columns.moving))
    draft.elapsed = time(table.field(row, column: columns.elapsed)) ?? draft.moving
    draft.averageHeartRate = rate(table.field(row, column: columns.averageRate), style)
    draft.maximumHeartRate = rate(table.field(row, column: columns.highestRate), style)
    if let metres = table.field(row, column: columns.ascent).flatMap({ style.number($0) }) {
      // Feet go with miles.
      draft.climb = RowValue.climb(perUnit > 1500 ? metres * 0.3048 : metres)
    }
    guard draft.distance != nil || draft.moving != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    return draft
  }

  private static func style(_ table: CSVTable, _ columns: GarminColumns) -> NumberStyle {
    let known = [
      columns.distance, columns.stride, table.column(["aerobic te"]), table.column(["max temp"]),
      table.column(["min temp"]),
    ].compactMap { $0 }
    let fields = table.rows.lazy.flatMap { row in
      known.lazy.compactMap { table.field(row, column: $0) }
    }
    return NumberStyle.told(by: fields) ?? .point
  }

  /// Above 0; nil otherwise.
  private static func time(_ text: String?) -> Duration? {
    text.flatMap { RowValue.time($0) }.flatMap { $0 > .zero ? $0 : nil }
  }

  private static func rate(_ text: String?, _ style: NumberStyle) -> HeartRate? {
    text.flatMap { style.number($0) }.flatMap { RowValue.rate($0) }
  }

  /// Told by the runs: steps (counted, else cadence by time) times stride is the way in metres.
  /// Nil without such rows, or when they fit neither unit.
  private static func units(
    _ table: CSVTable, _ columns: GarminColumns, _ style: NumberStyle
  ) -> Units? {
    let ratios = table.rows.compactMap { row -> Double? in
      func number(_ column: Int?) -> Double? {
        table.field(row, column: column).flatMap { style.number($0) }
      }
      guard let type = table.field(row, column: columns.type), SportWord(type).kind == .run,
        let stride = number(columns.stride), let distance = number(columns.distance),
        distance > 0.5, stride > 0
      else { return nil }
      let minutes = time(table.field(row, column: columns.time))?.minutes
      let counted =
        number(columns.steps)
        ?? number(columns.cadence).flatMap { rate in minutes.map { rate * $0 } }
      guard let steps = counted, steps > 0 else { return nil }
      return steps * stride / distance
    }.sorted()
    guard !ratios.isEmpty else { return nil }
    let middle = ratios[ratios.count / 2]
    return switch middle {
    case 700..<1270: .kilometres
    case 1270..<2100: .miles
    default: nil
    }
  }
}
