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
