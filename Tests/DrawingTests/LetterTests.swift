import Testing

@testable import Drawing

struct LetterTests {
  @Test func `a letter keeps three marks and drops the others`() {
    var letter = Letter("e")
    #expect(letter.text == "e" && !letter.hasMarks)
    for number in 0..<6 {
      let mark = Unicode.Scalar(UInt32(0x301 + number)) ?? "\u{301}"
      #expect(letter.add(mark) == (number < Letter.mostMarks))
    }
    #expect(Array(letter.text.unicodeScalars).map(\.value) == [0x65, 0x301, 0x302, 0x303])
    #expect(Letter(letter.text) == letter)
    #expect(Letter("e\u{301}\u{302}\u{303}\u{304}\u{305}") == letter)
  }

  @Test func `a cell takes 16 bytes, all of them its own`() {
    #expect(MemoryLayout<Cell>.size == 16 && MemoryLayout<Cell>.stride == 16)
  }

  @Test func `the rest of a wide letter is empty`() {
    #expect(Letter.rest.text == "" && Letter("").isRest && !Letter.space.isRest)
  }

  @Test func `scalars that are taken alone are what the search for clusters finds`() {
    let alone = (UInt32(0x20)...0x3000).compactMap { Unicode.Scalar($0) }.filter {
      Pieces.isAlone($0.value)
    }
    #expect(alone.count > 1000)
    for scalar in alone {
      #expect(Pieces.kind(of: scalar) == .shown && !Columns.isWide(scalar), "\(scalar.value)")
    }
    // Whatever stands beside them, they don't grow together.
    var text = String.UnicodeScalarView()
    for scalar in alone { text += [scalar, "a", scalar, scalar] }
    #expect(String(text).count == 4 * alone.count)
  }

  @Test func `every style is what it was made of`() {
    let inks: [Ink] =
      [.text, .faint, .accent, .good, .caution, .strong, .planned, .bar, .title, .skin, .seam]
      + (0...10).flatMap { [Ink.level($0), .fill($0)] }
    var known: Set<Style> = []
    for ink in inks {
      for ground in inks + [nil] {
        for flags in 0..<16 {
          let (bold, underline) = (flags & 1 > 0, flags & 2 > 0)
          let (reverse, dim) = (flags & 4 > 0, flags & 8 > 0)
          let style = Style(
            ink: ink, ground: ground, bold: bold, underline: underline, reverse: reverse, dim: dim)
          #expect(style.ink == ink && style.ground == ground)
          #expect(style.bold == bold && style.underline == underline)
          #expect(style.reverse == reverse && style.dim == dim)
          known.insert(style)
        }
      }
    }
    #expect(known.count == inks.count * (inks.count + 1) * 16)
    #expect(Style(ink: .level(99)).ink == .level(10) && Style(ink: .fill(-3)).ink == .fill(0))
  }
}

struct RandomPageTests {
  /// What a page was before its cells had letters of their own: text in columns, put one by one.
  private struct Plain {
    let width: Int
    var cells: [String]

    init(_ width: Int, _ height: Int) {
      self.width = width
      cells = Array(repeating: " ", count: width * height)
    }

    mutating func put(_ text: String, _ wide: Bool, _ x: Int, _ y: Int) {
      guard x >= 0, x + (wide ? 2 : 1) <= width else { return }
      for column in x..<x + (wide ? 2 : 1) {
        let at = y * width + column
        if cells[at].isEmpty { cells[at - 1] = " " }
        if column + 1 < width, cells[at + 1].isEmpty { cells[at + 1] = " " }
      }
      cells[y * width + x] = text
      if wide { cells[y * width + x + 1] = "" }
    }
  }

  @Test func `pages with wide letters over each other show what was put last, whole`() {
    var chance = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &chance)
    var state = seed
    func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<300 {
      let (width, height) = (1 + below(9), 1 + below(3))
      var canvas = Canvas(size: Size(width, height))
      var plain = Plain(width, height)
      for _ in 0..<12 {
        let (x, y) = (below(width), below(height))
        switch below(4) {
        case 0:
          canvas.put("走", x: x, y: y)
          plain.put("走", true, x, y)
        case 1:
          canvas.put("e\u{301}", x: x, y: y)
          plain.put("e\u{301}", false, x, y)
        case 2:
          let columns = 1 + below(3)
          canvas.fill(Rect(x, y, columns, 1), text: "#")
          for column in x..<min(width, x + columns) { plain.put("#", false, column, y) }
        default:
          var page = Canvas(size: Size(2, 1))
          page.put("走", x: below(2) - 1, y: 0)
          canvas.paste(page, at: Point(x, y))
          for column in 0..<2 where x + column < width && !page[column, 0].text.isEmpty {
            plain.put(page[column, 0].text, page[column + 1, 0].text.isEmpty, x + column, y)
          }
        }
      }
      let shown = (0..<width * height).map { canvas[$0 % width, $0 / width].text }
      #expect(shown == plain.cells, "seed \(seed)")
    }
  }
}
