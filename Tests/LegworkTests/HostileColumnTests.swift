import Foundation
import GRDB
import Pty
import Testing

/// Every text column of the schema, whichever there are: it holds hostile text in the journal that
/// the other tests show, or the program calls such a text damage and says so safely.
@Suite struct HostileColumnTests {
  private struct Column: Hashable {
    var table: String
    var name: String
  }

  /// The text columns of all tables but the index.
  private func columns(_ db: Database) throws -> [Column] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND c.type = 'TEXT'
          AND t.name NOT LIKE 'search%' AND t.name NOT LIKE 'sqlite%' ORDER BY 1, c.cid
        """
    ).map { Column(table: $0[0], name: $0[1]) }
  }

  private func isHeld(_ db: Database, _ column: Column) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM \(column.table) WHERE instr(\(column.name), ?) > 0)",
      arguments: [HostileJournal.text]) ?? false
  }

  /// Puts the text into the column past the program, in one row and with no regard to references;
  /// false where the schema refuses.
  private func isForced(_ path: String, _ column: Column) throws -> Bool {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    let key = column.table == "changeEdit" ? "sequence" : "rowid"
    do {
      try queue.inDatabase { db in
        try db.execute(
          sql: """
            UPDATE \(column.table) SET \(column.name) = ?
            WHERE \(key) = (SELECT MAX(\(key)) FROM \(column.table))
            """, arguments: [HostileJournal.text])
        try #require(db.changesCount > 0, "no row in \(column.table)")
      }
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
  }

  @Test func `Every text column holds it, or can't`() throws {
    let work = try HostileJournal.workplace()
    let queue = try DatabaseQueue(path: work.journal)
    let all = try queue.inDatabase(columns)
    let held = try queue.inDatabase { db in try all.filter { try isHeld(db, $0) } }
    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try queue.close()
    #expect(all.count > 60)
    var (refused, damaged) = (0, 0)
    for column in Set(all).subtracting(held) {
      let path = work.home + "/forced.sqlite"
      for end in ["", "-wal", "-shm"] { unlink(path + end) }
      try FileManager.default.copyItem(atPath: work.journal, toPath: path)
      guard try isForced(path, column) else {
        refused += 1
        continue
      }
      damaged += 1
      let log = column.table.hasPrefix("change")
      let said = try expectClean(work, path, column, isLog: log)
      // A column that may hold any text belongs into the hostile journal.
      #expect(
        log || said.contains("bad \(column.name)") || said.contains("another id"),
        "\(column.table).\(column.name) takes any text and holds none here: \(said)")
    }
    print(
      "text columns: \(all.count), holding it \(held.count), refused by the schema \(refused), "
        + "called damage \(damaged)")
    #expect(refused + damaged + held.count == all.count)
  }

  /// Expects commands, and the screens, to send nothing raw; answers what `check` said.
  private func expectClean(
    _ work: Workplace, _ path: String, _ column: Column, isLog: Bool
  ) throws -> String {
    let place = ["--journal", path, "--date", work.date]
    var lines = [["check"], ["history"], ["week"], ["export"], ["undo"], ["import", path]]
    if isLog { lines += [["redo"], ["undo"], ["search", "zz"]] }
    var said = ""
    for words in lines {
      let program = try TerminalProgram(
        Workplace.program, words + place, environment: work.environment, columns: 300, rows: 50)
      _ = program.waitForEnd()
      let output = String(decoding: program.output, as: UTF8.self)
        .replacingOccurrences(of: "\r\n", with: "\n")
      if words == ["check"] { said = output }
      let raw = output.unicodeScalars.filter(HostileJournal.isHidden)
      #expect(raw.isEmpty, "\(column) \(words): \(output)")
    }
    let screens = try TerminalProgram(
      Workplace.program, ["open"] + place, environment: work.environment)
    _ = screens.wait { $0.text.contains("Today") || $0.text.contains("legwork:") }
    if !screens.text.contains("legwork:") {
      for keys in ["g3", "g4", "u"] {
        screens.send(keys)
        screens.settle(quiet: 0.05)
      }
    }
    #expect(HostileJournal.raw(screens.output).isEmpty, "\(column): \(screens.text)")
    return said
  }
}
