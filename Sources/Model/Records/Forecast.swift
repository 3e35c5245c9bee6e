/// What a rule expected, written down on the day it said so and checked when the day comes.
public struct Forecast: Stored {
  /// The day it was made.
  public var day: Day
  public var rule: String
  public var ruleVersion: Int
  /// Nil when it is about no site.
  public var site: Site?
  /// The day it is checked on.
  public var due: Day
  /// It was right when the first mark of `due` is at or under this.
  public var limit: Int
  /// In the runner's words: `ordinary soreness, expected gone by Thursday`.
  public var text: String

  public init(
    day: Day, rule: String, ruleVersion: Int, site: Site?, due: Day, limit: Int, text: String
  ) {
    self.day = day
    self.rule = rule
    self.ruleVersion = ruleVersion
    self.site = site
    self.due = due
    self.limit = limit
    self.text = text
  }

  /// One a day, rule and site.
  public var id: RecordID {
    RecordID(key: "forecast \(day.number) \(rule) \(site?.slug ?? "")")
  }
  public static let table = Table.forecast
  public static let columns = ["day", "rule", "ruleVersion", "site", "due", "levelLimit", "text"]
  public var fields: [Field] {
    [
      Field(day), .text(rule), .integer(ruleVersion), Field(site?.slug), Field(due),
      .integer(limit), .text(text),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    day = try r.day()
    rule = try r.text()
    ruleVersion = try r.integer()
    site = try r.optional { (slug: String) in Site(slug: slug) }
    due = try r.day()
    limit = try r.integer()
    text = try r.text()
  }
}
