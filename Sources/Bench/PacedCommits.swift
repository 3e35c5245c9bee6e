import GRDB
import Glibc
import Pty

/// Commits of one row, each waiting for the disk, made one at a time between other work: after a
/// pause a disk takes longer than in a row.
final class PacedCommits {
  private let queue: DatabaseQueue
  /// Milliseconds of each commit so far.
  private(set) var times: [Double] = []

  /// Makes a journal of one table in a folder.
  init(in folder: String) throws {
    var configuration = Configuration()
    configuration.journalMode = .wal
    queue = try DatabaseQueue(path: folder + "/paced.sqlite", configuration: configuration)
    try queue.inDatabase { db in
      // GRDB asks for NORMAL as it opens a WAL, which waits for no disk.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)")
    }
  }

  /// Writes one more row.
  func commit() throws {
    let text = String(repeating: "x", count: 200)
    try queue.inDatabase { db in
      let insert = try db.cachedStatement(sql: "INSERT INTO t (x) VALUES (?)")
      let begun = Stopwatch.now
      try insert.execute(arguments: [text])
      times.append((Stopwatch.now - begun) * 1000)
    }
    // What follows finds the disk as this did.
    usleep(UInt32(ScreenTimes.quiet * 1_000_000))
  }
}
