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

  /// Tables that no rule looks into: for verdicts alone their records need not be read.
  public static let unread: [Table] = [.strengthSet, .finding, .note, .overuseAnswer]

  /// What every rule says, without contradictions, ranked: warning signs, rest, then by level;
  /// what was put aside comes after what speaks.
  public static func verdicts(_ facts: Facts) -> [Verdict] {
    let all = Settling.settled(rules.map { $0.verdict(facts) })
      .map { Dismissals.marked($0, facts) }
    return all.enumerated().sorted { one, other in
      let (a, b) = (Place(one.element), Place(other.element))
      return a == b ? one.offset < other.offset : a < b
    }.map(\.element)
  }

  /// The first three that speak, each ground once; mood is never the first line, and monotony
  /// only there for those who turned it on.
  public static func today(_ verdicts: [Verdict], taste: Taste = Taste()) -> [Verdict] {
    let speaking = verdicts.filter { verdict in
      guard verdict.speaks, verdict.rule != .monotony || taste.showsMonotony else { return false }
      // Rest says it already.
      return verdict.rule != .illness && verdict.rule != .wellness
        || !verdicts.contains { $0.rule == .rest && $0.speaks }
    }
    let isPain = speaking.contains { $0.rule == .painTrafficLight && $0.level >= .caution }
    let isIll = verdicts.contains { $0.rule == .illness && $0.speaks }
    let worse = verdicts.contains { $0.rule == .wellness && $0.speaks }
    let shown = speaking.filter { !($0.rule == .rest && isPain && !isIll && !worse) }
    guard let first = shown.first(where: { $0.rule != .mood }) else { return [] }
    return Array(([first] + shown.filter { $0.rule != first.rule }).prefix(3))
  }
}

/// Where a verdict stands among the others.
private struct Place: Comparable {
  private enum Standing: Comparable { case safety, rest, due, aside, open, silent }

  private let standing: Standing
  private let level: Level
  private let isSuggestion: Bool

  init(_ verdict: Verdict) {
    level = verdict.level
    isSuggestion = verdict.kind == .suggestion
    standing =
      switch verdict.level {
      case .unknown: .open
      case .none: .silent
      default:
        verdict.isDismissed
          ? .aside : verdict.rule == .redFlag ? .safety : verdict.action == .rest ? .rest : .due
      }
  }

  /// By what it is, then the louder one, then a flag before a suggestion.
  static func < (one: Place, other: Place) -> Bool {
    if one.standing != other.standing { return one.standing < other.standing }
    if one.level != other.level { return one.level > other.level }
    return !one.isSuggestion && other.isSuggestion
  }
}
