import Advice
import Drawing
import Model

/// A site's worst mark of each week under the distance that was run in it.
struct CourseChart {
  let course: ProblemCourse
  let taste: Taste

  /// Columns a week takes, with the gap.
  private static let step = 4
  private static let margin = 10

  /// Draws the newest weeks that fit; the rectangle's last rows hold the digits.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let fitting = (rect.width - Self.margin) / Self.step
    guard fitting > 0, rect.height >= 4 else { return }
    let weeks = Array(course.weeks.suffix(fitting))
    let hasScores = weeks.contains { $0.answer?.score != nil } && rect.height >= 6
    let digitRows = hasScores ? 3 : 2
    let plot = Rect(
      x: rect.x + Self.margin, y: rect.y, width: rect.width - Self.margin,
      height: rect.height - digitRows)
    let values = weeks.map { Double($0.distance.centimetres) / taste.units.centimetres }
    let top = Double(plot.height) * TrendsLayout.scale(values.max() ?? 0, rows: plot.height)
    BarChart(values.map { $0 }, maximum: top, column: 3, gap: 1).draw(on: &canvas, in: plot)
    canvas.put(Digits.fixed(top, 0), x: rect.x + 5, y: plot.y, style: .faint)
    canvas.put(taste.units.rawValue, x: rect.x, y: plot.y, style: .faint)
    canvas.put("0", x: rect.x + 5, y: plot.y + plot.height - 1, style: .faint)
    let y = plot.y + plot.height
    canvas.put("week of", x: rect.x, y: y, style: .faint)
    canvas.put("worst", x: rect.x, y: y + 1, style: .faint)
    if hasScores { canvas.put("overuse", x: rect.x, y: y + 2, style: .faint) }
    for (index, week) in weeks.enumerated() {
      let x = plot.x + index * Self.step
      canvas.put(Self.date(week.week.start, isFirst: index == 0), x: x, y: y, style: .faint)
      digit(week.worst, x: x, y: y + 1, on: &canvas)
      if hasScores {
        canvas.put(week.answer?.score.map { String($0) } ?? "·", x: x, y: y + 2)
      }
    }
  }

  /// The day of the month, or the month's name in the week where it begins.
  private static func date(_ start: Day, isFirst: Bool) -> String {
    isFirst || start.parts.dayOfMonth <= 7 ? start.monthName : String(start.parts.dayOfMonth)
  }

  private func digit(_ level: Int?, x: Int, y: Int, on canvas: inout Canvas) {
    guard let level else {
      canvas.put("·", x: x, y: y, style: .faint)
      return
    }
    canvas.put(
      level == 10 ? "x" : String(level), x: x, y: y,
      style: level == 0 ? .plain : Style(ink: .level(level), bold: level >= 3))
  }
}
