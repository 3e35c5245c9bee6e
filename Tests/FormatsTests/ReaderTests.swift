import Formats
import Foundation
import Model
import Testing

struct ReaderTests {
  private let today = Day(number: 20_777)

  private func read(_ text: String) throws -> ImportReading {
    try Reader.read(Array(text.utf8), ReadingContext(today: today))
  }

  /// A file beside the package; nil, with a word, when there is none.
  private func shared(_ path: String) -> [UInt8]? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let url = root.appendingPathComponent("../shared/" + path).standardizedFileURL
    guard let data = try? Data(contentsOf: url) else {
      print("not read, as it isn't there: \(url.path)")
      return nil
    }
    return Array(data)
  }

  @Test func readsPlainCSV() throws {
    let reading = try read(
      """
      start,date,rpe,distance_m,moving_s,sport,title
      07:12,2026-01-02,6.5,10000.5,3000,run,River
      2026-01-03T08:00:00+01:00,2026-01-03,,20000,3600,cycling,
      ,2026-13-01,,1,1,run,
      ,2026-01-04,,-5,1,run,
      ,2026-01-05,,,,run,
      """)
    #expect(reading.sessions.map(\.draft.kind) == [.run, .cross])
    #expect(reading.sessions.first?.draft.rpe?.halves == 13)
    #expect(reading.sessions.first?.draft.start?.iso == "2026-01-02T07:12:00")
    #expect(reading.sessions.last?.draft.start?.iso == "2026-01-03T08:00:00+01:00")
    #expect(
      reading.skipped.map { $0.where_ + " " + $0.why } == [
        "line 4 bad date \"2026-13-01\"", "line 5 negative distance",
        "line 6 neither distance nor time",
      ])
  }

  @Test func identityIsThatOfTheContent() throws {
    let one = try read("date,distance_m\n2026-01-02,5\n2026-01-02,5\n2026-01-02,6\n")
    let other = try read("distance_m,date\r\n5,2026-01-02\r\n")
    let ids = one.sessions.map(\.externalID)
    #expect(Set(ids).count == 2)
    #expect(ids.first == other.sessions.first?.externalID)
  }

  @Test func readsGarminInMiles() throws {
    let reading = try read(
      """
      Activity Type,Date,Title,Distance,Time,Avg HR,Max HR,Elev Gain,Avg Stride Length,Steps
      Running,2024-03-26 11:18:56,Out,"6,27","00:50:30,5",134,--,"1.295","1,20","8.409"
      Pool Swimming,2024-03-27 11:18:56,Swim,"1.500",00:30:00,--,--,--,--,--
      Yoga,2024-03-28 11:18:56,Calm,--,00:30:00,--,--,--,--,--
      """)
    #expect(reading.warnings.isEmpty)
    #expect(reading.sessions.map(\.draft.kind) == [.run, .cross, .mobility])
    let run = try #require(reading.sessions.first?.draft)
    #expect(abs((run.distance?.miles ?? 0) - 6.27) < 0.001)
    #expect(run.moving == Duration(milliseconds: 3_030_500))
    #expect(run.start?.iso == "2024-03-26T11:18:56")
    #expect(reading.sessions[1].draft.distance == Distance(metres: 1500))
  }

  @Test func refusesWhatItDoesNotKnow() {
    #expect(throws: FormatError.unknownFormat) { try read("hello\nworld") }
    #expect(throws: FormatError.empty) { try read("") }
    #expect(throws: FormatError.unknownFormat) {
      try Reader.read([0xFF, 0xFE, 0x00], ReadingContext(today: today))
    }
  }

  @Test func readsTheRunnersLog() throws {
    guard let bytes = shared("data/runner-log.csv") else { return }
    let reading = try Reader.read(bytes, ReadingContext(today: today))
    #expect(reading.sessions.count == 1055)
    #expect(reading.skipped.isEmpty)
    let sum = reading.sessions.reduce(0) { $0 + ($1.draft.distance?.centimetres ?? 0) }
    #expect(sum == 563_589_572)
  }

  @Test func readsGarminFiles() throws {
    if let bytes = shared("samples/garmin_csv/pacer_Activities.csv") {
      let reading = try Reader.read(bytes, ReadingContext(today: today))
      #expect(reading.sessions.count == 6)
      #expect(reading.sessions.first?.draft.distance == Distance(metres: 5480))
      #expect(reading.warnings.isEmpty)
    }
    if let bytes = shared("samples/garmin_csv/grunt_rows400-459.csv") {
      let reading = try Reader.read(bytes, ReadingContext(today: today))
      #expect(reading.sessions.count + reading.skipped.count == 60)
      #expect(reading.sessions.first?.draft.distance == Distance(metres: 6270))
    }
  }
}
