/// Where the columns of Strava's `activities.csv` are. By name and occurrence, in the languages that
/// were met; in a whole export of another language by what they are to each other: the names that
/// come twice are, in order, those of elapsed time, distance, highest heart rate and relative effort.
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

  /// Whole exports have 87 columns and more.
  private static let whole = 41

  /// Nil when the table is none of Strava's.
  init?(_ table: CSVTable) {
    if let id = table.column(StravaNames.id), let date = table.column(StravaNames.date) {
      self.init(table, id: id, date: date)
    } else if table.header.starts(with: ["id", "date", "name", "type"]) {
      self.init(old: table)
    } else if table.doubled.count >= 3, table.header.count >= StravaColumns.whole,
      let row = table.rows.first, row.fields.count > 3,
      row.fields[0].allSatisfy({ $0.isNumber }), DateText(row.fields[1]) != nil
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
    let isWhole = table.header.count >= StravaColumns.whole
    let doubled = isWhole ? table.doubled : []
    /// The second column of a name; of a name that comes twice, known by its turn, where none of
    /// the names is there.
    func second(_ names: [String], turn: Int) -> Int? {
      if let column = table.column(names, occurrence: 2) { return column }
      guard table.column(names) == nil, turn < doubled.count else { return nil }
      return table.column([doubled[turn]], occurrence: 2)
    }
    /// A column by name, else so many places after one that is known.
    func column(_ names: [String], _ step: Int, after known: Int?) -> Int? {
      if let column = table.column(names) { return column }
      guard isWhole, let known, table.header.indices.contains(known + step) else { return nil }
      return known + step
    }
    self.id = id
    self.date = date
    title = column(StravaNames.title, 1, after: date)
    type = column(StravaNames.type, 2, after: date)
    note = column(StravaNames.note, 3, after: date)
    file = table.column(StravaNames.file) ?? StravaColumns.files(table)
    gear = column(StravaNames.gear, -1, after: file)
    privateNote = column(StravaNames.privateNote, -2, after: file)
    let elapsed = second(StravaNames.elapsed, turn: 0)
    let metres = second(StravaNames.distance, turn: 1)
    let highestRate = second(StravaNames.highestRate, turn: 2)
    let isNear = elapsed.flatMap { from in metres.map { $0 == from + 2 } } ?? false
    moving = column(StravaNames.moving, 1, after: isNear ? elapsed : nil)
    climb = column(StravaNames.climb, 3, after: metres)
    averageRate = column(StravaNames.averageRate, 1, after: highestRate)
    effort = column(StravaNames.effort, 6, after: doubled.count > 3 ? second([], turn: 3) : nil)
    shownDistance =
      table.column(StravaNames.distance) ?? (doubled.count > 1 ? table.column([doubled[1]]) : nil)
    self.elapsed = elapsed ?? table.column(StravaNames.elapsed)
    self.metres = metres
    self.highestRate = highestRate ?? table.column(StravaNames.highestRate)
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

/// What Strava calls its columns: English, German, French, Spanish, Dutch, Japanese.
private enum StravaNames {
  static let id = [
    "activity id", "aktivitäts-id", "id de l'activité", "id de actividad", "activiteits-id",
    "アクティビティid",
  ]
  static let date = [
    "activity date", "aktivitätsdatum", "date de l'activité", "fecha de la actividad",
    "datum van activiteit", "アクティビティ実行日",
  ]
  static let title = [
    "activity name", "name der aktivität", "nom de l'activité", "nombre de la actividad",
    "naam activiteit", "アクティビティ名",
  ]
  static let type = [
    "activity type", "aktivitätsart", "type d'activité", "tipo de actividad", "activiteitstype",
    "アクティビティタイプ",
  ]
  static let note = [
    "activity description", "aktivitätsbeschreibung", "description de l'activité",
    "descripción de la actividad", "beschrijving van activiteit",
  ]
  static let privateNote = [
    "activity private note", "hinweis zur privatsphäre für aktivitäten",
    "note privée sur les activités", "nota privada de actividad",
  ]
  static let gear = [
    "activity gear", "aktivitätsausrüstung", "matériel utilisé pour l'activité",
  ]
  static let file = [
    "filename", "dateiname", "nom du fichier", "nombre del archivo", "bestandsnaam", "ファイル名",
  ]
  static let elapsed = [
    "elapsed time", "verstrichene zeit", "temps écoulé", "tiempo transcurrido", "verstreken tijd",
  ]
  static let distance = ["distance", "distanz", "distancia", "afstand", "距離"]
  static let moving = [
    "moving time", "bewegungszeit", "durée de déplacement", "tiempo en movimiento", "beweegtijd",
    "移動時間",
  ]
  static let climb = [
    "elevation gain", "höhenzunahme", "dénivelé positif", "desnivel positivo", "totale stijging",
    "獲得標高",
  ]
  static let highestRate = [
    "max heart rate", "max. herzfrequenz", "fréquence cardiaque max.", "max. hartslag",
  ]
  static let averageRate = [
    "average heart rate", "durchschnittliche herzfrequenz", "gemiddelde hartslag",
  ]
  static let effort = [
    "perceived exertion", "gefühlte anstrengung", "esfuerzo percibido", "ervaren inspanning",
  ]
}
