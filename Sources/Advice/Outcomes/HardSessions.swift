import Model

/// Which days had a hard session, found in blocks of days from the first session on.
struct HardSessions {
  /// Days judged together, and how far each block looks back at single sessions for what is usual.
  static let block = 60
  private static let lookback = 150

  private let runner: Runner
  /// Done, of the block and the days it looks back on.
  private var sessions: [Session] = []
  /// Of all days so far: a break may be longer than what is looked back on.
  private var totals: [DayTotal] = []
  /// Oldest first.
  private(set) var days: [Day] = []

  init(runner: Runner) { self.runner = runner }

  /// Takes in the block that follows the one taken in before.
  ///
  /// - Parameters:
  ///   - done: the block's done sessions, in order of days.
  ///   - totals: of the block's days.
  mutating func take(_ block: ClosedRange<Day>, done: [Session], totals new: [DayTotal]) {
    let start = block.lowerBound - HardSessions.lookback
    sessions.removeAll { $0.day < start }
    sessions += done
    totals += new
    if done.allSatisfy(HardSessions.isPlainlyHard) {
      days += Set(done.map(\.day)).sorted()
      return
    }
    var part = Slice(days: start...block.upperBound, runner: runner)
    part.sessions = sessions
    days += Facts(slice: part, totals: totals, day: block.upperBound).hardDays(block)
  }

  /// Those of a whole journal, oldest first.
  static func days(_ slice: Slice, totals: [DayTotal]) -> [Day] {
    let done = slice.sessions.filter(\.isDone).sorted { $0.day < $1.day }
    guard let first = done.first?.day, let last = done.last?.day else { return [] }
    var found = HardSessions(runner: slice.runner)
    var start = first
    while start <= last {
      let days = start...start + block - 1
      found.take(
        days, done: done.filter { days.contains($0.day) },
        totals: totals.filter { days.contains($0.day) })
      start = days.upperBound + 1
    }
    return found.days
  }

  /// Hard whatever came before it.
  private static func isPlainlyHard(_ session: Session) -> Bool {
    session.kind == .race || (session.rpe?.value ?? 0) >= 7
  }
}
