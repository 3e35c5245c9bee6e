/// How the runner slept and feels: one a day (scale after McLean 2010).
public struct CheckIn: Stored {
  public var day: Day
  /// Minutes slept; nil when not said. So for all that follow.
  public var sleepMinutes: Int?
  /// 1–5, 5 the best.
  public var sleepQuality: Int?
  /// 1–5, 5 the worst.
  public var fatigue: Int?
  /// 1–5, 5 the worst.
  public var stress: Int?
  /// 1–5, 5 the best.
  public var mood: Int?
  public var restingHeartRate: HeartRate?
  /// Nil when not said, which isn't "well".
  public var isIll: Bool?
  public var tookPainkiller: Bool?

  public init(day: Day) { self.day = day }

  public var id: RecordID { RecordID(key: "checkin \(day.number)") }
  public static let table = Table.checkIn
  public static let columns = [
    "day", "sleepMinutes", "sleepQuality", "fatigue", "stress", "mood", "restingHr", "ill",
    "painkiller",
  ]
  public var fields: [Field] {
    [
      Field(day), Field(sleepMinutes), Field(sleepQuality), Field(fatigue), Field(stress),
      Field(mood), Field(restingHeartRate?.beatsPerMinute), Field(isIll.map { $0 ? 1 : 0 }),
      Field(tookPainkiller.map { $0 ? 1 : 0 }),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    func scale(_ value: Int) -> Int? { (1...5).contains(value) ? value : nil }
    day = try r.day()
    sleepMinutes = try r.optionalInteger()
    sleepQuality = try r.optional(scale)
    fatigue = try r.optional(scale)
    stress = try r.optional(scale)
    mood = try r.optional(scale)
    restingHeartRate = try r.optional { (n: Int) in HeartRate(beatsPerMinute: n) }
    isIll = try r.optionalFlag()
    tookPainkiller = try r.optionalFlag()
  }
}
