import Model

/// Every rule, and what all of them say together.
public enum Catalogue {
  /// Each rule once.
  public static let rules: [any Rule.Type] = []

  /// The rule of this name.
  public static func rule(_ name: RuleName) -> (any Rule.Type)? {
    rules.first { $0.name == name }
  }

  /// Days of records the rules need before the day.
  public static var lookback: Int { rules.map { $0.lookback }.max() ?? 0 }

  /// What every rule says, without contradictions, ranked: warning signs, rest, then by level.
  public static func verdicts(_ facts: Facts) -> [Verdict] {
    rules.map { $0.verdict(facts) }
  }

  /// The first three that speak; mood is never the first line.
  public static func today(_ verdicts: [Verdict]) -> [Verdict] {
    Array(verdicts.filter { $0.level.speaks }.prefix(3))
  }
}
