import Glibc
import Pty
import Testing

@Suite struct RedrawTests {
  @Test func `What keys sent in parts looks as the whole page sent anew`() throws {
    let work = try Workplace()
    let log = try work.file("log.csv", Workplace.log(runs: 40))
    #expect(try work.said("import", log).contains("40 added"))
    _ = try work.said("sore", "left", "calf", "4")
    _ = try work.said("sore", "right", "knee", "2")
    _ = try work.said("sore", "lower", "back", "7")
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.settle()
    let keys = [
      "j", "j", "k", "g2", "j", "j", "k", "[", "g3", "j", "l", "h", "5", "w", "g4", "g5", "h", "h",
      "z", "g6", "j", "j", "g7", "g1", "?", "j", "\u{1B}", ":", "\u{1B}", "m", "\u{1B}",
    ]
    expectAlike(screens, after: keys)
  }

  @Test func `Letters put over half of a wide one stay`() throws {
    let work = try Workplace()
    // One of both has its wide letters in the columns where the arrow and the number before it
    // come to stand.
    for title in ["長距長距長距長距長距長距長距長距長距長距長距長", "x長距長距長距長距長距長距長距長距長距長距長距"] {
      _ = try work.said("add", "20k \(title) @2026-11-29")
      _ = try work.said("add", "massage 30m left calf by X 60 EUR, 6 to 3")
    }
    let screens = try work.screens(columns: 60, rows: 20)
    try #require(screens.wait(for: "Today"))
    screens.settle()
    expectAlike(screens, after: ["g7", "gt"])
    #expect(screens.page.lines.count { $0.contains("6→3") } == 2)
    screens.send("\u{1B}")
    expectAlike(screens, after: ["g2", "gt"])
  }

  /// What each key leaves on the screen must look as all of the page sent anew.
  private func expectAlike(_ screens: TerminalProgram, after keys: [String]) {
    for key in keys {
      screens.send(key)
      screens.settle()
      let shown = screens.page
      // Continuing takes the terminal anew and sends all of the page.
      screens.signal(SIGCONT)
      screens.settle()
      #expect(screens.page.lines == shown.lines, "\(key)")
      #expect(screens.page.changes(since: shown).cells == 0, "\(key)")
    }
  }

  @Test func `The terminal is taken once before the first page`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.settle()
    let output = String(decoding: screens.output, as: UTF8.self)
    #expect(output.components(of: "\u{1B}[?1049h") == 1)
    #expect(output.components(of: "\u{1B}[?1049l") == 0)
    screens.send("q")
  }
}

extension String {
  /// How often a text is in it.
  fileprivate func components(of text: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
