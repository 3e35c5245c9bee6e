import Model

/// The weeks up to the last marathon, beside those up to the next race or to this week.
struct MarathonBuild {
  /// The day of the last marathon run.
  let raced: Day
  /// The week that stands for its week now: that of the next race, else this one.
  private let target: Week
  private let totals: [Week: WeekTotal]
  private let shift: Int

  /// A race of this length or more is a marathon, measured a little short or not.
  private static let least = Distance(centimetres: 4_150_000)

  /// Nil where no marathon was run.
  init?(_ world: World) {
    // A race is longer than the day's longest training run.
    guard
      let race = world.totals.last(where: {
        $0.longestRun >= Self.least && $0.longestTraining < $0.longestRun
      })
    else { return nil }
    raced = race.day
    let now = world.week(of: world.today)
    let next = world.slice.races(from: world.today).first?.day
    target = next.map { world.week(of: $0) } ?? now
    let week = world.week(of: race.day)
    shift = (target.start - week.start) / 7
    let weeks = world.totals.weekTotals(week.advanced(by: -52)...week)
    totals = Dictionary(uniqueKeysWithValues: weeks.map { ($0.week, $0) })
  }

  /// What was run as many weeks before that race as `week` is before the next; nil outside.
  func total(beside week: Week) -> WeekTotal? { totals[week.advanced(by: -shift)] }

  /// Weeks from a week to the race it leads to.
  func weeksLeft(from week: Week) -> Int { (target.start - week.start) / 7 }
}
