import Testing

@testable import Drawing

struct JoinedTests {
  private static let styles: [Style] = [
    .plain, .faint, .bold, .accent, .selected, Style(ink: .strong, underline: true),
    Style(ground: .level(4)), Style(ink: .level(4), ground: .level(4)),
  ]

  /// A page of words in every look, with gaps between them.
  private static func page(_ chance: inout Chance) -> Canvas {
    var page = Canvas(size: Size(30, 4))
    for _ in 0..<14 {
      let text = ["a", "of", " x ", "走", "kind  add", "  "][chance.below(6)]
      page.put(
        text, x: chance.below(30), y: chance.below(4), style: styles[chance.below(styles.count)])
    }
    return page
  }

  private struct Chance {
    var state: UInt64
    mutating func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  /// What the eye sees of a cell: a blank has no ink.
  private func seen(_ cell: Cell) -> Cell {
    cell.isUnseen ? .blank : cell
  }

  @Test func `pages sent as changes one after the other look as they were drawn`() {
    let seed = UInt64.random(in: 0...999_999)
    var chance = Chance(state: seed)
    var last = Self.page(&chance)
    var shown = last.joined(to: nil)
    var terminal = shown.cells
    for _ in 0..<400 {
      var drawn = Self.page(&chance)
      // Some rows stay, and some are drawn again as they were.
      for y in 0..<4 {
        switch chance.below(4) {
        case 0: drawn.cells[y] = last.cells[y]
        case 1: for x in 0..<30 { drawn.cells[y][x] = last.cells[y][x] }
        default: break
        }
      }
      let next = drawn.joined(to: shown)
      // Told the rows that differ it comes to the same.
      let rows = drawn.rows(since: last)
      #expect(drawn.joined(to: shown, rows: rows) == next, "seed \(seed)")
      #expect(
        next.changes(since: shown, rows: rows) == next.changes(since: shown), "seed \(seed)")
      for change in next.changes(since: shown) {
        for x in change.columns { terminal[change.y][x] = next[x, change.y] }
      }
      let (sent, meant) = (terminal.joined(), drawn.cells.joined())
      #expect(sent.map(\.letter) == meant.map(\.letter), "seed \(seed)")
      #expect(
        zip(sent, meant).allSatisfy { $0.letter.isRest || seen($0) == seen($1) },
        "seed \(seed)")
      // What is shown already isn't sent again.
      #expect(drawn.joined(to: next).changes(since: next).isEmpty, "seed \(seed)")
      (shown, last) = (next, drawn)
    }
  }

  @Test func `a gap takes the colour on its left, and the end of a row none`() {
    var page = Canvas(size: Size(12, 1))
    page.put("up", x: 0, y: 0, style: .accent)
    page.put("add", x: 4, y: 0, style: .faint)
    let joined = page.joined(to: nil)
    #expect(joined.styleRows() == ["aaaafff....."])
    // What is sent on both sides of a gap brings its colour along.
    var other = page
    other.put("up", x: 0, y: 0, style: .bold)
    other.put("old", x: 4, y: 0, style: .faint)
    let both = other.joined(to: joined)
    #expect(both.styleRows() == ["BBBBfff....."])
    #expect(both.changes(since: joined).map(\.columns) == [0..<6])
  }

  @Test func `a gap beside what isn't sent stays, and a letter that went takes what is sent`() {
    var page = Canvas(size: Size(16, 1))
    page.put("new", x: 0, y: 0, style: .faint)
    page.put("› run", x: 5, y: 0, style: .accent)
    page.put("how", x: 12, y: 0)
    let shown = page.joined(to: nil)
    #expect(shown.styleRows() == ["fffffaaaaaaa...."])
    page.put("  run", x: 5, y: 0)
    let next = page.joined(to: shown)
    // The two blanks before `run` go with it in one colour, and the two behind it stay.
    #expect(next.styleRows() == ["fffff.....aa...."])
    #expect(next.changes(since: shown).map(\.columns) == [5..<10])
  }

  @Test
  func `where letters went and nothing beside them is sent, the gap has the colour on its left`() {
    var page = Canvas(size: Size(12, 1))
    page.put("a", x: 0, y: 0, style: .accent)
    page.put("b", x: 3, y: 0, style: .faint)
    page.put("c", x: 6, y: 0)
    let shown = page.joined(to: nil)
    page.put(" ", x: 3, y: 0)
    let next = page.joined(to: shown)
    #expect(next.styleRows() == ["aaaaff......"])
    #expect(next.changes(since: shown).map(\.columns) == [3..<4])
  }

  @Test func `a gap that is seen stays as it is drawn`() {
    var page = Canvas(size: Size(12, 1))
    page.put("a", x: 0, y: 0, style: .accent)
    page.put("  ", x: 1, y: 0, style: .selected)
    page.put("b", x: 4, y: 0)
    #expect(page.joined(to: nil).styleRows() == ["aRR........."])
  }
}
