/// Seven civil days that begin on the runner's first weekday.
public struct Week: Hashable, Comparable, Sendable {
  /// The first of the seven days.
  public let start: Day

  /// The week that contains a day; `first` is Monday or Sunday.
  public init(containing day: Day, first: Weekday = .monday) {
    let back = (day.weekday.rawValue - first.rawValue + 7) % 7
    start = day - back
  }

  public var last: Day { start + 6 }
  public var days: ClosedRange<Day> { start...last }
  public var next: Week { Week(start: start + 7) }
  public var previous: Week { Week(start: start - 7) }

  /// The week that lies `count` weeks later (earlier when negative).
  public func advanced(by count: Int) -> Week { Week(start: start + 7 * count) }

  /// The number in its year: the week with four or more days in January is 1 (ISO 8601).
  public var number: Int {
    let middle = start + 3
    guard let newYear = Day(year: middle.parts.year, month: 1, dayOfMonth: 1) else { return 0 }
    return (middle - newYear) / 7 + 1
  }

  private init(start: Day) { self.start = start }
  public static func < (a: Week, b: Week) -> Bool { a.start < b.start }
}
