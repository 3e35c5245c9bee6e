import Model

/// One question about the journal, with its evidence and its answer for a day.
public protocol Rule: Sendable {
  static var name: RuleName { get }
  /// A word or two for a list, up to 11 columns.
  static var label: String { get }
  /// What it asks, in one sentence.
  static var question: String { get }
  /// Days it looks back from the day.
  static var lookback: Int { get }
  /// Counts up when a limit changes; decisions keep it.
  static var version: Int { get }
  static var kind: VerdictKind { get }
  /// True for what is silent under a warning sign and in illness: distances, massage, strength.
  static var isTraining: Bool { get }
  static var evidence: EvidenceList { get }
  /// The limits it judges by, in words, for the page of rules.
  static var limits: String { get }
  /// What it says about the day of the facts.
  static func verdict(_ facts: Facts) -> Verdict
  /// What it expects, to be checked later from marks.
  static func forecasts(_ facts: Facts) -> [Forecast]
  /// Its numbers over time; nil when a chart would say nothing.
  static func chart(_ facts: Facts) -> Chart?
}

extension Rule {
  public static var version: Int { 1 }
  public static var kind: VerdictKind { .flag }
  public static var isTraining: Bool { false }
  public static func forecasts(_ facts: Facts) -> [Forecast] { [] }
  public static func chart(_ facts: Facts) -> Chart? { nil }

  /// A verdict of this rule, with its evidence.
  static func says(
    _ level: Level, _ headline: String, because: [Ground] = [], action: Action = .none,
    sites: [Site] = [], urgency: Urgency? = nil, details: [Detail] = [],
    proposal: Proposal? = nil
  ) -> Verdict {
    Verdict(
      rule: name, kind: kind, level: level, headline: headline, because: because, action: action,
      sites: sites, urgency: urgency, evidence: evidence, details: details, proposal: proposal)
  }

  /// The verdict when too little is written down, and what would change that.
  static func unknown(
    _ headline: String, record: String, because: [Ground] = [], details: [Detail] = [],
    sites: [Site] = []
  ) -> Verdict {
    Verdict(
      rule: name, kind: kind, level: .unknown, headline: headline, because: because,
      sites: sites, evidence: evidence,
      details: details.contains { $0.label == "changes" }
        ? details : details + [Detail("changes", "once there is: " + record)], toRecord: record)
  }
}
