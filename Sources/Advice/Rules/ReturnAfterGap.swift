import Model

/// The way back after 14 days or more without a run.
enum ReturnAfterGap: Rule {
  static let name = RuleName.returnAfterGap
  static let question = "Have 14 days or more gone by without a run?"
  static let lookback = 100
  static let evidence = EvidenceList(Sources.convention)

  static func verdict(_ facts: Facts) -> Verdict {
    guard !facts.runDays.isEmpty else {
      return unknown("No run yet", record: "runs, as they come")
    }
    guard let back = facts.comeback else {
      return says(.none, "No gap of 14 days in the last 4 weeks")
    }
    var because = [Ground("days without a run", Double(back.gap), "days", limit: 14)]
    let details = [
      Detail("how", "start at \(back.fraction) of what a week was before the gap"),
      Detail("changes", "after 28 days from the first run"),
    ]
    guard back.firstRun != nil else {
      return says(
        .information, "\(back.gap) days without a run: \(back.fraction) is a start",
        because: because, details: details)
    }
    let reference = facts.reference
    because.append(Ground("reference", reference.metres, "m"))
    return says(
      .information, "Back after \(back.gap) days: from \(facts.taste.text(reference)) a week",
      because: because, details: details)
  }
}
