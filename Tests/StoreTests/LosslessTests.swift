import Foundation
import Formats
import Model
import Store
import Testing

/// What is exported and brought back is the same to the byte.
@Suite struct LosslessTests {
  private static let texts = [
    "", " ", "plain", "a \"b\" \\ c", "lines\nof\r\nall\rkinds\u{2028}", "tab\t",
    "=cmd|' /C calc'!A0",
    "\u{1B}[2J\u{7}\u{9B}", "\u{202E}right to left\u{200F}", "é and e\u{301}", "👩‍👩‍👧‍👦 🇩🇪",
    "{\"schema\":1}",
    "\u{FEFF}mark", "\u{FFFF}\u{10FFFF}", String(repeating: "long ", count: 2000),
  ]

  /// A record of the same table with other fields, as far as the table takes them.
  private func changed(
    _ record: Model.Record, _ chance: inout SystemRandomNumberGenerator
  ) -> Model.Record {
    var fields = record.fields
    for index in fields.indices where Int.random(in: 0...2, using: &chance) == 0 {
      let before = fields[index]
      switch Int.random(in: 0...4, using: &chance) {
      case 0: fields[index] = .null
      case 1: fields[index] = .integer(Int.random(in: -5...12, using: &chance))
      case 2: fields[index] = .integer(Int.random(in: 0...2_000_000_000, using: &chance))
      default: fields[index] = .text(LosslessTests.texts.randomElement(using: &chance) ?? "")
      }
      let other = try? Model.Record(record.table, id: record.id, fields: fields)
      if other == nil { fields[index] = before }
    }
    let fresh = RecordID(
      high: .random(in: 0...(.max), using: &chance), low: .random(in: 0...(.max), using: &chance))
    let ids = [fresh, record.id]
    let read = ids.lazy.compactMap { try? Model.Record(record.table, id: $0, fields: fields) }.first
    return read ?? record
  }

  private func export(_ store: JournalStore) throws -> String {
    var text = ""
    for table in Table.allCases {
      try store.allRecords(table) { text += JournalLines.line($0) + "\n" }
    }
    return text
  }

  @Test func `a journal of any records, exported and brought back, exports the same`() throws {
    var chance = SystemRandomNumberGenerator()
    let scratch = Scratch()
    let store = try scratch.open()
    for record in samples() { try store.commit(Change(title: "x", edits: [add(record)])) }
    var tables: [Table: Int] = [:]
    for _ in 0..<40 {
      for record in samples() {
        let record = changed(record, &chance)
        // What the schema refuses isn't in any journal.
        guard (try? store.commit(Change(title: "x", edits: [add(record)]))) != nil else { continue }
        tables[record.table, default: 0] += 1
      }
    }
    let first = try export(store)
    let other = Scratch()
    let copy = try other.open()
    let (records, skipped) = JournalLines.read(Array(first.utf8))
    #expect(skipped.isEmpty, "\(skipped.prefix(3))")
    let brought = Set(records.map(\.table))
    #expect(brought.count >= Table.allCases.count - 1, "\(brought)")
    try copy.commit(Change(title: "all", edits: records.map(add)))
    #expect(try export(copy).utf8.elementsEqual(first.utf8))
    #expect(try copy.check() == [])
    print("records brought back: \(records.count) of \(brought.count) tables, changed \(tables)")
  }
}
