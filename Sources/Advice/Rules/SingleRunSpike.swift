import Model

/// One run against the longest of the 30 days before it.
enum SingleRunSpike: Rule {
  static let name = RuleName.singleRunSpike
  static let question =
    "Is this run more than 10 % longer than any of the 30 days before it?"
  static let lookback = 100
  static let evidence = EvidenceList(Sources.frandsen)

  static func verdict(_ facts: Facts) -> Verdict {
    guard let longest = facts.spikeReference(on: facts.day) else {
      return unknown("No run in the 30 days before to compare with", record: "runs, as they come")
    }
    let limit = Distance(centimetres: longest.centimetres * 110 / 100)
    if let run = facts.totals.last(where: { $0.day == facts.day })?.longestTraining, run > .zero {
      return judged(facts, run, longest, limit, isPlanned: false)
    }
    let races = facts.done.contains { $0.day == facts.day && $0.kind == .race }
    let plan = facts.planned(facts.day...facts.day).filter { $0.kind == .run }
    if !races, let run = plan.compactMap(\.distance).max() {
      return judged(facts, run, longest, limit, isPlanned: true)
    }
    let text = races ? "A race gets no verdict" : "No run today; a run may reach"
    return says(
      .none, races ? text : text + " " + facts.taste.limit(limit),
      because: grounds(nil, longest))
  }

  private static func judged(
    _ facts: Facts, _ run: Distance, _ longest: Distance, _ limit: Distance, isPlanned: Bool
  ) -> Verdict {
    let taste = facts.taste
    let because = grounds(run, longest)
    guard 100 * run.centimetres > 110 * longest.centimetres else {
      return says(.none, taste.text(run) + ", limit " + taste.limit(limit), because: because)
    }
    let isStrong = run.centimetres > 2 * longest.centimetres
    let past = Double(run.centimetres - longest.centimetres) / Double(longest.centimetres) * 100
    let headline =
      (isPlanned ? "Planned " : "") + taste.text(run) + ", \(Digits.fixed(past, 0)) % past "
      + taste.number(longest) + ", longest of 30 days"
    return says(
      isPlanned ? .information : isStrong ? .strong : .caution, headline, because: because,
      details: [
        Detail("changes", "at \(taste.limit(limit)) or less: silent"),
        Detail("in plain", "about 3 in 1,000 runs led to an injury: most big steps go well"),
        Detail("limits", "10 to 30 % and 30 to 100 % came out alike: no grade lies between"),
      ])
  }

  private static func grounds(_ run: Distance?, _ longest: Distance) -> [Ground] {
    let held = Ground("longest run to compare with", longest.metres, "m")
    guard let run else { return [held] }
    let limit = Double(longest.centimetres * 110) / 10_000
    return [Ground("run", run.metres, "m", limit: limit), held]
  }
}
