import Model

/// What was done and felt on one day.
struct DayFacts: Sendable {
  /// Done sessions of every kind.
  var done: [Session] = []
  var marks: [SorenessMark] = []
  var checkIn: CheckIn?
  /// True when "nothing else sore" was said.
  var isAnswered = false
  /// True after a hard session: RPE 7 or more, a race, a single-run spike, or 1.5 times the usual
  /// climb.
  var isHard = false
  /// Centimetres climbed in its runs that climb at all, and how many those are.
  private(set) var climbed = 0
  private(set) var climbs = 0

  /// Takes in a done session.
  mutating func take(_ session: Session) {
    done.append(session)
    guard session.kind.isRunning, let up = session.climb?.centimetres, up > 0 else { return }
    climbed += up
    climbs += 1
  }

  static let empty = DayFacts()
}

/// The days up to the one that is judged, each found at once.
struct DayIndex: Sendable {
  /// Days before the judged one that are kept, however much is handed in.
  private static let most = 800

  let first: Day
  private(set) var days: [DayFacts]

  init(_ slice: Slice, through last: Day) {
    let earliest = [
      slice.sessions.lazy.filter(\.isDone).map(\.day).min(), slice.marks.lazy.map(\.day).min(),
      slice.answers.lazy.map(\.day).min(), slice.checkIns.lazy.map(\.day).min(),
    ].compactMap { $0 }.min()
    first = max(min(earliest ?? last, last), last - Self.most)
    days = Array(repeating: .empty, count: last - first + 1)
    for session in slice.sessions where session.isDone {
      if let at = offset(session.day) { days[at].take(session) }
    }
    // A day's marks lie together: they are taken over together.
    var rest = slice.marks[...]
    while let day = rest.first?.day {
      let marks = rest.prefix { $0.day == day }
      if let at = offset(day) { days[at].marks += marks }
      rest = rest[marks.endIndex...]
    }
    for answer in slice.answers {
      if let at = offset(answer.day) { days[at].isAnswered = true }
    }
    for checkIn in slice.checkIns {
      if let at = offset(checkIn.day) { days[at].checkIn = checkIn }
    }
  }

  subscript(day: Day) -> DayFacts { offset(day).map { days[$0] } ?? .empty }

  /// The marks of a day, without a copy of the rest of it.
  func marks(on day: Day) -> [SorenessMark] { offset(day).map { days[$0].marks } ?? [] }

  /// Whether a day had a hard session.
  func isHard(_ day: Day) -> Bool { offset(day).map { days[$0].isHard } ?? false }

  /// The part of a range that is kept.
  subscript(range: ClosedRange<Day>) -> ArraySlice<DayFacts> {
    let from = max(0, range.lowerBound - first)
    let to = min(days.count - 1, range.upperBound - first)
    return from <= to ? days[from...to] : []
  }

  mutating func markHard(_ at: Int) { days[at].isHard = true }

  private func offset(_ day: Day) -> Int? {
    let at = day - first
    return days.indices.contains(at) ? at : nil
  }
}
