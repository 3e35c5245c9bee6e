/// A small terminal: takes the bytes a program sends to an xterm and keeps the page it would show.
public struct Emulator: Sendable {
  public private(set) var columns: Int
  public private(set) var rows: Int
  /// Where the cursor is, from 0.
  public private(set) var cursor = (x: 0, y: 0)
  /// True between the sequences that enter and leave the page of full-screen programs.
  public private(set) var isAlternate = false
  public private(set) var isCursorShown = true
  private(set) var cells: [[Cell]]
  private var look = Look()
  private var region: ClosedRange<Int>
  private var saved = (x: 0, y: 0)
  private var wrapsNext = false
  private var inserts = false
  /// Whether the first and the second set of letters draws lines, and which is in use.
  private var drawsLines = [false, false]
  private var shift = 0
  private var last = " "
  private var reader = SequenceReader()

  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    cells = Emulator.blank(self.columns, self.rows)
    region = 0...(self.rows - 1)
  }

  /// A column of a row: its letter, empty after a wide one, and how it looks.
  struct Cell: Hashable, Sendable {
    var text = " "
    var look = Look()
  }

  /// What select graphic rendition asked for; -1 is the terminal's own colour.
  struct Look: Hashable, Sendable {
    var text = -1
    var ground = -1
    /// A bit for each attribute, by its number.
    var attributes = 0
  }

  /// The page as text, without the spaces at the ends of rows.
  public var lines: [String] {
    cells.map { row in
      var text = row.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  public var text: String { lines.joined(separator: "\n") }

  public mutating func resize(columns: Int, rows: Int) {
    let (width, height) = (max(1, columns), max(1, rows))
    var page = Emulator.blank(width, height)
    for y in 0..<min(height, self.rows) {
      for x in 0..<min(width, self.columns) { page[y][x] = cells[y][x] }
    }
    cells = page
    (self.columns, self.rows) = (width, height)
    region = 0...(height - 1)
    move(cursor.x, cursor.y)
  }

  /// Takes in what the program sent.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch reader.take(byte) {
      case nil: break
      case .letter(let scalar)?: put(scalar)
      case .control(let code)?: control(code)
      case .escape(let between, let final)?: escape(between, final)
      case .csi(let sequence)?: perform(sequence)
      }
    }
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// What erasing leaves: it takes the ground in use.
  private var empty: Cell { Cell(look: Look(ground: look.ground)) }

  private mutating func move(_ x: Int, _ y: Int) {
    cursor = (min(max(0, x), columns - 1), min(max(0, y), rows - 1))
    wrapsNext = false
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = LetterWidth.of(scalar)
    var text = String(scalar)
    if drawsLines[shift], let drawn = LetterWidth.line(scalar) { text = String(drawn) }
    guard width > 0 else {
      let x = wrapsNext ? cursor.x : max(0, cursor.x - 1)
      cells[cursor.y][x].text += text
      return
    }
    if wrapsNext || cursor.x + width > columns {
      cursor.x = 0
      lineFeed()
    }
    if inserts { insertBlanks(width) }
    cells[cursor.y][cursor.x] = Cell(text: text, look: look)
    if width == 2, cursor.x + 1 < columns {
      cells[cursor.y][cursor.x + 1] = Cell(text: "", look: look)
    }
    last = text
    wrapsNext = cursor.x + width >= columns
    cursor.x = min(columns - 1, cursor.x + width)
  }

  private mutating func control(_ code: UInt8) {
    switch code {
    case 8: move(cursor.x - 1, cursor.y)
    case 9: move((cursor.x / 8 + 1) * 8, cursor.y)
    case 10, 11, 12: lineFeed()
    case 13: move(0, cursor.y)
    case 14: shift = 1
    case 15: shift = 0
    default: break
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if cursor.y == region.upperBound {
      scroll(region, by: 1)
    } else {
      cursor.y = min(rows - 1, cursor.y + 1)
    }
  }

  /// Moves rows up by so many, down when negative.
  private mutating func scroll(_ range: ClosedRange<Int>, by count: Int) {
    let empty = Array(repeating: empty, count: columns)
    for _ in 0..<min(abs(count), range.count) {
      if count > 0 {
        cells.remove(at: range.lowerBound)
        cells.insert(empty, at: range.upperBound)
      } else {
        cells.remove(at: range.upperBound)
        cells.insert(empty, at: range.lowerBound)
      }
    }
  }

  private mutating func escape(_ between: [UInt8], _ final: UInt8) {
    switch (between.first, final) {
    case (UInt8(ascii: "(")?, _): drawsLines[0] = final == UInt8(ascii: "0")
    case (UInt8(ascii: ")")?, _): drawsLines[1] = final == UInt8(ascii: "0")
    case (nil, UInt8(ascii: "7")): saved = cursor
    case (nil, UInt8(ascii: "8")): move(saved.x, saved.y)
    case (nil, UInt8(ascii: "D")): lineFeed()
    case (nil, UInt8(ascii: "E")):
      cursor.x = 0
      lineFeed()
    case (nil, UInt8(ascii: "M")):
      if cursor.y == region.lowerBound {
        scroll(region, by: -1)
      } else {
        move(cursor.x, cursor.y - 1)
      }
    case (nil, UInt8(ascii: "c")): self = Emulator(columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func perform(_ sequence: ControlSequence) {
    let count = max(1, sequence.number(0) ?? 1)
    if sequence.mark != nil {
      if sequence.mark == "?" { setMode(sequence) }
      return
    }
    switch sequence.final {
    case "A": move(cursor.x, cursor.y - count)
    case "B", "e": move(cursor.x, cursor.y + count)
    case "C", "a": move(cursor.x + count, cursor.y)
    case "D": move(cursor.x - count, cursor.y)
    case "E": move(0, cursor.y + count)
    case "F": move(0, cursor.y - count)
    case "G", "`": move(count - 1, cursor.y)
    case "d": move(cursor.x, count - 1)
    case "H", "f": move(max(1, sequence.number(1) ?? 1) - 1, count - 1)
    case "Z": move((max(0, cursor.x - 1) / 8) * 8, cursor.y)
    case "J": erasePage(sequence.number(0) ?? 0)
    case "K": eraseLine(sequence.number(0) ?? 0)
    case "X": clear(cursor.y, cursor.x..<min(columns, cursor.x + count))
    case "P":
      for _ in 0..<min(count, columns) {
        cells[cursor.y].remove(at: cursor.x)
        cells[cursor.y].append(empty)
      }
    case "@": insertBlanks(count)
    case "L" where region.contains(cursor.y): scroll(cursor.y...region.upperBound, by: -count)
    case "M" where region.contains(cursor.y): scroll(cursor.y...region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "b": for _ in 0..<min(count, columns * rows) { last.unicodeScalars.first.map { put($0) } }
    case "r": setRegion(sequence)
    case "h", "l": if sequence.number(0) == 4 { inserts = sequence.final == "h" }
    case "m": look.take(sequence.numbers.map { $0 ?? 0 })
    case "s": saved = cursor
    case "u": move(saved.x, saved.y)
    default: break
    }
  }

  private mutating func setRegion(_ sequence: ControlSequence) {
    let top = max(1, sequence.number(0) ?? 1) - 1
    let bottom = min(rows, sequence.number(1) ?? rows) - 1
    region = top < bottom ? top...bottom : 0...(rows - 1)
    move(0, 0)
  }

  private mutating func setMode(_ sequence: ControlSequence) {
    let isOn = sequence.final == "h"
    guard isOn || sequence.final == "l" else { return }
    switch sequence.number(0) {
    case 25: isCursorShown = isOn
    case 47, 1047, 1049:
      isAlternate = isOn
      cells = Emulator.blank(columns, rows)
    default: break
    }
  }

  private mutating func insertBlanks(_ count: Int) {
    for _ in 0..<min(count, columns) {
      cells[cursor.y].removeLast()
      cells[cursor.y].insert(empty, at: cursor.x)
    }
  }

  private mutating func clear(_ y: Int, _ range: Range<Int>) {
    for x in range { cells[y][x] = empty }
  }

  private mutating func eraseLine(_ how: Int) {
    switch how {
    case 1: clear(cursor.y, 0..<cursor.x + 1)
    case 2: clear(cursor.y, 0..<columns)
    default: clear(cursor.y, cursor.x..<columns)
    }
  }

  private mutating func erasePage(_ how: Int) {
    switch how {
    case 0:
      eraseLine(0)
      for y in (cursor.y + 1)..<max(cursor.y + 1, rows) { clear(y, 0..<columns) }
    case 1:
      eraseLine(1)
      for y in 0..<cursor.y { clear(y, 0..<columns) }
    default: cells = Emulator.blank(columns, rows)
    }
  }
}
