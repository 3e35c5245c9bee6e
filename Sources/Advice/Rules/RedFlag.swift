import Model

/// Warning signs, from the checklist and from marks; only "seen, by whom" answers one.
enum RedFlag: Rule {
  static let name = RuleName.redFlag
  static let question = "Does anything written point to a warning sign?"
  static let kind = VerdictKind.redFlag
  static let lookback = 180
  static let evidence = EvidenceList(Sources.boneStress)

  static func verdict(_ facts: Facts) -> Verdict {
    let found = RedFlagFinder(facts: facts).found
    if let worst = found.min(by: { order($0.urgency) < order($1.urgency) }) {
      let sites = Set(found.compactMap(\.site)).sorted()
      return says(
        .strong, worst.text, because: [Ground("warning signs", Double(found.count), "", limit: 1)],
        action: .seeProfessional, sites: sites, urgency: worst.urgency,
        details: [
          Detail("when", when(worst.urgency)),
          Detail("never", "don't run, don't rub it; don't test it by hopping"),
          Detail("limits", "Legwork can't tell what it is"),
          Detail("changes", "once it was seen: write down by whom"),
        ] + found.filter { $0 != worst }.map { Detail("also", $0.text) })
    }
    if let site = RedFlagFinder(facts: facts).unasked.first {
      return unknown(
        "\(site.shortName) sore: one spot of bone? Not answered", record: "one spot of bone, y or n"
      )
    }
    return says(.none, "Nothing written points to a warning sign")
  }

  private static func order(_ urgency: Urgency) -> Int {
    Urgency.allCases.firstIndex(of: urgency) ?? 0
  }

  private static func when(_ urgency: Urgency) -> String {
    switch urgency {
    case .now: "now: the emergency number"
    case .today: "be seen today; breathless or chest pain: emergency number now"
    case .soon: "be seen this week"
    }
  }
}
