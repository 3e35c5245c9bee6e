import Model

/// One question about the journal, with its evidence and its answer for a day.
public protocol Rule: Sendable {
  static var name: RuleName { get }
  /// What it asks, in one sentence.
  static var question: String { get }
  /// Days it looks back from the day.
  static var lookback: Int { get }
  /// Counts up when a limit changes; decisions keep it.
  static var version: Int { get }
  static var kind: VerdictKind { get }
  static var evidence: EvidenceList { get }
  /// What it says about the day of the facts.
  static func verdict(_ facts: Facts) -> Verdict
}

extension Rule {
  public static var version: Int { 1 }
  public static var kind: VerdictKind { .flag }

  /// A verdict of this rule, with its evidence.
  static func says(
    _ level: Level, _ headline: String, because: [Ground] = [], action: Action = .none,
    sites: [Site] = [], urgency: Urgency? = nil, details: [Detail] = []
  ) -> Verdict {
    Verdict(
      rule: name, kind: kind, level: level, headline: headline, because: because, action: action,
      sites: sites, urgency: urgency, evidence: evidence, details: details)
  }

  /// The verdict when too little is written down, and what would change that.
  static func unknown(
    _ headline: String, record: String, because: [Ground] = [], details: [Detail] = []
  ) -> Verdict {
    Verdict(
      rule: name, kind: kind, level: .unknown, headline: headline, because: because,
      evidence: evidence, details: details, toRecord: record)
  }
}
