/// What a professional found.
public struct Finding: Stored {
  public var id: RecordID
  public var day: Day
  public var site: Site?
  public var text: String

  public init(id: RecordID, day: Day, site: Site? = nil, text: String) {
    self.id = id
    self.day = day
    self.site = site
    self.text = text
  }
  public static let table = Table.finding
  public static let columns = ["day", "site", "text"]
  public var fields: [Field] { [Field(day), Field(site?.slug), .text(text)] }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    day = try r.day()
    site = try r.optional { (slug: String) in Site(slug: slug) }
    text = try r.text()
  }
}

/// What a professional asked for, and the days it was done.
public struct Homework: Stored {
  public var id: RecordID
  public var day: Day
  public var site: Site?
  public var text: String
  public var dose: String
  /// The last day of it; nil when open.
  public var until: Day?
  /// Days it was ticked, ISO dates with commas between.
  public var ticks: String
  /// The day to test again what it is for; nil when none was named.
  public var retest: Day?

  public init(
    id: RecordID, day: Day, site: Site? = nil, text: String, dose: String = "",
    until: Day? = nil, ticks: String = "", retest: Day? = nil
  ) {
    self.id = id
    self.day = day
    self.site = site
    self.text = text
    self.dose = dose
    self.until = until
    self.ticks = ticks
    self.retest = retest
  }
  public static let table = Table.homework
  public static let columns = ["day", "site", "text", "dose", "untilDay", "ticks", "retestDay"]
  public var fields: [Field] {
    [
      Field(day), Field(site?.slug), .text(text), .text(dose), Field(until?.number),
      .text(ticks), Field(retest?.number),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    day = try r.day()
    site = try r.optional { (slug: String) in Site(slug: slug) }
    text = try r.text()
    dose = try r.text()
    until = try r.optional { (number: Int) in Day(stored: number) }
    ticks = try r.text()
    retest = try r.optional { (number: Int) in Day(stored: number) }
  }
}

/// What the runner answered to a verdict.
public struct Decision: Stored {
  public var id: RecordID
  public var day: Day
  public var rule: String
  public var ruleVersion: Int
  /// `accepted`, `dismissed` or `coin`.
  public var answer: String
  /// The verdict's numbers then, as text.
  public var numbers: String

  public init(
    id: RecordID, day: Day, rule: String, ruleVersion: Int, answer: String, numbers: String
  ) {
    self.id = id
    self.day = day
    self.rule = rule
    self.ruleVersion = ruleVersion
    self.answer = answer
    self.numbers = numbers
  }
  public static let table = Table.decision
  public static let columns = ["day", "rule", "ruleVersion", "answer", "numbers"]
  public var fields: [Field] {
    [Field(day), .text(rule), .integer(ruleVersion), .text(answer), .text(numbers)]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    day = try r.day()
    rule = try r.text()
    ruleVersion = try r.integer()
    answer = try r.text()
    numbers = try r.text()
  }
}
