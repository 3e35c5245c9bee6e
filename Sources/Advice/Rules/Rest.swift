import Model

/// A day of rest, when illness or the runner's own marks ask for it.
enum Rest: Rule {
  static let name = RuleName.rest
  static let question = "Do illness, pain or your own marks ask for a day of rest?"
  static let kind = VerdictKind.suggestion
  static let lookback = 29
  static let evidence = EvidenceList(Sources.heuristic, Sources.saw)

  static func verdict(_ facts: Facts) -> Verdict {
    let marks = Wellness.verdict(facts)
    let parts = [Illness.verdict(facts), marks]
    if let first = parts.first(where: { $0.level.speaks }) {
      let text = first.rule == .illness ? "Rest while ill" : "Rest: two days worse than usual"
      return says(.caution, text, because: first.because, action: .rest)
    }
    guard marks.level != .unknown else {
      return unknown(
        "Too few check-ins to tell", record: marks.toRecord ?? "check-ins", because: marks.because)
    }
    return says(.none, "Nothing written asks for rest", because: marks.because)
  }
}
