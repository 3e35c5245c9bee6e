/// A page of cells that a screen draws on. Whatever is put outside of it is clipped.
public struct Canvas: Sendable, Equatable {
  public let size: Size
  /// Where the hardware cursor sits; nil hides it.
  public var cursor: Point?
  /// Row by row: pages share those in which nothing differs, and so cost little to copy, to lay
  /// over each other and to compare.
  var cells: [[Cell]]

  /// An empty page; negative sizes count as 0.
  public init(size: Size) {
    self.size = Size(max(0, size.width), max(0, size.height))
    cells = Canvas.blank(self.size)
  }

  /// The cell there; outside, a blank one.
  public subscript(x: Int, y: Int) -> Cell {
    holds(x, y) ? cells[y][x] : .blank
  }

  /// Puts text in one row from column `x`, at most `width` columns of it (nil: to the edge), and
  /// gives the columns used, those clipped on the left included. Nothing that could move the
  /// terminal's cursor gets into a cell.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .plain, width: Int? = nil
  ) -> Int {
    guard y >= 0, y < size.height, x < size.width else { return 0 }
    let room = size.width - max(x, -1_000_000)
    let limit = min(room, max(0, width ?? room))
    let start = size.width - room
    if let used = put(alone: text, x: start, y: y, style, limit) { return used }
    var used = 0
    Pieces.each(of: text) { piece in
      guard used + piece.width <= limit else { return false }
      set(piece, start + used, y, style)
      used += piece.width
      return true
    }
    return used
  }

  /// Puts what takes one column a letter, as most text does, in one go; nil where it doesn't, and
  /// then nothing is put.
  private mutating func put(
    alone text: String, x: Int, y: Int, _ style: Style, _ limit: Int
  ) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      guard let count = Pieces.aloneCount(bytes) else { return nil }
      let used = min(count, limit)
      guard used > 0, x + used > 0 else { return used }
      free(max(0, x), y)
      free(x + used - 1, y)
      cells[y].withUnsafeMutableBufferPointer { row in
        var at = 0
        for column in x..<x + used {
          let letter = Letter(value: Pieces.scalar(bytes, &at))
          if column >= 0 { row[column] = Cell(letter: letter, style: style) }
        }
      }
      return used
    }
  }

  /// Puts a cell of one column, as it is.
  public mutating func put(_ cell: Cell, x: Int, y: Int) {
    guard y >= 0, y < size.height else { return }
    set(Piece(letter: cell.letter, width: 1), x, y, cell.style)
  }

  /// Fills a rectangle with the first letter of `text`, which takes one column.
  public mutating func fill(_ rect: Rect, _ style: Style = .plain, text: String = " ") {
    let first = Pieces.of(text).first
    let cell = Cell(letter: first?.width == 1 ? first?.letter ?? .space : .space, style: style)
    let columns = max(0, rect.x)..<max(max(0, rect.x), min(size.width, end(rect.x, rect.width)))
    let rows = max(0, rect.y)..<max(max(0, rect.y), min(size.height, end(rect.y, rect.height)))
    guard let left = columns.first, let right = columns.last else { return }
    for y in rows {
      free(left, y)
      free(right, y)
      cells[y].withUnsafeMutableBufferPointer { $0[columns].update(repeating: cell) }
    }
  }

  /// Gives what is in a rectangle other looks; the letters stay.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let columns = max(0, rect.x)..<max(0, rect.x, min(size.width, end(rect.x, rect.width)))
    for y in max(0, rect.y)..<max(0, rect.y, min(size.height, end(rect.y, rect.height))) {
      cells[y].withUnsafeMutableBufferPointer { row in
        for x in columns { change(&row[x].style) }
      }
    }
  }

  /// The column after a row's last letter; 0 for a blank row.
  public func end(ofRow y: Int) -> Int {
    guard y >= 0, y < size.height else { return 0 }
    return (cells[y].lastIndex { $0.letter != .space } ?? -1) + 1
  }

  /// Empties the page and hides the cursor.
  public mutating func clear() {
    cells = Canvas.blank(size)
    cursor = nil
  }

  /// The rows as text, without the spaces at their ends.
  public func lines() -> [String] {
    (0..<size.height).map { y in
      var row = ""
      for x in 0..<size.width { row += self[x, y].text }
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  /// The rows as one letter a cell that says how it looks: R selected, f faint, a accent, g good,
  /// c caution, s strong, p planned, b bar, t title, a digit or X a level, B bold, u underlined,
  /// d dim, a dot plain.
  public func styleRows() -> [String] {
    (0..<size.height).map { y in
      String((0..<size.width).map { self[$0, y].style.letter })
    }
  }

  /// The same page in ASCII, cell for cell.
  public func ascii() -> Canvas {
    var page = self
    for y in 0..<size.height {
      for x in 0..<size.width {
        let letter = cells[y][x].letter
        if letter.value >= 0x20, letter.value < 0x7F, !letter.hasMarks { continue }
        page.cells[y][x].text = ASCII.text(letter.text)
      }
    }
    return page
  }

  private static func blank(_ size: Size) -> [[Cell]] {
    // Not by `Array(repeating:count:)`, which looks its type up each time it is called.
    var row: [Cell] = []
    row.append(contentsOf: repeatElement(.blank, count: size.width))
    var rows: [[Cell]] = []
    rows.append(contentsOf: repeatElement(row, count: size.height))
    return rows
  }

  private func end(_ start: Int, _ length: Int) -> Int {
    let (sum, overflow) = start.addingReportingOverflow(max(0, length))
    return overflow ? Int.max : sum
  }

  private func holds(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < size.width && y < size.height
  }

  private mutating func set(_ piece: Piece, _ x: Int, _ y: Int, _ style: Style) {
    let last = x + piece.width - 1
    guard last >= 0, last < size.width else { return }
    if x < 0 {
      free(last, y)
      cells[y][last] = Cell(letter: .space, style: style)
      return
    }
    for column in x...last { free(column, y) }
    cells[y][x] = Cell(letter: piece.letter, style: style)
    if last > x { cells[y][last] = Cell(letter: .rest, style: style) }
  }

  /// Blanks the other half of a wide letter, one of whose halves is about to be overwritten.
  private mutating func free(_ x: Int, _ y: Int) {
    if cells[y][x].letter.isRest, x > 0 { cells[y][x - 1].letter = .space }
    if x + 1 < size.width, cells[y][x + 1].letter.isRest { cells[y][x + 1].letter = .space }
  }
}

extension Canvas {
  /// Cells beside each other in one row that look otherwise than before.
  public struct Change: Hashable, Sendable {
    public var y: Int
    /// A wide letter is in it with both of its columns.
    public var columns: Range<Int>
  }

  /// The cells of a change, by their columns.
  public subscript(change: Change) -> ArraySlice<Cell> { cells[change.y][change.columns] }

  /// Whether a letter of two columns is there in what changes on another page.
  public func hasWideLetter(in change: Change) -> Bool {
    self[change].contains { $0.letter.isRest }
  }

  /// Every cell that looks otherwise than on another page of the same size, in the order of
  /// reading. Of nil, which is a blank page, all that isn't blank.
  ///
  /// - Parameter rows: those to look at; nil for all.
  public func changes(since other: Canvas?, rows: [Int]? = nil) -> [Change] {
    let before = other?.size == size ? other : nil
    var changes: [Change] = []
    let others = (before ?? Canvas(size: size)).cells
    for y in rows ?? Array(0..<size.height) {
      let (row, other) = (cells[y], others[y])
      var start: Int?
      for x in row.indices {
        let isChanged = row[x].letter.isRest ? start != nil : row[x] != other[x]
        if isChanged {
          if start == nil { start = x }
        } else if let from = start {
          changes.append(Change(y: y, columns: from..<x))
          start = nil
        }
      }
      if let start { changes.append(Change(y: y, columns: start..<row.count)) }
    }
    return changes
  }

  /// The rows in which anything at all differs from another page of the same size; of nil, all.
  public func rows(since other: Canvas?) -> [Int] {
    guard let other, other.size == size else { return Array(0..<size.height) }
    return (0..<size.height).filter { !cells[$0].isAlike(other.cells[$0]) }
  }

  /// Lays another page over this one, its top left cell at a point; its cursor counts.
  public mutating func paste(_ page: Canvas, at origin: Point) {
    let first = max(0, -origin.x)
    let end = min(page.size.width, size.width - origin.x)
    for y in 0..<page.size.height where (0..<size.height).contains(origin.y + y) {
      paste(page, row: y, columns: first..<max(first, end), at: origin)
    }
    cursor = page.cursor.map { Point($0.x + origin.x, $0.y + origin.y) }
  }

  private mutating func paste(
    _ page: Canvas, row y: Int, columns: Range<Int>, at origin: Point
  ) {
    let row = page.cells[y]
    if origin.x == 0, row.count == size.width { return cells[origin.y + y] = row }
    var end = columns.upperBound
    // A wide letter that would stick out is left away.
    if end > columns.lowerBound, end < row.count, row[end].letter.isRest { end -= 1 }
    guard columns.lowerBound < end else { return }
    let (left, right) = (origin.x + columns.lowerBound, origin.x + end)
    free(left, origin.y + y)
    free(right - 1, origin.y + y)
    cells[origin.y + y].replaceSubrange(left..<right, with: row[columns.lowerBound..<end])
    if row[columns.lowerBound].letter.isRest { cells[origin.y + y][left].letter = .space }
  }
}

extension [Cell] {
  /// Whether nothing at all differs from as many others.
  fileprivate func isAlike(_ others: [Cell]) -> Bool {
    withWords { words in
      others.withWords { others in
        if words.baseAddress == others.baseAddress { return true }
        // A cell is two words without a gap. They are compared to the end, which is done many at
        // once.
        var differing: UInt64 = 0
        for at in words.indices { differing |= words[at] ^ others[at] }
        return differing == 0
      }
    }
  }

  /// The cells as words, two each.
  fileprivate func withWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    withUnsafeBufferPointer { $0.withMemoryRebound(to: UInt64.self, body) }
  }
}
