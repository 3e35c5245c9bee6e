import Model

/// What the rules would have said on every day of a journal, each day judged by what was known.
public struct Backtest: Equatable, Sendable {
  /// How often one rule spoke.
  public struct Rate: Equatable, Sendable {
    public let rule: RuleName
    /// Days at each level.
    public internal(set) var days: [Level: Int] = [:]
    /// Weeks whose highest level it was.
    public internal(set) var weeks: [Level: Int] = [:]
  }

  /// What was said in the 14 days before a problem began.
  public struct Case: Equatable, Sendable {
    public let problem: Problem
    /// The highest level of each rule that spoke.
    public let said: [RuleName: Level]
  }

  /// Days before a problem that are looked at.
  public static let lead = 14
  /// Events from which percentages may be shown.
  static let leastForPercent = 20

  public let days: ClosedRange<Day>
  public let rates: [Rate]
  public let ratios: VolumeRatios
  public let cases: [Case]
  /// Of all stretches of 14 days, those in which a rule spoke.
  public let base: [RuleName: Int]
  public let stretches: Int

  /// Nil in a journal without a done session, or with no day in the range.
  public init?(_ history: JournalHistory, from: Day? = nil, to: Day) {
    guard let first = history.firstDay.map({ max(from ?? $0, $0) }), first <= to else { return nil }
    let days = first...to
    self.days = days
    let names = Catalogue.rules.map { $0.name }
    var rates = Dictionary(uniqueKeysWithValues: names.map { ($0, Rate(rule: $0)) })
    var levels: [[RuleName: Level]] = []
    levels.reserveCapacity(days.count)
    for day in days {
      var said: [RuleName: Level] = [:]
      for verdict in Catalogue.verdicts(history.facts(on: day)) {
        said[verdict.rule] = verdict.level
        rates[verdict.rule]?.days[verdict.level, default: 0] += 1
      }
      levels.append(said)
    }
    for week in Self.weeks(days, history.runner.firstWeekday) {
      for name in names {
        let top = week.compactMap { levels[$0 - days.lowerBound][name] }.max()
        if let top { rates[name]?.weeks[top, default: 0] += 1 }
      }
    }
    self.rates = names.compactMap { rates[$0] }
    ratios = VolumeRatios(history, days)
    cases = history.problems.filter { days.contains($0.from - Self.lead) && days.contains($0.from) }
      .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
      .map { problem in
        let at = problem.from - days.lowerBound
        return Case(problem: problem, said: Self.highest(levels[at - Self.lead..<at]))
      }
    stretches = max(0, levels.count - Self.lead + 1)
    var base: [RuleName: Int] = [:]
    for name in names {
      var newest = -Self.lead
      for at in levels.indices {
        if levels[at][name]?.speaks == true { newest = at }
        if at >= Self.lead - 1, at - newest < Self.lead { base[name, default: 0] += 1 }
      }
    }
    self.base = base
  }

  /// ` (35 %)`; empty with fewer than 20 events, which counts alone tell.
  public static func share(_ part: Int, of all: Int) -> String {
    guard all >= leastForPercent else { return "" }
    return " (\(Digits.fixed(Double(part) / Double(all) * 100, 0)) %)"
  }

  /// How many problems a rule spoke before.
  public func before(_ rule: RuleName) -> Int { cases.count { $0.said[rule] != nil } }

  private static func highest(_ levels: ArraySlice<[RuleName: Level]>) -> [RuleName: Level] {
    levels.reduce(into: [:]) { all, day in
      for (name, level) in day where level.speaks { all[name] = max(all[name] ?? level, level) }
    }
  }

  /// The days of each week, as far as they lie in the range.
  private static func weeks(_ days: ClosedRange<Day>, _ first: Weekday) -> [ClosedRange<Day>] {
    var weeks: [ClosedRange<Day>] = []
    var week = Week(containing: days.lowerBound, first: first)
    while week.start <= days.upperBound {
      weeks.append(week.days.clamped(to: days))
      week = week.next
    }
    return weeks
  }
}
