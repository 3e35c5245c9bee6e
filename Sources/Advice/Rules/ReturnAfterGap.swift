import Model

extension RuleName {
  public static let returnAfterGap = RuleName(rawValue: "return-after-gap")
}

/// The way back after 14 days or more without a run.
public enum ReturnAfterGap: Rule {
  public static let name = RuleName.returnAfterGap
  public static let label = "way back"
  public static let question = "Have 14 days or more gone by without a run?"
  public static let lookback = 100
  public static let isTraining = true
  public static let evidence = EvidenceList(Sources.convention)
  public static let limits = """
    information from 14 days in a row without a run until 28 days after the next one; weeks and \
    runs are then held against half of what was usual before, a third after more than 28 days
    """

  public static func verdict(_ facts: Facts) -> Verdict {
    guard let newest = facts.runDays.last?.day else {
      return facts.firstRun == nil
        ? unknown("No run yet", record: "runs, as they come")
        : says(
          .information, "No run for 14 days or more",
          details: [Detail("changes", "28 days after the next run: silent")])
    }
    guard let back = facts.comeback else {
      let open = facts.day - newest
      return says(
        .none, "\(open) \(open == 1 ? "day" : "days") since the last run, limit 14",
        because: [
          Ground("days without a run", Double(open), "days", limit: Double(Comeback.least))
        ],
        details: [Detail("changes", "at 14 days in a row without a run: a return")])
    }
    var because = [
      Ground("days without a run", Double(back.gap), "days", limit: Double(Comeback.least))
    ]
    let how = Detail("how", "\(back.fraction) of what a week was before the gap is a start")
    let reference = facts.reference
    let start =
      facts.text(reference) == facts.text(0)
      ? "\(back.fraction) is a start" : "from \(facts.text(reference)) a week"
    because.append(facts.ground("reference", reference))
    guard let first = back.firstRun else {
      because[0] = because[0].unstamped
      return says(
        .information, "\(back.gap) days without a run, limit 14: \(start)",
        because: because, details: [how, Detail("changes", "28 days after the next run: silent")])
    }
    let end = first + Comeback.length
    return says(
      .information,
      "Back after \(back.gap) days, limit 14: \(start)",
      because: because, details: [how, Detail("changes", "from \(end.dayAndMonth) on: silent")])
  }

  public static func chart(_ facts: Facts) -> Chart? {
    facts.weekly(12, unit: facts.shownUnit) { facts.shown(facts.amount(in: $0)) }
  }
}
