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

  /// Changes the text or moves the cursor; false when the key means nothing to a field.
  public mutating func handle(_ key: Key) -> Bool {
    var edit = Editing(text, cursor: cursor)
    guard edit.handle(key, oneLine: true) else { return false }
    text = edit.text
    cursor = edit.cursor
    return true
  }

  /// Draws the part of the text around the cursor and sets the hardware cursor.
  public func draw(
    on canvas: inout Canvas, x: Int, y: Int, width: Int, style: Style = .plain
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
  }
}
