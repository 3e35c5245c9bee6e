import GRDB
import GRDBSQLite

/// Ways past what GRDB keeps account of for observers, which a journal has none of: they take more
/// of a short program's time than the reading itself.
extension Database {
  /// Leaves statements unexamined as they are prepared. GRDB asks SQLite for every column a
  /// statement reads, to know who is to be told of a change; nobody is. To be called before the
  /// first statement that is kept.
  func leaveUnexamined() { sqlite3_set_authorizer(sqliteConnection, nil, nil) }

  /// Runs statements that have no arguments and whose rows nobody wants.
  func run(_ sql: String) throws {
    let code = sqlite3_exec(sqliteConnection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code, sql) }
  }

  /// Reads within one transaction, so that all of it is of the same moment.
  func ofOneMoment<T>(_ body: () throws -> T) throws -> T {
    try run("BEGIN DEFERRED")
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // Some errors have taken it back already.
      if isInsideTransaction { try? run("ROLLBACK") }
      throw error
    }
  }

  /// What SQLite says of the call that failed last.
  func failure(_ code: Int32, _ sql: String) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
  }
}
