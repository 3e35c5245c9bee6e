import Foundation
import Pty
import Testing

/// A journal that lies open costs nothing while nobody touches it.
@Suite struct IdleTests {
  /// Whether for two and a half seconds none of its threads comes to wake up. It gets 20 s to end
  /// what it still has to do.
  private func comesToRest(_ screens: TerminalProgram) -> Bool {
    let waited = Waited(of: screens.pid)
    while waited.passed < 20 {
      screens.settle()
      let before = Waited.sleeps(of: screens.pid)
      guard before > 0 else { return false }
      if !screens.read(within: 2.5), Waited.sleeps(of: screens.pid) == before { return true }
    }
    return false
  }

  @Test func `It doesn't wake up, whatever it did before`() throws {
    let work = try Workplace()
    // Several files are read by several threads.
    let logs = work.home + "/logs"
    try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
    for name in ["one", "two"] { _ = try work.file("logs/\(name).csv", Workplace.log(runs: 60)) }
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    #expect(comesToRest(screens), "of a journal just made")

    screens.send("i\(logs)\r")
    #expect(screens.wait(for: "60 added"), "\(screens.text)")
    #expect(comesToRest(screens), "after an import")

    screens.send("g33")
    #expect(screens.wait(for: "Saved"), "\(screens.text)")
    #expect(comesToRest(screens), "after a mark, whose day is backed up beside the screens")

    screens.send("nsome words")
    #expect(screens.wait(for: "some words"), "\(screens.text)")
    #expect(comesToRest(screens), "with a draft on the disk")

    screens.send("\u{1B}")
    screens.settle()
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
  }
}
