import Model

extension RuleName {
  public static let weeklyGuide = RuleName(rawValue: "weekly-guide")
}

/// The week so far against what the runner has lately carried.
public enum WeeklyGuide: Rule {
  public static let name = RuleName.weeklyGuide
  public static let label = "week"
  public static let question = "Is this week over the guide, from the most of the last 4 weeks?"
  public static let lookback = 100
  public static let isTraining = true
  public static let evidence = EvidenceList(
    Sources.convention, Sources.buist, Sources.nielsen, Sources.damsted)
  public static let limits = """
    information over the runner's own guide (10 % unless set) past the highest of the last 4 \
    complete weeks, caution past the larger of 30 % and the guide; a week under 10 km and one that \
    is over only with what is planned are information at most; it needs 3 complete weeks
    """
  /// Percent over the reference that is caution, unless the guide itself is larger.
  static let caution = 30

  /// Percent of the reference past which it is caution.
  static func top(_ facts: Facts) -> Int { 100 + max(caution, facts.runner.weeklyGuide) }

  public static func verdict(_ facts: Facts) -> Verdict {
    let missing = StartingPoint.least - facts.completeWeeks
    guard missing <= 0 else {
      return unknown(
        "Finding your starting point: \(missing) more \(missing == 1 ? "week" : "weeks")",
        record: "3 complete weeks of runs")
    }
    let so = facts.amount(in: facts.week)
    let reference = facts.reference
    guard reference > 0 else {
      return unknown("No week to compare with yet", record: "a complete week of runs")
    }
    let projected = projected(facts)
    let limit = facts.limit(100 + facts.runner.weeklyGuide, of: reference)
    let because = grounds(facts, so, projected, reference, limit)
    let most = facts.comeback == nil ? "most of the last 4" : "the way back"
    let over = { (week: Int, what: String, end: String) in
      "\(facts.text(week))\(what), \(facts.step(from: reference, to: week)) over "
        + "\(facts.number(reference))\(end); guide \(facts.limitNumber(limit))"
    }
    if so > limit {
      let top = facts.limit(top(facts), of: reference)
      let isCaution = so > top && so >= facts.volume.leastForCaution
      return says(
        isCaution ? .caution : .information, over(so, "", ", " + most), because: because,
        action: isCaution ? .easeWeek : .none, details: details(facts, reference, limit, top))
    }
    if projected > limit {
      let top = facts.limit(top(facts), of: reference)
      return says(
        .information, over(projected, " planned", ""), because: because,
        details: details(facts, reference, limit, top))
    }
    return says(
      .none, "\(facts.text(so)) of \(facts.limit(limit)): left \(facts.limit(limit - so))",
      because: because,
      details: [Detail("changes", "past \(facts.limit(limit)) this week: information")])
  }

  /// The week so far and what is still planned in it.
  static func projected(_ facts: Facts) -> Int {
    facts.planned(facts.day...facts.week.last).filter { $0.kind.isRunning }
      .compactMap(facts.volume.of).reduce(facts.amount(in: facts.week), +)
  }

  private static func grounds(
    _ facts: Facts, _ so: Int, _ projected: Int, _ reference: Int, _ limit: Int
  ) -> [Ground] {
    let last = facts.amount(in: facts.week.previous)
    let before = facts.amount(in: facts.week.advanced(by: -2))
    var because = [
      facts.ground("week so far", so, limit: limit), facts.ground("reference", reference),
      Ground("guide", Double(facts.runner.weeklyGuide), "%"),
      facts.ground("left to the guide", max(0, limit - so)),
    ]
    if projected > so { because.append(facts.ground("with the plan", projected)) }
    because.append(facts.ground("last week", last))
    if before > 0, !facts.showsDifferences {
      let change = Double(last - before) / Double(before) * 100
      because.append(Ground("last week against the one before", change, "%"))
    }
    return because
  }

  private static func details(
    _ facts: Facts, _ reference: Int, _ limit: Int, _ top: Int
  ) -> [Detail] {
    // A small week is no caution, however far it is over.
    let least = facts.volume.leastForCaution
    let caution = top < least ? "from \(facts.limit(least)) on" : "past \(facts.limit(top))"
    return [
      Detail("changes", "at \(facts.limit(limit)) or less: silent; \(caution): caution"),
      Detail("in plain", "trials found no difference between 10 % a week and faster builds"),
    ]
  }

  public static func chart(_ facts: Facts) -> Chart? {
    guard facts.reference > 0 else { return nil }
    let limit = facts.limit(100 + facts.runner.weeklyGuide, of: facts.reference)
    var chart = facts.weekly(12, unit: facts.shownUnit, limit: facts.shown(limit)) {
      facts.shown(facts.amount(in: $0))
    }
    let projected = projected(facts)
    if projected > facts.amount(in: facts.week) {
      chart.bars[chart.bars.count - 1] = Chart.Bar(facts.shown(projected), isPlanned: true)
    }
    return chart
  }
}
