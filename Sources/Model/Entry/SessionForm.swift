/// What can be filled in of a session, in the order of the form.
public enum SessionField: Int, CaseIterable, Sendable {
  case kind, day, title, distance, time, howHard, pulse, climb, note

  /// The words before it.
  public var label: String {
    switch self {
    case .kind: "kind"
    case .day: "day"
    case .title: "title"
    case .distance: "distance"
    case .time: "time"
    case .howHard: "how hard"
    case .pulse: "pulse"
    case .climb: "climb"
    case .note: "note"
    }
  }

  /// What can be written there.
  public var hint: String {
    switch self {
    case .kind: "run, race, strength, yoga, bike, swim …"
    case .day: "today, yesterday, mon, 2026-11-20; ahead: planned"
    case .title: "easy along the river"
    case .distance: "10, 10k, 6 mi, 800 metres"
    case .time: "52:30, 1h05, 65m"
    case .howHard: "0 rest … 5 hard … 10 maximal"
    case .pulse: "mean, beats a minute"
    case .climb: "metres"
    case .note: "a few words"
    }
  }
}

/// A session as texts in fields: a new one, or one that is being changed.
public struct SessionForm: Sendable {
  private var editing: Session?
  private let today: Day
  private let taste: Taste
  private let begun: [SessionField: String]
  private var texts: [SessionField: String]

  /// An empty form for a day.
  public init(day: Day, today: Day, taste: Taste) {
    editing = nil
    self.today = today
    self.taste = taste
    begun = [.kind: "run", .day: SessionForm.name(day, today)]
    texts = begun
  }

  /// A form with what the session says; what isn't touched stays as it is to the last digit.
  public init(editing session: Session, today: Day, taste: Taste) {
    editing = session
    self.today = today
    self.taste = taste
    begun = [
      .kind: session.sport ?? session.kind.word,
      .day: SessionForm.name(session.day, today),
      .title: session.title,
      .distance: session.distance.map { taste.number($0, places: 2) } ?? "",
      .time: session.time?.clock ?? "",
      .howHard: session.rpe?.text ?? "",
      .pulse: session.averageHeartRate.map { String($0.beatsPerMinute) } ?? "",
      .climb: session.climb.map { Digits.fixed($0.metres, 0) } ?? "",
      .note: session.note,
    ]
    texts = begun
  }

  private static func name(_ day: Day, _ today: Day) -> String {
    day == today ? "today" : day == today - 1 ? "yesterday" : day.iso
  }

  public subscript(field: SessionField) -> String {
    get { texts[field] ?? "" }
    set { texts[field] = newValue }
  }

  /// Whether anything was typed.
  public var isTouched: Bool { SessionField.allCases.contains(where: isTouched) }

  /// Changes what was typed in a session as it is now; nil makes a new one of it.
  public mutating func rebase(on session: Session?) { editing = session }

  /// Whether a session is being changed.
  public var isEditing: Bool { editing != nil }

  private func isTouched(_ field: SessionField) -> Bool { self[field] != begun[field] ?? "" }

  private func word(_ field: SessionField) -> String {
    let bits = self[field].lowercased().split(whereSeparator: \.isWhitespace)
    return bits.joined(separator: " ")
  }

  /// The day it names; nil when it names none.
  public var day: Day? {
    guard isTouched(.day) || editing == nil else { return editing?.day }
    let word = word(.day)
    let name = word.hasPrefix("@") ? String(word.dropFirst()) : word
    // A plan goes to the weekday that comes.
    let isPlan = editing?.isDone == false
    return name.isEmpty
      ? today : DayName.day(name, today: today, weekdays: isPlan ? .coming : .past)
  }

  /// Why a field can't be so; nil when it can.
  public func problem(_ field: SessionField) -> String? {
    guard isTouched(field) || editing == nil else { return nil }
    switch field {
    case .kind: return sport == nil ? "run, race, strength, mobility, or a sport" : nil
    case .day:
      guard let day else { return "today, yesterday, mon to sun, or 2026-11-20" }
      if editing?.isDone == false, day < today { return "what is planned can't lie behind" }
      return editing?.isDone == true && day > today ? "what was done can't lie ahead" : nil
    case .title, .note: return nil
    case .distance:
      return TypedField.distance(self[.distance], units: taste.units).problem ?? haste
    case .time: return TypedField.time(self[.time]).problem ?? haste
    case .howHard: return TypedField.howHard(self[.howHard]).problem
    case .pulse: return TypedField.pulse(self[.pulse]).problem
    case .climb: return TypedField.climb(self[.climb]).problem
    }
  }

  /// Why distance and time can't be of one run; nil where they can.
  private var haste: String? {
    guard let kind = sport?.kind, kind.isRunning,
      let distance = TypedField.distance(self[.distance], units: taste.units).value,
      let time = TypedField.time(self[.time]).value, let pace = Pace(distance, in: time),
      pace.isBeyondRunning
    else { return nil }
    return "\(taste.text(pace)): faster than anyone runs; 3:15:00 is in hours"
  }

  private var sport: (kind: SessionKind, sport: String?)? {
    let word = word(.kind)
    if word.isEmpty { return (.run, nil) }
    guard let found = EntrySport(word) else { return nil }
    return (found.kind, found.sport)
  }

  /// The first field that can't be so.
  public var firstProblem: SessionField? {
    SessionField.allCases.first { problem($0) != nil }
  }

  /// The session it says; nil while a field can't be so. `id` and `order` are a new one's.
  public func session(id: RecordID, order: Int) -> Session? {
    guard firstProblem == nil, let day else { return nil }
    var session = editing ?? Session(id: id, day: day, order: order, isDone: day <= today)
    func changed(_ field: SessionField) -> Bool { editing == nil || isTouched(field) }
    if changed(.kind), let sport {
      session.kind = sport.kind
      session.sport = sport.sport
    }
    if session.day != day {
      session.start = session.start.map {
        StartTime(local: $0.local + (day - session.day) * 86_400, offset: $0.offset)
      }
      session.day = day
      session.order = order
    }
    if changed(.title) { session.title = Self.trimmed(self[.title]) }
    if changed(.distance) {
      session.distance = TypedField.distance(self[.distance], units: taste.units).value
    }
    if changed(.time) {
      session.moving = TypedField.time(self[.time]).value
      if session.moving == nil { session.elapsed = nil }
    }
    if changed(.howHard) { session.rpe = TypedField.howHard(self[.howHard]).value }
    if changed(.pulse) { session.averageHeartRate = TypedField.pulse(self[.pulse]).value }
    if changed(.climb) { session.climb = TypedField.climb(self[.climb]).value }
    if changed(.note) { session.note = Self.trimmed(self[.note]) }
    return session
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension SessionKind {
  /// The kind as a runner writes it.
  public var word: String { self == .cross ? "cross-training" : rawValue }
}
