/// When a session began: the wall clock where it was, and the offset from UTC where it is known.
public struct StartTime: Hashable, Sendable {
  /// Seconds of local wall time since 1970-01-01 00:00.
  public let local: Int
  /// Seconds east of UTC; nil when the source did not say.
  public let offset: Int?

  public init(local: Int, offset: Int?) {
    self.local = local
    self.offset = offset
  }

  /// The civil day of the wall clock.
  public var day: Day { Day(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400) }
  /// Seconds of that day, 0–86,399.
  public var secondOfDay: Int { local - day.number * 86_400 }
  /// Hours and minutes: `07:12`.
  public var clock: String {
    Digits.padded(secondOfDay / 3600, 2) + ":" + Digits.padded(secondOfDay / 60 % 60, 2)
  }

  /// ISO 8601, with the offset where it is known: `2026-11-20T07:12:00+01:00`.
  public var iso: String {
    let text = day.iso + "T" + clock + ":" + Digits.padded(secondOfDay % 60, 2)
    guard let offset else { return text }
    let minutes = abs(offset) / 60
    return text + (offset < 0 ? "-" : "+") + Digits.padded(minutes / 60, 2) + ":"
      + Digits.padded(minutes % 60, 2)
  }
}
