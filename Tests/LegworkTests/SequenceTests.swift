import Pty
import Testing

/// Keys that the terminal's description doesn't know arrive as an escape and letters.
@Suite struct SequenceTests {
  @Test func `Nothing of a sequence acts as a key, and what is typed stays`() throws {
    let work = try Workplace()
    let screens = try work.screensAtLine()
    screens.send("30:00 river bank")
    screens.settle()
    screens.send("\u{1B}\u{7F}\u{7F}")
    #expect(screens.wait { $0.text.contains("30:00 river") && !$0.text.contains("bank") })
    // Alt-b, Home twice as others write it, shift-enter, a report of focus, F-keys of others.
    for sequence in [
      "\u{1B}b", "\u{1B}[1~", "\u{1B}[13;2u", "\u{1B}[I", "\u{1B}[57;3~", "\u{1B}[H",
    ] {
      screens.send(sequence)
      screens.settle()
    }
    screens.send("5k ")
    #expect(screens.wait(for: "5k 30:00 river"), "\(screens.text)")
    // With Alt, letters that mean nothing to a field are escape and a key, as they always were.
    screens.send("\u{1B}[F\u{1B}dx\r")
    #expect(screens.wait(for: "Saved"), "\(screens.text)")
    // Two keys that came at once stay two.
    screens.send("a")
    try #require(screens.wait(for: "Add to"))
    screens.send("\u{1B}\u{1B}OB")
    #expect(screens.wait { !$0.text.contains("Add to") }, "\(screens.text)")
    // Nothing follows: escape and a letter that were pressed.
    screens.send("\u{1B}[")
    screens.settle()
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0), "\(screens.text)")
    #expect(try work.said("sessions").contains("riverx"))
    #expect(try work.said("search", "kept").contains("kept"))
  }
}
