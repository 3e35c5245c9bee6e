import Model

/// Sleep, fatigue, mood, stress and soreness against the runner's own four weeks.
enum Wellness: Rule {
  static let name = RuleName.wellness
  static let question = "Are two or more marks worse than usual, two days running?"
  static let lookback = 29
  static let evidence = EvidenceList(Sources.heuristic, Sources.saw)

  static func verdict(_ facts: Facts) -> Verdict {
    let day = facts.day
    let count = facts.slice.checkIns.filter { (day - 28...day - 1).contains($0.day) }.count
    let seen = Ground("check-ins", Double(count), "days", limit: 7)
    guard count >= 7 else {
      return unknown("\(count) of 7 check-ins needed", record: "check-ins", because: [seen])
    }
    guard let now = worse(facts, day), let before = worse(facts, day - 1) else {
      return unknown("No check-in today and yesterday", record: "a check-in", because: [seen])
    }
    let because = [Ground("worse than usual", Double(now.items.count), "marks", limit: 2), seen]
    guard now.speaks, before.speaks else {
      return says(.none, "Marks are near your own 28 days", because: because)
    }
    let what = now.items.count >= 2 ? now.items.joined(separator: ", ") : "resting pulse"
    return says(.caution, "Two days worse than usual: " + what, because: because, action: .rest)
  }

  private static func worse(_ facts: Facts, _ day: Day) -> (items: [String], speaks: Bool)? {
    guard let now = facts.slice.checkIn(on: day) else { return nil }
    let past = facts.slice.checkIns.filter { (day - 28...day - 1).contains($0.day) }
    func mean(_ values: [Int]) -> Double? {
      values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
    }
    func rise(_ value: Int?, _ usual: [Int?]) -> Double {
      guard let value, let usual = mean(usual.compactMap { $0 }) else { return 0 }
      return Double(value) - usual
    }
    var items: [String] = []
    let sore = (day - 28...day - 1).map { facts.worst(on: $0) }
    if rise(facts.worst(on: day), sore) >= 2 { items.append("soreness") }
    if -rise(now.sleepQuality, past.map(\.sleepQuality)) >= 1 { items.append("sleep") }
    if rise(now.fatigue, past.map(\.fatigue)) >= 1 { items.append("fatigue") }
    if -rise(now.mood, past.map(\.mood)) >= 1 { items.append("mood") }
    if rise(now.stress, past.map(\.stress)) >= 1 { items.append("stress") }
    let pulse = rise(
      now.restingHeartRate?.beatsPerMinute, past.map { $0.restingHeartRate?.beatsPerMinute })
    return (items, items.count >= 2 || pulse >= 5)
  }
}
