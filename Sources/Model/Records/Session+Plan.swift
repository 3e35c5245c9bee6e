extension [Session] {
  /// The plans that done sessions among them carry out.
  public var fulfilled: Set<RecordID> { Set(compactMap { $0.isDone ? $0.fulfils : nil }) }
}

extension Session {
  public var isPlannedRace: Bool { kind == .race && !isDone }

  /// Whether it is within a fifth of a distance; true where one of them isn't known.
  func isAbout(_ other: Distance?) -> Bool {
    guard let distance, let other else { return true }
    return abs(distance.centimetres - other.centimetres) <= other.centimetres / 5
  }
}

extension Slice {
  /// The days of which a slice of some days has the races: they and a year after them.
  public static func raceDays(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
    days.lowerBound...days.upperBound + 365
  }

  /// The races from a day on, the next first: those written as such, and what is planned as one and
  /// not carried out yet. Where a day has both, the plan is of the race.
  public func races(from day: Day) -> [Race] {
    let written = races.filter { $0.day >= day }
    let fulfilled = plannedRaces.isEmpty ? [] : sessions.fulfilled
    let planned = plannedRaces.filter { plan in
      plan.day >= day && !fulfilled.contains(plan.id) && !written.contains { $0.day == plan.day }
    }
    return (written + planned.map(Race.init)).sorted { $0.day < $1.day }
  }

  /// What is planned from a day on and not carried out, in order; after the slice's days the races.
  public func openPlans(from day: Day) -> [Session] {
    let fulfilled = sessions.fulfilled
    let later = plannedRaces.filter { race in
      race.day > days.upperBound && !sessions.contains { $0.id == race.id }
    }
    return (sessions + later).filter { plan in
      !plan.isDone && plan.day >= day && !fulfilled.contains(plan.id)
    }.sorted { ($0.day, $0.order, $0.id) < ($1.day, $1.order, $1.id) }
  }

  /// Planned for a day and not carried out yet, in order.
  public func openPlans(on day: Day) -> [Session] {
    let fulfilled = sessions.fulfilled
    return sessions(on: day).filter { !$0.isDone && !fulfilled.contains($0.id) }
  }

  /// The plan that a done session carries out: the first open one of its day and kind; a run
  /// carries out any run, and a race of about its distance. Of several races it is the nearest in
  /// distance. Nil for what is only planned.
  public func openPlan(for session: Session, except taken: Set<RecordID> = []) -> Session? {
    guard session.isDone else { return nil }
    let fitting = openPlans(on: session.day).filter { plan in
      !taken.contains(plan.id)
        && (plan.kind == session.kind || plan.kind.isRunning && session.kind.isRunning)
        && plan.sport == session.sport
        // A warm-up on the day of a race isn't the race.
        && (plan.kind != .race || session.kind == .race || session.isAbout(plan.distance))
    }
    guard session.kind == .race, let distance = session.distance?.centimetres else {
      return fitting.first
    }
    func away(_ plan: Session) -> Int {
      plan.distance.map { abs($0.centimetres - distance) } ?? .max
    }
    return fitting.filter { $0.kind == .race }.min { away($0) < away($1) } ?? fitting.first
  }
}
