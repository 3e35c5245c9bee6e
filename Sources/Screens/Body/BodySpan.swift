import Model

/// What the map shows: a day, or some days that end with it.
enum BodySpan: CaseIterable, Sendable {
  case day, weekWorst, monthWorst, monthSum

  /// How many days it takes in.
  var length: Int {
    switch self {
    case .day: 1
    case .weekWorst: 7
    case .monthWorst, .monthSum: 28
    }
  }

  /// What is shown, over the list; nil for a day, which is named by itself.
  var words: String? {
    switch self {
    case .day: nil
    case .weekWorst: "worst of 7 days"
    case .monthWorst: "worst of 28 days"
    case .monthSum: "sum of 28 days"
    }
  }

  func days(to day: Day) -> ClosedRange<Day> { (day - (length - 1))...day }

  /// The number of each marked site: its worst, or the sum.
  func numbers(_ history: SorenessHistory, to day: Day) -> [Site: Int] {
    let days = days(to: day)
    return self == .monthSum ? history.sum(in: days) : history.worst(in: days)
  }

  /// The levels to shade by: the numbers, or their share of the largest sum in tenths.
  func levels(_ numbers: [Site: Int]) -> [Site: Int] {
    guard self == .monthSum, let most = numbers.values.max(), most > 0 else { return numbers }
    return numbers.mapValues { $0 == 0 ? 0 : max(1, (10 * $0 + most / 2) / most) }
  }
}
