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
      JournalFile.remove(path)
      throw KeeperError(error, path: path)
    }
  }

  /// Puts a backup in the journal's place, once it proved sound. What was in the old journal stays
  /// beside it, in a file whose name ends in `.before-restore`; answers where, or nil when there was
  /// none. Busy while another program has the journal open.
  @discardableResult
  public static func restore(from source: String, to path: String) throws(KeeperError) -> String? {
    guard JournalFile.exists(source) else { throw .noSuchFile(path: source) }
    try JournalFile.check(source)
    let fresh = try Backups(of: path).draft("restore")
    defer { JournalFile.remove(fresh) }
    do {
      try copySound(source, to: fresh)
      guard Backups.isSound(fresh) else {
        throw KeeperError.notAJournal(path: source, reason: "it fails its check")
      }
    } catch {
      throw KeeperError(error, path: source)
    }
    guard JournalFile.exists(path) else {
      let made = JournalFile.identity(fresh)
      try JournalFile.place(fresh, at: path)
      guard JournalFile.identity(path) == made else { throw .busy }
      JournalFile.sync(path)
      return nil
    }
    do {
      return try overwrite(path, with: fresh)
    } catch {
      switch KeeperError(error, path: path) {
      case .damaged, .notAJournal: return try putAside(path, for: fresh)
      case let refusal: throw refusal
      }
    }
  }

  /// Writes what is in another file into the journal's own, as one change, after a copy of what it
  /// held; answers where that is. All of it under one lock: SQLite goes by a file's name to find
  /// the changes that wait beside it, so that another file under that name would get those which a
  /// program just made, or is about to make, in the old one.
  private static func overwrite(_ path: String, with fresh: String) throws -> String {
    try JournalFile.check(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { queue.letGo() }
    let kept = try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT")
      let kept = freeName(path + ".before-restore")
      try JournalFile.create(kept)
      do {
        try db.execute(sql: "VACUUM INTO ?", arguments: [kept])
      } catch {
        JournalFile.remove(kept)
        throw error
      }
      return kept
    }
    JournalFile.sync(kept)
    let new = try DatabaseQueue(path: fresh)
    defer { new.letGo() }
    // Whatever becomes of this, the copy stays.
    try new.backup(to: queue)
    return kept
  }

  /// Gives a damaged journal, which no program can write to, another name; answers which.
  private static func putAside(
    _ path: String, for fresh: String
  ) throws(KeeperError) -> String {
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
      if let fault = try Migrations.faults(db).first {
        throw KeeperError.notAJournal(path: source, reason: fault)
      }
      try db.execute(sql: "VACUUM INTO ?", arguments: [fresh])
    }
    JournalFile.sync(fresh)
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
