import GRDB
import Model

/// Reads and writes the rows of one table, fields in the order of its columns.
struct Rows {
  let db: Database
  let table: Table

  private var columns: String { table.columns.joined(by: ", ") }

  /// The row number and fields of a record; nil when there is none.
  func find(_ id: RecordID) throws -> (row: Int64, fields: [Field])? {
    try db.first(
      "SELECT row, \(columns) FROM \(table.rawValue) WHERE id = ?", [.text(id.text)]
    ) { row in
      (Int64(try row.integer(0)), try fields(row, id: id))
    }
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
    _ rest: String, _ arguments: [Field] = [], _ body: (RecordID, [Field]) throws -> Void
  ) throws {
    try db.each("SELECT id, \(columns) FROM \(table.rawValue) \(rest)", arguments) { row in
      let id = try row.id(0, of: table.rawValue)
      try body(id, try fields(row, id: id))
    }
  }

  /// Reads the values a condition picks, one at a time and without a list of their fields.
  func values<T: Stored>(
    _ type: T.Type, _ rest: String, _ arguments: [Field] = [], _ body: (T) throws -> Void
  ) throws {
    try db.each("SELECT id, \(columns) FROM \(table.rawValue) \(rest)", arguments) { row in
      try body(try value(type, row))
    }
  }

  /// The values a condition picks.
  ///
  /// - Parameter expected: about how many; for more the list has to move, for fewer nothing is lost
  ///   but room that isn't touched.
  func all<T: Stored>(
    _ type: T.Type, _ rest: String, _ arguments: [Field] = [], expected: Int = 0
  ) throws -> [T] {
    var found: [T] = []
    found.reserveCapacity(expected)
    try values(type, rest, arguments) { found.append($0) }
    return found
  }

  /// The values of some days, by day and then in the order they were added; `condition` begins with
  /// `AND` and picks among them.
  ///
  /// SQLite is asked for the order of the days alone, which an index has; for the rest it would copy
  /// every row of a table whose index goes on with something else.
  func all<T: Stored>(
    _ type: T.Type, on days: ClosedRange<Day>, where condition: String = "",
    _ arguments: [Field] = [], expected: Int = 0
  ) throws -> [T] {
    var found: [T] = []
    found.reserveCapacity(expected)
    // Those of the day that is being read.
    var rows: [Int] = []
    var newest: Int?
    let (rowAt, dayAt) = (table.columns.count + 1, (table.columns.firstIndex(of: "day") ?? 0) + 1)
    try db.each(
      """
      SELECT id, \(columns), row FROM \(table.rawValue) WHERE day BETWEEN ? AND ? \(condition) \
      ORDER BY day
      """, days.bounds + arguments
    ) { held in
      let value = try value(type, held)
      let its = try held.integer(dayAt)
      if its != newest { rows.removeAll(keepingCapacity: true) }
      newest = its
      let row = try held.integer(rowAt)
      let later = rows.reversed().prefix { $0 > row }.count
      rows.insert(row, at: rows.count - later)
      found.insert(value, at: found.count - later)
    }
    return found
  }

  /// The record of the row that a query of id and columns is at.
  private func value<T: Stored>(_ type: T.Type, _ held: HeldRow) throws -> T {
    let id = try held.id(0, of: table.rawValue)
    do {
      return try T(id: id, fields: RowFields(row: held))
    } catch {
      throw Damage.record(table, id.text, error)
    }
  }

  /// The fields behind the first column.
  private func fields(_ row: HeldRow, id: RecordID) throws -> [Field] {
    try table.columns.enumerated().map { index, column in
      guard let field = row.field(index + 1) else {
        throw Damage.found("\(table.rawValue) \(id.text): bad \(column)")
      }
      return field
    }
  }
}

/// The columns behind the id of the row that a query is at.
private struct RowFields: FieldSource {
  let row: HeldRow

  func field(_ index: Int) -> Field? { row.field(index + 1) }
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
