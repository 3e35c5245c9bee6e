import Model

extension RuleName {
  public static let mood = RuleName(rawValue: "mood")
}

/// Two low weeks by the runner's own marks, never from notes.
public enum Mood: Rule {
  public static let name = RuleName.mood
  public static let label = "mood"
  public static let question = "Was mood low for two weeks, by your own marks?"
  public static let lookback = 70
  public static let evidence = EvidenceList(
    Evidence.heuristic("ours; from your own marks, never from notes; no diagnosis"))
  public static let limits = """
    information when the mean mood of 14 days is 2 or less of 5, or 1 or more under the mean of \
    the 8 weeks before; it needs 7 marks in the 14 days, and 14 in the 8 weeks
    """
  static let low = 2
  static let under = 1
  /// Marks that the 8 weeks before need.
  static let least = 14

  public static func verdict(_ facts: Facts) -> Verdict {
    let lately = facts.day - 13...facts.day
    let now = marks(facts, lately, \.mood)
    guard now.count >= 7 else {
      return unknown("\(now.count) of 7 mood marks in two weeks", record: "mood, in the check-in")
    }
    let usual = marks(facts, facts.day - 69...facts.day - 14, \.mood)
    let mean = mean(now)
    var because = [
      Ground("mean mood of 14 days", mean, "of 5", limit: Double(low)).unstamped
    ]
    let isLow = now.reduce(0, +) <= low * now.count
    var isUnder = false
    if usual.count >= least {
      because.append(Ground("mean of the 8 weeks before", self.mean(usual), "of 5").unstamped)
      // Without rounding: sums instead of means.
      isUnder =
        usual.reduce(0, +) * now.count - now.reduce(0, +) * usual.count
        >= under * now.count * usual.count
    }
    let stress = marks(facts, lately, \.stress)
    if !stress.isEmpty {
      because.append(Ground("mean stress of 14 days", self.mean(stress), "of 5").unstamped)
    }
    let number = Digits.fixed(mean, 1)
    guard isLow || isUnder else {
      return says(
        .none, "Mood \(number) of 5 over two weeks, limit 2", because: because,
        details: [Detail("changes", "2 or less, or 1 under your own 8 weeks: information")])
    }
    // Rounded up: a mean over it is silent.
    let own = usual.count >= least ? self.mean(usual) - Double(under) : 0
    let over = (max(Double(low), own) * 10 - 0.000_001).rounded(.up) / 10
    let limit = Digits.fixed(over, over == over.rounded() ? 0 : 1)
    return says(
      .information, "Two low weeks by your own marks. Mood \(number), limit \(limit).",
      because: because,
      details: [
        Detail("how", "Talking to someone you trust, or a doctor, can help."),
        Detail(
          "never",
          "If you think of harming yourself, call your emergency number or a crisis line now."),
        Detail("changes", "a mean over \(limit) by your own marks: silent"),
      ])
  }

  private static func marks(
    _ facts: Facts, _ days: ClosedRange<Day>, _ item: (CheckIn) -> Int?
  ) -> [Int] { facts.index[days].compactMap { $0.checkIn.flatMap(item) } }

  /// Of one value or more.
  private static func mean(_ values: [Int]) -> Double {
    Double(values.reduce(0, +)) / Double(values.count)
  }

  public static func chart(_ facts: Facts) -> Chart? {
    facts.daily(30, unit: "mood of 5", limit: Double(low)) {
      facts.index[$0].checkIn?.mood.map(Double.init)
    }
  }
}
