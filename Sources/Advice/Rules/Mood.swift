import Model

/// Two low weeks by the runner's own marks, never from notes.
enum Mood: Rule {
  static let name = RuleName.mood
  static let question = "Was mood low for two weeks, by your own marks?"
  static let lookback = 70
  static let evidence = EvidenceList(Sources.heuristic)

  static func verdict(_ facts: Facts) -> Verdict {
    let now = moods(facts, facts.day - 13...facts.day)
    guard now.count >= 7 else {
      return unknown("\(now.count) of 7 mood marks in two weeks", record: "mood, in the check-in")
    }
    let usual = moods(facts, facts.day - 69...facts.day - 14)
    let mean = Double(now.reduce(0, +)) / Double(now.count)
    var because = [Ground("mean mood of 14 days", mean, "of 5", limit: 2)]
    var isUnder = false
    if usual.count >= 14 {
      let own = Double(usual.reduce(0, +)) / Double(usual.count)
      because.append(Ground("mean of 8 weeks before", own, "of 5"))
      isUnder = own - mean >= 1
    }
    guard mean <= 2 || isUnder else {
      return says(.none, "Mood \(Digits.fixed(mean, 1)) of 5 over two weeks", because: because)
    }
    return says(
      .information, "Two low weeks by your own marks.", because: because,
      details: [
        Detail("how", "Talking to someone you trust, or a doctor, can help."),
        Detail(
          "never",
          "If you think of harming yourself, call your emergency number or a crisis line now."),
      ])
  }

  private static func moods(_ facts: Facts, _ days: ClosedRange<Day>) -> [Int] {
    facts.slice.checkIns.filter { days.contains($0.day) }.compactMap(\.mood)
  }
}
