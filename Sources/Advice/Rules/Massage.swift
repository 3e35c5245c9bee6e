import Model

/// Massage or home care for soreness 24 to 72 hours after a hard session.
enum Massage: Rule {
  static let name = RuleName.massage
  static let question = "Is there soreness that rubbing may take a point off?"
  static let kind = VerdictKind.suggestion
  static let lookback = 35
  static let evidence = EvidenceList(Sources.guo, Sources.davis)
  private static let never: Set<String> = [
    "fever", "infection", "clot", "unstable-heart", "recent-stroke",
  ]
  private static let against: Set<SorenessKind> = [.sharp, .swollen, .numb, .bone, .warm]

  static func verdict(_ facts: Facts) -> Verdict {
    let day = facts.day
    guard facts.runner.healthAsked != nil, let health = facts.runner.health else {
      return unknown("20 seconds of questions first", record: "the health questions")
    }
    let said = health.split(separator: ",").map { String($0.filter { $0 != " " }) }
    let conditions = said.filter { $0 != "none" && !$0.isEmpty }
    if conditions.contains(where: never.contains) {
      return says(.none, "No massage with what the health answers say")
    }
    if let first = conditions.first { return says(.none, "Ask a clinician first: \(first)") }
    guard facts.worst(on: day) != nil else {
      return unknown("Nothing marked today", record: "today's soreness, or nothing sore")
    }
    guard let hard = facts.hardDays(day - 3...day - 1).last else {
      return says(.none, "No hard session 24 to 72 h ago")
    }
    let unasked = RedFlagFinder(facts: facts).unasked
    let recent = facts.marks(day - 3...day)
    let sites = facts.sites(day...day).filter { site in
      (facts.worst(site, on: day) ?? 0) >= 3 && site.region != .achilles && !unasked.contains(site)
        && !recent.contains { against.contains($0.kind) && $0.site == site }
    }
    guard !sites.isEmpty else { return says(.none, "No muscle at 3 or more, 24 to 72 h on") }
    let worst = sites.compactMap { facts.worst($0, on: day) }.max() ?? 0
    let names = sites.prefix(2).map(\.shortName).joined(separator: ", ")
    return says(
      .information, "\(names) \(worst), day \(day - hard): 10 min may take 1 off",
      because: [
        Ground("soreness", Double(worst), "of 10", limit: 3),
        Ground("days since the hard session", Double(day - hard), "days", limit: 3),
      ], action: .homeCare, sites: sites,
      details: [
        Detail("when", "10 to 30 minutes, up to 72 h after the session"),
        Detail("how", "by hand or foam roller, slow; home care costs nothing"),
        Detail("expect", "about 1 point less sore; not faster, and the cause not treated"),
        Detail("never", "one calf swollen, warm or discoloured: be seen today"),
      ])
  }
}
