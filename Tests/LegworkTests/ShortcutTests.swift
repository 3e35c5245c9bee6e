import Foundation
import Pty
import Testing

/// The screens open past the parser of commands, and as they would by way of it.
@Suite struct ShortcutTests {
  private func opened(_ work: Workplace, _ words: [String]) throws -> TerminalProgram {
    try TerminalProgram(Workplace.program, words, environment: work.environment)
  }

  private func quit(_ screens: TerminalProgram) {
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
  }

  @Test(arguments: [
    [], ["--ascii"], ["open"], ["open", "--ascii"],
  ])
  func `Options in any order open the journal they name, on the day they name`(
    words: [String]
  ) throws {
    let work = try Workplace()
    try work.said("note", "zz kept")
    let place = ["--journal", work.journal, "--date", work.date]
    let joined = ["--journal=" + work.journal, "--date=" + work.date]
    for line in [words + place, place + words, words + joined, joined + words] {
      let screens = try opened(work, line)
      #expect(screens.wait(for: "Tue 24 Nov 2026"), "\(line): \(screens.text)")
      screens.send("g4")
      #expect(screens.wait(for: "zz kept"), "\(line): \(screens.text)")
      screens.settle(quiet: 0.05)
      #expect(screens.output.allSatisfy { $0 < 0x80 } == words.contains("--ascii"), "\(line)")
      quit(screens)
    }
  }

  @Test func `Without options the journal is the usual one, or the one that is named`() throws {
    let work = try Workplace()
    for (name, value, path) in [
      ("HOME", work.home, "/.local/share/legwork/journal.sqlite"),
      ("XDG_DATA_HOME", work.home + "/xdg", "/xdg/legwork/journal.sqlite"),
      ("LEGWORK_JOURNAL", work.home + "/named.sqlite", "/named.sqlite"),
    ] {
      work.environment[name] = value
      let screens = try opened(work, [])
      #expect(screens.wait(for: "Today"), "\(screens.text)")
      quit(screens)
      #expect(FileManager.default.fileExists(atPath: work.home + path), "\(name)")
    }
  }

  @Test(arguments: [
    ["--journal"], ["--date"], ["--journal", "--ascii"], ["--date", "2026-02-30"],
    ["--date", "yesterday"], ["--asci"], ["nonsense"], ["--ascii", "nonsense"],
  ])
  func `What is no such option is a matter of use`(words: [String]) throws {
    let work = try Workplace()
    let screens = try opened(work, words)
    #expect(screens.waitForEnd() == .exited(64), "\(words): \(screens.text)")
    #expect(screens.isPageGivenBack || !screens.output.contains(0x1B))
  }

  @Test func `Help and version are no screens`() throws {
    let work = try Workplace()
    for words in [["--help"], ["-h"], ["--version"], ["help"]] {
      let screens = try opened(work, words)
      #expect(screens.waitForEnd() == .exited(0), "\(words)")
      #expect(!screens.output.contains(0x1B))
    }
  }
}
