import Foundation
import Model
import Testing

@testable import Formats

struct JournalLinesTests {
  @Test func `a line holds every column, escaped`() {
    let note = Note(id: RecordID(high: 0, low: 1), day: Day(number: 3), text: "a \"b\"\n\u{1B}[2J")
    #expect(
      JournalLines.line(.note(note))
        == #"{"schema":1,"table":"note","id":"00000000-0000-0000-0000-000000000001","day":3,"#
        + #""text":"a \"b\"\n\u001b[2J","tags":""}"#)
  }

  @Test func `lines are read back as they were written`() {
    let note = Record.note(
      Note(id: RecordID(high: 0, low: 1), day: Day(number: 3), text: "ü \"b\"\n\u{202E}\u{9B}"))
    let text = JournalLines.line(note) + "\n\n" + JournalLines.line(note) + "\n"
    #expect(JournalLines.recognises(Array(text.utf8)))
    let (records, skipped) = JournalLines.read(Array(text.utf8))
    #expect(records == [note, note])
    #expect(skipped.isEmpty)
  }

  @Test func `lines are known as another program writes them`() {
    let id = RecordID(high: 0, low: 1).text
    let line =
      "\u{FEFF}{\"day\": 3, \"id\": \"\(id)\", \"text\": \"a b\", \"tags\": \"\", \"table\": \"note\"}\r\n"
    #expect(JournalLines.recognises(Array(line.utf8)))
    let (records, skipped) = JournalLines.read(Array(line.utf8))
    #expect(records.map(\.id.text) == [id])
    #expect(skipped.isEmpty)
    for other in [
      "{\"workouts\":[]}", "[{\"table\":\"note\"}]", "{\n\"table\":\"note\"}", "day,table",
    ] {
      #expect(!JournalLines.recognises(Array(other.utf8)))
    }
  }

  /// A journal's columns have bounds: a value past them was refused only when all was written.
  @Test(arguments: [
    ("session", "distanceCm", "-1"), ("session", "movingMs", "-1"), ("session", "elapsedMs", "-1"),
    ("session", "feel", "6"), ("session", "climbCm", "200000000000"), ("session", "done", "2"),
    ("session", "title", "\"a\\u0000b\""), ("checkIn", "ill", "2"), ("checkIn", "painkiller", "-1"),
    ("problem", "overuseScore", "101"), ("treatment", "costCents", "5"), ("absence", "toDay", "1"),
  ])
  func `a value that no journal holds is named, and the rest goes on`(
    table: String, column: String, value: String
  ) throws {
    let id = RecordID(high: 0, low: 1)
    let records: [Record] = [
      .session(Session(id: id, day: Day(number: 20_000), title: "ok")),
      .checkIn(CheckIn(day: Day(number: 20_000))),
      .problem(Problem(id: id, site: try #require(Site(slug: "left-calf")), from: Day(number: 9))),
      .treatment(Treatment(id: id, day: Day(number: 9), kind: .massage)),
      .absence(Absence(from: Day(number: 9), to: Day(number: 10), reason: .life)),
    ]
    let record = try #require(records.first { $0.table.rawValue == table })
    let good = JournalLines.line(record)
    #expect(JournalLines.read(Array(good.utf8)).records == [record])
    let key = "\"\(column)\":"
    let start = try #require(good.firstRange(of: key)).upperBound
    let end = try #require(good[start...].firstIndex { $0 == "," || $0 == "}" })
    let bad = good.replacingCharacters(in: start..<end, with: value)
    let (read, skipped) = JournalLines.read(Array((bad + "\n" + good).utf8))
    #expect(read == [record])
    #expect(skipped.map(\.where_) == ["line 1"])
    #expect(skipped.first?.why.contains(table == "treatment" ? "currency" : column) == true)
  }

  @Test(arguments: [
    ("nonsense", "not a line of JSON"), (#"{"table":"pet","id":"x"}"#, "no table of this journal"),
    (#"{"schema":2,"table":"note"}"#, "written by a newer version"),
    (#"{"table":"note","id":"x"}"#, "no id"),
    (
      #"{"table":"note","id":"00000000-0000-0000-0000-000000000001","day":1.5,"text":"","tags":""}"#,
      "day is no whole number"
    ),
    (
      #"{"table":"note","id":"00000000-0000-0000-0000-000000000001","day":1,"tags":""}"#,
      "text can't be read"
    ),
    (
      #"{"table":"checkIn","id":"00000000-0000-0000-0000-000000000001","day":1}"#,
      "the id belongs to another record"
    ),
  ])
  func `a line that can't be read is named`(line: String, why: String) {
    let (records, skipped) = JournalLines.read(Array(("\n" + line).utf8))
    #expect(records.isEmpty)
    #expect(skipped == [Skipped(where_: "line 2", why: why)])
  }

  /// A line without an end, of as many bytes as are asked for.
  private final class Endless: ByteSource {
    private(set) var given = 0
    private let head = Array(#"{"schema":1,"table":"note","text":""#.utf8)

    func next(_ count: Int) throws(FormatError) -> [UInt8] {
      defer { given += count }
      // What a reader would hold without a limit ends somewhere, so that a test does.
      guard given < 256 << 20 else { return [] }
      return given == 0 ? head : [UInt8](repeating: 97, count: count)
    }
  }

  @Test func `a line without an end is given up, and no more of it held than a line may have`() {
    let source = Endless()
    #expect(throws: FormatError.lineTooLong(line: 1)) { try JournalLines.read(source) }
    #expect(source.given < JournalLines.longestLine + (1 << 20))
    let whole = Endless()
    #expect(throws: FormatError.lineTooLong(line: 1)) {
      try Reader.read(whole, ReadingContext(today: Day(number: 20_000)))
    }
    #expect(whole.given < JournalLines.longestLine + (1 << 20))
  }

  @Test func `whole files are read only so far as a recording or a table can be`() {
    for (head, limit) in [("a,b,c", Reader.longestTable), (",,,,", Reader.longestTable)] {
      let source = Longer(Array(head.utf8))
      #expect(throws: FormatError.tooLarge(limit: limit)) {
        try Reader.read(source, ReadingContext(today: Day(number: 20_000)))
      }
      #expect(source.given < limit + (2 << 20))
    }
  }

  /// Bytes that repeat, and end only where no reader should come.
  private final class Longer: ByteSource {
    private(set) var given = 0
    private let bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func next(_ count: Int) throws(FormatError) -> [UInt8] {
      guard given < 256 << 20 else { return [] }
      given += count
      return (0..<count).map { bytes[$0 % bytes.count] }
    }
  }
}
