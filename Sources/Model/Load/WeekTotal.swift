/// What was done in one week, summed.
public struct WeekTotal: Hashable, Sendable {
  public var week: Week
  public var runDistance: Distance = .zero
  public var runCount = 0
  public var longestRun: Distance = .zero
  public var moving: Duration = .zero
  public var climb = Climb(centimetres: 0)
  /// Session load; nil when no session was rated.
  public var load: Double?
  /// Sessions whose load is unknown and not in `load`.
  public var unrated = 0
  public var sessionCount = 0
  /// Run distance of each of the seven days.
  public var byDay: [Distance] = Array(repeating: .zero, count: 7)

  public init(week: Week) { self.week = week }

  /// The run distance; nil where there were runs and none has one.
  public var knownDistance: Distance? { runCount > 0 && runDistance == .zero ? nil : runDistance }

  mutating func add(_ day: DayTotal) {
    runDistance = runDistance + day.runDistance
    runCount += day.runCount
    longestRun = max(longestRun, day.longestRun)
    moving = moving + day.moving
    climb.centimetres += day.climb.centimetres
    if let more = day.load { load = (load ?? 0) + more }
    unrated += day.unrated
    sessionCount += day.sessionCount
    byDay[day.day - week.start] = byDay[day.day - week.start] + day.runDistance
  }
}

extension [DayTotal] {
  /// Totals of every week in the range, empty weeks included, oldest first.
  public func weekTotals(_ weeks: ClosedRange<Week>) -> [WeekTotal] {
    let count = (weeks.upperBound.start - weeks.lowerBound.start) / 7 + 1
    var totals = (0..<count).map { WeekTotal(week: weeks.lowerBound.advanced(by: $0)) }
    for day in self {
      let index = (day.day - weeks.lowerBound.start)
      guard index >= 0, index < count * 7 else { continue }
      totals[index / 7].add(day)
    }
    return totals
  }
}
