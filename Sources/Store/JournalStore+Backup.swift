import GRDB
import Model

extension JournalStore {
  /// Writes a copy of the journal to a new file.
  public func backup(to path: String) throws(KeeperError) {
    try JournalFile.create(path)
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
      JournalFile.sync(path)
    } catch {
      unlinkFile(path)
      throw KeeperError(error, path: path)
    }
  }

  /// Puts a backup in the journal's place, once it proved sound. The old journal stays beside it,
  /// its name ending in `.before-restore`; answers where, or nil when there was none.
  @discardableResult
  public static func restore(from source: String, to path: String) throws(KeeperError) -> String? {
    guard JournalFile.exists(source) else { throw .noSuchFile(path: source) }
    try JournalFile.check(source)
    let fresh = path + ".restoring"
    unlinkFile(fresh)
    try JournalFile.createFolder(of: path)
    try JournalFile.create(fresh)
    do {
      try copySound(source, to: fresh)
      guard Backups.isSound(fresh) else {
        throw KeeperError.notAJournal(path: source, reason: "it fails its check")
      }
      if JournalFile.exists(path) { try settle(path) }
    } catch {
      unlinkFile(fresh)
      throw KeeperError(error, path: source)
    }
    guard JournalFile.exists(path) else {
      try JournalFile.move(fresh, to: path)
      return nil
    }
    let kept = freeName(path + ".before-restore")
    for end in ["-wal", "-shm"] where JournalFile.exists(path + end) {
      try JournalFile.move(path + end, to: kept + end)
    }
    // The journal's name is never without a journal, whenever the program is killed.
    try JournalFile.place(path, at: kept)
    try JournalFile.move(fresh, to: path)
    JournalFile.sync(path)
    return kept
  }

  private static func copySound(_ source: String, to fresh: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: source, configuration: configuration)
    defer { queue.letGo() }
    try queue.writeWithoutTransaction { db in
      try Migrations.check(db, path: source)
      let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "nothing was read"
      guard found == "ok" else { throw KeeperError.notAJournal(path: source, reason: found) }
      try db.execute(sql: "VACUUM INTO ?", arguments: [fresh])
    }
    JournalFile.sync(fresh)
  }

  /// Folds the old journal into its one file; busy when another program has it open. A damaged
  /// one is left as it is.
  private static func settle(_ path: String) throws {
    do {
      try JournalFile.check(path)
      var configuration = Configuration()
      configuration.busyMode = .timeout(1)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { queue.letGo() }
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    } catch {
      if KeeperError(error, path: path) == .busy { throw KeeperError.busy }
    }
  }

  private static func freeName(_ name: String) -> String {
    var free = name
    var count = 2
    while JournalFile.exists(free) {
      free = name + "-\(count)"
      count += 1
    }
    return free
  }
}
