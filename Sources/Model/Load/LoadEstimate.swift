/// The load of a day's sessions, where a missing rating is taken from the runner's own.
public struct LoadEstimate: Sendable {
  /// What of a session counts.
  public struct Part: Hashable, Sendable {
    public var kind: SessionKind
    /// Moving time, else elapsed; nil when neither is known.
    public var time: Duration?
    public var rpe: RPE?

    public init(kind: SessionKind, time: Duration?, rpe: RPE?) {
      self.kind = kind
      self.time = time
      self.rpe = rpe
    }

    public init(_ session: Session) {
      self.init(kind: session.kind, time: session.time, rpe: session.rpe)
    }
  }

  /// How many days before a day its median rating looks at.
  public static let window = 90

  private var rated: [SessionKind: [(day: Day, halves: Int)]] = [:]

  public init() {}

  /// Remembers the ratings of a day, for the days after it; days come in order.
  public mutating func remember(_ parts: [Part], on day: Day) {
    for part in parts {
      if let rpe = part.rpe { rated[part.kind, default: []].append((day, rpe.halves)) }
    }
  }

  /// Session load, RPE × minutes (Foster 2001), of a day's done sessions. A session without a
  /// rating takes the median of its kind in the 90 days before. Nil where a session has no time, or
  /// no rating to take.
  public mutating func load(
    _ parts: [Part], on day: Day
  ) -> (load: Double?, isEstimated: Bool) {
    var sum = 0.0
    var isEstimated = false
    for part in parts {
      guard let time = part.time else { return (nil, false) }
      if let rpe = part.rpe {
        sum += rpe.value * time.minutes
        continue
      }
      guard let halves = median(part.kind, before: day) else { return (nil, false) }
      sum += halves / 2 * time.minutes
      isEstimated = true
    }
    return (sum, isEstimated)
  }

  /// The median rating in halves; forgets what lies too far back.
  private mutating func median(_ kind: SessionKind, before day: Day) -> Double? {
    let oldest = day - LoadEstimate.window
    let kept = rated[kind, default: []].drop { $0.day < oldest }
    rated[kind] = Array(kept)
    let recent = kept.map(\.halves).sorted()
    guard !recent.isEmpty else { return nil }
    let middle = recent.count / 2
    return recent.count % 2 == 1
      ? Double(recent[middle]) : Double(recent[middle - 1] + recent[middle]) / 2
  }
}
