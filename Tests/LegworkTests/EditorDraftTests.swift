import Foundation
import Pty
import Testing

/// What an editor had saved when the program was ended over it is offered at the next start.
@Suite struct EditorDraftTests {
  /// An editor that does something, says so, and waits to be ended.
  private func workplace(_ act: String, then end: String = "exec sleep 60") throws -> Workplace {
    let work = try Workplace()
    let path = try work.file(
      "editor",
      """
      #!/bin/sh
      \(act)
      touch "\(work.home)/ready"
      \(end)
      """)
    chmod(path, 0o755)
    work.environment["EDITOR"] = path
    return work
  }

  /// Types keys, the last of which opens the editor, and waits until that has done its work.
  private func inEditor(_ work: Workplace, _ keys: [String]) throws -> TerminalProgram {
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    for key in keys {
      screens.settle()
      screens.send(key)
    }
    try waitUntilReady(work, screens)
    return screens
  }

  private func waitUntilReady(_ work: Workplace, _ screens: TerminalProgram) throws {
    let end = Stopwatch.now + 60
    while !FileManager.default.fileExists(atPath: work.home + "/ready"), Stopwatch.now < end {
      screens.read(within: 0.01)
    }
    try #require(FileManager.default.fileExists(atPath: work.home + "/ready"), "\(screens.text)")
  }

  /// Opens the screens, goes on with what they offer and saves it.
  private func resume(_ work: Workplace, _ text: String) throws {
    let screens = try work.screens()
    #expect(screens.wait { $0.text.contains("You were writing") && $0.text.contains(text) })
    #expect(screens.text.contains(text), "\(screens.text)")
    screens.send("\r")
    #expect(screens.wait { !$0.text.contains("You were writing") && $0.text.contains(text) })
    screens.send("\u{1B}")
    #expect(screens.wait(for: "Saved"), "\(screens.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(try work.said("search", text).contains(text))
    #expect(work.drafts == [])
  }

  /// Opens the screens, which offer nothing.
  private func expectNothing(_ work: Workplace) throws {
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.settle()
    #expect(!screens.text.contains("You were writing"), "\(screens.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(work.drafts == [])
  }

  enum Begun: String, CaseIterable {
    case typed = "a note half-typed"
    case empty = "a note of which nothing is typed"
    case note = "a note that is there"
    case session = "the note of a session"

    var keys: [String] {
      switch self {
      case .typed: ["n", "first words", "\u{5}"]
      case .empty: ["n", "\u{5}"]
      case .note: ["g4", "E"]
      case .session: ["g2", "E"]
      }
    }
  }

  private func prepare(_ begun: Begun, _ work: Workplace) throws {
    if begun == .note { try work.said("note", "first words") }
    if begun == .session { try work.said("add", "10k 52:30 rpe 6 first words") }
  }

  @Test(arguments: Begun.allCases, ["$1", "$1.save"])
  func `A terminal that closes over the editor loses neither text nor what it saved`(
    begun: Begun, file: String
  ) throws {
    let work = try workplace("echo 'saved in the editor' > \"\(file)\"")
    try prepare(begun, work)
    let screens = try inEditor(work, begun.keys)
    screens.closeTerminal()
    #expect(screens.waitForEnd() == .exited(0))
    try resume(work, "saved in the editor")
  }

  @Test(arguments: [Begun.empty, .note, .session], [SIGTERM, SIGKILL])
  func `Where the editor saved nothing and nothing was typed, nothing is offered`(
    begun: Begun, signal: Int32
  ) throws {
    let work = try workplace("true")
    try prepare(begun, work)
    let screens = try inEditor(work, begun.keys)
    screens.signal(signal)
    #expect(screens.waitForEnd() != nil)
    try expectNothing(work)
  }

  @Test func `What was typed for an editor that is ended doesn't come before what it saved`() throws
  {
    let work = try workplace("echo 'saved in the editor' > \"$1\"")
    let screens = try inEditor(work, Begun.typed.keys)
    screens.send("and something for the editor")
    screens.signal(SIGTERM)
    #expect(screens.waitForEnd() == .exited(0))
    try resume(work, "saved in the editor")
  }

  @Test func `An editor that is started by a program asked to end is ended too`() throws {
    let work = try workplace("true", then: "exec sleep 120")
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("nfirst words")
    try #require(screens.wait(for: "first words"))
    screens.settle()
    screens.signal(SIGSTOP)
    screens.send("\u{5}")
    screens.signal(SIGTERM)
    screens.signal(SIGCONT)
    #expect(screens.waitForEnd() == .exited(0))
    try resume(work, "first words")
  }

  @Test func `A clock that was set back while the editor was open changes nothing`() throws {
    let work = try workplace("echo 'saved in the editor' > \"$1\"; touch -d 2001-01-01 \"$1\"")
    let screens = try inEditor(work, Begun.typed.keys)
    screens.signal(SIGKILL)
    #expect(screens.waitForEnd() != nil)
    try resume(work, "saved in the editor")
  }

  @Test func `What is typed after an editor that failed is what is offered`() throws {
    let work = try workplace(
      "echo 'saved in the editor' > \"$1\"; touch -d 2100-01-01 \"$1\"", then: "exit 1")
    let screens = try inEditor(work, Begun.typed.keys)
    #expect(screens.wait(for: "Left as it was"), "\(screens.text)")
    screens.send(" and more")
    #expect(screens.wait(for: "first words and more"), "\(screens.text)")
    screens.signal(SIGKILL)
    #expect(screens.waitForEnd() != nil)
    try resume(work, "first words and more")
  }

  @Test func `What an earlier editor left beside the text isn't offered for a later one's`() throws
  {
    let work = try workplace(
      """
      [ -e "$0.ran" ] || echo 'left by the first' > "$1.save"
      [ ! -e "$0.ran" ] || echo 'saved by the second' > "$1"
      touch -d 2001-01-01 "$1"
      """, then: "[ -e \"$0.ran\" ] || { touch \"$0.ran\"; exit 1; }; exec sleep 60")
    let screens = try inEditor(work, Begun.typed.keys)
    #expect(screens.wait(for: "Left as it was"), "\(screens.text)")
    try FileManager.default.removeItem(atPath: work.home + "/ready")
    screens.send("\u{5}")
    try waitUntilReady(work, screens)
    screens.signal(SIGKILL)
    #expect(screens.waitForEnd() != nil)
    try resume(work, "saved by the second")
  }

  @Test func `An editor that isn't there is named, and what was typed stays`() throws {
    let work = try Workplace()
    work.environment["EDITOR"] = "no-such-editor --wait"
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("nfirst words")
    try #require(screens.wait(for: "first words"))
    screens.send("\u{5}")
    #expect(screens.wait(for: "no-such-editor can't be started"), "\(screens.text)")
    #expect(screens.text.contains("first words"), "\(screens.text)")
    screens.send("\u{1B}")
    #expect(screens.wait(for: "Saved"), "\(screens.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(try work.said("search", "first words").contains("first words"))
  }
}
