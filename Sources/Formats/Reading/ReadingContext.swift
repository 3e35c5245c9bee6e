import Model

/// What a reader has to know that files don't say.
public struct ReadingContext: Sendable {
  public var today: Day
  /// Where the runner lives: the day of what is written in UTC.
  public var home: Zone
  /// The unit of distances that name none; nil asks the numbers.
  public var units: Units?
  /// The day of recordings that carry no date; nil leaves them out, with the reason.
  public var day: Day?
  /// Which columns of an unknown CSV hold what; nil when the runner named none.
  public var columns: ColumnMap?

  public init(
    today: Day, home: Zone = .utc, units: Units? = nil, day: Day? = nil, columns: ColumnMap? = nil
  ) {
    self.today = today
    self.home = home
    self.units = units
    self.day = day
    self.columns = columns
  }

  /// The wall clock of an instant: by the offset the source names, else at home.
  func start(at instant: Int, offset: Int?) -> StartTime {
    guard let offset else { return home.start(at: instant) }
    return StartTime(local: instant + offset, offset: offset)
  }

  /// No runner's watch wrote dates before 1985; such a date is a clock that was never set.
  static let firstYear = 1985
  func isPlausible(_ day: Day) -> Bool { day.parts.year >= ReadingContext.firstYear }
}
