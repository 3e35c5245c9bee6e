import Model

/// A site that comes back week after week.
enum ProblemArea: Rule {
  static let name = RuleName.problemArea
  static let question = "Does a site come back in 3 of the last 6 weeks?"
  static let lookback = 75
  static let evidence = EvidenceList(Sources.heuristic)

  static func verdict(_ facts: Facts) -> Verdict {
    let day = facts.day
    let window = day - 41...day
    guard window.contains(where: { facts.worst(on: $0) != nil }) else {
      return unknown("Nothing marked in 6 weeks", record: "soreness, or nothing sore")
    }
    let counted = facts.sites(window).map { ($0, blocks(facts, $0)) }
    let worst = counted.max { ($0.1, $1.0) < ($1.1, $0.0) }
    if let (site, count) = worst, count >= 3 {
      return speak(
        facts, site, "\(site.shortName) 3 or more in \(count) of the last 6 weeks",
        Ground("weeks at 3 or more", Double(count), "weeks", limit: 3))
    }
    for (site, _) in counted {
      let span = span(facts, site)
      if span >= 8 {
        return speak(
          facts, site, "\(site.shortName) sore for \(span) days, limit 8",
          Ground("days sore", Double(span), "days", limit: 8))
      }
    }
    return says(.none, "No site in 3 of the last 6 weeks")
  }

  private static func speak(_ facts: Facts, _ site: Site, _ text: String, _ ground: Ground)
    -> Verdict
  {
    says(
      .information, text, because: [ground], action: .seeProfessional, sites: [site],
      details: [Detail("how", "a physiotherapist can look at what keeps coming back")])
  }

  static func blocks(_ facts: Facts, _ site: Site) -> Int {
    (0..<6).filter { block in
      let last = facts.day - 7 * block
      return (last - 6...last).contains { day in
        (facts.worst(site, on: day) ?? 0) >= 3 && !facts.fitsOrdinarySoreness(site, on: day)
      }
    }.count
  }

  /// Days from the first mark to the last of the newest stretch without a gap of over 3 days.
  static func span(_ facts: Facts, _ site: Site) -> Int {
    let days = Set(
      facts.marks(facts.day - 74...facts.day).filter { $0.site == site && $0.level.level >= 1 }
        .map(\.day)
    ).sorted(by: >)
    guard let newest = days.first, facts.day - newest <= 3 else { return 0 }
    var oldest = newest
    for day in days where oldest - day <= 4 { oldest = day }
    return newest - oldest + 1
  }
}
