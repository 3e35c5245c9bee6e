import Model

extension RuleName {
  public static let monotony = RuleName(rawValue: "monotony")
}

/// How alike the last seven days' loads are.
public enum Monotony: Rule {
  public static let name = RuleName.monotony
  public static let label = "alike"
  public static let question = "Are the loads of the last 7 days too much alike?"
  public static let lookback = 97
  public static let evidence = EvidenceList(Sources.foster, Sources.sessionLoad)
  public static let limits = """
    information when the mean of 7 days' loads is more than 2.0 of their standard deviations; on \
    the first screen only for those who turned it on
    """
  static let high = 2.0

  public static func verdict(_ facts: Facts) -> Verdict {
    guard let first = facts.slice.firstDay ?? facts.totals.first?.day, facts.day - first >= 6 else {
      return unknown("Fewer than 7 days are recorded", record: "7 days")
    }
    let loads = (facts.day - 6...facts.day).compactMap { facts.load(on: $0) }
    guard loads.count == 7 else {
      return unknown(
        "\(7 - loads.count) of 7 days' loads are unknown", record: "how hard the sessions felt")
    }
    guard let spread = LoadSpread(loads) else {
      return unknown("All 7 loads are the same", record: "more days")
    }
    let because = [
      Ground("monotony", spread.monotony, "ratio", limit: high),
      Ground("weekly load", loads.reduce(0, +), "load"), Ground("strain", spread.strain, "load"),
    ]
    let number = Digits.fixed(spread.monotony, 2)
    return spread.monotony > high
      ? says(
        .information, "Days much alike: monotony \(number), limit 2.0", because: because,
        details: [Detail("changes", easing(loads))])
      : says(
        .none, "Days differ: monotony \(number), limit 2.0", because: because,
        details: [Detail("changes", "over 2.0: information")])
  }

  /// The fewest days without a session, from tomorrow on, after which it is silent.
  private static func easing(_ loads: [Double]) -> String {
    for days in 1..<loads.count {
      let week = loads.dropFirst(days) + Array(repeating: 0, count: days)
      guard let spread = LoadSpread(Array(week)), spread.monotony <= high else { continue }
      return "\(days) \(days == 1 ? "day" : "days") without a session: silent"
    }
    return "days that differ more: silent"
  }

  public static func chart(_ facts: Facts) -> Chart? {
    facts.daily(14, unit: "load") { facts.load(on: $0) }
  }
}
