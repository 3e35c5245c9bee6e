import Foundation
import GRDB
import Model
import Replaying
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
    // One of them was changed after it was made.
    #expect(count == (try store.history(limit: 99).map(\.editCount).reduce(-1, +)))
    #expect(count >= 32)
    #expect(try store.notes(matching: "felt", limit: 9, offset: 0).count == 1)
    #expect(JournalStore.automaticBackups(of: path).map(\.reason) == [.migration])
    for _ in try store.history(limit: 99) { _ = try store.undo() }
    #expect(try store.check() == [])
    let left = try store.slice(day...day)
    #expect(left.sessions.isEmpty && left.notes.isEmpty && left.homework.isEmpty)
  }

  /// The rows of each record table, with every column the file has.
  private func rows(_ path: String) throws -> [Model.Table: [Row]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.inDatabase { db in
      try Model.Table.allCases.reduce(into: [:]) { rows, table in
        guard try db.tableExists(table.rawValue) else { return }
        rows[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table.rawValue) ORDER BY row")
      }
    }
  }

  @Test(arguments: 1..<Migrations.all.count)
  func `Every column of every row comes through, and is what the log says`(version: Int) throws {
    let path = try fixture(version)
    let before = try rows(path)
    #expect(before.count >= 16)
    for (table, rows) in before {
      for column in rows.first.map({ Array($0.columnNames) }) ?? [] {
        // A fixture without it would not notice a column that got lost.
        #expect(rows.contains { !($0[column] == nil) }, "\(table).\(column) is empty")
      }
      #expect(!rows.isEmpty)
    }
    try JournalStore(path: path, device: "fixture", now: { 1_000 }).close()
    let after = try rows(path)
    for (table, rows) in before {
      let brought = try #require(after[table])
      #expect(brought.count == rows.count)
      for (old, new) in zip(rows, brought) {
        for (column, value) in old {
          #expect(new[column] == value, "\(table).\(column)")
        }
        for column in new.columnNames where !old.hasColumn(column) {
          #expect(new[column] == nil, "\(table).\(column) was made up")
        }
      }
    }
    // Written anew from the log, rows, sums, loads and index are the same: by this version's code.
    let copy = scratch.folder + "/replayed.sqlite"
    try Replay.make(of: path, at: copy, device: "fixture", instant: 1_000)
    // The log itself has columns less in it, and other instants.
    let other = try Replay.differences(path, copy).filter { !$0.hasPrefix("change") }
    #expect(other == [])
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
