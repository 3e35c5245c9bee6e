/// One week's overuse questionnaire on a problem (OSTRC; Clarsen 2013, Br J Sports Med 47:495).
///
/// Each answer is one of 0, 8, 17 and 25; these option values are convention.
public struct OveruseAnswer: Stored {
  public var problem: RecordID
  /// The first day of the week it is about.
  public var day: Day
  /// Difficulty taking part; nil when not answered. So for all that follow.
  public var participation: Int?
  /// How far training was modified.
  public var modified: Int?
  /// How far performance suffered.
  public var performance: Int?
  /// How strong the symptoms were.
  public var symptoms: Int?

  public init(
    problem: RecordID, day: Day, participation: Int? = nil, modified: Int? = nil,
    performance: Int? = nil, symptoms: Int? = nil
  ) {
    self.problem = problem
    self.day = day
    self.participation = participation
    self.modified = modified
    self.performance = performance
    self.symptoms = symptoms
  }

  /// The values an answer can have.
  public static let options = [0, 8, 17, 25]
  /// The sum, 0–100; nil until all four are answered.
  public var score: Int? {
    guard let participation, let modified, let performance, let symptoms else { return nil }
    return participation + modified + performance + symptoms
  }
  /// A moderate or severe reduction in training or performance, or no part taken at all.
  public var isSubstantial: Bool {
    [modified, performance].contains { ($0 ?? 0) >= 17 } || participation == 25
  }

  public var id: RecordID { RecordID(key: "overuse \(problem.text) \(day.number)") }
  public static let table = Table.overuseAnswer
  public static let columns = [
    "problem", "day", "participation", "modified", "performance", "symptoms",
  ]
  public var fields: [Field] {
    [
      .text(problem.text), Field(day), Field(participation), Field(modified), Field(performance),
      Field(symptoms),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    func option(_ value: Int) -> Int? { OveruseAnswer.options.contains(value) ? value : nil }
    problem = try r.value { (text: String) in RecordID(text) }
    day = try r.day()
    participation = try r.optional(option)
    modified = try r.optional(option)
    performance = try r.optional(option)
    symptoms = try r.optional(option)
  }
}
