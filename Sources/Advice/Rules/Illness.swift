import Model

/// Whether the runner is ill today.
enum Illness: Rule {
  static let name = RuleName.illness
  static let question = "Are you ill today?"
  static let lookback = 1
  static let evidence = EvidenceList(Sources.convention)

  static func verdict(_ facts: Facts) -> Verdict {
    guard let isIll = facts.slice.checkIn(on: facts.day)?.isIll else {
      return unknown("Not said today: ill or well", record: "today's check-in")
    }
    guard isIll else { return says(.none, "Not ill today") }
    return says(
      .caution, "Ill today: rest, and nothing else is asked", because: [Ground("ill", 1, "days")],
      action: .rest,
      details: [Detail("never", "chest pain or breathlessness with it: be seen now")])
  }
}
