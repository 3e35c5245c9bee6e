import Foundation
import GRDB
import Pty
import Testing

/// A journal that is brought up to date and cut off half-way is the old one or the new one.
@Suite struct MigrationKillTests {
  private struct State: Equatable {
    var version: Int
    var notes: [String]
    var edits: Int
    var isSound: Bool
  }

  /// What the file says to who only reads it.
  private func state(_ path: String) throws -> State {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.inDatabase { db in
      State(
        version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        notes: try String.fetchAll(db, sql: "SELECT text FROM note ORDER BY row"),
        edits: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM changeEdit") ?? 0,
        isSound: try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
    }
  }

  @Test(arguments: [1, 2])
  func `Killed at any moment, it is the old journal or the new one`(version: Int) throws {
    let work = try Workplace()
    try work.putOldJournal(version: version)
    let old = try state(work.journal)
    #expect(old.version == version && old.isSound && old.notes.count == 2)
    let whole = try Data(contentsOf: URL(fileURLWithPath: work.journal))
    let start = Stopwatch.now
    try work.said("week")
    let longest = (Stopwatch.now - start) * 1e6 * 1.1
    let new = try state(work.journal)
    #expect(new.version > version)
    var (stayed, came, killed) = (0, 0, 0)
    for _ in 0..<count("LEGWORK_MIGRATION_KILLS", otherwise: 20) {
      for end in ["", "-wal", "-shm"] { unlink(work.journal + end) }
      try whole.write(to: URL(fileURLWithPath: work.journal))
      let run = try work.run(["week"]) { pid in
        usleep(UInt32(Double.random(in: 0...longest)))
        kill(pid, SIGKILL)
      }
      if run.ending == .killed(signal: SIGKILL) { killed += 1 }
      let left = try state(work.journal)
      #expect(left == old || left == new)
      if left == old { stayed += 1 } else { came += 1 }
      #expect(run.status != 0 || left == new)
      #expect(try work.said("search", "sore").contains("sore calf"))
      #expect(try work.said("check").contains("whole"))
    }
    print("from version \(version): killed \(killed), old after it \(stayed), new \(came), lost 0")
  }
}
