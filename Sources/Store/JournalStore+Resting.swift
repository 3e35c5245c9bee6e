import GRDB
import Model

extension JournalStore {
  /// Pages of the WAL at which a commit moves them into the journal even so: 16 MB.
  private static let mostPages = 4000
  /// Commits after which a rest moves what they wrote into the journal. After that the next one
  /// begins the WAL anew, for which the disk is waited for twice.
  private static let mostCommits = 32

  /// From now on `rest` does what a change makes necessary and can wait: else now and then a key
  /// would wait for all the pages that were written since the last time.
  public func postponeUpkeep() { upkeep.isPostponed = true }

  /// After a commit.
  func keepUp() {
    guard upkeep.isPostponed else { return backUpDaily() }
    upkeep.isOwed = true
    upkeep.commits += 1
    guard !upkeep.isSetUp else { return }
    upkeep.isSetUp = true
    try? queue.inDatabase { db in
      try db.execute(sql: "PRAGMA wal_autocheckpoint = \(JournalStore.mostPages)")
    }
  }

  /// Before the journal is let go: what is owed to it, and what has begun.
  func endUpkeep() {
    if upkeep.isOwed { backUpDaily() }
    upkeep.wait()
  }

  public func rest() {
    guard upkeep.isOwed else { return }
    upkeep.isOwed = false
    if upkeep.commits >= JournalStore.mostCommits {
      upkeep.commits = 0
      // What is in the WAL is safe there too: where others are reading, it is for the next time.
      _ = try? queue.inDatabase { db in try db.checkpoint(.passive) }
    }
    backUpDaily()
  }
}
