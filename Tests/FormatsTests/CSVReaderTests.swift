import Testing

@testable import Formats

struct CSVReaderTests {
  private func fields(_ text: String) throws -> [[String]] {
    try CSVReader.rows(Array(text.utf8)).map(\.fields)
  }

  @Test func readsQuotesBreaksAndMarks() throws {
    #expect(try fields("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n") == [["a", "b"], ["x, \"y\"\nz", "2"]])
    #expect(try fields("\u{FEFF}a;b\n1,5;2") == [["a", "b"], ["1,5", "2"]])
    #expect(try fields("a\tb\n\n1\t") == [["a", "b"], ["1", ""]])
    #expect(try fields("a,b\r1,2") == [["a", "b"], ["1", "2"]])
  }

  @Test func countsLines() throws {
    let rows = try CSVReader.rows(Array("a,b\n\"1\n2\",3\n4,5\r\n6,7".utf8))
    #expect(rows.map(\.line) == [1, 2, 4, 5])
  }

  @Test func `more fields in a table than a real one has are not read`() throws {
    let table = Array("a,b\n1,2\n3,4\n5,6\n".utf8)
    #expect(try TableReader.table(table, most: 6).rows.count == 3)
    #expect(throws: FormatError.tooLarge(limit: Reader.longestTable)) {
      try TableReader.table(table, most: 5)
    }
  }

  @Test func namesWhatIsBroken() {
    #expect(throws: FormatError.openQuote(line: 2)) { try fields("a,b\n\"1,2\n3,4") }
    #expect(throws: FormatError.fieldTooLong(line: 1)) {
      try fields(String(repeating: "x", count: 1_000_001))
    }
    #expect(throws: FormatError.tooManyFields(line: 1)) {
      try fields(String(repeating: ",", count: 2000))
    }
  }

  @Test func writesJSON() {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", 1)
      json.field("none", nil as Int?)
      json.array("list") { json in
        json.value("a\"\n\u{1}é")
        json.value(0.1)
        json.value(2.0)
        json.object { _ in }
      }
    }
    #expect(
      json.text
        == "{\"schema\":1,\"none\":null,\"list\":[\"a\\\"\\n\\u0001é\",0.1,2,{}]}")
  }
}
