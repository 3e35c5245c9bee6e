import Model
import Testing

@testable import Formats

/// Tables of Strava and Garmin in the languages that their runners have set.
struct LanguageTests {
  private func read(_ text: String, units: Units? = nil) throws -> ImportReading {
    try Reader.read(Array(text.utf8), ReadingContext(today: farDay, units: units))
  }

  /// A name for each column that is read, by its place in a whole export.
  private struct Tongue: Sendable {
    var names: [Int: String]
    var date: String
    var run: String
    var shown = "9,99"
  }

  private static let strava: [Tongue] = [
    Tongue(
      names: [
        0: "ID de l'activité", 1: "Date de l'activité", 2: "Nom de l'activité",
        3: "Type d'activité", 4: "Description de l'activité", 5: "Temps écoulé", 6: "Distance",
        7: "Fréquence cardiaque max.", 8: "Effort relatif", 10: "Note privée sur les activités",
        12: "Nom du fichier", 15: "Temps écoulé", 16: "Durée de déplacement", 17: "Distance",
        20: "Dénivelé positif", 30: "Fréquence cardiaque max.", 37: "Effort relatif",
      ], date: "29 mai 2022 à 15:53:35", run: "Course à pied"),
    Tongue(
      names: [
        0: "ID de actividad", 1: "Fecha de la actividad", 2: "Nombre de la actividad",
        3: "Tipo de actividad", 4: "Descripción de la actividad", 5: "Tiempo transcurrido",
        6: "Distancia", 7: "FC máx.", 8: "Esfuerzo relativo", 10: "Nota privada de actividad",
        12: "Nombre del archivo", 15: "Tiempo transcurrido", 16: "Tiempo en movimiento",
        17: "Distancia", 20: "Desnivel positivo", 30: "FC máx.", 37: "Esfuerzo relativo",
        43: "Esfuerzo Percibido",
      ], date: "29 may 2022, 3:53:35 p.\u{A0}m.", run: "Carrera"),
    Tongue(
      names: [
        0: "Activiteits-ID", 1: "Datum van activiteit", 2: "Naam activiteit",
        3: "Activiteitstype", 4: "Beschrijving van activiteit", 5: "Verstreken tijd",
        6: "Afstand", 7: "Max. hartslag", 8: "Relatieve inspanning", 12: "Bestandsnaam",
        15: "Verstreken tijd", 16: "Beweegtijd", 17: "Afstand", 20: "Totale stijging",
        30: "Max. hartslag", 31: "Gemiddelde hartslag", 37: "Relatieve inspanning",
        43: "Ervaren inspanning",
      ], date: "29 mei 2022, 15:53:35", run: "Hardloopsessie"),
    // A tongue of which no name is known.
    Tongue(
      names: [5: "a", 6: "b", 7: "c", 8: "d", 15: "a", 16: "e", 17: "b", 30: "c", 37: "d"],
      date: "29.05.2022, 15:53:35", run: "Løp"),
  ]

  private func table(_ tongue: Tongue, columns: Int) -> String {
    var row = Array(repeating: "", count: columns)
    let values = [
      0: "77", 1: "\"\(tongue.date)\"", 2: "Titel", 3: tongue.run, 4: "\"a\nb\"", 5: "2000",
      6: "\"\(tongue.shown)\"", 7: "170", 8: "50", 10: "privat", 11: "Schuh",
      12: "activities/9.fit.gz", 15: "2000.0", 16: "1900.0", 17: "9994.5", 18: "4.1", 19: "3.2",
      20: "88.5", 30: "171", 31: "150.6", 37: "50.0", 43: "7.0",
    ]
    for (column, value) in values { row[column] = value }
    let head = (0..<columns).map { tongue.names[$0] ?? "x\($0)" }
    return head.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
  }

