import GRDB
import GRDBSQLite
import Model

/// The row a query is at, read where SQLite holds it: until the next row, and without a value made
/// of each column first.
struct HeldRow {
  fileprivate let statement: OpaquePointer

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  /// What a column holds; nil for what no record has.
  func field(_ column: Int) -> Field? {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(Int(sqlite3_column_int64(statement, Int32(column))))
    case SQLITE_TEXT: .text(String(decoding: bytes(column), as: UTF8.self))
    default: nil
    }
  }

  func integer(_ column: Int) throws -> Int {
    guard case .integer(let value)? = field(column) else { throw wrong(column) }
    return value
  }

  /// Nil where nothing is stored.
  func optionalInteger(_ column: Int) throws -> Int? {
    isNull(column) ? nil : try integer(column)
  }

  func text(_ column: Int) throws -> String {
    guard case .text(let text)? = field(column) else { throw wrong(column) }
    return text
  }

  func real(_ column: Int) throws -> Double {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_FLOAT, SQLITE_INTEGER: return sqlite3_column_double(statement, Int32(column))
    default: throw wrong(column)
    }
  }

  /// Nil where nothing is stored.
  func optionalReal(_ column: Int) throws -> Double? { isNull(column) ? nil : try real(column) }

  /// A number of the size that sums of sums can still be made of.
  func number(_ column: Int) throws -> Int {
    let number = try integer(column)
    guard FieldReader.numbers.contains(number) else { throw Damage.found("a number out of range") }
    return number
  }

  /// A day of the calendar.
  func day(_ column: Int) throws -> Day {
    guard let day = Day(stored: try integer(column)) else {
      throw Damage.found("no day of the calendar")
    }
    return day
  }

  /// The identity of a record of a table.
  func id(_ column: Int, of table: String) throws -> RecordID {
    if sqlite3_column_type(statement, Int32(column)) == SQLITE_TEXT,
      let id = RecordID(utf8: bytes(column))
    {
      return id
    }
    throw Damage.found("\(table) \((try? text(column)) ?? "?"): bad id")
  }

  private func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(statement, Int32(column))
    return UnsafeBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
  }

  private func wrong(_ column: Int) -> DatabaseError {
    let name = sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) }
    return Damage.found("another kind of value as \(name ?? "column \(column)")")
  }
}

extension Database {
  /// Runs a query and hands on its rows in turn.
  func each(
    _ sql: String, _ arguments: [Field] = [], _ body: (HeldRow) throws -> Void
  ) throws {
    try rows(sql, arguments) { row in
      try body(row)
      return true
    }
  }

  /// What is made of the first row of a query; nil when there is none.
  func first<T>(
    _ sql: String, _ arguments: [Field] = [], _ make: (HeldRow) throws -> T?
  ) throws -> T? {
    var found: T?
    try rows(sql, arguments) { row in
      found = try make(row)
      return false
    }
    return found
  }

  /// Hands on rows until there are none or `body` answers false.
  private func rows(
    _ sql: String, _ arguments: [Field], _ body: (HeldRow) throws -> Bool
  ) throws {
    let statement = try cachedStatement(sql: sql)
    try withExtendedLifetime(statement) {
      let held = statement.sqliteStatement
      defer {
        sqlite3_reset(held)
        sqlite3_clear_bindings(held)
      }
      for (index, argument) in arguments.enumerated() {
        let code = argument.bind(to: held, at: Int32(index + 1))
        guard code == SQLITE_OK else { throw failure(code, sql) }
      }
      while true {
        let code = sqlite3_step(held)
        if code == SQLITE_DONE { return }
        guard code == SQLITE_ROW else { throw failure(code, sql) }
        guard try body(HeldRow(statement: held)) else { return }
      }
    }
  }
}

extension Field {
  fileprivate func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch self {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let value): return sqlite3_bind_int64(statement, index, Int64(value))
    case .text(let text):
      var text = text
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // Copied by SQLite: the bytes are ours only here.
          let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
          return sqlite3_bind_text(
            statement, index, characters.baseAddress, Int32(characters.count), copied)
        }
      }
    }
  }
}

extension ClosedRange<Day> {
  /// The two arguments of `day BETWEEN ? AND ?`.
  var bounds: [Field] { [Field(lowerBound), Field(upperBound)] }
}
