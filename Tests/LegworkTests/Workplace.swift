import Foundation
import GRDB
import Pty
import Testing

/// A home folder of its own for a test, and the built program in it.
final class Workplace {
  let home: String
  var journal: String { home + "/data/journal.sqlite" }
  /// The day that stands in for today.
  let date = "2026-11-24"
  var environment: [String: String]

  /// The program, built beside the tests.
  static let program: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/legwork"
  }()

  init() throws {
    home = NSTemporaryDirectory() + "legwork-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    environment = [
      "HOME": home, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "TMPDIR": home, "TZ": "UTC",
    ]
    try #require(FileManager.default.isExecutableFile(atPath: Workplace.program))
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// Runs a command on the journal.
  @discardableResult
  func run(_ words: String...) throws -> CommandRun { try run(words) }

  func run(_ words: [String], meanwhile: (pid_t) -> Void = { _ in }) throws -> CommandRun {
    try CommandRun(
      Workplace.program, words + ["--journal", journal, "--date", date],
      environment: environment, meanwhile: meanwhile)
  }

  /// Runs a command that has to succeed, and answers what it said.
  @discardableResult
  func said(_ words: String...) throws -> String {
    let run = try run(words)
    try #require(run.status == 0, "\(words): \(run.error)")
    return run.output
  }

  /// Opens the screens on a terminal.
  func screens(
    columns: Int = 80, rows: Int = 24, arguments: [String] = []
  ) throws -> TerminalProgram {
    try TerminalProgram(
      Workplace.program, ["open", "--journal", journal, "--date", date] + arguments,
      environment: environment, columns: columns, rows: rows)
  }

  /// The day's line open over Notes, where a note `kept` is selected: as keys, text would do it harm.
  func screensAtLine() throws -> TerminalProgram {
    try said("note", "kept")
    let screens = try screens()
    try #require(screens.wait(for: "Today"))
    screens.send("g4")
    try #require(screens.wait(for: "kept"))
    screens.send("a")
    try #require(screens.wait(for: "Add to"))
    return screens
  }

  /// The names of the drafts that are kept.
  var drafts: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: home + "/data/drafts")) ?? []
  }

  /// Writes a file into the home folder and answers its path. What another test starts meanwhile
  /// must not get it open for writing: for as long as that runs, the file couldn't be run.
  func file(_ name: String, _ text: String) throws -> String {
    let path = home + "/" + name
    let descriptor = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o644)
    try #require(descriptor >= 0)
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      .write(contentsOf: Data(text.utf8))
    return path
  }

  /// Puts a journal in place as an earlier version of the program left it.
  func putOldJournal(version: Int = 1) throws {
    let tests = ((#filePath as NSString).deletingLastPathComponent as NSString)
      .deletingLastPathComponent
    let sql = try String(
      contentsOfFile: tests + "/StoreTests/fixtures/schema\(version).sql", encoding: .utf8)
    try FileManager.default.createDirectory(
      atPath: home + "/data", withIntermediateDirectories: true)
    for step in [sql, "PRAGMA journal_mode = WAL"] {
      let queue = try DatabaseQueue(path: journal)
      try queue.inDatabase { try $0.execute(sql: step) }
      try queue.close()
    }
  }

  /// A log of runs, four a week, ending the day before today: as CSV.
  static func log(runs: Int) -> String {
    var text = "date,sport,distance_m,moving_s,avg_hr_bpm\n"
    let calendar = ISO8601DateFormatter()
    calendar.formatOptions = [.withFullDate]
    let last = calendar.date(from: "2026-11-23") ?? Date()
    for index in (0..<runs).reversed() {
      let day = calendar.string(from: last.addingTimeInterval(-Double(index * 7 / 4) * 86_400))
      let distance = 6_000 + index % 5 * 1_100
      text += "\(day),running,\(distance),\(distance * 33 / 100),\(135 + index % 20)\n"
    }
    return text
  }

  static func mode(_ path: String) -> UInt16 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt16(status.st_mode & 0o777) : 0
  }
}

/// How many times a test repeats: a number in the environment, else one that fits a normal run.
func count(_ name: String, otherwise: Int) -> Int {
  ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? otherwise
}
