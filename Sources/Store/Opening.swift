import Foundation
import GRDB
import Model

/// Opens a journal that exists: as usual, else as best it can be.
///
/// A journal in WAL mode wants room for its index even to be read. On a full disk it is read with
/// the index in memory (an exclusive lock), and where nothing may be written at all from a private
/// copy of file and WAL. `immutable` would hide what is in the WAL, and is never used.
struct Opening {
  let path: String
  let migrations: [String]
  let backups: Backups
  /// Seconds since 1970-01-01 00:00 UTC.
  let instant: Int

  /// The open journal, and why it is only a copy; nil when it is the journal itself.
  func open() throws(KeeperError) -> (DatabaseQueue, isOnlyCopy: String?) {
    do {
      return (try open(path, isExclusive: false), nil)
    } catch {
      guard Opening.isRefusal(error) else { throw KeeperError(error, path: path) }
      let exclusive = try? open(path, isExclusive: true)
      if let exclusive { return (exclusive, nil) }
      guard case .disk(let reason) = KeeperError(error, path: path).asDisk,
        let copy = JournalCopy.make(of: path)
      else { throw KeeperError(error, path: path) }
      // The open descriptors keep the files as long as they are needed.
      defer { JournalCopy.remove(copy) }
      do {
        return (try open(copy, isExclusive: true), reason)
      } catch {
        throw KeeperError(error, path: path)
      }
    }
  }

  /// Whether the disk, rather than what is in the file, stood in the way.
  private static func isRefusal(_ error: any Error) -> Bool {
    switch error {
    case KeeperError.disk, KeeperError.cannotCreate, KeeperError.readOnly: return true
    case let error as DatabaseError:
      switch error.resultCode.primaryResultCode {
      case .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
        return true
      default: return false
      }
    default: return false
    }
  }

  /// KiB of the journal's pages that SQLite keeps. Most are looked at once, and each more that is
  /// kept is memory the system has to clear first.
  private static let keptPages = 256

  private func open(_ file: String, isExclusive: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    // Asked for below, with the rest.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      db.leaveUnexamined()
      if isExclusive { try db.run("PRAGMA locking_mode = EXCLUSIVE") }
    }
    let queue = try DatabaseQueue(path: file, configuration: configuration)
    do {
      let isOld = try queue.inDatabase { db in
        let version = try Migrations.check(db, newest: migrations.count, path: path)
        try db.run(
          """
          PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
          PRAGMA cache_size = -\(Opening.keptPages)
          """)
        return version < migrations.count
      }
      if isOld {
        if file == path { try backups.take(from: queue, .migration, instant: instant) }
        try queue.inDatabase { db in try Migrations.run(db, migrations, path: path) }
      }
      return queue
    } catch {
      queue.letGo()
      throw error
    }
  }
}

extension KeeperError {
  /// The same as a refusal of the disk, where it is one.
  fileprivate var asDisk: KeeperError {
    switch self {
    case .readOnly(_, let reason), .cannotCreate(_, let reason), .cannotOpen(_, let reason):
      .disk(reason: reason)
    default: self
    }
  }
}
