import Foundation
import Pty

/// The least a C program needs for the same: the sources in `../shared/bench/src`, where they are.
struct Floors {
  /// Opens 20 years, sums 12 weeks, draws one page.
  let frame: String
  /// Writes one row at a time, waiting for the disk.
  let commit: String
  private let folder: String
  private let environment: [String: String]

  /// Builds them in a folder; nil when the sources or a compiler are missing.
  init?(in folder: String, environment: [String: String]) {
    let sources = "../shared/bench/src"
    self.folder = folder
    self.environment = environment
    frame = folder + "/cjournal"
    commit = folder + "/ccommit"
    for (name, libraries) in [
      ("cjournal", ["-lncurses", "-lsqlite3"]), ("ccommit", ["-lsqlite3"]),
    ] {
      let arguments = ["-O2", "-o", "\(folder)/\(name)", "\(sources)/\(name).c"] + libraries
      guard FileManager.default.fileExists(atPath: "\(sources)/\(name).c"),
        let built = try? CommandRun("cc", arguments, environment: environment),
        built.status == 0
      else { return nil }
    }
  }

  /// A file with the table that `cjournal` reads, of so many years; nil without `sqlite3`.
  func table(years: Int) -> String? {
    let path = "\(folder)/floor\(years).sqlite"
    let sql = """
      PRAGMA journal_mode = WAL;
      CREATE TABLE session (id INTEGER PRIMARY KEY, day INTEGER NOT NULL, seconds INTEGER NOT NULL,
        meters INTEGER NOT NULL, note TEXT NOT NULL);
      CREATE INDEX session_day ON session (day, seconds, meters);
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < \(years * 730 - 1))
      INSERT INTO session (day, seconds, meters, note) SELECT 700000 + i / 2, 2400 + i % 3000,
        4000 + i * 7919 % 12000, hex(zeroblob(120)) FROM n;
      PRAGMA wal_checkpoint (TRUNCATE);
      """
    let made = try? CommandRun("sqlite3", [path, sql], environment: environment)
    return made?.status == 0 ? path : nil
  }

  /// From the start to the last byte of the page, in milliseconds.
  func firstFrame(_ table: String) throws -> Double? {
    let begun = Stopwatch.now
    let running = try TerminalProgram(frame, [table, "recent"], environment: environment)
    guard running.wait(for: "READY", seconds: 10) else { return nil }
    while running.read(within: 0.04) {}
    let last = running.lastRead
    running.send("q")
    _ = running.waitForEnd(seconds: 2)
    return last.map { ($0 - begun) * 1000 }
  }

  /// Milliseconds of each of so many commits of one row.
  func commits(_ count: Int) -> [Double] {
    let arguments = ["\(folder)/commit.sqlite", "FULL", String(count)]
    guard let run = try? CommandRun(commit, arguments, environment: environment) else { return [] }
    return run.output.split(separator: "\n").compactMap { Double($0) }.map { $0 / 1000 }
  }
}
