import Model

extension RuleName {
  public static let wellness = RuleName(rawValue: "wellness")
}

/// Sleep, fatigue, mood, stress and soreness against the runner's own four weeks.
public enum Wellness: Rule {
  public static let name = RuleName.wellness
  public static let label = "worn"
  public static let question = "Are two or more marks worse than usual, two days running?"
  public static let lookback = 30
  public static let evidence = EvidenceList(
    Evidence.heuristic("ours; it tells nothing about injury, illness or overtraining"),
    Sources.saw, Sources.overtraining)
  public static let limits = """
    caution when, on two days running, two or more of soreness (by 2), sleep, fatigue, mood and \
    stress (by 1) are worse than the mean of the 28 days before, or the resting heart rate is 5 or \
    more over it; it needs 7 check-ins in those 28 days
    """
  static let least = 7
  static let items = 2
  static let beats = 5

  public static func verdict(_ facts: Facts) -> Verdict {
    let day = facts.day
    let count = facts.index[day - 28...day - 1].count { $0.checkIn != nil }
    let seen = Ground("check-ins", Double(count), "days", limit: Double(least)).unstamped
    guard count >= least else {
      return unknown(
        "\(count) of 7 check-ins needed", record: "check-ins, as they come", because: [seen])
    }
    guard let now = worse(facts, day), let before = worse(facts, day - 1) else {
      return unknown(
        "No check-in for both today and yesterday", record: "a check-in on two days running",
        because: [seen])
    }
    let because = [
      Ground("worse than usual", Double(now.items.count), "marks", limit: Double(items)), seen,
    ]
    guard now.speaks, before.speaks else {
      return says(
        .none, "\(now.items.count) of your marks worse than usual today, limit 2",
        because: because,
        details: [Detail("changes", "2 or more worse than usual, two days running: caution")])
    }
    let what = now.items.joined(separator: ", ")
    let headline =
      now.items.count < items
      ? "Resting pulse 5 over usual 2 days running, limit 5"
      : "\(now.items.count) marks worse 2 days running, limit 2"
        + (now.items.count == items ? ": " + what : "")
    return says(
      .caution, headline, because: because, action: .rest,
      details: [
        Detail("worse", now.items.count < items ? "resting pulse" : what),
        Detail("changes", "one day with under 2 worse marks and no pulse 5 over: silent"),
      ])
  }

  static func worse(_ facts: Facts, _ day: Day) -> (items: [String], speaks: Bool)? {
    guard let now = facts.index[day].checkIn else { return nil }
    let days = facts.index[day - 28...day - 1]
    guard days.count(where: { $0.checkIn != nil }) >= least else { return nil }
    func isOver(_ value: Int?, _ usual: [Int?], by least: Int) -> Bool {
      let known = usual.compactMap { $0 }
      guard let value, !known.isEmpty else { return false }
      return value * known.count - known.reduce(0, +) >= least * known.count
    }
    func usual(_ path: (CheckIn) -> Int?) -> [Int?] { days.map { $0.checkIn.flatMap(path) } }
    func negative(_ value: Int?) -> Int? { value.map { -$0 } }
    var items: [String] = []
    let sore = (day - 28...day - 1).map { facts.worst(on: $0) }
    if isOver(facts.worst(on: day), sore, by: 2) { items.append("soreness") }
    if isOver(negative(now.sleepQuality), usual { negative($0.sleepQuality) }, by: 1) {
      items.append("sleep")
    }
    if isOver(now.fatigue, usual(\.fatigue), by: 1) { items.append("fatigue") }
    if isOver(negative(now.mood), usual { negative($0.mood) }, by: 1) { items.append("mood") }
    if isOver(now.stress, usual(\.stress), by: 1) { items.append("stress") }
    let pulse = isOver(
      now.restingHeartRate?.beatsPerMinute, usual { $0.restingHeartRate?.beatsPerMinute }, by: beats
    )
    return (items, items.count >= Self.items || pulse)
  }

  public static func chart(_ facts: Facts) -> Chart? {
    facts.daily(30, unit: "fatigue") { facts.index[$0].checkIn?.fatigue.map(Double.init) }
  }
}
