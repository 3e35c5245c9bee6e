/// A few sentences of a day; a session's own note stays with the session.
public struct Note: Stored {
  public var id: RecordID
  public var day: Day
  public var text: String
  /// Words with commas between; empty when there are none.
  public var tags: String

  public init(id: RecordID, day: Day, text: String, tags: String = "") {
    self.id = id
    self.day = day
    self.text = text
    self.tags = tags
  }
  /// The words of a text that are written `#word`, once each, with commas between.
  public static func tags(in text: String) -> String {
    var tags: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) where word.hasPrefix("#") {
      let tag = word.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !tag.isEmpty, !tags.contains(String(tag)) { tags.append(String(tag)) }
    }
    return tags.joined(separator: ",")
  }

  public static let table = Table.note
  public static let columns = ["day", "text", "tags"]
  public var fields: [Field] { [Field(day), .text(text), .text(tags)] }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    day = try r.day()
    text = try r.text()
    tags = try r.text()
  }
}

/// A race day.
public struct Race: Stored {
  public var id: RecordID
  public var day: Day
  public var name: String
  public var distance: Distance?
  /// The time aimed at; nil when there is none.
  public var goal: Duration?

  public init(
    id: RecordID, day: Day, name: String, distance: Distance? = nil, goal: Duration? = nil
  ) {
    self.id = id
    self.day = day
    self.name = name
    self.distance = distance
    self.goal = goal
  }

  /// What is planned as a race, its time as the goal.
  public init(_ plan: Session) {
    self.init(
      id: plan.id, day: plan.day, name: plan.title, distance: plan.distance, goal: plan.time)
    if name.isEmpty { name = distance?.raceName ?? "race" }
  }

  public static let table = Table.race
  public static let columns = ["day", "name", "distanceCm", "goalMs"]
  public var fields: [Field] {
    [Field(day), .text(name), Field(distance?.centimetres), Field(goal?.milliseconds)]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    day = try r.day()
    name = try r.text()
    distance = try r.optional { (n: Int) in Distance(centimetres: n) }
    goal = try r.optional { (n: Int) in Duration(milliseconds: n) }
  }
}

/// A self-test's result.
public struct SelfTest: Stored {
  public var id: RecordID
  public var day: Day
  /// `knee-to-wall`, `calf-raise`, `bridge` or `leg-raise`.
  public var test: String
  public var side: Side
  /// Thousandths of the test's unit (cm, repetitions or degrees).
  public var thousandths: Int

  public init(id: RecordID, day: Day, test: String, side: Side, thousandths: Int) {
    self.id = id
    self.day = day
    self.test = test
    self.side = side
    self.thousandths = thousandths
  }
  public static let table = Table.selfTest
  public static let columns = ["day", "test", "side", "thousandths"]
  public var fields: [Field] {
    [Field(day), .text(test), .text(side.rawValue), .integer(thousandths)]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    day = try r.day()
    test = try r.text()
    side = try r.value { (name: String) in Side(rawValue: name) }
    thousandths = try r.integer()
  }
}
