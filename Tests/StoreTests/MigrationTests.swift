import Foundation
import GRDB
import Model
import Testing

@testable import Store

/// Journals as earlier versions left them, in `fixtures/schemaN.sql`: what
/// `sqlite3 journal.sqlite .dump` writes, with the two pragmas that a dump leaves out.
@Suite struct MigrationTests {
  let scratch = Scratch()

  private static let folder = (#filePath as NSString).deletingLastPathComponent + "/fixtures"

  private func fixture(_ version: Int) throws -> String {
    let sql = try String(
      contentsOfFile: "\(MigrationTests.folder)/schema\(version).sql", encoding: .utf8)
    let path = scratch.folder + "/schema\(version).sqlite"
    try execute(path, sql)
    try execute(path, "PRAGMA journal_mode = WAL")
    return path
  }

  @Test(arguments: 1..<Migrations.all.count)
  func `A journal of every earlier version is brought up to date, nothing lost`(
    version: Int
  ) throws {
    let path = try fixture(version)
    let store = try JournalStore(path: path, device: "", now: { 1_000 })
    #expect(try store.check() == [])
    var count = 0
    for table in Model.Table.allCases { try store.allRecords(table) { _ in count += 1 } }
    #expect(count == (try store.history(limit: 99).map(\.editCount).reduce(0, +)))
    #expect(count >= 16)
    #expect(try store.notes(matching: "felt", limit: 9, offset: 0).count == 1)
    #expect(JournalStore.automaticBackups(of: path).map(\.reason) == [.migration])
    for _ in try store.history(limit: 99) { _ = try store.undo() }
    #expect(try store.check() == [])
    let left = try store.slice(day...day)
    #expect(left.sessions.isEmpty && left.notes.isEmpty && left.homework.isEmpty)
  }

  @Test func `A step that fails leaves the journal as it was, and shows it`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "kept"))
    store.close()
    let broken = Migrations.all + ["CREATE TABLE later (a); INSERT INTO nowhere VALUES (1)"]
    #expect(throws: KeeperError.self) {
      try JournalStore(path: scratch.path, device: "", migrations: broken, now: { 2_000 })
    }
    let again = try scratch.open()
    #expect(try again.slice(day...day).notes.map(\.text) == ["kept"])
    #expect(try again.check() == [])
  }
}
