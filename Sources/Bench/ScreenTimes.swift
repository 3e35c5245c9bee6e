import Glibc
import Pty

/// Times the screens, on a terminal of 80 columns and 24 rows.
struct ScreenTimes {
  let program: String
  let journal: String
  let environment: [String: String]

  /// One press: how long until the last byte of its answer, how many there were, and what changed
  /// on the page; nil when nothing came.
  struct Answer {
    let milliseconds: Double
    let bytes: Int
    let changes: Emulator.Changes
  }

  private func start() throws -> TerminalProgram {
    try TerminalProgram(
      program, ["--journal", journal, "--date", Invention.today.iso], environment: environment)
  }

  /// From before the program is started to the last byte of the first whole page.
  func firstFrame() throws -> (milliseconds: Double, bytes: Int)? {
    let begun = Stopwatch.now
    let running = try start()
    guard ScreenTimes.settle(running, until: "Today]"), let last = running.lastRead else {
      return nil
    }
    let bytes = running.output.count
    quit(running)
    return ((last - begun) * 1000, bytes)
  }

  /// Goes to a screen and presses its keys; answers also what memory the program then has.
  ///
  /// - Parameter between: done after each press.
  func visit(
    _ tour: Tour, _ keys: [String], presses: Int, between: () throws -> Void = {}
  ) throws -> (answers: [Answer?], facts: ProcessFacts?)? {
    let running = try start()
    guard ScreenTimes.settle(running, until: "Today]") else { return nil }
    for key in tour.way { _ = press(String(key), running) }
    guard ScreenTimes.settle(running, until: tour.sign) else { return nil }
    var answers: [Answer?] = []
    if !keys.isEmpty {
      for index in 0..<presses {
        answers.append(press(keys[index % keys.count], running))
        try between()
      }
    }
    let facts = ProcessFacts(running.pid)
    quit(running)
    return (answers, facts)
  }

  /// What a program that nobody touches does in so many seconds, once it has written a mark and
  /// had the time to do what that makes necessary.
  func idle(seconds: UInt32) throws -> (sleeps: Int, cpu: Double)? {
    let running = try start()
    guard ScreenTimes.settle(running, until: "Today]") else { return nil }
    for key in ["g", "3", "3"] { _ = press(key, running) }
    sleep(5)
    guard let before = ProcessFacts(running.pid) else { return nil }
    sleep(seconds)
    guard let after = ProcessFacts(running.pid) else { return nil }
    quit(running)
    return (after.sleeps - before.sleeps, after.cpu - before.cpu)
  }

  /// Seconds without a byte after which an answer is whole: as long is the pause between keys.
  static let quiet = 0.012

  private func press(_ key: String, _ running: TerminalProgram) -> Answer? {
    while running.read(within: 0) {}
    let (before, page) = (running.output.count, running.page)
    let pressed = Stopwatch.now
    running.send(key)
    guard running.read(within: 0.25) else { return nil }
    while running.read(within: ScreenTimes.quiet) {}
    guard let last = running.lastRead else { return nil }
    return Answer(
      milliseconds: (last - pressed) * 1000, bytes: running.output.count - before,
      changes: running.page.changes(since: page))
  }

  /// Reads until the sign is on the page and nothing more comes.
  private static func settle(_ running: TerminalProgram, until sign: String) -> Bool {
    guard running.wait(for: sign, seconds: 20) else { return false }
    while running.read(within: 0.04) {}
    return true
  }

  private func quit(_ running: TerminalProgram) {
    running.send("\u{1B}\u{1B}q")
    if running.waitForEnd(seconds: 2) == nil { running.signal(SIGTERM) }
    _ = running.waitForEnd(seconds: 2)
  }
}
