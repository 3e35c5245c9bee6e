/// Why the runner did not run for a while, as far as it was said.
public enum AbsenceReason: String, CaseIterable, Sendable { case injury, illness, life }

/// A stretch without a run that the runner explained.
public struct Absence: Stored {
  public var from: Day
  public var to: Day
  public var reason: AbsenceReason
  /// Where the injury was; nil when not said or for another reason.
  public var site: Site?
  public var note: String

  public init(from: Day, to: Day, reason: AbsenceReason, site: Site? = nil, note: String = "") {
    self.from = from
    self.to = to
    self.reason = reason
    self.site = site
    self.note = note
  }

  /// One for each first day.
  public var id: RecordID { RecordID(key: "absence \(from.number)") }
  public static let table = Table.absence
  public static let columns = ["fromDay", "toDay", "reason", "site", "note"]
  public var fields: [Field] {
    [Field(from), Field(to), .text(reason.rawValue), Field(site?.slug), .text(note)]
  }
  public init(id: RecordID, fields r: inout FieldReader) throws(RowError) {
    from = try r.day()
    to = try r.day()
    guard to >= from else { throw r.failure }
    reason = try r.value { (name: String) in AbsenceReason(rawValue: name) }
    site = try r.optional { (slug: String) in Site(slug: slug) }
    note = try r.text()
  }
}
