import GRDB
import Model

extension JournalStore {
  public func commit(_ change: Change) throws(KeeperError) {
    if change.edits.isEmpty { return }
    try backUp(before: change)
    try writing { db in
      var writer = try Writer(
        db, title: change.title, kind: .make, instant: now(), device: device)
      for edit in change.edits { try writer.write(edit) }
      try writer.finish()
    }
  }

  /// From now on `undo` leaves what is in the journal.
  public func keepWhatIsThere() throws(KeeperError) {
    undoFloor = try reading { db in
      try Int.fetchOne(db, sql: "SELECT MAX(sequence) FROM changeLog") ?? 0
    }
  }

  public func undo() throws(KeeperError) -> Change {
    try writing { db in
      let newest = """
        SELECT sequence, title FROM changeLog WHERE kind <> 'undo' AND undone = 0 AND sequence > ?
        ORDER BY sequence DESC LIMIT 1
        """
      guard let row = try Row.fetchOne(db, sql: newest, arguments: [undoFloor]) else {
        throw KeeperError.nothingToUndo
      }
      return try reverse(db, try row.read(0), title: try row.read(1), kind: .undo)
    }
  }

  public func redo() throws(KeeperError) -> Change {
    try writing { db in
      let newest = """
        SELECT sequence, title FROM changeLog WHERE kind = 'undo' AND undone = 0
        AND sequence > COALESCE((SELECT MAX(sequence) FROM changeLog WHERE kind = 'make'), 0)
        ORDER BY sequence DESC LIMIT 1
        """
      guard let row = try Row.fetchOne(db, sql: newest) else { throw KeeperError.nothingToRedo }
      return try reverse(db, try row.read(0), title: try row.read(1), kind: .redo)
    }
  }

  /// Writes the inverse of a log entry as an entry of its own.
  private func reverse(
    _ db: Database, _ target: Int64, title: String, kind: LogEntry.Kind
  ) throws -> Change {
    var writer = try Writer(
      db, title: title, kind: kind, target: target, instant: now(), device: device)
    var change = Change(title: title, edits: [])
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT tableName, recordId, beforeFields, afterFields FROM changeEdit
        WHERE sequence = ? ORDER BY position DESC
        """, arguments: [target])
    while let row = try cursor.next() {
      let edit = try ChangeLog.edit(row).inverse
      do {
        try writer.write(edit)
      } catch KeeperError.conflict {
        throw KeeperError.undoBlocked(
          title: try ChangeLog.later(db, than: target, but: writer.sequence, edit) ?? title)
      }
      change.edits.append(edit)
    }
    try writer.finish()
    return change
  }

  public func history(limit: Int) throws(KeeperError) -> [LogEntry] {
    try reading { db in
      let sql = """
        SELECT sequence, instant, title, kind, undone,
          (SELECT COUNT(*) FROM changeEdit e WHERE e.sequence = l.sequence)
        FROM changeLog l ORDER BY sequence DESC LIMIT ?
        """
      return try Row.fetchAll(db, sql: sql, arguments: [max(0, limit)]).map { row in
        LogEntry(
          sequence: try row.read(0), instant: try row.read(1), title: try row.read(2),
          kind: LogEntry.Kind(rawValue: try row.read(3)) ?? .make, editCount: try row.read(5),
          isUndone: try row.read(4))
      }
    }
  }

  public func sources(named externalIDs: [String]) throws(KeeperError) -> [Source] {
    try reading { db in
      let rows = Rows(db: db, table: .source)
      return try externalIDs.flatMap {
        try rows.all(Source.self, "WHERE externalId = ?", [.text($0)])
      }
    }
  }

  public func sources(days: ClosedRange<Day>) throws(KeeperError) -> [Source] {
    try reading { db in
      try Rows(db: db, table: .source).all(
        Source.self, "WHERE session IN (SELECT id FROM session WHERE day BETWEEN ? AND ?)",
        days.bounds)
    }
  }
}
