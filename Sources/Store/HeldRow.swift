import GRDB
import GRDBSQLite
import Model

/// The row a query is at, read where SQLite holds it: until the next row, and without a value made
/// of each column first.
struct HeldRow {
  fileprivate let statement: OpaquePointer

  /// Where SQLite holds a column's value. Asked once and then read there, since each question of a
  /// statement takes and gives back its locks; only the queue's thread reads it.
  private func value(_ column: Int) -> OpaquePointer? {
    sqlite3_column_value(statement, Int32(column))
  }

  func isNull(_ column: Int) -> Bool { sqlite3_value_type(value(column)) == SQLITE_NULL }

  /// What a column holds; nil for what no record has.
  func field(_ column: Int) -> Field? {
    let value = value(column)
    return switch sqlite3_value_type(value) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(Int(sqlite3_value_int64(value)))
    case SQLITE_TEXT: .text(HeldRow.text(HeldRow.bytes(value)))
    default: nil
    }
  }

  func integer(_ column: Int) throws -> Int {
    let value = value(column)
    guard sqlite3_value_type(value) == SQLITE_INTEGER else { throw wrong(column) }
    return Int(sqlite3_value_int64(value))
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
    let value = value(column)
    switch sqlite3_value_type(value) {
    case SQLITE_FLOAT, SQLITE_INTEGER: return sqlite3_value_double(value)
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
    let value = value(column)
    if sqlite3_value_type(value) == SQLITE_TEXT, let id = RecordID(utf8: HeldRow.bytes(value)) {
      return id
    }
    throw Damage.found("\(table) \((try? text(column)) ?? "?"): bad id")
  }

  private static func bytes(_ value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_value_text(value)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
  }

  /// Bytes as text, repaired where they aren't UTF-8.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Most are a word: put where a short string lies they need no second look if they are ASCII.
    guard bytes.count < 16 else { return String(decoding: bytes, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: bytes.count) { room in
      room.initialize(fromContentsOf: bytes)
    }
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
