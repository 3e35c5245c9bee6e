import Foundation
import Pty
import Screens

/// Command lines that are tried one by one on terminals of their own.
enum Tried {
  /// Runs each on a copy of the journal as it is now; answers what `look` finds in each.
  static func all<T: Sendable>(
    _ lines: [[String]], in work: Workplace, _ look: @Sendable (TerminalProgram) -> T
  ) async throws -> [(words: [String], found: T)] {
    var found: [(words: [String], found: T)] = []
    let whole = try Data(contentsOf: URL(fileURLWithPath: work.journal))
    for words in lines {
      for end in ["-wal", "-shm"] { unlink(work.journal + end) }
      try whole.write(to: URL(fileURLWithPath: work.journal))
      let program = try TerminalProgram(
        Workplace.program, words + ["--journal", work.journal, "--date", work.date],
        environment: work.environment, columns: 200, rows: 50)
      if program.waitForEnd() == nil { throw Stuck(words: words) }
      found.append((words, look(program)))
    }
    return found
  }

  struct Stuck: Error { let words: [String] }
}

/// The panels that lie over a screen, opened by their names.
enum Panels {
  /// What the palette calls each.
  static let names: [String] = PanelName.allCases.map { $0.help }

  /// Keys that open each from the palette, and leave it again.
  static let keys: [String] = names.flatMap { [":\($0)\r", "\u{1B}\u{1B}"] }
}
