import Testing

@testable import Drawing

struct FieldTests {
  @Test func `a field takes letters, moves and deletes`() {
    var field = LineField("calf")
    for key: Key in [.home, .character("L"), .character(" "), .end, .backspace] {
      _ = field.handle(key)
    }
    #expect(field.text == "L cal")
    #expect(field.cursor == 5)
    var consumed = field.handle(.enter)
    #expect(!consumed)
    consumed = field.handle(.up)
    #expect(!consumed)
  }

  @Test func `control keys cut words and lines`() {
    var field = LineField("easy by the river")
    _ = field.handle(.control("w"))
    #expect(field.text == "easy by the ")
    _ = field.handle(.control("a"))
    _ = field.handle(.control("k"))
    #expect(field.text == "")
    _ = field.handle(.paste("two\nlines\u{7}"))
    #expect(field.text == "two lines")
    _ = field.handle(.control("u"))
    #expect(field.text == "")
  }

  @Test func `Alt moves and cuts by words, and else is escape and a letter`() {
    var field = LineField("easy by the river")
    for key in [Key.alt("b"), .alt("b"), .alt("d")] { _ = field.handle(key) }
    #expect(field.text == "easy by  river" && field.cursor == 8)
    for key in [Key.alt("f"), .alt(Key.rubout)] { _ = field.handle(key) }
    #expect(field.text == "easy by  ")
    let isTaken = field.handle(.alt("x"))
    #expect(!isTaken && !LineField.knows(.alt("x")) && LineField.knows(.alt("d")))
    #expect(Key.alt("x").apart == [.escape, .character("x")])
    #expect(Key.alt(Key.rubout).apart == [.escape, .backspace])
    #expect(Key.up.apart == [.up])
  }

  @Test func `a long line scrolls to its cursor`() {
    var canvas = Canvas(size: Size(10, 1))
    let field = LineField("abcdefghij")
    field.draw(on: &canvas, x: 2, y: 0, width: 5)
    #expect(canvas.lines() == ["  ghij"])
    #expect(canvas.cursor == Point(6, 0))
  }

  @Test func `a mark typed after its letter joins it`() {
    var field = LineField("e")
    _ = field.handle(.character("\u{301}"))
    #expect(field.cursor == 1)
    _ = field.handle(.left)
    _ = field.handle(.left)
    #expect(field.cursor == 0)
  }

  @Test func `an area wraps, and up and down follow its rows`() {
    var area = TextArea("one two three\nfour", width: 8)
    var canvas = Canvas(size: Size(8, 3))
    area.draw(on: &canvas, in: Rect(0, 0, 8, 3))
    #expect(canvas.lines() == ["one two", "three", "four"])
    #expect(canvas.cursor == Point(4, 2))
    _ = area.handle(.up)
    #expect(area.cursor == 12)
    _ = area.handle(.up)
    #expect(area.cursor == 4)
    _ = area.handle(.enter)
    #expect(area.text == "one \ntwo three\nfour")
  }

  @Test func `an area scrolls to its cursor`() {
    var canvas = Canvas(size: Size(8, 2))
    TextArea("a\nb\nc\n").draw(on: &canvas, in: Rect(0, 0, 8, 2))
    #expect(canvas.lines() == ["c", ""])
    #expect(canvas.cursor == Point(0, 1))
  }

  @Test func `Marked characters keep their style when the field scrolls`() {
    let field = LineField("abcdefgh日x")
    var canvas = Canvas(size: Size(8, 1))
    field.draw(
      on: &canvas, x: 0, y: 0, width: 6, marked: [4..<5, 8..<9], as: Style(underline: true))
    let marked = (0..<8).filter { canvas[$0, 0].style.underline }
    #expect(marked.map { canvas[$0, 0].text }.joined() == "日")
    var wide = Canvas(size: Size(20, 1))
    field.draw(on: &wide, x: 2, y: 0, width: 16, marked: [4..<5], as: Style(underline: true))
    #expect((0..<20).filter { wide[$0, 0].style.underline } == [6])
  }
}
