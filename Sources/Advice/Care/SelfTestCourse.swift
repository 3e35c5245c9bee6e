import Model

/// The values of one self-test over time, both sides.
public struct SelfTestCourse: Hashable, Sendable {
  /// One value of one side.
  public struct Value: Hashable, Sendable {
    public var day: Day
    public var value: Double
  }

  /// What a change is worth.
  public enum Change: Hashable, Sendable {
    /// Within the test's own scatter.
    case withinScatter(Double)
    /// At or over the smallest real change.
    case real(Double)
    /// No smallest change is known.
    case unjudged(Double)
  }

  public var kind: SelfTestKind
  /// Oldest first; the last of a day counts.
  public var left: [Value]
  public var right: [Value]

  public init(_ kind: SelfTestKind, slice: Slice) {
    self.kind = kind
    func values(_ side: Side) -> [Value] {
      var byDay: [Day: Double] = [:]
      for test in slice.selfTests where test.testKind == kind && test.side == side {
        byDay[test.day] = test.value
      }
      return byDay.sorted { $0.key < $1.key }.map { Value(day: $0.key, value: $0.value) }
    }
    left = values(.left)
    right = values(.right)
  }

  public func values(_ side: Side) -> [Value] { side == .right ? right : left }
  public var isEmpty: Bool { left.isEmpty && right.isEmpty }

  /// The newest value against the first of the side; nil with fewer than two.
  public func change(_ side: Side) -> Change? {
    let values = values(side)
    guard values.count >= 2, let first = values.first, let last = values.last else { return nil }
    let change = last.value - first.value
    guard let least = kind.smallestChange else { return .unjudged(change) }
    return abs(change) >= least ? .real(change) : .withinScatter(change)
  }

  /// Left less right of the newest values; nil without both.
  public var sideDifference: Double? {
    guard let left = left.last, let right = right.last else { return nil }
    return left.value - right.value
  }

  /// Where a value isn't told from the side's first: the band of the chart; nil where none is
  /// known.
  public func band(_ side: Side) -> ClosedRange<Double>? {
    guard let first = values(side).first, let least = kind.smallestChange else { return nil }
    return (first.value - least)...(first.value + least)
  }

  /// What every listing of self-tests ends with.
  public static let limits =
    "For following yourself: no test here predicts an injury (10.1186/s40798-022-00416-z)."
}

extension SelfTestCourse.Change {
  /// `+7, a real change`, `-2, within the scatter`.
  public var words: String {
    func signed(_ value: Double) -> String {
      let text = Digits.fixed(value, value == value.rounded() ? 0 : 1)
      return value > 0 ? "+" + text : text
    }
    return switch self {
    case .withinScatter(let value): "\(signed(value)), within the test's own scatter"
    case .real(let value): "\(signed(value)), a real change"
    case .unjudged(let value): "\(signed(value)); how much is real isn't known"
    }
  }
}

extension Runner {
  /// Age in the year of a day; nil when no birth year is set.
  public func age(on day: Day) -> Int? { birthYear.map { day.parts.year - $0 } }
}
