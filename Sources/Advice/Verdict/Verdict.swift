import Model

/// A labelled line under a verdict: `when`, `how`, `expect`, `never`, `changes`, `in plain`.
public struct Detail: Hashable, Sendable {
  public var label: String
  public var text: String

  public init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }
}

/// What one rule says about one day.
public struct Verdict: Equatable, Sendable {
  public var rule: RuleName
  public var kind: VerdictKind
  public var level: Level
  /// One short sentence with its number and limit, up to 60 columns.
  public var headline: String
  public var because: [Ground]
  public var action: Action
  public var sites: [Site]
  /// Nil for everything but a warning sign.
  public var urgency: Urgency?
  public var evidence: EvidenceList
  public var details: [Detail]
  /// What to write down so that an unknown verdict becomes known; nil otherwise.
  public var toRecord: String?

  public init(
    rule: RuleName, kind: VerdictKind = .flag, level: Level, headline: String,
    because: [Ground] = [], action: Action = .none, sites: [Site] = [], urgency: Urgency? = nil,
    evidence: EvidenceList, details: [Detail] = [], toRecord: String? = nil
  ) {
    self.rule = rule
    self.kind = kind
    self.level = level
    self.headline = headline
    self.because = because
    self.action = action
    self.sites = sites
    self.urgency = urgency
    self.evidence = evidence
    self.details = details
    self.toRecord = toRecord
  }
}
