import GRDB
import Model

/// Brings a journal's schema to the newest version. The list is only ever appended to; a
/// journal's `user_version` says how much of it was done.
enum Migrations {
  /// "LGWR" in bytes.
  static let applicationID = 0x4C47_5752
  static let all: [String] = [schema1, schema2, schema3]

  /// The schema's version and whose file it is.
  static func marks(_ db: Database) throws -> (application: Int, version: Int) {
    (
      try db.first("PRAGMA application_id") { try $0.integer(0) } ?? 0,
      try db.first("PRAGMA user_version") { try $0.integer(0) } ?? 0
    )
  }

  /// Refuses what isn't a journal of this program; answers its schema's version.
  @discardableResult
  static func check(_ db: Database, newest: Int = all.count, path: String) throws -> Int {
    let marks = try marks(db)
    guard marks.application == applicationID else {
      throw KeeperError.notAJournal(path: path, reason: "it belongs to another program")
    }
    guard marks.version <= newest else { throw KeeperError.newer(path: path) }
    guard marks.version > 0 else {
      throw KeeperError.damaged(path: path, reason: "it has no tables", backup: nil)
    }
    return marks.version
  }

  /// What of the schema isn't there, or would act on its own and is no journal's.
  static func faults(_ db: Database) throws -> [String] {
    let known = try DatabaseQueue()
    defer { known.letGo() }
    let version = min(all.count, try marks(db).version)
    let expected = try known.inDatabase { known in
      try run(known, Array(all.prefix(version)), path: "")
      return try objects(known)
    }
    let found = try objects(db)
    return expected.subtracting(found).sorted().map { "the \($0) is missing" }
      + found.subtracting(expected).filter { $0.hasPrefix("trigger") }.sorted().map {
        "the \($0) is no journal's"
      }
  }

  private static func objects(_ db: Database) throws -> Set<String> {
    let sql =
      "SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    return Set(try String.fetchAll(db, sql: sql))
  }

  static func run(_ db: Database, _ migrations: [String], path: String) throws {
    guard try marks(db).version < migrations.count else { return }
    try db.inTransaction(.immediate) {
      let done = try marks(db).version
      guard done <= migrations.count else { throw KeeperError.newer(path: path) }
      for sql in migrations[done...] { try db.execute(sql: sql) }
      if done < 3, migrations.count >= 3 { try Loads.fill(db) }
      try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
      return .commit
    }
  }
}
