/// Vertical bars side by side, an eighth of a cell fine.
public struct BarChart: Equatable, Sendable {
  /// What was done; nil draws nothing.
  public var values: [Double?]
  /// The totals with what is planned, drawn `░` above the value; empty or nil where none is.
  public var planned: [Double?]
  /// What the full height stands for, in the values' unit.
  public var maximum: Double
  /// Columns a bar is wide, and columns between two.
  public var column: Int
  public var gap: Int

  public init(
    _ values: [Double?], planned: [Double?] = [], maximum: Double, column: Int = 2, gap: Int = 1
  ) {
    self.values = values
    self.planned = planned
    self.maximum = maximum
    self.column = max(1, column)
    self.gap = max(0, gap)
  }

  /// The first column of a bar, counted from the chart's left edge.
  public func x(of index: Int) -> Int { index * (column + gap) }

  /// The bar under a column counted from the chart's left edge; nil between bars and outside.
  public func index(at x: Int) -> Int? {
    guard x >= 0 else { return nil }
    let index = x / (column + gap)
    return index < values.count && x % (column + gap) < column ? index : nil
  }

  /// Draws the bars into the rectangle, standing on its last row; what doesn't fit is left away.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    for index in values.indices {
      guard x(of: index) + column <= rect.width else { break }
      let value = values[index] ?? 0
      let done = Eighths.of(value, maximum: maximum, height: rect.height)
      let plan = index < planned.count ? planned[index] ?? 0 : 0
      let total = plan > value ? Eighths.of(plan, maximum: maximum, height: rect.height) : 0
      for level in 0..<max(0, rect.height) {
        let filled = min(8, done - 8 * level)
        let ink: Ink
        let block: Character
        if filled > 0 {
          block = Spark.blocks[filled - 1]
          ink = .bar
        } else if total >= 8 * level + 4 {
          block = "░"
          ink = .planned
        } else {
          break
        }
        canvas.put(
          String(repeating: block, count: column), x: rect.x + x(of: index),
          y: rect.y + rect.height - 1 - level, style: Style(ink: ink))
      }
    }
  }

  /// Draws the bar that stands in a rectangle of a chart in the accent.
  public static func select(_ bar: Rect, on canvas: inout Canvas) {
    canvas.restyle(bar) { style in
      if style == Style(ink: .bar) || style == Style(ink: .planned) { style = .accent }
    }
  }
}
