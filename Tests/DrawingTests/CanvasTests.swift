import Testing

@testable import Drawing

struct CanvasTests {
  @Test(arguments: [
    "\u{1B}[2J", "\u{7F}", "\u{9B}31m", "\u{202E}abc", "\u{2066}x\u{2069}", "\u{200B}",
  ])
  func `a control character never reaches a cell`(text: String) {
    var canvas = Canvas(size: Size(10, 1))
    canvas.put("a" + text + "b", x: 0, y: 0)
    let scalars = canvas.lines()[0].unicodeScalars
    #expect(scalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(scalars.allSatisfy { $0.properties.generalCategory != .format })
  }

  @Test func `tabs and newlines become a space`() {
    var canvas = Canvas(size: Size(10, 1))
    canvas.put("a\tb\r\nc\nd", x: 0, y: 0)
    #expect(canvas.lines() == ["a b c d"])
  }

  @Test func `a family and a flag are reduced to their first scalar`() {
    var canvas = Canvas(size: Size(10, 1))
    let used = canvas.put("👨‍👩‍👧!", x: 0, y: 0)
    #expect(used == 3)
    #expect(canvas[0, 0].text == "👨")
    #expect(canvas[1, 0].text == "")
    #expect(canvas[2, 0].text == "!")
    canvas.clear()
    canvas.put("🇩🇪!", x: 0, y: 0)
    #expect(canvas[0, 0].text.unicodeScalars.count == 1)
    #expect(canvas.lines()[0].last == "!")
  }

  @Test func `text is clipped at the width and at the edges`() {
    var canvas = Canvas(size: Size(5, 2))
    var used = canvas.put("abcdef", x: 3, y: 0)
    #expect(used == 2)
    used = canvas.put("abcdef", x: -2, y: 1, width: 4)
    #expect(used == 4)
    #expect(canvas.lines() == ["   ab", "cd"])
    used = canvas.put("x", x: 0, y: 2)
    #expect(used == 0)
    used = canvas.put("x", x: .max, y: .max)
    #expect(used == 0)
    canvas.put("x", x: .min, y: 0)
  }

  @Test func `drawing on nothing is safe`() {
    var canvas = Canvas(size: Size(0, -3))
    canvas.put("abc", x: 0, y: 0)
    canvas.fill(Rect(-5, -5, .max, .max), .bold)
    canvas.clear()
    #expect(canvas.lines().isEmpty)
    #expect(canvas[3, 3] == Cell())
  }

  @Test func `half a wide letter never stays behind`() {
    var canvas = Canvas(size: Size(4, 1))
    canvas.put("漢字", x: 0, y: 0)
    canvas.put("x", x: 1, y: 0)
    #expect(canvas.lines() == [" x字"])
    canvas.put("y", x: 2, y: 0)
    #expect(canvas.lines() == [" xy"])
    canvas.clear()
    canvas.put("漢", x: 3, y: 0)
    #expect(canvas.lines() == [""])
    canvas.put("漢b", x: -1, y: 0)
    #expect(canvas.lines() == [" b"])
  }

  @Test func `a letter keeps its accents`() {
    var canvas = Canvas(size: Size(4, 1))
    let used = canvas.put("e\u{301}x", x: 0, y: 0)
    #expect(used == 2)
    #expect(canvas[0, 0].text == "é")
  }

  @Test func `the ASCII page has the same columns`() {
    var canvas = Canvas(size: Size(20, 1))
    canvas.put("▲█░▒▓▌▔▁▇–›·↺○╭×é漢", x: 0, y: 0)
    let page = canvas.ascii()
    #expect(page.lines() == ["^#.:%|-_#->.@o+xe?"])
    #expect(page.size == canvas.size)
  }

  @Test func `a style row says how each cell looks`() {
    var canvas = Canvas(size: Size(5, 1))
    canvas.put("a", x: 0, y: 0, style: .selected)
    canvas.put("b", x: 1, y: 0, style: .faint)
    canvas.put("c", x: 2, y: 0, style: Style(ground: .level(7)))
    canvas.put("d", x: 3, y: 0, style: Style(ink: .level(10)))
    #expect(canvas.styleRows() == ["Rf7X."])
  }
}

struct CanvasChangesTests {
  private func changed(_ page: Canvas, _ other: Canvas?) -> [(point: Point, text: String)] {
    page.changes(since: other).flatMap { change in
      change.columns.compactMap { x in
        let isWide = change.columns.contains(x + 1) && page[x + 1, change.y].text.isEmpty
        let text = page[x, change.y].text
        return text.isEmpty ? nil : (Point(x, change.y), text + (isWide ? "+" : ""))
      }
    }
  }

  @Test func `only cells that look otherwise are handed on`() {
    var before = Canvas(size: Size(20, 3))
    before.put("left calf 3", x: 2, y: 1)
    var after = before
    #expect(changed(after, before).isEmpty)
    after.put("4", x: 12, y: 1)
    #expect(changed(after, before).map(\.text) == ["4"])
    #expect(changed(after, before).map(\.point) == [Point(12, 1)])
    after.put("left", x: 2, y: 1, style: .accent)
    #expect(changed(after, before).count == 5)
  }

  @Test func `of a page that isn't known all that isn't blank is handed on`() {
    var page = Canvas(size: Size(8, 2))
    page.put("ab", x: 1, y: 1)
    #expect(changed(page, nil).map(\.text) == ["a", "b"])
    #expect(changed(page, Canvas(size: Size(9, 2))).map(\.text) == ["a", "b"])
  }

  @Test func `a wide letter is handed on once, with its two columns`() {
    var page = Canvas(size: Size(8, 1))
    page.put("走a", x: 0, y: 0)
    #expect(changed(page, nil).map(\.text) == ["走+", "a"])
  }

  @Test func `a page laid over another shows as it was drawn, wide letters and edges too`() {
    var page = Canvas(size: Size(4, 2))
    page.put("走ab", x: 0, y: 0)
    page.put("xyz走", x: 0, y: 1)
    var under = Canvas(size: Size(6, 3))
    under.fill(Rect(0, 0, 6, 3), text: "#")
    under.paste(page, at: Point(1, 1))
    #expect(under.lines() == ["######", "#走ab#", "#xyz #"])
    under.paste(page, at: Point(4, 0))
    #expect(under.lines()[0] == "####走")
  }
}
