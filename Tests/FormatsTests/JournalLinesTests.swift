import Model
import Testing

@testable import Formats

struct JournalLinesTests {
  @Test func `a line holds every column, escaped`() {
    let note = Note(id: RecordID(high: 0, low: 1), day: Day(number: 3), text: "a \"b\"\n\u{1B}[2J")
    #expect(
      JournalLines.line(.note(note))
        == #"{"table":"note","id":"00000000-0000-0000-0000-000000000001","day":3,"#
        + #""text":"a \"b\"\n\u001b[2J","tags":""}"#)
  }
}
