import Pty
import Testing

@Suite struct EmulatorTests {
  private func page(_ text: String, columns: Int = 10, rows: Int = 3) -> [String] {
    var page = Emulator(columns: columns, rows: rows)
    page.feed(text.utf8)
    return page.lines
  }

  @Test func `Text wraps at the edge and scrolls at the bottom`() {
    #expect(page("abcdefghijkl") == ["abcdefghij", "kl", ""])
    #expect(page("a\r\nb\r\nc\r\nd") == ["b", "c", "d"])
    #expect(page("abcdefghij\rX") == ["Xbcdefghij", "", ""])
  }

  @Test func `The cursor goes where it is sent`() {
    #expect(page("\u{1B}[2;3Hx\u{1B}[Ay\u{1B}[2Dz") == ["  zy", "  x", ""])
    #expect(page("\u{1B}[3;10HX\u{1B}[HY\u{1B}[2dZ") == ["Y", " Z", "         X"])
  }

  @Test func `Erasing, inserting, deleting and repeating`() {
    #expect(page("abcdef\u{1B}[3G\u{1B}[K") == ["ab", "", ""])
    #expect(page("abcdef\u{1B}[3G\u{1B}[1K") == ["   def", "", ""])
    #expect(page("abcdef\u{1B}[2G\u{1B}[2P") == ["adef", "", ""])
    #expect(page("abcdef\u{1B}[2G\u{1B}[2@") == ["a  bcdef", "", ""])
    #expect(page("abcdef\u{1B}[2G\u{1B}[2X") == ["a  def", "", ""])
    #expect(page("ab\u{1B}[3b") == ["abbbb", "", ""])
    #expect(page("a\r\nb\r\nc\u{1B}[2H\u{1B}[J") == ["a", "", ""])
  }

  private func changes(_ before: String, _ after: String) -> Emulator.Changes {
    var page = Emulator(columns: 40, rows: 3)
    page.feed(before.utf8)
    let old = page
    page.feed(after.utf8)
    return page.changes(since: old)
  }

  @Test func `What differs is counted with what it takes, and no blank for its colour`() {
    #expect(changes("abc", "\u{1B}[Habc").cells == 0)
    let letter = changes("abc", "\u{1B}[HaXc")
    #expect(letter.cells == 1 && letter.bytes == 9)
    // A colour, three letters, and the colour taken back.
    let coloured = changes("abc", "\u{1B}[H\u{1B}[38;5;244mabc\u{1B}[m")
    #expect(coloured.cells == 3 && coloured.bytes == 8 + 11 + 3 + 11)
    #expect(changes("a  b", "\u{1B}[1;2H\u{1B}[38;5;244m  \u{1B}[m").cells == 0)
    #expect(changes("a  b", "\u{1B}[1;2H\u{1B}[7m  \u{1B}[m").cells == 2)
    // Cleared at once.
    let cleared = changes("abcdef", "\u{1B}[1;3H\u{1B}[K")
    #expect(cleared.cells == 4 && cleared.bytes == 8 + 3)
    // The same line sent again changes nothing and takes nothing.
    #expect(
      changes("a whole line of text", "\r a whole line of text\ra whole line of text ").bytes == 0)
  }

  @Test func `A region scrolls alone`() {
    #expect(page("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2H\n") == ["b", "", "c"])
    #expect(page("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[H\u{1B}M") == ["", "a", "c"])
    #expect(page("a\r\nb\r\nc\u{1B}[H\u{1B}[L") == ["", "a", "b"])
  }

  @Test func `Wide letters take two columns, marks none, and lines are drawn`() {
    #expect(page("日本x") == ["日本x", "", ""])
    #expect(page("e\u{301}x") == ["e\u{301}x", "", ""])
    #expect(page("\u{1B}(0qx\u{1B}(Bq") == ["─│q", "", ""])
  }
}
