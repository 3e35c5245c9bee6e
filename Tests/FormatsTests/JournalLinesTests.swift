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
}
