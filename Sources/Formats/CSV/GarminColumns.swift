/// Where the columns of Garmin's `Activities.csv` are: by name in the languages that were met, the
/// first ones by their place, which is the same in all: type, date, favourite, title, distance,
/// calories, time, mean and highest heart rate.
struct GarminColumns {
  let type: Int
  let date: Int
  let title: Int?
  let distance: Int
  let time: Int
  let moving: Int?
  let elapsed: Int?
  let averageRate: Int?
  let highestRate: Int?
  let ascent: Int?
  let steps: Int?
  let stride: Int?
  let cadence: Int?

  /// Nil when the table is none of Garmin's.
  init?(_ table: CSVTable) {
    let isByPlace = GarminColumns.isByPlace(table)
    func column(_ names: [String], place: Int) -> Int? {
      table.column(names) ?? (isByPlace ? place : nil)
    }
    guard let type = table.column(GarminNames.type) ?? (isByPlace ? 0 : nil),
      let date = table.column(GarminNames.date) ?? (isByPlace ? 1 : nil),
      let distance = column(GarminNames.distance, place: 4),
      let time = column(GarminNames.time, place: 6)
    else { return nil }
    self.type = type
    self.date = date
    self.distance = distance
    self.time = time
    title = column(GarminNames.title, place: 3)
    averageRate = column(GarminNames.averageRate, place: 7)
    highestRate = column(GarminNames.highestRate, place: 8)
    moving = table.column(GarminNames.moving)
    elapsed = table.column(GarminNames.elapsed)
    ascent = table.column(GarminNames.ascent)
    steps = table.column(GarminNames.steps)
    stride = table.column(GarminNames.stride)
    cadence = table.column(GarminNames.cadence)
  }

  /// Told by what a row has in the first columns, whatever they are called.
  private static func isByPlace(_ table: CSVTable) -> Bool {
    guard table.header.count >= 20, let row = table.rows.first, row.fields.count >= 20 else {
      return false
    }
    let fields = row.fields.map { CSVTable.trimmed($0) }
    return DateText(fields[1])?.second != nil && ["true", "false"].contains(fields[2].lowercased())
      && RowValue.local(fields[4], hasThousands: false) != nil && fields[6].contains(":")
      && RowValue.time(fields[6]) != nil
  }
}

/// What Garmin calls its columns: English, German, French, Spanish, Italian, Portuguese, Dutch.
private enum GarminNames {
  static let type = [
    "activity type", "aktivitätstyp", "type d'activité", "tipo de actividad", "tipo di attività",
    "tipo de atividade", "activiteittype",
  ]
  static let date = ["date", "datum", "fecha", "data"]
  static let title = ["title", "titel", "titre", "título", "titolo"]
  static let distance = ["distance", "distanz", "distancia", "distanza", "distância", "afstand"]
  static let time = [
    "time", "activity time", "zeit", "durée", "tiempo", "tempo", "tempo total", "tijd",
  ]
  static let moving = [
    "moving time", "zeit in bewegung", "temps de déplacement", "tiempo en movimiento",
    "tempo in movimento", "tempo em movimento", "tijd bewogen",
  ]
  static let elapsed = [
    "elapsed time", "verstrichene zeit", "temps écoulé", "tiempo transcurrido", "tempo trascorso",
    "tempo transcorrido", "verstreken tijd",
  ]
  static let averageRate = [
    "avg hr", "ø hf", "ø herzfrequenz", "fréquence cardiaque moyenne", "frecuencia cardiaca media",
    "fc media", "fc média", "gem. hs",
  ]
  static let highestRate = [
    "max hr", "max. hf", "maximale herzfrequenz", "fréquence cardiaque maximale", "fc máxima",
    "fc max", "max. hs",
  ]
  static let ascent = [
    "total ascent", "elev gain", "anstieg gesamt", "positiver höhenunterschied",
    "ascension totale", "ascenso total", "ascesa totale", "subida total", "totale stijging",
  ]
  static let steps = ["steps", "schritte", "pas", "pasos", "passi", "passos", "stappen"]
  static let stride = [
    "avg stride length", "ø schrittlänge", "longueur moyenne des foulées",
    "longitud media de zancada", "lunghezza media passo", "comprimento médio da passada",
    "gem. staplengte",
  ]
  static let cadence = [
    "avg run cadence", "avg cadence", "ø schrittfrequenz (laufen)", "cadence de course moyenne",
    "cadencia de carrera media", "cadenza di corsa media", "cadência de corrida média",
  ]
}
