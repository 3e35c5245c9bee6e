extension SessionDraft {
  /// What a session of the journal says.
  public init(_ session: Session) {
    self.init(day: session.day, kind: session.kind, sport: session.sport)
    start = session.start
    title = session.title
    distance = session.distance
    moving = session.moving
    elapsed = session.elapsed
    rpe = session.rpe
    averageHeartRate = session.averageHeartRate
    maximumHeartRate = session.maximumHeartRate
    climb = session.climb
    feel = session.feel
    surface = session.surface
    shoe = session.shoe
    note = session.note
  }

  /// A session with this said of it in place of what was.
  public func written(over session: Session) -> Session {
    var session = session
    session.day = day
    session.kind = kind
    session.sport = sport
    session.start = start
    session.title = title
    session.distance = distance
    session.moving = moving
    session.elapsed = elapsed
    session.rpe = rpe
    session.averageHeartRate = averageHeartRate
    session.maximumHeartRate = maximumHeartRate
    session.climb = climb
    session.feel = feel
    session.surface = surface
    session.shoe = shoe
    session.note = note
    return session
  }
}
