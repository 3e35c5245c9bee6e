import Model

extension Facts {
  var done: [Session] { slice.sessions.filter { $0.isDone } }

  /// Session load of a day, RPE × minutes; nil when a session's can't even be estimated.
  func load(on day: Day) -> Double? {
    var sum = 0.0
    for session in done where session.day == day {
      guard let time = session.time, let rpe = session.rpe?.value ?? usualRPE(of: session) else {
        return nil
      }
      sum += rpe * time.minutes
    }
    return sum
  }

  /// Median rating of the same kind of session in the 90 days before.
  private func usualRPE(of session: Session) -> Double? {
    let days = session.day - 90...session.day - 1
    let ratings = done.filter { $0.kind == session.kind && days.contains($0.day) }
      .compactMap { $0.rpe?.value }.sorted()
    guard !ratings.isEmpty else { return nil }
    let middle = ratings.count / 2
    return ratings.count % 2 == 1 ? ratings[middle] : (ratings[middle - 1] + ratings[middle]) / 2
  }

  /// RPE 7 or more, a race, a single-run spike, or 1.5 times the usual climb.
  func isHard(_ session: Session) -> Bool {
    if let rpe = session.rpe, rpe.value >= 7 { return true }
    if session.kind == .race { return true }
    if session.kind == .run, let distance = session.distance,
      let longest = spikeReference(on: session.day),
      100 * distance.centimetres > 110 * longest.centimetres
    {
      return true
    }
    guard let climb = session.climb?.centimetres, climb > 0 else { return false }
    let days = session.day - 30...session.day - 1
    let usual = done.filter { $0.kind.isRunning && days.contains($0.day) }
      .compactMap { $0.climb?.centimetres }.filter { $0 > 0 }
    guard !usual.isEmpty else { return false }
    return 2 * climb * usual.count >= 3 * usual.reduce(0, +)
  }

  /// Days of hard sessions in a range, oldest first.
  func hardDays(_ days: ClosedRange<Day>) -> [Day] {
    Set(done.filter { days.contains($0.day) && isHard($0) }.map(\.day)).sorted()
  }
}
