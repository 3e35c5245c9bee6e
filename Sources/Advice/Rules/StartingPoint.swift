import Model

/// Whether there are weeks enough to compare with.
enum StartingPoint: Rule {
  static let name = RuleName.startingPoint
  static let question = "Are there three complete weeks to compare with?"
  static let lookback = 100
  static let evidence = EvidenceList(Sources.heuristic)

  static func verdict(_ facts: Facts) -> Verdict {
    let weeks = facts.completeWeeks
    let because = [Ground("complete weeks", Double(weeks), "weeks", limit: 3)]
    guard weeks < 3 else {
      return says(.none, "\(weeks) complete weeks to compare with", because: because)
    }
    return unknown(
      "Finding your starting point: \(weeks) of 3 weeks", record: "\(3 - weeks) more weeks of runs",
      because: because)
  }
}
