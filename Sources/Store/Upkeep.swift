import Foundation
import GRDB
import Model

/// Work on the journal that nobody waits for: it ends before the journal is closed.
final class Upkeep {
  private let group = DispatchGroup()
  /// The day, in UTC since 1970, that has its backup; so that the folder is read once a day.
  var doneDay: Int?
  /// True while nothing but imports came since the last backup before one.
  var isImportBackedUp = false
  /// Whether what a change makes necessary waits for a rest, and whether there is any.
  var isPostponed = false
  var isOwed = false
  /// Commits since the WAL was last moved into the journal, and whether SQLite was told to leave
  /// that to a rest.
  var commits = 0
  var isSetUp = false

  /// In a thread that ends with the work: those of Dispatch stay, and one of them looks after the
  /// others once a second.
  func start(_ work: @escaping @Sendable () -> Void) {
    group.enter()
    Thread.detachNewThread { [group] in
      work()
      group.leave()
    }
  }

  func wait() { group.wait() }
}

extension JournalStore {
  /// Backs the journal up after the first change of a day, beside the work at hand.
  func backUpDaily() {
    let instant = now()
    guard upkeep.doneDay != instant / 86_400 else { return }
    upkeep.doneDay = instant / 86_400
    // Of a journal that was taken away, opening it would leave an empty one in its place.
    guard isInPlace, !backups.has(dayOf: instant) else { return }
    let (backups, path, failed) = (backups, journalPath, backupFailed)
    upkeep.start {
      do {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { queue.letGo() }
        try backups.take(from: queue, .day, instant: instant)
      } catch {
        // It is tried again by the next program that writes; the journal is safe.
        failed(KeeperError(error, path: backups.folder))
      }
    }
  }

  /// Backs the journal up before a change that brings files in, unless it did so just now.
  func backUp(before change: Change) throws(KeeperError) {
    let isImport = change.edits.contains { $0.table == .source }
    defer { upkeep.isImportBackedUp = isImport }
    guard isImport, !upkeep.isImportBackedUp, isOnlyCopy == nil else { return }
    let isEmpty = try reading { db in
      try Int.fetchOne(db, sql: "SELECT 1 FROM changeLog LIMIT 1") == nil
    }
    if !isEmpty { try backups.take(from: queue, .imports, instant: now()) }
  }

  /// The newest of them at an instant, in seconds since 1970-01-01 00:00 UTC, that proves sound when
  /// it is looked over, one that bears a day yet to come only where there is no other; nil when
  /// there is none.
  public static func newestSoundBackup(of path: String, at instant: Int) -> AutomaticBackup? {
    Backups(of: path).newestSound(at: instant)
  }

  /// The backups the journal made of itself, newest first.
  public static func automaticBackups(of path: String) -> [AutomaticBackup] {
    Backups(of: path).all()
  }
}
