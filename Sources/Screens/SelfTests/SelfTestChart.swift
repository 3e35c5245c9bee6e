import Advice
import Drawing
import Model

/// Both sides of a self-test over time. A band lies around each side's first value, within which
/// nothing can be told apart: `·` the left side's, `'` the right side's, `:` where both lie.
struct SelfTestChart {
  let course: SelfTestCourse
  /// Rows it needs, the one with the days included.
  static let leastHeight = 4

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let all = course.left + course.right
    guard rect.height >= SelfTestChart.leastHeight, rect.width >= 20,
      let first = all.map(\.day).min(),
      let last = all.map(\.day).max()
    else {
      if all.isEmpty, rect.height > 0 {
        canvas.put("No value yet. enter writes today's.", x: rect.x, y: rect.y, style: .faint)
      }
      return
    }
    let bands = [course.band(.left), course.band(.right)].compactMap { $0 }
    let low = max(0, (all.map(\.value) + bands.map(\.lowerBound)).min() ?? 0)
    let high = max(low + 1, (all.map(\.value) + bands.map(\.upperBound)).max() ?? 1)
    let plot = Rect(x: rect.x + 6, y: rect.y, width: rect.width - 6, height: rect.height - 1)
    func y(_ value: Double) -> Int {
      let share = (value - low) / (high - low)
      return plot.y + plot.height - 1 - Int((share * Double(plot.height - 1)).rounded())
    }
    func x(_ day: Day) -> Int {
      plot.x + (last == first ? 0 : (day - first) * (plot.width - 1) / (last - first))
    }
    for row in plot.y..<(plot.y + plot.height) {
      let isIn = [Side.left, .right].map { side in
        course.band(side).map { band in
          (y(min(high, band.upperBound))...y(max(low, band.lowerBound))).contains(row)
        } ?? false
      }
      let mark = isIn == [true, true] ? ":" : isIn[0] ? "·" : isIn[1] ? "'" : nil
      guard let mark else { continue }
      canvas.fill(Rect(x: plot.x, y: row, width: plot.width, height: 1), .faint, text: mark)
    }
    for (value, row) in [(high, plot.y), (low, plot.y + plot.height - 1)] {
      canvas.put(
        Columns.pad(Digits.fixed(value, 0), to: 4, right: true), x: rect.x, y: row, style: .faint)
    }
    for (side, values) in [(Side.right, course.right), (.left, course.left)] {
      for value in values {
        let at = (x: x(value.day), y: y(value.value))
        let isBoth = canvas[at.x, at.y].text == "R" && side == .left
        canvas.put(isBoth ? "B" : side.letter, x: at.x, y: at.y, style: .bold)
      }
    }
    let bottom = plot.y + plot.height
    let (start, end) = (first.dayAndMonth, last > first ? last.dayAndMonth : "")
    canvas.put(start, x: plot.x, y: bottom, style: .faint)
    canvas.put(end, x: plot.x + plot.width - end.count, y: bottom, style: .faint)
    let room = plot.width - start.count - end.count - 4
    if let key = keys.first(where: { $0.count <= room }) {
      canvas.put(
        key, x: plot.x + start.count + 2 + (room - key.count) / 2, y: bottom, style: .faint)
    }
  }

  /// What the band means, the longest words first.
  private var keys: [String] {
    guard course.kind.smallestChange != nil else { return ["smallest real change not known"] }
    return [
      "no real change: · left  ' right  : both", "no real change: · L  ' R  : both",
      "· L  ' R  : both",
    ]
  }
}
