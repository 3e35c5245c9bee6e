extension [Session] {
  /// The plans that done sessions among them carry out.
  public var fulfilled: Set<RecordID> { Set(compactMap { $0.isDone ? $0.fulfils : nil }) }
}

extension Slice {
  /// Planned for a day and not carried out yet, in order.
  public func openPlans(on day: Day) -> [Session] {
    let fulfilled = sessions.fulfilled
    return sessions(on: day).filter { !$0.isDone && !fulfilled.contains($0.id) }
  }

  /// The plan that a done session carries out: the first open one of its day and kind; a run
  /// carries out any run or race. Nil for what is only planned.
  public func openPlan(for session: Session, except taken: Set<RecordID> = []) -> Session? {
    guard session.isDone else { return nil }
    return openPlans(on: session.day).first { plan in
      !taken.contains(plan.id)
        && (plan.kind == session.kind || plan.kind.isRunning && session.kind.isRunning)
        && plan.sport == session.sport
    }
  }
}
