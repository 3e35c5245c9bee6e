import Drawing
import Model

/// Weekly sums as bars, with a cursor that tells the week.
public struct TrendsScreen: Screen {
  /// What the bars stand for.
  enum Series: CaseIterable { case distance, load, longest }

  var series = Series.distance
  var count = 24
  /// Weeks back from the newest.
  var back = 0

  public let title = "Trends"

  public init() {}

  public func keymap(_ world: World) -> [Binding] { Self.keys }

  private static let keys: [Binding] =
    MovingKeys.sides + [
      Binding("[", [.character("[")], .earlier, "Four weeks earlier"),
      Binding("]", [.character("]")], .later, "Four weeks later"),
      Binding("z", [.character("z")], .range, "12, 24, 52 weeks or all", hint: "range"),
      Binding("s", [.character("s")], .series, "Distance, load or longest run", hint: "series"),
    ]

  func weeks(_ world: World) -> ClosedRange<Week> {
    let newest = world.week(of: world.today)
    if count > 0 { return newest.advanced(by: 1 - count)...newest }
    let oldest = world.recorded.map { world.week(of: $0.lowerBound) } ?? newest
    return min(oldest, newest)...newest
  }

  public func needs(_ world: World) -> Needs? {
    let weeks = weeks(world)
    return Needs(
      days: world.today...world.today,
      totals: (weeks.lowerBound.start - 28)...weeks.upperBound.last)
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let weeks = weeks(world)
    let most = (weeks.upperBound.start - weeks.lowerBound.start) / 7
    switch action {
    case .left: back = min(most, back + 1)
    case .right: back = max(0, back - 1)
    case .earlier: back = min(most, back + 4)
    case .later: back = max(0, back - 4)
    case .today: back = 0
    case .range:
      let choices = [12, 24, 52, 0]
      let index = choices.firstIndex(of: count) ?? 0
      count = choices[(index + 1) % choices.count]
      back = 0
    case .series:
      let all = Series.allCases
      let index = all.firstIndex(of: series) ?? 0
      series = all[(index + 1) % all.count]
    default: break
    }
    return []
  }

  private func value(_ week: WeekTotal, _ units: Units) -> Double? {
    switch series {
    case .distance: Double(week.runDistance.centimetres) / units.centimetres
    case .longest: Double(week.longestRun.centimetres) / units.centimetres
    case .load: week.sessionCount == 0 ? 0 : week.load
    }
  }

  private func title(_ units: Units) -> String {
    switch series {
    case .distance: units == .kilometres ? "Kilometres a week" : "Miles a week"
    case .longest: "Longest run of the week, \(units.rawValue)"
    case .load: "Load a week, how hard × minutes"
    }
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    let weeks = weeks(world)
    let all = world.totals.weekTotals(weeks)
    let units = world.taste.units
    canvas.put(
      "\(title(units)), \(all.count) weeks to \(weeks.upperBound.last.dayAndMonth)", x: 3, y: 0,
      style: .bold)
    let plot = Rect(
      x: 8, y: 2, width: max(0, canvas.size.width - 10), height: max(0, canvas.size.height - 9))
    guard plot.width > 3, plot.height > 2, !all.isEmpty else { return }
    let column = all.count * 3 <= plot.width ? 2 : 1
    let gap = all.count * (column + 1) <= plot.width ? 1 : 0
    let visible = min(all.count, max(1, plot.width / (column + gap)))
    // The window follows the cursor.
    let selected = all.count - 1 - back
    let from = max(0, min(all.count - visible, selected - visible / 2))
    let shown = Array(all[from..<(from + visible)])
    let values = shown.map { value($0, units) }
    let top = Self.axis(values.compactMap { $0 }.max() ?? 0)
    let chart = BarChart(
      values, maximum: top, column: column, gap: gap, selected: selected - from)
    chart.draw(on: &canvas, in: plot)
    for step in 0...2 {
      let share = Double(step) / 2
      let y = plot.y + plot.height - 1 - Int((Double(plot.height - 1) * share).rounded())
      canvas.put(
        Columns.pad(Digits.fixed(top * share, 0), to: 5, right: true), x: 1, y: y, style: .faint)
    }
    months(shown, step: column + gap, plot: plot, on: &canvas)
    detail(all[selected], world, y: plot.y + plot.height + 2, on: &canvas)
    canvas.cursor = Point(x: plot.x + (selected - from) * (column + gap), y: plot.y + plot.height)
  }

  /// The next round number at or over a value.
  static func axis(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 10 }
    var scale = 1.0
    while scale * 10 < value { scale *= 10 }
    for step in [1.0, 2, 4, 5, 6, 8, 10] where step * scale >= value { return step * scale }
    return scale * 10
  }

  private func months(_ weeks: [WeekTotal], step: Int, plot: Rect, on canvas: inout Canvas) {
    var free = 0
    for (index, week) in weeks.enumerated() {
      let x = index * step
      let first = week.week.days.first { $0.parts.dayOfMonth == 1 }
      guard let first, x >= free, x + 3 <= plot.width else { continue }
      let isYear = first.parts.month == 1
      let text = isYear ? String(first.parts.year) : first.monthName
      canvas.put(text, x: plot.x + x, y: plot.y + plot.height, style: isYear ? .bold : .faint)
      free = x + text.count + 1
    }
  }

  private func detail(_ total: WeekTotal, _ world: World, y: Int, on canvas: inout Canvas) {
    let taste = world.taste
    let before = world.totals.weekTotals(total.week.advanced(by: -4)...total.week.previous)
    let reference = before.map(\.runDistance).max() ?? .zero
    let name = "\(total.week.start.dayAndMonth) – \(total.week.last.dayAndMonth)"
    canvas.put(name, x: 3, y: y, style: .bold)
    let x = 4 + Columns.width(of: name) + 2
    var text = "\(taste.text(total.runDistance)) in \(total.runCount) runs"
    if total.runCount > 0 { text += ", longest \(taste.text(total.longestRun))" }
    canvas.put(text, x: x, y: y)
    guard reference.centimetres > 0 else { return }
    canvas.put(
      "most of the 4 weeks before: \(taste.text(reference))", x: x, y: y + 1, style: .faint)
  }
}
