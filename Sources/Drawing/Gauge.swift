/// A horizontal bar: what is done `█`, what is planned `░`, and marks below it.
public enum Gauge {
  /// On which side of a mark its label stands.
  public enum Side: Sendable { case before, after }

  /// The column of a value, from 0 to `width - 1`, where `maximum` is the full width.
  public static func column(of value: Double, maximum: Double, width: Int) -> Int {
    guard value.isFinite, maximum > 0, width > 0 else { return 0 }
    return min(width - 1, max(0, cells(value, maximum, width) - 1))
  }

  /// The bar as text; `planned` is the total with what is planned, nil without a plan.
  public static func line(
    value: Double, planned: Double? = nil, maximum: Double, width: Int
  ) -> String {
    let done = cells(value, maximum, width)
    let total = max(done, cells(planned ?? 0, maximum, width))
    return String(repeating: "█", count: done) + String(repeating: "░", count: total - done)
      + String(repeating: " ", count: max(0, width - total))
  }

  /// Draws the bar in the bar's and the plan's ink.
  public static func draw(
    on canvas: inout Canvas, x: Int, y: Int, width: Int, value: Double, planned: Double? = nil,
    maximum: Double
  ) {
    let text = line(value: value, planned: planned, maximum: maximum, width: width)
    canvas.put(text, x: x, y: y, style: Style(ink: .bar))
    let plan = text.drop { $0 == "█" }.prefix { $0 == "░" }
    canvas.put(
      String(plan), x: x + cells(value, maximum, width), y: y, style: Style(ink: .planned))
  }

  /// Draws `┘` or `└` at the value's column, the label before or after it.
  public static func mark(
    on canvas: inout Canvas, x: Int, y: Int, width: Int, value: Double, maximum: Double,
    label: String, side: Side, style: Style = .plain
  ) {
    let at = x + column(of: value, maximum: maximum, width: width)
    switch side {
    case .before:
      let text = label + " ┘"
      canvas.put(text, x: at + 1 - Columns.width(of: text), y: y, style: style)
    case .after: canvas.put("└ " + label, x: at, y: y, style: style)
    }
  }

  private static func cells(_ value: Double, _ maximum: Double, _ width: Int) -> Int {
    guard value.isFinite, maximum.isFinite, value > 0, maximum > 0, width > 0 else { return 0 }
    return Int((min(1, value / maximum) * Double(width)).rounded())
  }
}
