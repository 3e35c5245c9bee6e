/// A line of text being written.
public struct LineField: Equatable, Sendable {
  public var text: String { didSet { cursor = min(cursor, text.count) } }
  /// Characters before the cursor, from 0 to the length of the text.
  public var cursor: Int

  /// The cursor starts at the end.
  public init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Whether a key is one for text that is being typed. Most with Alt are not: `Key.apart`.
  public static func knows(_ key: Key) -> Bool {
    guard case .alt(let letter) = key else { return true }
    return ["b", "f", "d", Key.rubout].contains(letter)
  }

  /// Changes the text or moves the cursor; false when the key means nothing to a field.
  public mutating func handle(_ key: Key) -> Bool {
    var edit = Editing(text, cursor: cursor)
    guard edit.handle(key, oneLine: true) else { return false }
    text = edit.text
    cursor = edit.cursor
    return true
  }

  /// Draws the part of the text around the cursor and sets the hardware cursor. Characters of the
  /// `marked` ranges, counted from the start of the text, get a style of their own.
  public func draw(
    on canvas: inout Canvas, x: Int, y: Int, width: Int, style: Style = .plain,
    marked: [Range<Int>] = [], as mark: Style = .plain
  ) {
    guard width > 0 else { return }
    var shown = Array(text)
    var before = Columns.width(of: String(shown.prefix(cursor)))
    var left = min(max(0, cursor), shown.count)
    while before >= width, !shown.isEmpty, left > 0 {
      before -= Columns.width(of: String(shown.removeFirst()))
      left -= 1
    }
    let part = Columns.pad(String(shown), to: width)
    canvas.put(part, x: x, y: y, style: style, width: width)
    canvas.cursor = Point(x + before, y)
    let hidden = text.count - shown.count
    var column = 0
    for (index, character) in shown.enumerated() where column < width {
      let piece = String(character)
      if marked.contains(where: { $0.contains(index + hidden) }) {
        canvas.put(piece, x: x + column, y: y, style: mark, width: width - column)
      }
      column += Columns.width(of: piece)
    }
  }
}
