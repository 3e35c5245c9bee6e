import Model

extension RuleName {
  public static let painTrafficLight = RuleName(rawValue: "pain-traffic-light")
}

/// The pain-monitoring model: how bad, and whether it settles in 24 hours.
public enum PainTrafficLight: Rule {
  public static let name = RuleName.painTrafficLight
  public static let label = "pain"
  public static let question = "How sore is it today, and did it settle by the next morning?"
  public static let lookback = 14
  public static let evidence = EvidenceList(Sources.silbernagel)
  public static let limits = """
    0 to 3 carry on; 4 and 5 information, if 3 or less the next morning and not rising from week \
    to week; caution when it didn't settle or rises; 6 or more strong; a painkiller makes "settled" \
    unknown
    """
  /// Levels at which the light changes.
  static let settled = 3
  static let stop = 6

  public static func verdict(_ facts: Facts) -> Verdict {
    let lights = facts.sites(facts.day - 1...facts.day).map { light(facts, $0) }
    let level = lights.filter(\.level.speaks).map(\.level).max()
    if let level {
      let worst = lights.filter { $0.level == level }
      guard var first = worst.max(by: { today($0) < today($1) }) else { return blank }
      first.sites = worst.flatMap(\.sites)
      first.details += worst.filter { $0.sites != first.sites && $0.headline != first.headline }
        .map { Detail("also", $0.headline) }
      return first
    }
    if let open = lights.first(where: { $0.level == .unknown }) { return open }
    guard let worst = facts.worst(on: facts.day) else { return blank }
    return says(
      .none, "Worst today \(worst) of 10, limit 3",
      because: [Ground("worst today", Double(worst), "of 10", limit: Double(settled))],
      details: [Detail("changes", "a 4 anywhere: looked at again tomorrow morning")])
  }

  private static var blank: Verdict {
    unknown("Nothing marked today", record: "today's soreness, or nothing sore")
  }

  private static func today(_ verdict: Verdict) -> Double {
    verdict.because.first { $0.quantity == "today" }?.value ?? 0
  }

  private static func light(_ facts: Facts, _ site: Site) -> Verdict {
    let day = facts.day
    let today = facts.level(site, on: day)
    let yesterday = facts.worst(site, on: day - 1)
    let name = site.shortName
    let because = [
      today.map { Ground("today", Double($0), "of 10", limit: Double(stop)) },
      yesterday.map { Ground("yesterday", Double($0), "of 10", limit: Double(settled)) },
    ].compactMap { $0 }
    func ease(_ level: Level, _ text: String) -> Verdict {
      says(
        level, text, because: because, action: .rest, sites: [site],
        details: [
          Detail("how", "bike, walk or rest in place of the run; look again tomorrow morning"),
          Detail("changes", "3 or less tomorrow morning: silent"),
        ])
    }
    if let today, today >= stop {
      return ease(.strong, "\(name) \(today) of 10, limit 6: ease today")
    }
    if let yesterday, yesterday > settled {
      guard let first = facts.firstLevel(site, on: day) else {
        return unknown(
          "\(name) was \(yesterday): 3 or less today?", record: "\(site.name) today",
          because: because, sites: [site])
      }
      if first > settled {
        return ease(.caution, "\(name) \(first) after \(yesterday): not settled in 24 h, limit 3")
      }
      if isDulled(facts) {
        return unknown(
          "\(name) \(first) after \(yesterday): a painkiller hides if it settled",
          record: "a morning without a painkiller", because: because, sites: [site])
      }
    }
    guard let today, today > settled else {
      return says(.none, "\(name) \(today ?? 0) of 10, limit 3", because: because)
    }
    if let (earlier, lately) = rise(facts, site) {
      return ease(.caution, "\(name) \(today), the week's worst up from \(earlier) to \(lately)")
    }
    return says(
      .information, "\(name) \(today) of 10: fine if 3 or less tomorrow morning",
      because: because, sites: [site],
      details: [Detail("changes", "over 3 tomorrow morning: caution; 6 or more: strong")])
  }

  /// A painkiller on either day leaves it open whether the site settled.
  private static func isDulled(_ facts: Facts) -> Bool {
    [facts.day - 1, facts.day].contains { facts.index[$0].checkIn?.tookPainkiller == true }
  }

  /// The worst of the 7 days before these and of these 7, when it rose.
  private static func rise(_ facts: Facts, _ site: Site) -> (from: Int, to: Int)? {
    func worst(_ days: ClosedRange<Day>) -> Int? {
      days.compactMap { facts.worst(site, on: $0) }.max()
    }
    guard let lately = worst(facts.day - 6...facts.day),
      let earlier = worst(facts.day - 13...facts.day - 7), lately > earlier
    else { return nil }
    return (earlier, lately)
  }

  /// That a 4 or 5 is 3 or less by the next morning.
  public static func forecasts(_ facts: Facts) -> [Forecast] {
    facts.sites(facts.day...facts.day).compactMap { site in
      let light = light(facts, site)
      guard light.level == .information, let level = facts.worst(site, on: facts.day) else {
        return nil
      }
      return Forecast(
        day: facts.day, rule: name.rawValue, ruleVersion: version, site: site, due: facts.day + 1,
        limit: settled, text: "\(site.shortName) \(level), expected at 3 or less tomorrow")
    }
  }

  public static func chart(_ facts: Facts) -> Chart? {
    let recent = facts.sites(facts.day - 1...facts.day)
    let worst = recent.max {
      (facts.worst($0, on: facts.day) ?? 0, $1) < (facts.worst($1, on: facts.day) ?? 0, $0)
    }
    guard let site = worst else { return nil }
    return facts.daily(30, unit: site.shortName, limit: Double(settled)) { day in
      facts.level(site, on: day).map(Double.init)
    }
  }
}
