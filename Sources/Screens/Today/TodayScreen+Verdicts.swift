import Advice
import Drawing
import Model

extension TodayScreen {
  /// The first verdict: its sentence, and what to do.
  func first(_ verdict: Verdict, _ columns: TodayColumns) -> [TodayLine] {
    let mark = VerdictMark.of(verdict)
    let item = TodayItem.verdict(verdict.rule.rawValue)
    let texts = Columns.wrap(verdict.headline, to: max(1, columns.width - 11))
    var lines = texts.enumerated().map { index, text in
      TodayLine(item: item) { canvas, y, isSelected in
        if index == 0 { canvas.put(mark.sign, x: 1, y: y, style: mark.style) }
        canvas.put(text, x: 3, y: y, style: isSelected ? .accent : .bold)
        if index == texts.count - 1 { why(columns, y: y, isSelected, &canvas) }
      }
    }
    guard let todo = Self.todo(verdict) else { return lines }
    for text in Columns.wrap(todo, to: max(1, columns.width - 5)).prefix(2) {
      lines.append(TodayLine { canvas, y, _ in canvas.put(text, x: 3, y: y) })
    }
    return lines
  }

  /// A verdict after the first: a word for it and its sentence.
  func other(_ verdict: Verdict, _ columns: TodayColumns) -> [TodayLine] {
    let mark = VerdictMark.of(verdict)
    let item = TodayItem.verdict(verdict.rule.rawValue)
    let whole = max(1, columns.width - columns.at - 1)
    let fits = Columns.width(of: verdict.headline) + 6 <= whole
    let texts = fits ? [verdict.headline] : Columns.wrap(verdict.headline, to: whole)
    return texts.enumerated().map { index, text in
      TodayLine(item: item, part: verdict.rule.rawValue) { canvas, y, isSelected in
        if index == 0 {
          canvas.put(mark.sign, x: 1, y: y, style: mark.style)
          canvas.put(
            Columns.clip(VerdictMark.word(verdict, isNarrow: columns.isNarrow), to: columns.at - 4),
            x: 3, y: y, style: .faint)
        }
        canvas.put(text, x: columns.at, y: y, style: isSelected ? .accent : .plain)
        if fits {
          why(columns, y: y, isSelected, &canvas)
        } else if isSelected, index == 0 {
          canvas.put("›", x: columns.at - 2, y: y, style: .accent)
          canvas.cursor = Point(columns.at - 2, y)
        }
      }
    }
  }

  private func why(_ columns: TodayColumns, y: Int, _ isSelected: Bool, _ canvas: inout Canvas) {
    let x = columns.width - 6
    canvas.put("why ›", x: x, y: y, style: isSelected ? .accent : .faint)
    if isSelected { canvas.cursor = Point(x + 4, y) }
  }

  /// What to do about it, in a sentence.
  private static func todo(_ verdict: Verdict) -> String? {
    let texts = ["how", "when"].compactMap { label in
      verdict.details.first { $0.label == label }?.text
    }
    guard let text = texts.first, !text.isEmpty else { return nil }
    let end = text.last.map { ".!?".contains($0) } == true ? "" : "."
    return text.capitalisedFirst + end
  }
}

extension VerdictMark {
  /// What a verdict is about, in a word or two.
  static func word(_ verdict: Verdict, isNarrow: Bool = false) -> String {
    switch verdict.rule {
    case .singleRunSpike: "long run"
    case .weeklyGuide: "week"
    case .startingPoint: "start"
    case .returnAfterGap: "return"
    case .twoStepsAtOnce: "two steps"
    case .lighterWeek: "lighter"
    case .painTrafficLight: "pain"
    case .problemArea: isNarrow ? "problem" : "comes back"
    case .redFlag: "warning"
    case .massage: verdict.action == .massage ? "massage" : "home care"
    default: Catalogue.rule(verdict.rule)?.label ?? verdict.rule.rawValue
    }
  }
}
