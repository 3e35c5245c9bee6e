/// What was done on one day, summed.
public struct DayTotal: Hashable, Sendable {
  public var day: Day
  /// Runs and races.
  public var runDistance: Distance
  public var runCount: Int
  /// Longest single run, races included; 0 without a run.
  public var longestRun: Distance
  /// Longest single run that isn't a race (races are no reference: evidence §1).
  public var longestTraining: Distance
  /// Of sessions of every kind, moving time, else elapsed.
  public var moving: Duration
  public var climb: Climb
  /// Session load, RPE × minutes (Foster 2001), of the rated sessions; nil when none was rated.
  public var load: Double?
  /// Sessions without a rating or a time, whose load is not in `load`.
  public var unrated: Int
  public var sessionCount: Int

  public init(
    day: Day, runDistance: Distance = .zero, runCount: Int = 0, longestRun: Distance = .zero,
    longestTraining: Distance = .zero, moving: Duration = .zero,
    climb: Climb = Climb(centimetres: 0), load: Double? = nil, unrated: Int = 0,
    sessionCount: Int = 0
  ) {
    self.day = day
    self.runDistance = runDistance
    self.runCount = runCount
    self.longestRun = longestRun
    self.longestTraining = longestTraining
    self.moving = moving
    self.climb = climb
    self.load = load
    self.unrated = unrated
    self.sessionCount = sessionCount
  }

  /// Whether the longest run was a race within a twentieth of a distance.
  public func isRace(like distance: Distance) -> Bool {
    longestRun > longestTraining
      && abs(longestRun.centimetres - distance.centimetres) * 20 <= distance.centimetres
  }

  /// Adds a done session to the sums.
  public mutating func add(_ session: Session) {
    sessionCount += 1
    moving = moving + (session.time ?? .zero)
    climb.centimetres += session.climb?.centimetres ?? 0
    if session.kind.isRunning {
      let distance = session.distance ?? .zero
      runDistance = runDistance + distance
      runCount += 1
      longestRun = max(longestRun, distance)
      if session.kind == .run { longestTraining = max(longestTraining, distance) }
    }
    if let rpe = session.rpe, let time = session.time {
      load = (load ?? 0) + rpe.value * time.minutes
    } else {
      unrated += 1
    }
  }
}

extension [Session] {
  /// The totals of each day with a done session, in order of days.
  public var dayTotals: [DayTotal] {
    var totals: [DayTotal] = []
    for session in self where session.isDone {
      let day = session.day
      var at = totals.count - 1
      // Most come in the order of their days.
      if let last = totals.last?.day, day < last {
        at = totals.boundary { $0.day >= day }
        if totals[at].day != day { totals.insert(DayTotal(day: day), at: at) }
      } else if totals.last?.day != day {
        totals.append(DayTotal(day: day))
        at += 1
      }
      totals[at].add(session)
    }
    return totals
  }
}
