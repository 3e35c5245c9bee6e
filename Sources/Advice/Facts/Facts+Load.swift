import Model

extension Facts {
  /// Done sessions up to the day, oldest first.
  var done: [Session] { index.days.flatMap(\.done) }

  func done(_ days: ClosedRange<Day>) -> [Session] { index[days].flatMap(\.done) }

  /// Session load of a day, as `LoadSeries` has it; nil when a session's can't even be estimated.
  func load(on day: Day) -> Double? {
    let sessions = index.done(on: day)
    var estimate = LoadEstimate()
    if sessions.contains(where: { $0.rpe == nil }) {
      for before in day - LoadEstimate.window...day - 1 {
        estimate.remember(index.done(on: before).map { LoadEstimate.Part($0) }, on: before)
      }
    }
    return estimate.load(sessions.map { LoadEstimate.Part($0) }, on: day).load
  }

  /// RPE 7 or more, a race, a single-run spike, or 1.5 times the usual climb.
  func isHard(_ session: Session) -> Bool {
    if let rpe = session.rpe, rpe.value >= 7 { return true }
    if session.kind == .race { return true }
    if session.kind == .run, let run = volume.of(session),
      let longest = spikeReference(on: session.day), run > limit(110, of: longest)
    {
      return true
    }
    guard let climb = session.climb?.centimetres else { return false }
    var sum = 0
    var count = 0
    for day in index[session.day - 30...session.day - 1] {
      sum += day.climbed
      count += day.climbs
    }
    return count > 0 && 2 * climb * count >= 3 * sum
  }

  /// Whether a day had a hard session.
  func isHard(_ day: Day) -> Bool { index.done(on: day).contains { isHard($0) } }

  /// Days of hard sessions in a range, oldest first.
  func hardDays(_ days: ClosedRange<Day>) -> [Day] { days.filter { isHard($0) } }
}
