import Model

/// The week that lay as far before the last race of some distance as today's before the next one.
public struct WeekThen: Hashable, Sendable {
  public let week: Week
  /// What was run in it.
  public let distance: Distance
  /// The worst mark of it above 0; nil without one.
  public let worst: SorenessMark?

  /// Nil for a week without a run.
  ///
  /// - Parameters:
  ///   - totals: those of the week's days, others are left out.
  ///   - marks: the same.
  public init?(_ week: Week, totals: [DayTotal], marks: [SorenessMark]) {
    guard let total = totals.weekTotals(week...week).first, total.runCount > 0 else { return nil }
    self.week = week
    distance = total.runDistance
    worst = marks.filter { week.days.contains($0.day) && $0.level.level > 0 }
      .max { ($0.level, $1.site) < ($1.level, $0.site) }
  }
}

/// Asks for the week before the last race of a distance.
public struct WeekThenQuery: Hashable, Sendable {
  /// The race was within a twentieth of it.
  public var distance: Distance
  /// Days that the race is looked for on.
  public var days: ClosedRange<Day>
  /// Weeks from the week asked for to the race's.
  public var weeks: Int
  public var firstWeekday: Weekday

  /// The week before a race on this day.
  public func week(before race: Day) -> Week {
    Week(containing: race, first: firstWeekday).advanced(by: -weeks)
  }
}
