import Advice
import Model

/// What the map shows: a day, or some days that end with it.
enum BodySpan: CaseIterable, Sendable {
  case day, weekWorst, monthWorst, monthSum, strength

  /// How many days it takes in.
  var length: Int {
    switch self {
    case .day: 1
    case .weekWorst: 7
    case .monthWorst, .monthSum, .strength: 28
    }
  }

  /// What is shown, over the list; nil for a day, which is named by itself.
  var words: String? {
    switch self {
    case .day: nil
    case .weekWorst: "worst of 7 days"
    case .monthWorst: "worst of 28 days"
    case .monthSum: "sum of 28 days"
    case .strength: "strength, sets in 4 weeks"
    }
  }

  func days(to day: Day) -> ClosedRange<Day> { (day - (length - 1))...day }

  /// Whether the numbers are counted: shades then show each site's share of the largest.
  var isCounted: Bool { self == .monthSum || self == .strength }

  /// The number of each site: its worst, its sum, or the sets of strength work that loaded it.
  func numbers(_ history: SorenessHistory, to day: Day, _ slice: Slice) -> [Site: Int] {
    let days = days(to: day)
    switch self {
    case .strength:
      return StrengthVolume(slice, weeks: 4, to: day, catalogue: CareTexts.exercises).setsBySite
    case .monthSum: return history.sum(in: days)
    default: return history.worst(in: days)
    }
  }

  /// The levels to shade by: the numbers, or their share of the largest sum in tenths.
  func levels(_ numbers: [Site: Int]) -> [Site: Int] {
    guard isCounted, let most = numbers.values.max(), most > 0 else { return numbers }
    return numbers.mapValues { $0 == 0 ? 0 : max(1, (10 * $0 + most / 2) / most) }
  }
}
