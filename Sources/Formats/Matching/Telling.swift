import Model

/// What one source tells of a session.
public struct Telling: Equatable, Sendable {
  public var draft: SessionDraft
  public var rank: SourceRank
  /// True when the source broke off in it.
  public var isPartial: Bool
  /// False when the source named no sport, so that one was assumed.
  public var isSportKnown: Bool
  /// False when its wall clock was told from UTC by the home zone.
  public var isZoneKnown: Bool

  public init(
    draft: SessionDraft, rank: SourceRank, isPartial: Bool = false, isSportKnown: Bool = true,
    isZoneKnown: Bool = true
  ) {
    self.draft = draft
    self.rank = rank
    self.isPartial = isPartial
    self.isSportKnown = isSportKnown
    self.isZoneKnown = isZoneKnown
  }

  public init(_ session: ImportedSession) {
    self.init(
      draft: session.draft, rank: session.rank, isPartial: session.isPartial,
      isSportKnown: session.isSportKnown, isZoneKnown: session.isZoneKnown)
  }
}
