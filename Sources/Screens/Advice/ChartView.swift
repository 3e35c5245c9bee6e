import Advice
import Drawing
import Model

/// A verdict's numbers as bars, with the limit as a line behind them and dates below.
struct ChartView {
  let chart: Chart
  /// Columns left of the bars, for the numbers.
  private static let margin = 8

  /// Draws into the rectangle: bars, the base line and a row of dates.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let height = rect.height - 2
    let width = rect.width - Self.margin - max(5, Columns.width(of: chart.unit) + 1)
    guard height >= 2, width >= 10 else { return }
    let (column, gap) = spacing(width)
    let most = width / (column + gap)
    let bars = Array(chart.bars.suffix(most))
    let first = chart.first + (chart.bars.count - bars.count) * chart.step
    let values = bars.map { $0.isPlanned ? 0 : $0.value }
    let top = max(bars.compactMap(\.value).max() ?? 0, (chart.limit ?? 0) * 1.05, 1)
    let plan = BarChart(
      values, planned: bars.map { $0.isPlanned ? $0.value : nil }, maximum: top, column: column,
      gap: gap)
    let area = Rect(x: rect.x + Self.margin, y: rect.y, width: width, height: height)
    if let limit = chart.limit, limit > 0 { line(limit, top, area, on: &canvas) }
    plan.draw(on: &canvas, in: area)
    for (index, bar) in bars.enumerated() where bar.value == nil {
      canvas.put("·", x: area.x + plan.x(of: index), y: area.y + height - 1, style: .faint)
    }
    base(bars, plan, area, on: &canvas)
    dates(first, bars.count, plan, area, on: &canvas)
  }

  private func spacing(_ width: Int) -> (column: Int, gap: Int) {
    let each = width / max(1, chart.bars.count)
    switch each {
    // A month of days keeps its gaps, and loses a day or two at the far end for it.
    case ..<2: return (1, chart.bars.count <= 40 ? 1 : 0)
    case 2: return (1, 1)
    case 3: return (2, 1)
    default: return (3, 1)
    }
  }

  /// The limit's line, its number rounded down in front of it.
  private func line(_ limit: Double, _ top: Double, _ area: Rect, on canvas: inout Canvas) {
    let up = min(area.height - 1, Int(limit / top * Double(area.height)))
    let y = area.y + area.height - 1 - up
    canvas.put(String(repeating: "─", count: area.width), x: area.x, y: y, style: .faint)
    canvas.put(
      Columns.pad(number(limit), to: Self.margin - 2, right: true), x: area.x - Self.margin, y: y)
  }

  private func base(_ bars: [Chart.Bar], _ plan: BarChart, _ area: Rect, on canvas: inout Canvas) {
    let y = area.y + area.height
    let width = min(area.width, plan.x(of: bars.count))
    canvas.put(String(repeating: "▔", count: width), x: area.x, y: y, style: .faint)
    canvas.put(
      Columns.pad("0", to: Self.margin - 2, right: true), x: area.x - Self.margin, y: y,
      style: .faint)
    canvas.put(chart.unit, x: area.x + width + 1, y: y, style: .faint)
    if let last = bars.last, let value = last.value {
      canvas.put(number(value), x: area.x + width + 1, y: y - 1, style: .bold)
    }
  }

  private func dates(
    _ first: Day, _ count: Int, _ plan: BarChart, _ area: Rect, on canvas: inout Canvas
  ) {
    var free = 0
    for index in 0..<count {
      let day = first + index * chart.step
      guard chart.step > 1 || day.weekday == .sunday else { continue }
      let x = plan.x(of: index)
      let text = day.dayAndMonth
      guard x >= free, x + text.count <= area.width + 8 else { continue }
      canvas.put(text, x: area.x + x, y: area.y + area.height + 1, style: .faint)
      free = x + text.count + 2
    }
  }

  /// Distances with a decimal, as they are written everywhere.
  private func number(_ value: Double) -> String {
    let isDistance = Units.allCases.contains { $0.rawValue == chart.unit }
    return value == value.rounded() && value < 100 && !isDistance
      ? Digits.fixed(value, 0) : Digits.fixed((value * 10).rounded(.down) / 10, 1)
  }
}
