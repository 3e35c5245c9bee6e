import Model

extension RuleName {
  public static let illness = RuleName(rawValue: "illness")
}

/// Whether the runner is ill: said today, or lately and not taken back.
public enum Illness: Rule {
  public static let name = RuleName.illness
  public static let label = "ill"
  public static let question = "Are you ill?"
  public static let lookback = 14
  public static let evidence = EvidenceList(
    Evidence.convention("rest until well; what an illness is, a doctor says"))
  public static let limits = """
    caution from a check-in that says ill until one says well, for 14 days at most; until then no \
    training advice
    """

  public static func verdict(_ facts: Facts) -> Verdict {
    let day = facts.day
    let said = (day - 13...day).reversed().first { facts.index[$0].checkIn?.isIll != nil }
    guard let said, facts.index[said].checkIn?.isIll == true else {
      return said == day
        ? says(.none, "Not ill today", details: [Detail("changes", "a check-in that says ill")])
        : unknown("Not said today: ill or well", record: "today's check-in, ill or well")
    }
    var first = said
    while facts.index[first - 1].checkIn?.isIll == true { first = first - 1 }
    let days = day - first + 1
    return says(
      .caution,
      "Ill for \(days) \(days == 1 ? "day" : "days"), limit 0: rest until well",
      because: [Ground("days ill", Double(days), "days", limit: 0).unstamped], action: .rest,
      details: [
        Detail("never", "chest pain, fainting or breathlessness with it: emergency number now"),
        Detail("changes", "a check-in that says well: silent"),
      ])
  }
}
