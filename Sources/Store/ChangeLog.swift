import GRDB
import Model

/// Reads the log of changes.
enum ChangeLog {
  /// An edit from tableName, recordId, beforeFields and afterFields.
  static func edit(_ row: Row) throws -> Edit {
    let name: String = try row.read(0)
    let text: String = try row.read(1)
    guard let table = Table(rawValue: name), let id = RecordID(text) else {
      throw Damage.found("changeEdit \(name) \(text) can't be read")
    }
    return Edit(
      table: table, id: id, before: try record(table, id, try row.read(2)),
      after: try record(table, id, try row.read(3)))
  }

  private static func record(_ table: Table, _ id: RecordID, _ text: String?) throws -> Record? {
    guard let text else { return nil }
    guard let fields = FieldText.decode(text) else {
      throw Damage.found("changeEdit \(table.rawValue) \(id.text) can't be read")
    }
    do {
      return try Record(table, id: id, fields: fields)
    } catch {
      throw Damage.record(table, id.text, error)
    }
  }

  /// The title of the newest change after one that touched the same record.
  static func later(
    _ db: Database, than sequence: Int64, but own: Int64, _ edit: Edit
  ) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT title FROM changeLog l JOIN changeEdit e ON e.sequence = l.sequence
        WHERE e.recordId = ? AND e.tableName = ? AND l.sequence > ? AND l.sequence <> ?
        ORDER BY l.sequence DESC LIMIT 1
        """, arguments: [edit.id.text, edit.table.rawValue, sequence, own])
  }
}
