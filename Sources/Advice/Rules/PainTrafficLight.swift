import Model

/// The pain-monitoring model: how bad, and whether it settles in 24 hours.
enum PainTrafficLight: Rule {
  static let name = RuleName.painTrafficLight
  static let question = "How sore is it today, and did it settle by the next morning?"
  static let lookback = 14
  static let evidence = EvidenceList(Sources.silbernagel)

  static func verdict(_ facts: Facts) -> Verdict {
    let day = facts.day
    let lights = facts.sites(day - 1...day).map { light(facts, $0) }
    if let worst = lights.filter({ $0.level.speaks }).max(by: { $0.level < $1.level }) {
      return worst
    }
    if let open = lights.first(where: { $0.level == .unknown }) { return open }
    guard facts.worst(on: day) != nil else {
      return unknown("Nothing marked today", record: "today's soreness, or nothing sore")
    }
    return says(.none, "Nothing over 3 today")
  }

  private static func light(_ facts: Facts, _ site: Site) -> Verdict {
    let day = facts.day
    let today = facts.worst(site, on: day)
    let yesterday = facts.worst(site, on: day - 1)
    let name = site.shortName
    let because = [
      today.map { Ground("today", Double($0), "of 10", limit: 6) },
      yesterday.map { Ground("yesterday", Double($0), "of 10") },
    ].compactMap { $0 }
    func ease(_ level: Level, _ text: String) -> Verdict {
      says(
        level, text, because: because, action: .rest, sites: [site],
        details: [Detail("how", "bike, walk or rest in place of the run; look again tomorrow")])
    }
    if let today, today >= 6 {
      return ease(.strong, "\(name) \(today) of 10, 6 or more: ease today")
    }
    if let yesterday, yesterday >= 4 {
      let dulled = [day - 1, day].contains { facts.slice.checkIn(on: $0)?.tookPainkiller == true }
      guard let first = facts.firstMark(site, on: day)?.level.level else {
        return unknown("\(name) was \(yesterday): settled by today?", record: "\(site.name) today")
      }
      if first > 3 {
        return ease(.caution, "\(name) \(first) after \(yesterday): not settled in 24 h, limit 3")
      }
      if dulled {
        return unknown("\(name): a painkiller hides if it settled", record: "a day without one")
      }
    }
    guard let today, today >= 4 else { return says(.none, "\(name) settled, or 3 or less") }
    let lately = facts.marks(day - 6...day).filter { $0.site == site }.map(\.level.level).max()
    let earlier = facts.marks(day - 13...day - 7).filter { $0.site == site }.map(\.level.level)
      .max()
    if let lately, let earlier, lately > earlier {
      return ease(.caution, "\(name) \(today), the week's worst up from \(earlier) to \(lately)")
    }
    return says(
      .information, "\(name) \(today) of 10: fine if 3 or less tomorrow morning",
      because: because, sites: [site])
  }
}
