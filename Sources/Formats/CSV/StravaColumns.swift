/// Where the columns of Strava's `activities.csv` are. By name, in the languages that were met;
/// else by what they are to each other, as names may be in any language: the names that come
/// twice are, in order, those of elapsed time, distance and highest heart rate.
struct StravaColumns {
  let id: Int
  let date: Int
  let title: Int?
  let type: Int?
  let note: Int?
  let privateNote: Int?
  let gear: Int?
  let file: Int?
  let elapsed: Int?
  let moving: Int?
  /// For display: km or miles, as the runner had set.
  let shownDistance: Int?
  let metres: Int?
  let climb: Int?
  let averageRate: Int?
  let highestRate: Int?
  let effort: Int?

  /// Nil when the table is none of Strava's.
  init?(_ table: CSVTable) {
    let ids = ["activity id", "aktivitäts-id", "id de l'activité", "id de actividad"]
    let dates = [
      "activity date", "aktivitätsdatum", "date de l'activité", "fecha de la actividad",
    ]
    if let id = table.column(ids), let date = table.column(dates) {
      self.init(table, id: id, date: date)
    } else if table.header.starts(with: ["id", "date", "name", "type"]) {
      self.init(old: table)
    } else if table.doubled.count >= 3, table.header.count > 40, let row = table.rows.first,
      row.fields.count > 3, row.fields[0].allSatisfy({ $0.isNumber }),
      DateText(row.fields[1]) != nil
    {
      self.init(table, id: 0, date: 1)
    } else {
      return nil
    }
  }

  /// Exports before 2019: ten columns, metres.
  private init(old table: CSVTable) {
    id = 0
    date = 1
    title = 2
    type = 3
    note = table.column(["description"])
    privateNote = nil
    gear = table.column(["gear"])
    file = table.column(["filename"])
    elapsed = table.column(["elapsed_time"])
    moving = table.column(["moving_time"])
    shownDistance = nil
    metres = table.column(["distance"])
    climb = nil
    averageRate = nil
    highestRate = nil
    effort = nil
  }

  private init(_ table: CSVTable, id: Int, date: Int) {
    let doubled = table.doubled
    func twice(_ index: Int, _ occurrence: Int) -> Int? {
      index < doubled.count ? table.column([doubled[index]], occurrence: occurrence) : nil
    }
    /// A column so many places after one that is known, if it is there.
    func after(_ column: Int?, _ step: Int) -> Int? {
      column.flatMap { $0 + step < table.header.count ? $0 + step : nil }
    }
    self.id = id
    self.date = date
    title =
      table.column(["activity name", "name der aktivität", "nom de l'activité"])
      ?? after(date, 1)
    type =
      table.column(["activity type", "aktivitätsart", "type d'activité"]) ?? after(date, 2)
    note =
      table.column(["activity description", "aktivitätsbeschreibung"]) ?? after(date, 3)
    let names = ["filename", "dateiname", "nom du fichier", "nombre del archivo"]
    file = table.column(names) ?? StravaColumns.files(table)
    let gears = ["activity gear", "aktivitätsausrüstung"]
    gear = table.column(gears) ?? file.map { $0 - 1 }
    let privates = ["activity private note", "hinweis zur privatsphäre für aktivitäten"]
    privateNote = table.column(privates) ?? file.map { $0 - 2 }
    elapsed = twice(0, 2) ?? table.column(["elapsed time"])
    metres = twice(1, 2)
    shownDistance = twice(1, 1) ?? table.column(["distance"])
    moving =
      table.column(["moving time", "bewegungszeit", "durée de déplacement"])
      ?? (twice(1, 2).map { $0 - 1 } == twice(0, 2) ? nil : twice(1, 2).map { $0 - 1 })
    climb = table.column(["elevation gain", "höhenzunahme"]) ?? after(metres, 3)
    highestRate = twice(2, 2) ?? table.column(["max heart rate"])
    averageRate =
      table.column(["average heart rate", "durchschnittliche herzfrequenz"])
      ?? after(twice(2, 2), 1)
    effort = table.column([
      "perceived exertion", "gefühlte anstrengung", "effort perçu", "esfuerzo percibido",
    ])
  }

  /// The column whose fields name files of the export.
  private static func files(_ table: CSVTable) -> Int? {
    for row in table.rows.prefix(200) {
      if let column = row.fields.firstIndex(where: { $0.hasPrefix("activities/") }) {
        return column
      }
    }
    return nil
  }
}
