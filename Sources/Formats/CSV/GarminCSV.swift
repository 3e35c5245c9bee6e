import Model

/// Garmin Connect's `Activities.csv`: local wall time without a zone, numbers without units.
enum GarminCSV {
  static let name = "Garmin Activities.csv"

  static func recognises(_ table: CSVTable) -> Bool {
    table.has("activity type") && table.has("date") && table.has("distance")
      && (table.has("time") || table.has("activity time"))
  }

  static func read(_ table: CSVTable, _ context: ReadingContext) -> ImportReading {
    var reading = ImportReading(format: name)
    var known = context.units
    if known == nil {
      known = self.units(table)
      if known == nil {
        reading.warnings.append("the file does not say km or miles: read as km (see --units)")
      }
    }
    let perUnit = (known ?? .kilometres).centimetres / 100
    reading.read(table, today: context.today, rank: .list) { (row) throws(RowProblem) in
      try draft(table, row, perUnit: perUnit)
    }
    return reading
  }

  private static func draft(
    _ table: CSVTable, _ row: CSVReader.Row, perUnit: Double
  ) throws(RowProblem) -> SessionDraft {
    guard let type = table.field(row, "activity type") else {
      throw RowProblem(why: "no activity type")
    }
    let date = table.field(row, "date") ?? ""
    guard let day = RowValue.day(date) else {
      throw RowProblem(why: "bad date \"\(date.prefix(40))\"")
    }
    let sport = SportWord(type)
    var draft = SessionDraft(day: day, kind: sport.kind, sport: sport.sport)
    draft.start = RowValue.start(date, day: day)
    draft.surface = sport.surface
    let isInMetres = sport.sport == "swimming"
    draft.title = table.field(row, "title") ?? ""
    if let text = table.field(row, "distance") {
      guard let value = RowValue.local(text, hasThousands: isInMetres) else {
        throw RowProblem(why: "bad distance \"\(text.prefix(40))\"")
      }
      guard value >= 0 else { throw RowProblem(why: "negative distance") }
      let metres = value * (isInMetres ? 1 : perUnit)
      guard metres < 2_000_000 else { throw RowProblem(why: "distance over 2000 km") }
      if metres > 0 { draft.distance = Distance(metres: metres) }
    }
    let total = time(table.field(row, "time", "activity time"))
    draft.moving = time(table.field(row, "moving time")) ?? total
    draft.elapsed = time(table.field(row, "elapsed time")) ?? total
    draft.averageHeartRate = rate(table.field(row, "avg hr"))
    draft.maximumHeartRate = rate(table.field(row, "max hr"))
    if let text = table.field(row, "total ascent", "elev gain"),
      let metres = RowValue.local(text, hasThousands: true), (0..<20_000).contains(metres)
    {
      // Feet go with miles.
      draft.climb = Climb(metres: perUnit > 1500 ? metres * 0.3048 : metres)
    }
    guard draft.distance != nil || draft.moving != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    return draft
  }

  /// Above 0; nil otherwise.
  private static func time(_ text: String?) -> Duration? {
    text.flatMap { RowValue.time($0) }.flatMap { $0 > .zero ? $0 : nil }
  }

  private static func rate(_ text: String?) -> HeartRate? {
    text.flatMap { RowValue.plain($0) }.flatMap { HeartRate(beatsPerMinute: Int($0)) }
  }

  /// Told from steps times stride over distance, by the median row; nil without such rows.
  private static func units(_ table: CSVTable) -> Units? {
    let ratios = table.rows.compactMap { row -> Double? in
      guard
        let steps = table.field(row, "steps").flatMap({ RowValue.local($0, hasThousands: true) }),
        let stride = table.field(row, "avg stride length")
          .flatMap({ RowValue.local($0, hasThousands: false) }),
        let distance = table.field(row, "distance")
          .flatMap({ RowValue.local($0, hasThousands: false) }),
        let type = table.field(row, "activity type"), SportWord(type).kind == .run,
        distance > 0.5, steps > 0, stride > 0
      else { return nil }
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
