import Foundation
import GRDB
import Model

/// Makes a journal where there is none.
enum NewJournal {
  /// The file gets its name only when all of it is on disk, so that an empty or half-made journal
  /// is never left behind. Where another program was faster, its journal stays.
  static func make(_ path: String, _ migrations: [String]) throws(KeeperError) {
    try JournalFile.createFolder(of: path)
    Leftovers.remove(in: path.folderPart.isEmpty ? "." : path.folderPart, of: path.namePart)
    // By chance, so that threads of one program don't meet in it either.
    let draft = path + ".making-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    try JournalFile.create(draft)
    defer { JournalFile.remove(draft) }
    do {
      let queue = try DatabaseQueue(path: draft)
      defer { queue.letGo() }
      try queue.inDatabase { db in
        try db.execute(
          sql: """
            PRAGMA synchronous = FULL; PRAGMA application_id = \(Migrations.applicationID)
            """)
        try Migrations.run(db, migrations, path: path)
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    } catch {
      throw KeeperError(error, path: path)
    }
    try JournalFile.place(draft, at: path)
    JournalFile.sync(path)
  }
}
