import GRDB
import Model

/// Keeps a journal in one SQLite file.
public final class JournalStore: Keeper {
  /// Where the journal is.
  public let journalPath: String
  let device: String
  let now: @Sendable () -> Int
  let queue: DatabaseQueue
  /// Why only a copy of the journal could be opened; nil when it is the journal itself.
  public let isOnlyCopy: String?
  /// The file that was opened, and that of the changes beside it; nil where there was none.
  private let identity: JournalFile.Identity?
  private let logIdentity: JournalFile.Identity?
  let backups: Backups
  let upkeep = Upkeep()
  let backupFailed: @Sendable (KeeperError) -> Void
  var dataVersion: Int?
  /// The change before the first that `undo` takes back.
  var undoFloor = 0
  /// The connection while several reads share a transaction; nil between them.
  private var shared: Database?

  /// Opens the journal, and makes it where there is none and `create` is true. Where the disk is
  /// full or refuses writing, it is opened all the same, to be read.
  ///
  /// - Parameter backupFailed: is told, from another thread, why the day's backup couldn't be made.
  public convenience init(
    path: String, device: String, create: Bool = true, now: @escaping @Sendable () -> Int,
    backupFailed: @escaping @Sendable (KeeperError) -> Void = { _ in }
  ) throws(KeeperError) {
    try self.init(
      path: path, device: device, create: create, migrations: Migrations.all, now: now,
      backupFailed: backupFailed)
  }

  init(
    path: String, device: String, create: Bool = true, migrations: [String],
    now: @escaping @Sendable () -> Int,
    backupFailed: @escaping @Sendable (KeeperError) -> Void = { _ in }
  ) throws(KeeperError) {
    self.backupFailed = backupFailed
    journalPath = path
    self.device = device
    self.now = now
    backups = Backups(of: path)
    if !JournalFile.exists(path) {
      guard create else { throw .noSuchFile(path: path) }
      try NewJournal.make(path, migrations)
    }
    try JournalFile.check(path)
    let opening = Opening(path: path, migrations: migrations, backups: backups, instant: now())
    (queue, isOnlyCopy) = try opening.open()
    identity = JournalFile.identity(path)
    logIdentity = JournalFile.identity(path + "-wal")
  }

  /// An empty journal in memory, to be read where there is no file of that name; nil where there is
  /// one.
  public static func empty(inPlaceOf path: String) throws(KeeperError) -> JournalStore? {
    JournalFile.exists(path) ? nil : try JournalStore(emptyFor: path)
  }

  private init(emptyFor path: String) throws(KeeperError) {
    backupFailed = { _ in }
    journalPath = path
    device = ""
    now = { 0 }
    backups = Backups(of: path)
    isOnlyCopy = "there is no such file yet"
    (identity, logIdentity) = (nil, nil)
    do {
      queue = try DatabaseQueue()
      try queue.inDatabase { db in try Migrations.run(db, Migrations.all, path: path) }
    } catch {
      throw KeeperError(error, path: path)
    }
  }

  deinit {
    endUpkeep()
    queue.letGo()
  }

  /// Closes the file; nothing can be read or written after.
  public func close() {
    endUpkeep()
    try? queue.close()
  }

  public func ofOneMoment(_ body: () throws(KeeperError) -> Void) throws(KeeperError) {
    if shared != nil { return try body() }
    try moment { db in
      shared = db
      defer { shared = nil }
      try body()
    }
  }

  /// Reads within one transaction, so that all of it is of the same moment.
  func reading<T>(_ body: (Database) throws -> T) throws(KeeperError) -> T {
    guard let shared else { return try moment(body) }
    do {
      return try body(shared)
    } catch {
      throw KeeperError(error, path: journalPath)
    }
  }

  private func moment<T>(_ body: (Database) throws -> T) throws(KeeperError) -> T {
    do {
      return try queue.inDatabase { db in try db.ofOneMoment { try body(db) } }
    } catch {
      throw KeeperError(error, path: journalPath)
    }
  }

  /// Writes all or nothing.
  func writing<T>(_ body: (Database) throws -> T) throws(KeeperError) -> T {
    if let isOnlyCopy { throw .readOnly(path: journalPath, reason: isOnlyCopy) }
    let result = try transaction { db in
      try refuseReplaced()
      return try body(db)
    }
    // Others who watch the folder were woken by the bytes, before the change was to be seen.
    JournalFile.touch(journalPath + "-wal")
    keepUp()
    return result
  }

  /// Whether the files that were opened still bear their names. While one program has the journal
  /// open, none takes the changes beside it away.
  var isInPlace: Bool {
    JournalFile.identity(journalPath) == identity
      && (logIdentity == nil || JournalFile.identity(journalPath + "-wal") == logIdentity)
  }

  /// What is written to a file that lost its name would be gone with the program.
  private func refuseReplaced() throws(KeeperError) {
    guard isInPlace else { throw .replaced(path: journalPath) }
  }

  private func transaction<T>(_ body: (Database) throws -> T) throws(KeeperError) -> T {
    do {
      return try queue.inDatabase { db in
        var result: T?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw KeeperError.disk(reason: "nothing was written") }
        return result
      }
    } catch {
      throw KeeperError(error, path: journalPath)
    }
  }

  public func changedElsewhere() throws(KeeperError) -> Bool {
    if isOnlyCopy == nil { try refuseReplaced() }
    do {
      let version = try queue.inDatabase { db in
        try db.first("PRAGMA data_version") { try $0.integer(0) }
      }
      defer { dataVersion = version }
      return dataVersion != nil && dataVersion != version
    } catch {
      throw KeeperError(error, path: journalPath)
    }
  }
}