  @Test(arguments: 0..<4, [87, 94, 99, 101])
  func `Strava's whole export is read in any tongue and width`(tongue: Int, columns: Int) throws {
    let tongue = LanguageTests.strava[tongue]
    let session = try #require(try read(table(tongue, columns: columns)).sessions.first)
    let draft = session.draft
    #expect(draft.kind == .run)
    #expect(draft.start?.iso == "2022-05-29T15:53:35Z" || draft.start?.local == 1_653_839_615)
    #expect(draft.title == "Titel")
    #expect(draft.note == "a\nb\nprivat")
    #expect(draft.shoe == "Schuh")
    #expect(draft.distance == Distance(metres: 9994.5))
    #expect(draft.moving == Duration(seconds: 1900))
    #expect(draft.elapsed == Duration(seconds: 2000))
    #expect(draft.climb == Climb(metres: 88.5))
    #expect(draft.averageHeartRate?.beatsPerMinute == 151)
    #expect(draft.maximumHeartRate?.beatsPerMinute == 171)
    #expect(draft.rpe == RPE(7))
    #expect(session.file == "activities/9.fit.gz")
  }

  @Test func `a part of Strava's columns is read by name, and nothing is guessed`() throws {
    let text = """
      Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,\
      Elapsed Time,Moving Time,Distance
      7,"Nov 20, 2026, 6:12:20 AM",River,Run,1810,5.41,,1810,1795,5412.5

      """
    let draft = try #require(try read(text).sessions.first?.draft)
    #expect(draft.note == "")
    #expect(draft.distance == Distance(metres: 5412.5))
    #expect(draft.climb == nil)
    // One distance alone may be km or miles.
    let one = text.replacing(",Distance\n", with: ",Speed\n")
    #expect(throws: FormatError.unitsUnknown) { try read(one) }
    let miles = try read(one, units: .miles).sessions.first?.draft.distance?.metres ?? 0
    #expect(abs(miles - 5.41 * 1609.344) < 0.01)
  }

  private static let garmin = [
    (
      "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Maximale Herzfrequenz,Ø Schrittlänge,Schritte,Anstieg gesamt,Zeit in Bewegung,Verstrichene Zeit",
      "Laufband"
    ),
    (
      "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale,Longueur moyenne des foulées,Pas,Ascension totale,Temps de déplacement,Temps écoulé",
      "Course à pied"
    ),
    (
      "Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media,FC máxima,Longitud media de zancada,Pasos,Ascenso total,Tiempo en movimiento,Tiempo transcurrido",
      "Carrera"
    ),
    (
      "Tipo di attività,Data,Preferita,Titolo,Distanza,Calorie,Tempo,FC Media,FC max,Lunghezza media passo,Passi,Ascesa totale,Tempo in movimento,Tempo trascorso",
      "Corsa"
    ),
    (
      "Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo total,FC Média,FC máxima,Comprimento médio da passada,Passos,Subida total,Tempo em movimento,Tempo transcorrido",
      "Corrida"
    ),
  ]

  @Test(arguments: 0..<5) func `Garmin's list is read in the runner's language`(index: Int) throws {
    let (head, run) = LanguageTests.garmin[index]
    let row =
      "\(run),2026-08-10 10:52:21,false,\"Sortie\",\"10.00\",\"407\",\"00:55:20\",\"151\",\"182\","
      + "\"1.10\",\"9,090\",\"120\",\"00:55:08\",\"00:57:00\"\n"
    let draft = try #require(try read(head + "\n" + row).sessions.first?.draft)
    #expect(draft.kind == .run)
    #expect(draft.start?.iso == "2026-08-10T10:52:21")
    #expect(draft.title == "Sortie")
    #expect(draft.distance == Distance(metres: 10_000))
    #expect(draft.moving == Duration(seconds: 3320))
    #expect(draft.elapsed == Duration(seconds: 3420))
    #expect(draft.averageHeartRate?.beatsPerMinute == 151)
    #expect(draft.maximumHeartRate?.beatsPerMinute == 182)
    #expect(draft.climb == Climb(metres: 120))
  }

  @Test func `Garmin's list in an unknown tongue is told by its first columns`() throws {
    let head = (0..<30).map { "n\($0)" }.joined(separator: ";") + "\n"
    var row = Array(repeating: "--", count: 30)
    row[0...8] = [
      "Bieg", "2026-08-10 10:52:21", "false", "x", "10,25", "400", "00:50:00", "150", "170",
    ]
    let text = head + row.joined(separator: ";") + "\n"
    #expect(throws: FormatError.unitsUnknown) { try read(text) }
    let draft = try #require(try read(text, units: .kilometres).sessions.first?.draft)
    #expect(draft.distance == Distance(metres: 10_250))
    #expect(draft.kind == .run)
    #expect(draft.averageHeartRate?.beatsPerMinute == 150)
  }
}
