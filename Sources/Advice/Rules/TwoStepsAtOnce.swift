import Model

/// More distance and a harder week together.
enum TwoStepsAtOnce: Rule {
  static let name = RuleName.twoStepsAtOnce
  static let question = "Do distance and hard share step up in the same week?"
  static let lookback = 100
  static let evidence = EvidenceList(Sources.heuristic)

  static func verdict(_ facts: Facts) -> Verdict {
    guard facts.completeWeeks >= 3, facts.reference > .zero else {
      return unknown("Too few weeks to compare with", record: "3 complete weeks of runs")
    }
    let before = (1...4).compactMap { share(facts, facts.week.advanced(by: -$0)) }
    guard let now = share(facts, facts.week), !before.isEmpty else {
      return unknown("Under 80 % of the minutes are rated", record: "how hard the runs felt")
    }
    let usual = before.reduce(0, +) / Double(before.count)
    let because = [
      Ground("hard share", now, "%", limit: usual + 10), Ground("4 weeks before", usual, "%"),
    ]
    let isOver = WeeklyGuide.isOver(
      facts.distance(in: facts.week), facts.reference, facts.runner.weeklyGuide)
    let numbers = "hard \(Digits.fixed(now, 0)) %, usually \(Digits.fixed(usual, 0))"
    return isOver && now - usual >= 10
      ? says(.information, "Week over the guide, and " + numbers, because: because)
      : says(.none, "One step at most: " + numbers, because: because)
  }

  /// Percent of a week's running minutes at RPE 5 or more; nil with under 80 % rated.
  private static func share(_ facts: Facts, _ week: Week) -> Double? {
    let runs = facts.done.filter { week.days.contains($0.day) && $0.kind.isRunning }
    let all = runs.reduce(0) { $0 + ($1.time?.minutes ?? 0) }
    let rated = runs.filter { $0.rpe != nil }.reduce(0) { $0 + ($1.time?.minutes ?? 0) }
    guard all > 0, rated >= 0.8 * all else { return nil }
    let hard = runs.filter { ($0.rpe?.value ?? 0) >= 5 }
    return hard.reduce(0) { $0 + ($1.time?.minutes ?? 0) } / all * 100
  }
}
