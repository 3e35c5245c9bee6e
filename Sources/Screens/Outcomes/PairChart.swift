import Advice
import Drawing
import Model

/// The differences of all pairs on one line, a dot each, with their mean and its interval below.
struct PairChart {
  let outcomes: Outcomes

  /// Half points a chart reaches either way.
  private var reach: Int { max(6, outcomes.pairs.map { abs($0.halves) }.max() ?? 6) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let steps = 2 * reach
    let step = max(1, (rect.width - 4) / steps)
    let middle = rect.x + 2 + reach * step
    guard rect.height >= 5, rect.width > steps else { return }
    func x(_ points: Double) -> Int { middle + Int((points * 2 * Double(step)).rounded()) }
    let rows = rect.height - 3
    var stacked: [Int: Int] = [:]
    for pair in outcomes.pairs {
      let height = stacked[pair.halves, default: 0]
      stacked[pair.halves] = height + 1
      guard height < rows else { continue }
      canvas.put("●", x: x(pair.difference), y: rect.y + rows - 1 - height)
    }
    for (halves, count) in stacked where count > rows {
      canvas.put(String(count), x: x(Double(halves) / 2), y: rect.y)
    }
    for halves in -reach...reach {
      canvas.put(
        halves == 0 ? "┼" : "─", x: middle + halves * step, y: rect.y + rows, style: .faint)
      for fill in 1..<max(1, step) where halves < reach {
        canvas.put("─", x: middle + halves * step + fill, y: rect.y + rows, style: .faint)
      }
    }
    interval(x, y: rect.y + rows + 1, on: &canvas)
    canvas.put("0", x: middle, y: rect.y + rows + 2, style: .faint)
    let points = reach / 2
    canvas.put("−\(points)", x: x(Double(-points)), y: rect.y + rows + 2, style: .faint)
    canvas.put("+\(points)", x: x(Double(points)) - 1, y: rect.y + rows + 2, style: .faint)
    canvas.put("less sore", x: middle - 14, y: rect.y + rows + 2, style: .faint)
    canvas.put("more sore", x: middle + 6, y: rect.y + rows + 2, style: .faint)
  }

  private func interval(_ x: (Double) -> Int, y: Int, on canvas: inout Canvas) {
    guard let all = outcomes.all else { return }
    let (low, high) = (x(all.interval.lowerBound), x(all.interval.upperBound))
    for at in low...max(low, high) { canvas.put("═", x: at, y: y, style: .accent) }
    canvas.put("◆", x: x(all.mean), y: y, style: .accent)
    canvas.put("90 %", x: high + 2, y: y, style: .faint)
  }
}
