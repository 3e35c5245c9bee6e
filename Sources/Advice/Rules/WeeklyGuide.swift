import Model

/// The week so far against what the runner has lately carried.
enum WeeklyGuide: Rule {
  static let name = RuleName.weeklyGuide
  static let question = "Is this week over the guide, from the most of the last 4 weeks?"
  static let lookback = 100
  static let evidence = EvidenceList(Sources.convention, Sources.buist, Sources.nielsen)

  static func verdict(_ facts: Facts) -> Verdict {
    guard facts.completeWeeks >= 3 else {
      return unknown(
        "Finding your starting point: \(3 - facts.completeWeeks) more weeks",
        record: "3 complete weeks of runs")
    }
    let taste = facts.taste
    let so = facts.distance(in: facts.week)
    let reference = facts.reference
    guard reference > .zero else {
      return unknown("No week to compare with yet", record: "a complete week of runs")
    }
    let guide = facts.runner.weeklyGuide
    let most = facts.comeback?.firstRun == nil ? "most of the last 4" : "the way back"
    let rest = facts.day...facts.week.last
    let planned = facts.planned(rest).filter { $0.kind.isRunning }.compactMap(\.distance)
    let projected = planned.reduce(so, +)
    let limit = Double(reference.centimetres * (100 + guide)) / 10_000
    var because = [
      Ground("week so far", so.metres, "m", limit: limit),
      Ground("reference", reference.metres, "m"),
      Ground("guide", Double(guide), "%"),
    ]
    if projected > so { because.append(Ground("with the plan", projected.metres, "m")) }
    let last = facts.distance(in: facts.week.previous)
    because.append(Ground("last week", last.metres, "m"))
    let details = [
      Detail("in plain", "trials found no difference between 10 % and faster builds"),
      Detail(
        "changes",
        "at \(taste.limit(Distance(metres: limit))) or less: silent"),
    ]
    if isOver(so, reference, guide) {
      let isCaution =
        isOver(so, reference, max(30, guide)) && so >= Distance(centimetres: 1_000_000)
      return says(
        isCaution ? .caution : .information,
        step(so, reference, taste) + ", " + most, because: because,
        action: isCaution ? .easeWeek : .none, details: details)
    }
    if isOver(projected, reference, guide) {
      return says(
        .information, step(projected, reference, taste) + " with the plan", because: because,
        details: details)
    }
    return says(
      .none, taste.text(so) + " this week, guide " + taste.limit(Distance(metres: limit)),
      because: because)
  }

  static func isOver(_ week: Distance, _ reference: Distance, _ percent: Int) -> Bool {
    100 * week.centimetres > (100 + percent) * reference.centimetres
  }

  /// Under 15 km a week in differences, else in percent.
  private static func step(_ week: Distance, _ reference: Distance, _ taste: Taste) -> String {
    let more = Distance(centimetres: week.centimetres - reference.centimetres)
    let isSmall = week.centimetres < 1_500_000
    let percent = Double(more.centimetres) / Double(reference.centimetres) * 100
    let by = isSmall ? taste.text(more) : Digits.fixed(percent, 0) + " %"
    return taste.text(week) + ", " + by + " over " + taste.number(reference)
  }
}
