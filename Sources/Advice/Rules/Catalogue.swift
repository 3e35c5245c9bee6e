import Model

/// Every rule, and what all of them say together.
public enum Catalogue {
  /// Each rule once.
  public static let rules: [any Rule.Type] = [
    SingleRunSpike.self, WeeklyGuide.self, StartingPoint.self, ReturnAfterGap.self,
    TwoStepsAtOnce.self, LighterWeek.self, Monotony.self, PainTrafficLight.self,
    ProblemArea.self, Wellness.self, Illness.self, Mood.self, RedFlag.self, Massage.self,
    Strength.self, Rest.self,
  ]

  /// The rule of this name.
  public static func rule(_ name: RuleName) -> (any Rule.Type)? {
    rules.first { $0.name == name }
  }

  /// Days of records the rules need before the day.
  public static var lookback: Int { rules.map { $0.lookback }.max() ?? 0 }

  /// What every rule says, without contradictions, ranked: warning signs, rest, then by level.
  public static func verdicts(_ facts: Facts) -> [Verdict] {
    let all = settled(rules.map { $0.verdict(facts) })
    return all.enumerated().sorted { one, other in
      let (a, b) = (place(one.element), place(other.element))
      return a == b ? one.offset < other.offset : a.lexicographicallyPrecedes(b)
    }.map(\.element)
  }

  /// The first three that speak; mood is never the first line.
  public static func today(_ verdicts: [Verdict]) -> [Verdict] {
    let speaking = verdicts.filter { $0.level.speaks }
    let others = speaking.filter { $0.rule != .mood }
    guard let first = others.first else { return [] }
    return Array(([first] + speaking.filter { $0.rule != first.rule }).prefix(3))
  }

  private static let waiting: Set<RuleName> = [
    .singleRunSpike, .weeklyGuide, .startingPoint, .returnAfterGap, .twoStepsAtOnce,
    .lighterWeek, .massage, .strength,
  ]

  /// Without what contradicts a warning sign, illness or rest.
  private static func settled(_ verdicts: [Verdict]) -> [Verdict] {
    func speaks(_ name: RuleName) -> Bool {
      verdicts.contains { $0.rule == name && $0.level.speaks }
    }
    return verdicts.map { verdict in
      if waiting.contains(verdict.rule) {
        if speaks(.redFlag) { return verdict.silent("Waits until the warning sign was seen") }
        if speaks(.illness) { return verdict.silent("Waits until you are well") }
      }
      if verdict.rule == .strength, speaks(.rest) { return verdict.silent("Waits for rest") }
      return verdict
    }
  }

  private static func place(_ verdict: Verdict) -> [Int] {
    let level =
      switch verdict.level {
      case .unknown: 4
      case .none: 5
      default: 3 - (verdict.level.rawValue - Level.information.rawValue)
      }
    let first =
      !verdict.level.speaks ? 2 : verdict.rule == .redFlag ? 0 : verdict.rule == .rest ? 1 : 2
    return [first, level, verdict.kind == .suggestion ? 1 : 0]
  }
}

extension Verdict {
  /// The same verdict, silent: the headline says what it waits for.
  fileprivate func silent(_ headline: String) -> Verdict {
    Verdict(
      rule: rule, kind: kind, level: .none, headline: headline, because: because,
      evidence: evidence)
  }
}
