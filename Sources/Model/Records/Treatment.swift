/// What was done for the body.
public enum TreatmentKind: String, CaseIterable, Sendable {
  case massage
  case selfMassage = "self-massage"
  case foamRoll = "foam-roll"
  case physio, other
}

/// A treatment, paid or by the runner's own hands.
public struct Treatment: Stored {
  public var id: RecordID
  public var day: Day
  public var kind: TreatmentKind
  /// Nil when not said. So for all that follow.
  public var minutes: Int?
  public var technique: String?
  public var pressure: Int?
  public var sites: [Site]
  public var provider: String?
  public var cost: Money?
  public var before: Soreness?
  public var after: Soreness?
  public var note: String

  public init(
    id: RecordID, day: Day, kind: TreatmentKind, minutes: Int? = nil, technique: String? = nil,
    pressure: Int? = nil, sites: [Site] = [], provider: String? = nil, cost: Money? = nil,
    before: Soreness? = nil, after: Soreness? = nil, note: String = ""
  ) {
    self.id = id
    self.day = day
    self.kind = kind
    self.minutes = minutes
    self.technique = technique
    self.pressure = pressure
    self.sites = sites
    self.provider = provider
    self.cost = cost
    self.before = before
    self.after = after
    self.note = note
  }
  public static let table = Table.treatment
  public static let columns = [
    "day", "kind", "minutes", "technique", "pressure", "sites", "provider", "costCents",
    "currency", "beforeLevel", "afterLevel", "note",
  ]
  public var fields: [Field] {
    [
      Field(day), .text(kind.rawValue), Field(minutes), Field(technique), Field(pressure),
      Field(sites), Field(provider), Field(cost?.cents), Field(cost?.currency),
      Field(before?.level), Field(after?.level), .text(note),
    ]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    self.id = id
    day = try r.day()
    kind = try r.value { (name: String) in TreatmentKind(rawValue: name) }
    minutes = try r.optionalInteger()
    technique = try r.optionalText()
    pressure = try r.optionalInteger()
    sites = try r.sites()
    provider = try r.optionalText()
    let cents = try r.optionalInteger()
    let currency = try r.optionalText()
    guard (cents == nil) == (currency == nil) else { throw r.failure }
    if let cents, let currency { cost = Money(cents: cents, currency: currency) }
    before = try r.optional { (level: Int) in Soreness(level) }
    after = try r.optional { (level: Int) in Soreness(level) }
    note = try r.text()
  }
}
