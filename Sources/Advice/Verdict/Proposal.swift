import Model

/// What accepting a verdict puts into the plan.
public struct Proposal: Hashable, Sendable {
  public var day: Day
  public var kind: SessionKind
  public var title: String
  public var minutes: Int?
  public var distance: Distance?
  public var exercises: [Exercise]
  /// The planned session it takes the place of.
  public var replaces: RecordID?

  public init(
    day: Day, kind: SessionKind, title: String, minutes: Int? = nil, distance: Distance? = nil,
    exercises: [Exercise] = [], replaces: RecordID? = nil
  ) {
    self.day = day
    self.kind = kind
    self.title = title
    self.minutes = minutes
    self.distance = distance
    self.exercises = exercises
    self.replaces = replaces
  }
}
