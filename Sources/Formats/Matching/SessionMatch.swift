import Model

/// Whether two tellings are of one session. A false match is worse than a duplicate: it hides a
/// run. What is only likely is asked.
public struct SessionMatch: Sendable {
  public enum Verdict: Int, Comparable, Sendable {
    case sure, unsure
    public static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }
  }

  public let verdict: Verdict
  /// For the runner: `starts 4 s apart`.
  public let reason: String
  /// How far they are from each other; the nearest pair is taken first.
  public let distance: Double

  /// Seconds that two clocks may differ by.
  static let sameStart = 120
  /// Of distance and time, for a session that a person wrote or that has no time of day.
  static let near = 0.03
  static let likely = 0.1

  /// What is told of a session.
  public struct Side {
    public var draft: SessionDraft
    /// False when the sport was only assumed.
    public var isSportKnown: Bool

    public init(_ draft: SessionDraft, isSportKnown: Bool = true) {
      self.draft = draft
      self.isSportKnown = isSportKnown
    }
  }

  /// Nil when they are two sessions.
  public init?(_ a: Side, _ b: Side) {
    guard SessionMatch.isOneSport(a, b) else { return nil }
    let lengths = SessionMatch.Difference(a.draft, b.draft)
    if let apart = SessionMatch.secondsApart(a.draft, b.draft) {
      self.init(
        apart, lengths,
        hasBothOffsets: a.draft.start?.offset != nil
          && b.draft.start?.offset != nil)
    } else {
      self.init(sameDay: a.draft, b.draft, lengths)
    }
  }

  private init(_ verdict: Verdict, _ reason: String, _ distance: Double) {
    self.verdict = verdict
    self.reason = reason
    self.distance = distance
  }

  /// Both began at a known time.
  private init?(_ apart: Int, _ lengths: Difference, hasBothOffsets: Bool) {
    if apart <= SessionMatch.sameStart {
      let reason = apart == 0 ? "same start" : "starts \(apart) s apart"
      // A false start and the run after it begin near each other too.
      let isLike = lengths.least.map { $0 <= 0.5 } ?? true
      self.init(isLike ? .sure : .unsure, reason, Double(apart) + (lengths.most ?? 0))
      return
    }
    // A clock in another zone: whole quarter hours apart, and the same to the percent.
    guard !hasBothOffsets, apart <= 14 * 3600, lengths.isBoth, let most = lengths.most,
      most <= 0.01, min(apart % 900, 900 - apart % 900) <= 5
    else { return nil }
    let hours = Digits.fixed(Double(apart) / 3600, 2)
    self.init(.unsure, "alike, \(hours) hours apart: another time zone?", 1e6 + Double(apart))
  }

  /// At least one has no time of day.
  private init?(sameDay a: SessionDraft, _ b: SessionDraft, _ lengths: Difference) {
    guard a.day == b.day, let most = lengths.most else { return nil }
    let reason =
      "same day, "
      + [
        lengths.metres == nil ? nil : "near in distance",
        lengths.time == nil ? nil : "near in time",
      ]
      .compactMap { $0 }.joined(separator: " and ")
    if most <= SessionMatch.near {
      self.init(.sure, reason, 1000 + most * 1000)
    } else if most <= SessionMatch.likely {
      self.init(.unsure, reason, 1000 + most * 1000)
    } else {
      return nil
    }
  }

  private static func isOneSport(_ a: Side, _ b: Side) -> Bool {
    guard a.isSportKnown, b.isSportKnown else { return true }
    if a.draft.kind.isRunning || b.draft.kind.isRunning {
      return a.draft.kind.isRunning && b.draft.kind.isRunning
    }
    return a.draft.kind == b.draft.kind && a.draft.sport == b.draft.sport
  }

  /// Seconds between the starts; by the wall clock where an offset is unknown. Nil when one has
  /// no time of day.
  private static func secondsApart(_ a: SessionDraft, _ b: SessionDraft) -> Int? {
    guard let a = a.start, let b = b.start else { return nil }
    if let first = a.offset, let second = b.offset {
      return abs(a.local - first - b.local + second)
    }
    return abs(a.local - b.local)
  }

  /// How much distances and times differ, as parts of the longer.
  private struct Difference {
    let metres: Double?
    let time: Double?

    init(_ a: SessionDraft, _ b: SessionDraft) {
      metres = Difference.part(a.distance?.metres, b.distance?.metres, slack: 100)
      let times = [
        (a.moving, b.moving), (a.elapsed, b.elapsed), (a.moving, b.elapsed),
        (a.elapsed, b.moving),
      ].compactMap { Difference.part($0?.seconds, $1?.seconds, slack: 30) }
      time = times.min()
    }

    var isBoth: Bool { metres != nil && time != nil }
    var most: Double? { [metres, time].compactMap { $0 }.max() }
    var least: Double? { [metres, time].compactMap { $0 }.min() }

    /// Differences within `slack` count a tenth.
    private static func part(_ a: Double?, _ b: Double?, slack: Double) -> Double? {
      guard let a, let b, max(a, b) > 0 else { return nil }
      let part = abs(a - b) / max(a, b)
      return abs(a - b) <= slack && part <= SessionMatch.likely ? part / 10 : part
    }
  }
}
