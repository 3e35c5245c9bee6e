import Foundation
import Pty
import Testing

/// Text pasted on a terminal that marks no pastes arrives as keys do, only all at once.
@Suite struct PasteTests {
  @Test func `Of several lines pasted into the day's line none acts as keys`() throws {
    let work = try Workplace()
    let screens = try work.screensAtLine()
    // As keys the second line would delete the note.
    screens.send("10k 52:30\rd 5k 25:00\ru\r")
    #expect(screens.wait(for: "Several lines came at once"), "\(screens.text)")
    #expect(screens.text.contains("10k 52:30 d 5k 25:00 u"), "\(screens.text)")
    screens.settle()
    #expect(!screens.text.contains("Saved"), "\(screens.text)")
    screens.send("\u{1B}")
    #expect(screens.wait { !$0.text.contains("Add to") }, "\(screens.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(try work.said("search", "kept").contains("kept"))
    #expect(try !work.said("sessions", "--json").contains("2026-11-24"))
  }

  @Test func `A few keys typed ahead of a slow line are keys`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("a10k 52:30\rg2")
    #expect(screens.wait { $0.text.contains("Week]") && !$0.text.contains("Add to") })
    screens.send("a5k 25:00\r")
    #expect(screens.wait(for: "Saved: "), "\(screens.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(try work.said("sessions", "--json").components(separatedBy: "\"id\"").count == 3)
  }
}
