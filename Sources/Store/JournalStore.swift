import GRDB
import Model

/// Keeps a journal in one SQLite file.
public final class JournalStore: Keeper {
  /// Where the journal is.
  public let journalPath: String
  let device: String
  let now: @Sendable () -> Int
  let queue: DatabaseQueue
  var dataVersion: Int?

  /// Opens the journal, and makes it where there is none and `create` is true.
  public init(
    path: String, device: String, create: Bool = true, now: @escaping @Sendable () -> Int
  ) throws(KeeperError) {
    journalPath = path
    self.device = device
    self.now = now
    let isNew = !JournalFile.exists(path)
    if isNew {
      guard create else { throw .noSuchFile(path: path) }
      try JournalFile.createFolder(of: path)
      try JournalFile.create(path)
    } else {
      try JournalFile.check(path)
    }
    do {
      queue = try JournalStore.open(path, isNew: isNew)
    } catch {
      if isNew { for end in ["", "-wal", "-shm"] { unlinkFile(path + end) } }
      throw KeeperError(error, path: path)
    }
  }

  private static func open(_ path: String, isNew: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      if isNew {
        try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
      } else {
        try Migrations.check(db, path: path)
      }
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { db in try Migrations.run(db, path: path) }
    return queue
  }

  /// Closes the file; nothing can be read or written after.
  public func close() { try? queue.close() }

  /// Reads within one transaction, so that all of it is of the same moment.
  func reading<T>(_ body: (Database) throws -> T) throws(KeeperError) -> T {
    try transaction(.deferred, body)
  }

  /// Writes all or nothing.
  func writing<T>(_ body: (Database) throws -> T) throws(KeeperError) -> T {
    try transaction(.immediate, body)
  }

  private func transaction<T>(
    _ kind: Database.TransactionKind, _ body: (Database) throws -> T
  ) throws(KeeperError) -> T {
    do {
      return try queue.inDatabase { db in
        var result: T?
        try db.inTransaction(kind) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw KeeperError.disk(reason: "nothing was read") }
        return result
      }
    } catch {
      throw KeeperError(error, path: journalPath)
    }
  }

  public func changedElsewhere() throws(KeeperError) -> Bool {
    do {
      let version = try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA data_version") }
      defer { dataVersion = version }
      return dataVersion != nil && dataVersion != version
    } catch {
      throw KeeperError(error, path: journalPath)
    }
  }
}
