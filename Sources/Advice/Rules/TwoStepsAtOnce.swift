import Model

extension RuleName {
  public static let twoStepsAtOnce = RuleName(rawValue: "two-steps-at-once")
}

/// More distance and a harder week together.
public enum TwoStepsAtOnce: Rule {
  public static let name = RuleName.twoStepsAtOnce
  public static let label = "two steps"
  public static let question = "Do distance and hard share step up in the same week?"
  public static let lookback = 100
  public static let isTraining = true
  public static let evidence = EvidenceList(
    Evidence.heuristic("ours; no study has looked at both steps together"))
  public static let limits = """
    information when the week is over the guide and its share of minutes at RPE 5 or more is 10 \
    points or more over the mean of the 4 weeks before, with 80 % of the minutes rated
    """
  /// Points of hard share over the usual.
  static let points = 10.0
  /// Share of the minutes that must be rated.
  static let rated = 0.8

  public static func verdict(_ facts: Facts) -> Verdict {
    guard facts.completeWeeks >= StartingPoint.least, facts.reference > 0 else {
      return unknown("Too few weeks to compare with", record: "3 complete weeks of runs")
    }
    let before = (1...4).compactMap { share(facts, facts.week.advanced(by: -$0)) }
    guard facts.hasRun(in: facts.week) else {
      return unknown(
        "No run yet this week", record: "a run this week, and how hard it felt")
    }
    guard let now = share(facts, facts.week), !before.isEmpty else {
      return unknown(
        "Under 80 % of the minutes are rated", record: "how hard the runs felt, 0 to 10")
    }
    let usual = before.reduce(0, +) / Double(before.count)
    let because = [
      Ground("hard share", now, "%", limit: usual + points),
      Ground("mean of the 4 weeks before", usual, "%"),
      facts.ground(
        "week so far", facts.amount(in: facts.week),
        limit: facts.limit(100 + facts.runner.weeklyGuide, of: facts.reference)),
    ]
    let isOver =
      facts.amount(in: facts.week)
      > facts.limit(100 + facts.runner.weeklyGuide, of: facts.reference)
    // Rounded up: what is stated does turn it.
    let limit = Digits.fixed((usual + points).rounded(.up), 0)
    let hard = "hard \(Digits.fixed(now, 0)) %, limit \(limit)"
    guard isOver, now - usual >= points else {
      return says(
        .none, "One step at most: " + hard, because: because,
        details: [Detail("changes", "over the weekly guide with hard \(limit) %: information")])
    }
    return says(
      .information, "Week over the guide, and " + hard, because: because,
      details: [Detail("changes", "one of the two at its limit or under: silent")])
  }

  /// Percent of a week's running minutes at RPE 5 or more; nil with under 80 % rated.
  private static func share(_ facts: Facts, _ week: Week) -> Double? {
    let runs = facts.done(week.days).filter { $0.kind.isRunning }
    func milliseconds(_ runs: [Session]) -> Int {
      runs.reduce(0) { $0 + ($1.time?.milliseconds ?? 0) }
    }
    let all = milliseconds(runs)
    let known = milliseconds(runs.filter { $0.rpe != nil })
    guard all > 0, Double(known) >= rated * Double(all) else { return nil }
    let hard = milliseconds(runs.filter { ($0.rpe?.value ?? 0) >= 5 })
    return Double(100 * hard) / Double(all)
  }

  public static func chart(_ facts: Facts) -> Chart? {
    facts.weekly(5, unit: "% hard") { share(facts, $0) }
  }
}
