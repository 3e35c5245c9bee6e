import Model

/// How alike the last seven days' loads are.
enum Monotony: Rule {
  static let name = RuleName.monotony
  static let question = "Are the loads of the last 7 days too much alike?"
  static let lookback = 97
  static let evidence = EvidenceList(Sources.foster)

  static func verdict(_ facts: Facts) -> Verdict {
    guard let first = facts.slice.firstDay ?? facts.totals.first?.day, facts.day - first >= 6 else {
      return unknown("Fewer than 7 days are recorded", record: "7 days")
    }
    let loads = (facts.day - 6...facts.day).compactMap { facts.load(on: $0) }
    guard loads.count == 7 else {
      return unknown("A load of the last 7 days is unknown", record: "how hard the sessions felt")
    }
    let mean = loads.reduce(0, +) / 7
    let variance = loads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
    guard variance > 0 else { return unknown("All 7 loads are the same", record: "more days") }
    let value = mean / variance.squareRoot()
    let because = [
      Ground("monotony", value, "ratio", limit: 2), Ground("weekly load", mean * 7, ""),
    ]
    let text = "Monotony \(Digits.fixed(value, 2)), limit 2.0"
    return value > 2
      ? says(.information, text + ": days much alike", because: because)
      : says(.none, text, because: because)
  }
}
