/// The kinds of record a journal holds; each is a table.
public enum Table: String, CaseIterable, Sendable {
  case session, source, strengthSet, sorenessMark, bodyAnswer, sign, finding, homework, note
  case checkIn, treatment, selfTest, problem, decision, race, runner
  case overuseAnswer, followUp, forecast, absence
}

/// A record: a value with an identity and an order of fields.
public protocol Stored: Hashable, Sendable {
  static var table: Table { get }
  /// The columns after the id, in the order of `fields`.
  static var columns: [String] { get }
  var id: RecordID { get }
  var fields: [Field] { get }
  init(id: RecordID, fields: inout FieldReader) throws(RowError)
}

extension Stored {
  /// Reads fields that are in the order of `columns`.
  public init(id: RecordID, fields: any FieldSource) throws(RowError) {
    var reader = FieldReader(table: Self.table, columns: Self.columns, fields: fields)
    try self.init(id: id, fields: &reader)
  }
}
