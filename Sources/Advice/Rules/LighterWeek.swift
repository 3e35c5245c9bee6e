import Model

extension RuleName {
  public static let lighterWeek = RuleName(rawValue: "lighter-week")
}

/// Whether a lighter week is due.
public enum LighterWeek: Rule {
  public static let name = RuleName.lighterWeek
  public static let label = "lighter"
  public static let question = "Was one of the last 3 weeks a lighter one?"
  public static let kind = VerdictKind.suggestion
  public static let lookback = 100
  public static let isTraining = true
  public static let evidence = EvidenceList(
    Evidence.convention("a lighter week every fourth, 20 to 30 % down: no trial in runners"))
  public static let limits = """
    information when all of the last 3 complete weeks had a run and none was at or under 80 % of \
    the reference
    """
  /// Percent of the reference that a lighter week stays at or under.
  static let share = 80

  public static func verdict(_ facts: Facts) -> Verdict {
    guard facts.completeWeeks >= StartingPoint.least, facts.reference > 0 else {
      return unknown("Too few weeks to tell", record: "3 complete weeks of runs")
    }
    let weeks = (1...3).map { facts.week.advanced(by: -$0) }
    let least = weeks.map { facts.amount(in: $0) }.min() ?? 0
    let limit = facts.limit(share, of: facts.reference)
    let because = [facts.ground("least of 3 weeks", least, limit: limit)]
    guard weeks.allSatisfy(facts.hasRun), 100 * least > share * facts.reference,
      facts.comeback == nil
    else {
      let weeks = "after 3 weeks in a row over \(share) % of the most of 4"
      return says(
        .none, "Least of the last 3 weeks \(facts.text(least)), limit \(facts.limitNumber(limit))",
        because: because,
        details: [
          Detail(
            "changes",
            facts.comeback == nil
              ? "\(weeks), \(facts.limit(limit)) now" : "once the way back is over, \(weeks)")
        ])
    }
    return says(
      .information,
      "3 weeks at \(facts.text(least)) or more, limit \(facts.limitNumber(limit)): a lighter one due",
      because: because,
      action: .easeWeek,
      details: [
        Detail("changes", "a week at \(facts.limit(limit)) or less: silent")
      ] + EasyWeek.details(facts))
  }

  public static func chart(_ facts: Facts) -> Chart? {
    facts.weekly(
      6, unit: facts.shownUnit, limit: facts.shown(facts.limit(share, of: facts.reference))
    ) { facts.shown(facts.amount(in: $0)) }
  }
}

/// What an easy week would look like, in numbers.
enum EasyWeek {
  static let label = "easy week"

  /// 20 to 30 % under the reference, no run near the longest, nothing hard.
  static func details(_ facts: Facts) -> [Detail] {
    guard facts.reference > 0 else { return [] }
    let from = facts.limit(facts.limit(70, of: facts.reference))
    let to = facts.limit(facts.limit(80, of: facts.reference))
    let longest = facts.spikeReference(on: facts.day).map { facts.limit(facts.limit(80, of: $0)) }
    let text =
      "\(from) to \(to) in all" + (longest.map { ", no run past \($0)" } ?? "")
      + ", nothing at 7 or more"
    return [Detail(label, text)]
  }
}
