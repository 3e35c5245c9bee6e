import Testing

@testable import Drawing

struct ColumnsTests {
  @Test func `wide letters take two columns and marks none`() {
    #expect(Columns.width(of: "abc") == 3)
    #expect(Columns.width(of: "漢字") == 4)
    #expect(Columns.width(of: "e\u{301}") == 1)
    #expect(Columns.width(of: "🏃") == 2)
    #expect(Columns.width(of: "▲█░–›·") == 6)
  }

  @Test func `clipping never halves a wide letter`() {
    #expect(Columns.clip("a漢字", to: 4) == "a漢")
    #expect(Columns.clip("abc", to: -1) == "")
  }

  @Test func `padding fills to the columns on either side`() {
    #expect(Columns.pad("漢", to: 4) == "漢  ")
    #expect(Columns.pad("7.0", to: 5, right: true) == "  7.0")
    #expect(Columns.pad("abcdef", to: 3) == "abc")
  }

  @Test func `wrapping breaks at spaces and long words only`() {
    #expect(Columns.wrap("one two three", to: 7) == ["one two", "three"])
    #expect(Columns.wrap("abcdefgh", to: 3) == ["abc", "def", "gh"])
    #expect(Columns.wrap("a\n\nb", to: 5) == ["a", "", "b"])
    #expect(Columns.wrap("", to: 5) == [""])
  }
}
