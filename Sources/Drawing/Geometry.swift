/// A cell of the terminal: columns from the left and rows from the top, both from 0.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }

  public init(x: Int, y: Int) { self.init(x, y) }
}

/// A width in columns and a height in rows.
public struct Size: Hashable, Sendable {
  public var width: Int
  public var height: Int

  public init(_ width: Int, _ height: Int) {
    self.width = width
    self.height = height
  }

  public init(width: Int, height: Int) { self.init(width, height) }
}

/// A rectangle of cells; `x` and `y` are its top left cell.
public struct Rect: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public init(x: Int, y: Int, width: Int, height: Int) { self.init(x, y, width, height) }

  /// The rectangle without `x` columns on each side and `y` rows above and below; never negative.
  public func inset(x: Int = 0, y: Int = 0) -> Rect {
    Rect(self.x + x, self.y + y, max(0, width - 2 * x), max(0, height - 2 * y))
  }

  /// The rectangle without `cells` cells on every side.
  public func inset(_ cells: Int) -> Rect { inset(x: cells, y: cells) }

  /// Whether any cell lies in both.
  public func overlaps(_ other: Rect) -> Bool {
    x < other.x + other.width && other.x < x + width
      && y < other.y + other.height && other.y < y + height
  }

  /// Whether the cell lies inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.y >= y && point.x - x < width && point.y - y < height
  }
}
