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

  @Test func `what was cut off shows that it was`() {
    #expect(Columns.shorten("easy run", to: 8) == "easy run")
    #expect(Columns.shorten("easy run", to: 7) == "easy r…")
    #expect(Columns.shorten("漢字漢", to: 6) == "漢字漢")
    #expect(Columns.shorten("漢字漢", to: 5) == "漢字…")
    #expect(Columns.shorten("abc", to: 1) == "a" && Columns.shorten("abc", to: 0) == "")
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
    #expect(Columns.wrap(" 3–4 × 8  ·  60", to: 7) == ["3–4 × 8", "· 60"])
    #expect(Columns.wrap("░░░░░ ▒▒▒▒▒▒▒", to: 3) == ["░░░", "░░", "▒▒▒", "▒▒▒", "▒"])
  }

  @Test func `letters of one column are wrapped as all others are`() {
    // A letter of two columns, away from the rest, has the whole text wrapped piece by piece.
    let words = ["a", "–", "ab·", "▲▲▲▲▲▲", "12", "%", "per", "½", "", "word"]
    var seed: UInt64 = 7
    for _ in 0..<60 {
      var text: [String] = []
      for _ in 0..<9 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(words[Int(seed >> 33) % words.count])
      }
      let line = text.joined(separator: " ")
      for columns in 1...12 {
        for sign in [nil, UInt8(ascii: "%")] {
          let other = Columns.wrap(line + "\n漢", to: columns, keeping: sign).dropLast()
          #expect(Columns.wrap(line, to: columns, keeping: sign) == Array(other), "\(line)")
        }
      }
    }
  }

  @Test func `a sign stays with its number`() {
    #expect(Columns.wrap("over by 12 % now", to: 10) == ["over by 12", "% now"])
    let sign = UInt8(ascii: "%")
    #expect(Columns.wrap("over by 12 % now", to: 10, keeping: sign) == ["over by", "12 % now"])
    #expect(Columns.wrap("漢 by 12 % now", to: 9, keeping: sign) == ["漢 by", "12 % now"])
  }
}
