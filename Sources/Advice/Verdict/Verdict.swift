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
  /// What accepting it plans; nil when there is nothing to plan.
  public var proposal: Proposal?
  /// True while the runner said "not now" to just this.
  public var isDismissed = false

  public init(
    rule: RuleName, kind: VerdictKind = .flag, level: Level, headline: String,
    because: [Ground] = [], action: Action = .none, sites: [Site] = [], urgency: Urgency? = nil,
    evidence: EvidenceList, details: [Detail] = [], toRecord: String? = nil,
    proposal: Proposal? = nil
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
    self.proposal = proposal
  }

  /// Whether it has something to say that the runner didn't put aside.
  public var speaks: Bool { level.speaks && !isDismissed }

  /// The text under a label; nil when there is none.
  public func detail(_ label: String) -> String? { details.first { $0.label == label }?.text }

  /// Level, sites and numbers as text: while it stays the same, a dismissal holds.
  public var stamp: String {
    let numbers = because.filter(\.isStamped).map {
      $0.quantity + "=" + Digits.fixed($0.value, 2)
    }
    return ([level.name] + sites.map(\.slug) + numbers).joined(separator: " ")
  }
}
