import Advice
import Model

/// A site's worst mark a week as a line over bars of weekly distance.
struct CourseSVG {
  let course: ProblemCourse
  let taste: Taste

  private static let step = 46.0
  private static let height = 90.0

  var html: HTML {
    let most = max(
      1, course.weeks.map { Double($0.distance.centimetres) / taste.units.centimetres }.max() ?? 1)
    var parts: [HTML] = []
    for (index, week) in course.weeks.enumerated() {
      let x = Self.step * Double(index) + 6
      let value = Double(week.distance.centimetres) / taste.units.centimetres
      let tall = value / most * Self.height
      let number = BodySVG.number
      parts.append(
        """
        <rect class="km" x="\(number(x))" y="\(number(Self.height - tall))" \
        width="\(number(Self.step - 12))" height="\(number(tall))"/>
        """)
      let middle = number(x + Self.step / 2 - 6)
      parts.append(
        "<text x=\"\(middle)\" y=\"\(number(Self.height - tall - 3))\">\(Digits.fixed(value, 0))</text>"
      )
      parts.append("<text x=\"\(middle)\" y=\"104\">\(week.week.start.dayAndMonth)</text>")
      let worst = week.worst.map { String($0) } ?? "·"
      parts.append("<text class=\"worst\" x=\"\(middle)\" y=\"120\">\(worst)</text>")
      if course.problem != nil {
        let score = week.answer?.score.map { String($0) } ?? "·"
        parts.append("<text x=\"\(middle)\" y=\"134\">\(score)</text>")
      }
    }
    let width = BodySVG.number(Self.step * Double(course.weeks.count))
    let height = course.problem == nil ? 124 : 138
    return """
      <svg class="course" viewBox="0 -12 \(width) \(height + 12)" role="img" \
      aria-label="Weekly distance and worst mark">\(parts.joined)</svg>
      """
  }
}
