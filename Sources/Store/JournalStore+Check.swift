import GRDB
import Model

extension JournalStore {
  /// Looks the whole journal over; answers what is wrong with it, nothing when it is sound.
  public func check() throws(KeeperError) -> [String] {
    try reading { db in
      var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      faults += try Migrations.faults(db)
      guard faults.isEmpty else { return faults }
      let strays = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
      if !strays.isEmpty { faults.append("\(strays.count) rows point at nothing") }
      try checkRows(db, &faults)
      if faults.isEmpty { try checkTotals(db, &faults) }
      if faults.isEmpty { try checkLoads(db, &faults) }
      try checkLog(db, &faults)
      return faults
    }
  }

  private func checkRows(_ db: Database, _ faults: inout [String]) throws {
    for table in Table.allCases {
      try Rows(db: db, table: table).each("ORDER BY row") { id, fields in
        do {
          let record = try Record(table, id: id, fields: fields)
          if record.id != id { faults.append("\(table.rawValue) \(id.text): another id") }
        } catch {
          faults.append(Damage.record(table, id.text, error).message ?? "")
        }
      }
    }
  }

  private func checkTotals(_ db: Database, _ faults: inout [String]) throws {
    let sql = "SELECT day FROM session WHERE done = 1 UNION SELECT day FROM dayTotal ORDER BY 1"
    for number in try Int.fetchAll(db, sql: sql) {
      guard let day = Day(stored: number) else { throw Damage.found("no day of the calendar") }
      if try Totals.fetch(db, day...day).first != Totals.sum(db, day) {
        faults.append("the totals of \(day.iso) differ from its sessions")
      }
    }
  }

  private func checkLoads(_ db: Database, _ faults: inout [String]) throws {
    var kept = try Loads.all(db)
    if let first = try Totals.firstDay(db) {
      var loads = try Loading(db, first: first, from: first)
      while let (day, row) = try loads.next() {
        if kept.removeValue(forKey: day) != row {
          faults.append("the load of \(day.iso) differs from its sessions")
        }
      }
    }
    for day in kept.keys.sorted() {
      faults.append("there is a load of \(day.iso) without a session")
    }
  }

  /// The last the log says of each record is the row.
  private func checkLog(_ db: Database, _ faults: inout [String]) throws {
    let sql = """
      SELECT tableName, recordId, afterFields, MAX(sequence * 10000000 + position)
      FROM changeEdit GROUP BY recordId, tableName
      """
    let cursor = try Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() {
      let name: String = try row.read(0)
      let text: String = try row.read(1)
      guard let table = Table(rawValue: name), let id = RecordID(text) else {
        faults.append("the log names \(name) \(text)")
        continue
      }
      let after: String? = try row.read(2)
      var said = after.flatMap(FieldText.decode)
      // Columns that came with a later schema are empty in what was logged before it.
      let missing = table.columns.count - (said?.count ?? 0)
      if missing > 0 { said?.append(contentsOf: repeatElement(.null, count: missing)) }
      if try Rows(db: db, table: table).find(id)?.fields != said {
        faults.append("\(name) \(text) isn't what the log says")
      }
    }
  }
}
