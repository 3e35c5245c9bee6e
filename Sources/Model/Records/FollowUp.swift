/// How a treated site felt on one of the days after a treatment.
public struct FollowUp: Stored {
  public var treatment: RecordID
  public var day: Day
  /// Soreness where it was treated; nil when not said. So for all that follow.
  public var level: Soreness?
  /// How much lighter it feels, 0 (not at all) to 10.
  public var lighter: Int?
  /// How freely the next run moved, 0 to 10.
  public var movedFreely: Int?

  public init(
    treatment: RecordID, day: Day, level: Soreness? = nil, lighter: Int? = nil,
    movedFreely: Int? = nil
  ) {
    self.treatment = treatment
    self.day = day
    self.level = level
    self.lighter = lighter
    self.movedFreely = movedFreely
  }

  public var id: RecordID { RecordID(key: "follow-up \(treatment.text) \(day.number)") }
  public static let table = Table.followUp
  public static let columns = ["treatment", "day", "level", "lighter", "movedFreely"]
  public var fields: [Field] {
    [
      .text(treatment.text), Field(day), Field(level?.level), Field(lighter), Field(movedFreely),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    func digit(_ value: Int) -> Int? { (0...10).contains(value) ? value : nil }
    treatment = try r.value { (text: String) in RecordID(text) }
    day = try r.day()
    level = try r.optional { (level: Int) in Soreness(level) }
    lighter = try r.optional(digit)
    movedFreely = try r.optional(digit)
  }
}
