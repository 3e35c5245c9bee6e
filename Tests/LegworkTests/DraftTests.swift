import Foundation
import Pty
import Testing

/// What was being typed when the program was ended is offered at the next start.
@Suite struct DraftTests {
  private enum End: String, CaseIterable {
    case hangUp = "SIGHUP"
    case terminate = "SIGTERM"
    case kill = "SIGKILL"
    case trap = "SIGTRAP"
    case closedTerminal = "the terminal's window"
  }

  private func end(_ screens: TerminalProgram, _ end: End) {
    switch end {
    case .hangUp: screens.signal(SIGHUP)
    case .terminate: screens.signal(SIGTERM)
    case .kill: screens.signal(SIGKILL)
    case .trap: screens.signal(SIGTRAP)
    case .closedTerminal: screens.closeTerminal()
    }
    #expect(screens.waitForEnd() != nil)
  }

  /// Opens the screens, and goes on with what they offer.
  private func resumed(_ work: Workplace, _ text: String) throws -> TerminalProgram {
    let screens = try work.screens()
    #expect(screens.wait(for: "You were writing"), "\(screens.text)")
    #expect(screens.text.contains(text), "\(screens.text)")
    screens.send("\r")
    #expect(screens.wait { !$0.text.contains("You were writing") && $0.text.contains(text) })
    return screens
  }

  private func quit(_ screens: TerminalProgram) {
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
  }

  @Test(arguments: End.allCases)
  private func `A note half-typed is offered, goes on and is written after`(how: End) throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("ncalves loud\rand a second line")
    try #require(screens.wait(for: "second line"))
    end(screens, how)
    #expect(Workplace.mode(work.home + "/data/drafts") == 0o700)
    #expect(work.drafts.count == 1)
    for name in work.drafts {
      #expect(Workplace.mode(work.home + "/data/drafts/" + name) == 0o600)
    }

    let again = try resumed(work, "calves loud")
    again.send(", at last\u{1B}")
    #expect(again.wait(for: "Saved"), "\(again.text)")
    quit(again)
    #expect(try work.said("search", "calves").contains("and a second line, at last"))
    #expect(work.drafts == [])
    let third = try work.screens()
    try #require(third.wait(for: "Today"))
    third.settle()
    #expect(!third.text.contains("You were writing"))
    quit(third)
  }

  @Test func `A line half-typed is offered, and on another day it is told its day`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("a10k 52:30 rpe 6 eas")
    try #require(screens.wait(for: "rpe 6 eas"))
    end(screens, .terminate)
    let again = try TerminalProgram(
      Workplace.program, ["--journal", work.journal, "--date", "2026-11-26"],
      environment: work.environment)
    #expect(again.wait(for: "You were writing a line for Tue 24 Nov 2026"), "\(again.text)")
    again.send("\ry\r")
    #expect(again.wait(for: "Saved"), "\(again.text)")
    quit(again)
    #expect(try work.said("sessions", "--json").contains("\"day\":\"2026-11-24\""))
  }

  @Test func `A form half-filled is offered with its fields`() throws {
    let work = try Workplace()
    try work.said("add", "10k 52:30 rpe 6 easy along the river")
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("g2")
    try #require(screens.wait(for: "easy along the river"))
    screens.send("e\t\t\u{15}hills\t12")
    try #require(screens.wait(for: "hills"))
    screens.settle()
    end(screens, .hangUp)
    let again = try resumed(work, "hills")
    again.send("\u{13}")
    #expect(again.wait(for: "Saved"), "\(again.text)")
    quit(again)
    let sessions = try work.said("sessions", "--json")
    #expect(sessions.contains("hills") && !sessions.contains("along the river"))
  }

  @Test func `A check-in half-answered is offered with its answers`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("m=")
    try #require(screens.wait(for: "How was the night"))
    screens.send("7h30\r4")
    try #require(screens.wait(for: "7h30"))
    screens.settle()
    end(screens, .kill)
    let again = try resumed(work, "7h30")
    again.send("\u{1B}")
    #expect(again.wait(for: "Saved: the check-in"), "\(again.text)")
    quit(again)
    #expect(
      try work.said("export").contains("\"sleep_min\":450") || work.said("export").contains("450"))
  }

  @Test func `What is offered can be left for later, or dropped`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("nhalf a note")
    try #require(screens.wait(for: "half a note"))
    end(screens, .terminate)
    for key in ["\u{1B}", "q"] {
      let later = try work.screens()
      #expect(later.wait(for: "You were writing a note"))
      later.send(key)
      #expect(later.wait(for: "Left for the next start"))
      later.send("nanother\u{1B}")
      #expect(later.wait(for: "Saved"))
      quit(later)
      #expect(work.drafts.count == 1)
    }
    let last = try work.screens()
    #expect(last.wait(for: "half a note"))
    last.send("x")
    #expect(last.wait(for: "Dropped: a note"))
    quit(last)
    #expect(work.drafts == [])
  }

  @Test func `Another running program's text is not offered`() throws {
    let work = try Workplace()
    let one = try work.screens()
    try #require(one.wait(for: "Today"))
    one.send("nin the first window")
    try #require(one.wait(for: "in the first window"))
    let two = try work.screens()
    try #require(two.wait(for: "Today"))
    two.settle()
    #expect(!two.text.contains("You were writing"))
    quit(two)
    one.send("\u{1B}")
    #expect(one.wait(for: "Saved"))
    quit(one)
  }

  @Test func `A link, a pipe and a folder among the drafts are left alone`() throws {
    let work = try Workplace()
    try work.said("note", "kept")
    let folder = work.home + "/data/drafts"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // What is offered by a link would be somebody else's to say, and be written over.
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("nhalf a note")
    try #require(screens.wait(for: "half a note"))
    screens.settle()
    end(screens, .terminate)
    let name = try #require(work.drafts.first)
    let other = work.home + "/other"
    try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: other)
    symlink(other, folder + "/" + name)
    mkfifo(folder + "/journal.sqlite.pipe", 0o600)
    mkdir(folder + "/journal.sqlite.folder", 0o700)
    let before = FileManager.default.contents(atPath: other)
    let again = try work.screens()
    try #require(again.wait(for: "Today"))
    again.settle()
    #expect(!again.text.contains("You were writing"), "\(again.text)")
    again.send("nanother\u{1B}")
    #expect(again.wait(for: "Saved"), "\(again.text)")
    quit(again)
    #expect(FileManager.default.contents(atPath: other) == before)
  }

  @Test func `A note that the disk refuses stays where it was typed`() throws {
    let work = try Workplace()
    try work.said("note", "kept")
    let queue = try JournalLock(work.journal)
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("nheld words\u{1B}")
    #expect(screens.wait(for: "Another program is writing"), "\(screens.text)")
    #expect(screens.text.contains("held words"))
    try queue.release()
    screens.send("\u{1B}")
    #expect(screens.wait(for: "Saved"), "\(screens.text)")
    quit(screens)
    #expect(try work.said("search", "held").contains("held words"))
  }
}
