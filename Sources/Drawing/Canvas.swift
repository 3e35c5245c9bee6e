/// A page of cells that a screen draws on. Whatever is put outside of it is clipped.
public struct Canvas: Sendable, Equatable {
  public let size: Size
  /// Where the hardware cursor sits; nil hides it.
  public var cursor: Point?
  var cells: [Cell]

  /// An empty page; negative sizes count as 0.
  public init(size: Size) {
    self.size = Size(max(0, size.width), max(0, size.height))
    cells = Array(repeating: Cell(), count: self.size.width * self.size.height)
  }

  /// The cell there; outside, a blank one.
  public subscript(x: Int, y: Int) -> Cell {
    holds(x, y) ? cells[y * size.width + x] : Cell()
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
    var used = 0
    Pieces.each(of: text) { piece in
      guard used + piece.width <= limit else { return false }
      set(piece, start + used, y, style)
      used += piece.width
      return true
    }
    return used
  }

  /// Fills a rectangle with the first letter of `text`, which takes one column.
  public mutating func fill(_ rect: Rect, _ style: Style = .plain, text: String = " ") {
    let first = Pieces.of(text).first
    let piece = first?.width == 1 ? first : nil
    let columns = max(0, rect.x)..<max(max(0, rect.x), min(size.width, end(rect.x, rect.width)))
    let rows = max(0, rect.y)..<max(max(0, rect.y), min(size.height, end(rect.y, rect.height)))
    for y in rows {
      for x in columns { set(piece ?? Piece(text: " ", width: 1), x, y, style) }
    }
  }

  /// Empties the page and hides the cursor.
  public mutating func clear() {
    cells = Array(repeating: Cell(), count: cells.count)
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
    for index in page.cells.indices {
      page.cells[index].text = ASCII.text(page.cells[index].text)
    }
    return page
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
    let row = y * size.width
    if x < 0 {
      free(last, row)
      cells[row + last] = Cell(text: " ", style: style)
      return
    }
    for column in x...last { free(column, row) }
    cells[row + x] = Cell(text: piece.text, style: style)
    if last > x { cells[row + last] = Cell(text: "", style: style) }
  }

  /// Blanks the other half of a wide letter, one of whose halves is about to be overwritten.
  private mutating func free(_ x: Int, _ row: Int) {
    if cells[row + x].text.isEmpty, x > 0 { cells[row + x - 1].text = " " }
    if x + 1 < size.width, cells[row + x + 1].text.isEmpty { cells[row + x + 1].text = " " }
  }
}

extension Canvas {
  /// Hands on every cell that looks otherwise than on another page of the same size, in the order
  /// of reading, and whether its letter takes the next column too; the second half of such a
  /// letter isn't handed on. Of nil, which is a blank page, all that isn't blank.
  public func changes(
    since other: Canvas?, _ body: (Point, Cell, _ isWide: Bool) -> Void
  ) {
    let blank = Cell()
    let same = other?.size == size ? other?.cells : nil
    for y in 0..<size.height {
      for x in 0..<size.width {
        let at = y * size.width + x
        let cell = cells[at]
        if cell.text.isEmpty || cell == (same?[at] ?? blank) { continue }
        body(Point(x, y), cell, x + 1 < size.width && cells[at + 1].text.isEmpty)
      }
    }
  }

  /// Lays another page over this one, its top left cell at a point; its cursor counts.
  public mutating func paste(_ page: Canvas, at origin: Point) {
    for y in 0..<page.size.height where (0..<size.height).contains(origin.y + y) {
      for x in 0..<page.size.width where origin.x + x < size.width {
        let cell = page.cells[y * page.size.width + x]
        if cell.text.isEmpty { continue }
        let isWide = x + 1 < page.size.width && page[x + 1, y].text.isEmpty
        set(Piece(text: cell.text, width: isWide ? 2 : 1), origin.x + x, origin.y + y, cell.style)
      }
    }
    cursor = page.cursor.map { Point($0.x + origin.x, $0.y + origin.y) }
  }
}
