import Model

/// Whether a lighter week is due.
enum LighterWeek: Rule {
  static let name = RuleName.lighterWeek
  static let question = "Was one of the last 3 weeks a lighter one?"
  static let kind = VerdictKind.suggestion
  static let lookback = 100
  static let evidence = EvidenceList(Sources.convention)

  static func verdict(_ facts: Facts) -> Verdict {
    guard facts.completeWeeks >= 3, facts.reference > .zero else {
      return unknown("Too few weeks to tell", record: "3 complete weeks of runs")
    }
    let reference = facts.reference
    let weeks = (1...3).map { facts.week.advanced(by: -$0) }
    let least = weeks.map { facts.distance(in: $0) }.min() ?? .zero
    let limit = Double(reference.centimetres) * 0.8 / 100
    let because = [Ground("least of 3 weeks", least.metres, "m", limit: limit)]
    let isDue =
      weeks.allSatisfy(facts.hasRun) && 100 * least.centimetres > 80 * reference.centimetres
    guard isDue else { return says(.none, "A lighter week was in the last 3", because: because) }
    return says(
      .information,
      "3 weeks over \(facts.taste.text(Distance(metres: limit))): a lighter one is due",
      because: because, action: .easeWeek, details: [Detail("how", "20 to 30 % less, one week")])
  }
}
