/// Facts about the runner; one record a journal.
public struct Runner: Stored {
  public var firstWeekday: Weekday = .monday
  /// Percent over the reference that a week may grow, 1–100.
  public var weeklyGuide: Int = 10
  /// What massage may cost a month; nil when not set.
  public var massageBudget: Money?
  /// Conditions that bear on massage, with commas between; "none" when there are none; nil when
  /// not asked yet, which isn't "none".
  public var health: String?
  /// The day they were asked; nil when not asked.
  public var healthAsked: Day?
  public var restingHeartRate: HeartRate?
  public var maximumHeartRate: HeartRate?
  public var birthYear: Int?
  /// `female` or `male`, for norms and TRIMP; nil when not said.
  public var sex: String?
  /// IANA name of the home zone; nil when not set.
  public var timeZone: String?
  public var currency: String = "EUR"

  public init() {}

  public static let id = RecordID(key: "runner")
  public var id: RecordID { Runner.id }
  public static let table = Table.runner
  public static let columns = [
    "firstWeekday", "weeklyGuide", "budgetCents", "budgetCurrency", "health", "healthAsked",
    "restingHr", "maximumHr", "birthYear", "sex", "timeZone", "currency",
  ]
  public var fields: [Field] {
    [
      .integer(firstWeekday.rawValue), .integer(weeklyGuide), Field(massageBudget?.cents),
      Field(massageBudget?.currency), Field(health), Field(healthAsked?.number),
      Field(restingHeartRate?.beatsPerMinute), Field(maximumHeartRate?.beatsPerMinute),
      Field(birthYear), Field(sex), Field(timeZone), .text(currency),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    firstWeekday = try r.value { (n: Int) in Weekday(rawValue: n) }
    weeklyGuide = try r.value { (n: Int) in (1...100).contains(n) ? n : nil }
    let cents = try r.optionalInteger()
    let budgetCurrency = try r.optionalText()
    if let cents, let budgetCurrency {
      massageBudget = Money(cents: cents, currency: budgetCurrency)
    }
    health = try r.optionalText()
    healthAsked = try r.optional { (number: Int) in Day(stored: number) }
    restingHeartRate = try r.optional { (n: Int) in HeartRate(beatsPerMinute: n) }
    maximumHeartRate = try r.optional { (n: Int) in HeartRate(beatsPerMinute: n) }
    birthYear = try r.optionalInteger()
    sex = try r.optionalText()
    timeZone = try r.optionalText()
    currency = try r.text()
  }
}
