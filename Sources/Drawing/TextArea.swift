/// Several lines of text being written, wrapped to the width they are drawn in.
public struct TextArea: Equatable, Sendable {
  public var text: String { didSet { cursor = min(cursor, text.count) } }
  /// Characters before the cursor, newlines counted.
  public var cursor: Int
  /// Columns a row takes; up and down follow the rows as drawn.
  public var width: Int

  /// The cursor starts at the end.
  public init(_ text: String = "", width: Int = 72) {
    self.text = text
    self.width = width
    cursor = text.count
  }

  /// Changes the text or moves the cursor; false when the key means nothing to an area.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up: move(-1)
    case .down: move(1)
    case .pageUp: move(-10)
    case .pageDown: move(10)
    default:
      var edit = Editing(text, cursor: cursor)
      guard edit.handle(key, oneLine: false) else { return false }
      text = edit.text
      cursor = edit.cursor
    }
    return true
  }

  /// Draws the rows around the cursor, wrapped to the rectangle's width, and sets the hardware
  /// cursor.
  public func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .plain) {
    guard rect.width > 0, rect.height > 0 else { return }
    let characters = Array(text)
    let rows = TextArea.rows(characters, width: rect.width)
    let row = TextArea.row(of: cursor, in: rows)
    let top = max(0, row - rect.height + 1)
    for line in 0..<rect.height {
      let index = top + line
      let shown = index < rows.count ? String(characters[rows[index]].filter { $0 != "\n" }) : ""
      canvas.put(
        Columns.pad(shown, to: rect.width), x: rect.x, y: rect.y + line, style: style,
        width: rect.width)
    }
    let end = min(max(cursor, rows[row].lowerBound), characters.count)
    let column = Columns.width(of: String(characters[rows[row].lowerBound..<end]))
    canvas.cursor = Point(rect.x + min(column, rect.width - 1), rect.y + row - top)
  }

  private mutating func move(_ lines: Int) {
    let characters = Array(text)
    let rows = TextArea.rows(characters, width: width)
    let row = TextArea.row(of: cursor, in: rows)
    let target = min(max(0, row + lines), rows.count - 1)
    guard target != row else {
      cursor = lines < 0 ? 0 : characters.count
      return
    }
    let column = cursor - rows[row].lowerBound
    let range = rows[target]
    let last = target == rows.count - 1 ? range.upperBound : range.upperBound - 1
    cursor = min(range.lowerBound + column, max(range.lowerBound, last))
  }

  /// The rows as ranges of characters, the newline or space that ends a row within it.
  static func rows(_ characters: [Character], width: Int) -> [Range<Int>] {
    let limit = max(1, width)
    var rows: [Range<Int>] = []
    var start = 0
    var used = 0
    var space: Int?
    for (index, character) in characters.enumerated() {
      if character == "\n" {
        rows.append(start..<index + 1)
        (start, used, space) = (index + 1, 0, nil)
        continue
      }
      let columns = Columns.width(of: String(character))
      if used + columns > limit, character != " ", index > start {
        let cut = space.map { $0 + 1 } ?? index
        rows.append(start..<cut)
        used = Columns.width(of: String(characters[cut..<index]))
        (start, space) = (cut, nil)
      }
      used += columns
      if character == " " { space = index }
    }
    rows.append(start..<characters.count)
    return rows
  }

  private static func row(of cursor: Int, in rows: [Range<Int>]) -> Int {
    rows.lastIndex { $0.lowerBound <= cursor } ?? 0
  }
}
