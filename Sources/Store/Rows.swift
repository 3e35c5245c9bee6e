import GRDB
import Model

/// Reads and writes the rows of one table, fields in the order of its columns.
struct Rows {
  let db: Database
  let table: Table

  private var columns: String { table.columns.joined(separator: ", ") }

  /// The row number and fields of a record; nil when there is none.
  func find(_ id: RecordID) throws -> (row: Int64, fields: [Field])? {
    let statement = try db.cachedStatement(
      sql: "SELECT row, \(columns) FROM \(table.rawValue) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.text]) else { return nil }
    return (try row.read(0), try Rows.fields(row, from: 1, table: table, id: id.text))
  }

  /// Adds a row and answers its number.
  func insert(_ id: RecordID, _ fields: [Field]) throws -> Int64 {
    let marks = String(repeating: ", ?", count: fields.count)
    let statement = try db.cachedStatement(
      sql: "INSERT INTO \(table.rawValue) (id, \(columns)) VALUES (?\(marks))")
    try statement.execute(arguments: StatementArguments([id.text] + fields.map(\.bound)))
    return db.lastInsertedRowID
  }

  func update(_ row: Int64, _ fields: [Field]) throws {
    let pairs = table.columns.map { $0 + " = ?" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "UPDATE \(table.rawValue) SET \(pairs) WHERE row = ?")
    try statement.execute(arguments: StatementArguments(fields.map(\.bound) + [row]))
  }

  func delete(_ row: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM \(table.rawValue) WHERE row = ?")
      .execute(arguments: [row])
  }

  /// Reads the records a condition picks, one at a time.
  func each(
    _ rest: String, _ arguments: StatementArguments = [], _ body: (RecordID, [Field]) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT id, \(columns) FROM \(table.rawValue) \(rest)")
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() {
      let text: String = try row.read(0)
      guard let id = RecordID(text) else {
        throw Damage.found("\(table.rawValue) \(text): bad id")
      }
      try body(id, try Rows.fields(row, from: 1, table: table, id: text))
    }
  }

  /// Reads the values a condition picks, one at a time and without a list of their fields.
  func values<T: Stored>(
    _ type: T.Type, _ rest: String, _ arguments: StatementArguments = [], _ body: (T) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT id, \(columns) FROM \(table.rawValue) \(rest)")
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() {
      let text: String = try row.read(0)
      guard let id = RecordID(text) else {
        throw Damage.found("\(table.rawValue) \(text): bad id")
      }
      let value: T
      do {
        value = try T(id: id, fields: RowFields(row: row, start: 1))
      } catch {
        throw Damage.record(table, id.text, error)
      }
      try body(value)
    }
  }

  /// The values a condition picks.
  func all<T: Stored>(
    _ type: T.Type, _ rest: String, _ arguments: StatementArguments = []
  ) throws -> [T] {
    var found: [T] = []
    try values(type, rest, arguments) { found.append($0) }
    return found
  }

  private static func fields(
    _ row: Row, from start: Int, table: Table, id: String
  ) throws -> [Field] {
    let fields = RowFields(row: row, start: start)
    return try (0..<(row.count - start)).map { index in
      guard let field = fields.field(index) else {
        throw Damage.found("\(table.rawValue) \(id): bad \(table.columns[index])")
      }
      return field
    }
  }
}

/// The columns of the row that a query is at, from one of them on.
private struct RowFields: FieldSource {
  let row: Row
  let start: Int

  func field(_ index: Int) -> Field? {
    guard start + index < row.count else { return .null }
    let value: DatabaseValue = row[start + index]
    switch value.storage {
    case .null: return .null
    case .int64(let number): return .integer(Int(number))
    case .string(let text): return .text(text)
    case .double, .blob: return nil
    }
  }
}

extension Field {
  var bound: (any DatabaseValueConvertible)? {
    switch self {
    case .null: nil
    case .integer(let value): value
    case .text(let text): text
    }
  }
}
