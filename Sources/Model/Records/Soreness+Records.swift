/// When in the day a site was rated.
public enum Moment: String, CaseIterable, Sendable { case morning, during, after }

/// What it feels like.
public enum SorenessKind: String, CaseIterable, Sendable {
  case ache, tight, sharp, bone, numb, swollen, warm
  case nightPain = "night pain"
}

/// How sore one site was at one moment of a day. Day, site and moment identify it.
public struct SorenessMark: Stored {
  public var day: Day
  public var site: Site
  public var moment: Moment
  /// 0 is an answer: none.
  public var level: Soreness
  public var kind: SorenessKind

  public init(
    day: Day, site: Site, moment: Moment, level: Soreness, kind: SorenessKind = .ache
  ) {
    self.day = day
    self.site = site
    self.moment = moment
    self.level = level
    self.kind = kind
  }

  /// The identity of the mark at a place: the same for every journal.
  public static func id(_ day: Day, _ site: Site, _ moment: Moment) -> RecordID {
    RecordID(key: "mark \(day.number) \(site.slug) \(moment.rawValue)")
  }
  public var id: RecordID { SorenessMark.id(day, site, moment) }
  public static let table = Table.sorenessMark
  public static let columns = ["day", "site", "moment", "level", "kind"]
  public var fields: [Field] {
    [
      Field(day), .text(site.slug), .text(moment.rawValue), .integer(level.level),
      .text(kind.rawValue),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    day = try r.day()
    site = try r.value { (slug: String) in Site(slug: slug) }
    moment = try r.value { (name: String) in Moment(rawValue: name) }
    level = try r.value { (level: Int) in Soreness(level) }
    kind = try r.value { (name: String) in SorenessKind(rawValue: name) }
  }
}

/// "Nothing else sore": only with it is an unmarked site a 0.
public struct BodyAnswer: Stored {
  public var day: Day
  public var moment: Moment
  public init(day: Day, moment: Moment) {
    self.day = day
    self.moment = moment
  }
  public var id: RecordID { RecordID(key: "answer \(day.number) \(moment.rawValue)") }
  public static let table = Table.bodyAnswer
  public static let columns = ["day", "moment"]
  public var fields: [Field] { [Field(day), .text(moment.rawValue)] }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    day = try r.day()
    moment = try r.value { (name: String) in Moment(rawValue: name) }
  }
}

/// An answer to one question of the warning signs.
public struct Sign: Stored {
  public var id: RecordID
  public var day: Day
  public var site: Site?
  /// The sign's name in the checklist, such as `chest-pain`.
  public var name: String
  public var isPresent: Bool
  /// Who saw it; nil until a professional did.
  public var seenBy: String?

  public init(
    id: RecordID, day: Day, site: Site? = nil, name: String, isPresent: Bool,
    seenBy: String? = nil
  ) {
    self.id = id
    self.day = day
    self.site = site
    self.name = name
    self.isPresent = isPresent
    self.seenBy = seenBy
  }
  public static let table = Table.sign
  public static let columns = ["day", "site", "name", "present", "seenBy"]
  public var fields: [Field] {
    [Field(day), Field(site?.slug), .text(name), Field(isPresent), Field(seenBy)]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    day = try r.day()
    site = try r.optional { (slug: String) in Site(slug: slug) }
    name = try r.text()
    isPresent = try r.flag()
    seenBy = try r.optionalText()
  }
}

/// A stretch of trouble at one site, found or kept by the runner.
public struct Problem: Stored {
  public var id: RecordID
  public var site: Site
  public var from: Day
  /// Nil while it lasts.
  public var to: Day?
  /// `open`, `settled` or `injury`.
  public var status: String
  /// Overuse questionnaire of the newest week, 0–100; nil when not answered.
  public var overuseScore: Int?

  public init(
    id: RecordID, site: Site, from: Day, to: Day? = nil, status: String = "open",
    overuseScore: Int? = nil
  ) {
    self.id = id
    self.site = site
    self.from = from
    self.to = to
    self.status = status
    self.overuseScore = overuseScore
  }
  public static let table = Table.problem
  public static let columns = ["site", "fromDay", "toDay", "status", "overuseScore"]
  public var fields: [Field] {
    [
      .text(site.slug), Field(from), Field(to?.number), .text(status), Field(overuseScore),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    site = try r.value { (slug: String) in Site(slug: slug) }
    from = try r.day()
    to = try r.optional { (number: Int) in Day(stored: number) }
    status = try r.text()
    overuseScore = try r.optional { (n: Int) in (0...100).contains(n) ? n : nil }
  }
}
