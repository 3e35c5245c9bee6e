import Model

/// What the rules expect, written down with the change that gave the ground for it.
public enum Forecasts {
  /// Forecasts of the day that aren't written yet.
  public static func new(_ facts: Facts) -> [Forecast] { unwritten(expected(facts), facts) }

  private static func unwritten(_ expected: [Forecast], _ facts: Facts) -> [Forecast] {
    expected.filter { forecast in
      !facts.slice.forecasts.contains {
        $0.rule == forecast.rule && $0.site == forecast.site && $0.due == forecast.due
      }
    }
  }

  /// The edits that write new forecasts, and take the day's own ones back whose ground is gone.
  ///
  /// - Parameter slice: the journal as the edits find it.
  public static func edits(_ facts: Facts, in slice: Slice) -> [Edit] {
    let expected = expected(facts)
    let stale = slice.forecasts.filter { old in
      old.day == facts.day && !expected.contains { $0.rule == old.rule && $0.site == old.site }
    }
    return unwritten(expected, facts).map { slice.put(.forecast($0)) }
      + stale.compactMap { slice.remove(.forecast, $0.id) }
  }

  /// What would have been expected on the days of a history, had it been written day by day.
  public static func past(_ history: JournalHistory, _ days: ClosedRange<Day>) -> [Forecast] {
    days.reduce(into: []) { past, day in
      past += expected(history.facts(on: day)).filter { new in
        !past.contains { $0.rule == new.rule && $0.site == new.site && $0.due == new.due }
      }
    }
  }

  /// Nothing is expected while a warning sign waits to be seen.
  private static func expected(_ facts: Facts) -> [Forecast] {
    guard !RedFlag.verdict(facts).level.speaks else { return [] }
    // The last days of the calendar have no day after them to look at.
    return Catalogue.rules.flatMap { $0.forecasts(facts) }
      .filter { Day(stored: $0.due.number) != nil }
  }
}

/// What became of a forecast.
public enum ForecastOutcome: String, CaseIterable, Sendable {
  case right, wrong
  /// Its day is still to come.
  case open
  /// Its day went by without a rating of the site.
  case unanswered
}

extension Forecast {
  /// Checks it by the first rating of its day; "nothing else sore" is a 0. Where that day has
  /// none, an earlier one at or under the limit is right: it was gone before.
  public func outcome(marks: [SorenessMark], answers: [BodyAnswer], today: Day) -> ForecastOutcome {
    guard due <= today else { return .open }
    guard let site else { return .unanswered }
    func rating(_ day: Day) -> Int? {
      let order = Moment.allCases
      let first = marks.filter { $0.day == day && $0.site == site }
        .min { (order.firstIndex(of: $0.moment) ?? 0) < (order.firstIndex(of: $1.moment) ?? 0) }
      return first?.level.level ?? (answers.contains { $0.day == day } ? 0 : nil)
    }
    if let level = rating(due) { return level <= limit ? .right : .wrong }
    if due == today { return .open }
    let earlier = (day..<due).dropFirst().reversed().lazy.compactMap(rating).first
    return earlier.map { $0 <= limit } == true ? .right : .unanswered
  }
}

/// How often a rule's forecasts came true.
public struct RuleScore: Equatable, Sendable {
  public let rule: String
  public private(set) var counts: [ForecastOutcome: Int] = [:]

  public var checked: Int { self[.right] + self[.wrong] }
  public subscript(outcome: ForecastOutcome) -> Int { counts[outcome] ?? 0 }

  /// The scores of every rule that made a forecast, in the order of the catalogue.
  public static func all(in slice: Slice, today: Day) -> [RuleScore] {
    let marks = Dictionary(grouping: slice.marks) { $0.site }
    let forecasts = slice.forecasts.filter { $0.day <= today }
    let known = Catalogue.rules.map { $0.name.rawValue }
    let others = Set(forecasts.map(\.rule)).subtracting(known).sorted()
    return (known + others).compactMap { rule in
      let own = forecasts.filter { $0.rule == rule }
      guard !own.isEmpty else { return nil }
      var score = RuleScore(rule: rule)
      for forecast in own {
        let outcome = forecast.outcome(
          marks: forecast.site.flatMap { marks[$0] } ?? [], answers: slice.answers, today: today)
        score.counts[outcome, default: 0] += 1
      }
      return score
    }
  }

  private init(rule: String) { self.rule = rule }
}
