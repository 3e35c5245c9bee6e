import Model

/// The 24 to 72 hours after a hard session, in hours where its start is known.
struct MassageWindow {
  /// The last day after the session's.
  static let last = 3

  /// Days since the session.
  let days: Int
  /// Seconds of wall time since 1970; nil when the session has no time of day.
  let hours: ClosedRange<Int>?
  private let day: Day

  /// The window of the newest hard session that is open some time today; nil when none is.
  init?(_ facts: Facts) {
    day = facts.day
    for days in 1...Self.last {
      let hard = facts.index.done(on: facts.day - days).filter { facts.isHard($0) }
      guard !hard.isEmpty else { continue }
      guard let end = hard.compactMap(Self.end).max(), hard.allSatisfy({ $0.start != nil }) else {
        self.days = days
        hours = nil
        return
      }
      let window = end + 24 * 3600...end + 72 * 3600
      let midnight = facts.day.number * 86_400
      guard window.overlaps(midnight...midnight + 86_399) else { continue }
      self.days = days
      hours = window
      return
    }
    return nil
  }

  private static func end(_ session: Session) -> Int? {
    session.start.map { start in
      start.local + ((session.elapsed ?? session.moving)?.milliseconds ?? 0) / 1000
    }
  }

  /// `up to Sat 18:30`.
  var text: String {
    guard let hours else { return "today, up to \(end), day 1 to \(Self.last) after the session" }
    let opens = StartTime(local: hours.lowerBound, offset: nil)
    let from = opens.local > day.number * 86_400 ? "from \(opens.clock) today, " : ""
    return "\(from)up to \(end) (24 to 72 h after the session)"
  }

  /// When it closes.
  var end: String {
    guard let hours else { return (day + (Self.last - days)).weekday.name }
    let closes = StartTime(local: hours.upperBound, offset: nil)
    return "\(closes.day.weekday.short) \(closes.clock)"
  }
}
