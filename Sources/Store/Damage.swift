import GRDB
import Model

/// What is in the file and can't be: said as SQLite says it of its own pages.
enum Damage {
  static func found(_ what: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: what)
  }

  /// A record whose fields can't be read.
  static func record(_ table: Table, _ id: String, _ error: any Error) -> DatabaseError {
    guard case RowError.badValue(_, let column) = error else {
      return found("\(table.rawValue) \(id) can't be read")
    }
    return found("\(table.rawValue) \(id): bad \(column)")
  }
}

extension Row {
  /// The value of a column; where another kind of value lies, the row is damaged.
  func read<T: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) throws -> T {
    try decode(T.self, atIndex: index)
  }

  /// A day of the calendar.
  func day(_ index: Int) throws -> Day {
    guard let day = Day(stored: try read(index)) else {
      throw Damage.found("no day of the calendar")
    }
    return day
  }
}
