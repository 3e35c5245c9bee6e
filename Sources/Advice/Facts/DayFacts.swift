import Model

/// What was done and felt on one day.
struct DayFacts: Sendable {
  /// Done sessions of every kind.
  private(set) var done: ArraySlice<Session> = []
  private(set) var marks: ArraySlice<SorenessMark> = []
  var checkIn: CheckIn?
  /// True when "nothing else sore" was said.
  var isAnswered = false
  /// Centimetres climbed in its runs that climb at all, and how many those are.
  private(set) var climbed = 0
  private(set) var climbs = 0
  /// How many runs there are, and how many of them have a time and no distance.
  private(set) var runs = 0
  private(set) var runsInTime = 0

  /// Takes in done sessions. A day's first ones are shared with the journal, not copied.
  mutating func take(_ sessions: ArraySlice<Session>) {
    DayFacts.join(sessions, to: &done)
    // By their places: a copy of a session costs more than what is looked at.
    for at in sessions.indices where sessions[at].kind.isRunning {
      runs += 1
      if (sessions[at].distance ?? .zero) <= .zero, sessions[at].time != nil { runsInTime += 1 }
      guard let up = sessions[at].climb?.centimetres, up > 0 else { continue }
      climbed += up
      climbs += 1
    }
  }

  /// Takes in marks, as sessions.
  mutating func take(_ marks: ArraySlice<SorenessMark>) { DayFacts.join(marks, to: &self.marks) }

  private static func join<T>(_ more: ArraySlice<T>, to list: inout ArraySlice<T>) {
    if list.isEmpty { list = more } else { list += more }
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
    DayIndex.forDays(of: slice.sessions, \.day) { day, sessions in
      guard let at = offset(day) else { return }
      let areDone = sessions.allSatisfy(\.isDone)
      days[at].take(areDone ? sessions : sessions.filter(\.isDone)[...])
    }
    DayIndex.forDays(of: slice.marks, \.day) { day, marks in
      if let at = offset(day) { days[at].take(marks) }
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
  func marks(on day: Day) -> ArraySlice<SorenessMark> { offset(day).map { days[$0].marks } ?? [] }

  /// The done sessions of a day, without a copy of the rest of it.
  func done(on day: Day) -> ArraySlice<Session> { offset(day).map { days[$0].done } ?? [] }

  /// The part of a range that is kept.
  subscript(range: ClosedRange<Day>) -> ArraySlice<DayFacts> {
    let from = max(0, range.lowerBound - first)
    let to = min(days.count - 1, range.upperBound - first)
    return from <= to ? days[from...to] : []
  }

  /// Gives each day what of a list lies together there.
  private static func forDays<T>(
    of list: [T], _ day: (T) -> Day, _ body: (Day, ArraySlice<T>) -> Void
  ) {
    var rest = list[...]
    while let first = rest.first.map(day) {
      let end = rest.firstIndex { day($0) != first } ?? rest.endIndex
      body(first, rest[..<end])
      rest = rest[end...]
    }
  }

  private func offset(_ day: Day) -> Int? {
    let at = day - first
    return days.indices.contains(at) ? at : nil
  }
}
