import Model

extension RuleName {
  public static let startingPoint = RuleName(rawValue: "starting-point")
}

/// Whether there are weeks enough to compare with.
public enum StartingPoint: Rule {
  public static let name = RuleName.startingPoint
  public static let label = "start"
  public static let question = "Are there three complete weeks to compare with?"
  public static let lookback = 100
  public static let isTraining = true
  public static let evidence = EvidenceList(
    Evidence.heuristic("ours; three weeks are enough to see what is usual, no more"))
  public static let limits = "unknown with fewer than 3 complete weeks since the first run's"
  /// Complete weeks that make a reference.
  static let least = 3

  public static func verdict(_ facts: Facts) -> Verdict {
    let weeks = facts.completeWeeks
    let because = [Ground("complete weeks", Double(weeks), "weeks", limit: Double(least))]
    guard weeks < least else {
      return says(
        .none, "\(weeks) complete weeks to compare with, 3 needed", because: because,
        details: [Detail("changes", "never again in this journal")])
    }
    let missing = least - weeks
    return unknown(
      "Finding your starting point: \(weeks) of 3 weeks written",
      record: "\(missing) more complete \(missing == 1 ? "week" : "weeks") of runs",
      because: because,
      details: [Detail("in plain", "nothing to compare yet, which is fine")])
  }
}
