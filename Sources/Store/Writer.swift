import GRDB
import Model

/// Writes the edits of one change: rows, log, totals and search, within its transaction.
struct Writer {
  let db: Database
  let sequence: Int64
  private var position = 0
  private var days: Set<Day> = []
  /// Of those, the days whose loads may be others now.
  private var loads: Set<Day> = []

  /// Begins an entry of the log.
  init(
    _ db: Database, title: String, kind: LogEntry.Kind, target: Int64? = nil, instant: Int,
    device: String
  ) throws {
    self.db = db
    let id = RecordID(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
    try db.cachedStatement(
      sql: """
        INSERT INTO changeLog (id, instant, device, title, kind, target)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id.text, instant, device, title, kind.rawValue, target])
    sequence = db.lastInsertedRowID
    if let target {
      try db.execute(sql: "UPDATE changeLog SET undone = 1 WHERE sequence = ?", arguments: [target])
    }
  }

  /// Writes one edit; a conflict when its `before` isn't the row.
  mutating func write(_ edit: Edit) throws {
    let conflict = KeeperError.conflict(table: edit.table, id: edit.id)
    let before = edit.before?.fields
    let after = edit.after?.fields
    for record in [edit.before, edit.after] {
      if let record, record.table != edit.table || record.id != edit.id { throw conflict }
    }
    if let after { try Writer.refuseUnfit(after, edit) }
    let rows = Rows(db: db, table: edit.table)
    let current = try rows.find(edit.id)
    guard current?.fields == before else { throw conflict }
    var row = current?.row
    switch (row, after) {
    case (nil, let after?): row = try rows.insert(edit.id, after)
    case (let number?, let after?): if after != before { try rows.update(number, after) }
    case (let number?, nil): try rows.delete(number)
    case (nil, nil): break
    }
    if let row {
      try Search.replace(db, row: row, before: edit.before, after: edit.after)
    }
    try log(edit, before, after)
    note(edit)
  }

  /// Remembers the days whose sums and loads have to be made anew.
  private mutating func note(_ edit: Edit) {
    var counted: [[Day: LoadEstimate.Part]] = []
    for case .session(let session)? in [edit.before, edit.after] {
      days.insert(session.day)
      counted.append(session.isDone ? [session.day: LoadEstimate.Part(session)] : [:])
    }
    if counted.count == 2, counted[0] == counted[1] { return }
    for days in counted { loads.formUnion(days.keys) }
  }

  /// Refuses what couldn't be read back, since it would stand in the way of all else: a day behind
  /// the last year of the calendar, say, or a NUL, at which SQLite would cut a text short.
  private static func refuseUnfit(_ fields: [Field], _ edit: Edit) throws {
    let name = "\(edit.table.rawValue) \(edit.id.text)"
    for case .text(let text) in fields where text.utf8.contains(0) {
      throw KeeperError.unfit(reason: "\(name): a text holds a NUL")
    }
    do {
      _ = try Record(edit.table, id: edit.id, fields: fields)
    } catch {
      throw KeeperError.unfit(
        reason: Damage.record(edit.table, edit.id.text, error).message ?? name)
    }
  }

  private mutating func log(_ edit: Edit, _ before: [Field]?, _ after: [Field]?) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO changeEdit (sequence, position, tableName, recordId, beforeFields, afterFields)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      sequence, position, edit.table.rawValue, edit.id.text, before.map(FieldText.encode),
      after.map(FieldText.encode),
    ])
    position += 1
  }

  /// Brings the totals of the days it touched up to date, and the loads from them on.
  func finish() throws {
    for day in days.sorted() { try Totals.renew(db, day) }
    try Loads.renew(db, loads)
  }
}
