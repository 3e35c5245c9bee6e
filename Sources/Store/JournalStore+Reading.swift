import GRDB
import Model

extension JournalStore {
  public func slice(
    _ days: ClosedRange<Day>, without unused: [Model.Table]
  ) throws(KeeperError) -> Slice {
    try reading { db in
      var slice = Slice(days: days)
      func some<T: Stored>(_ type: T.Type, aDay: Int = 0) throws -> [T] {
        if unused.contains(T.table) { return [] }
        return try Rows(db: db, table: T.table).all(
          type, on: days, expected: min(days.count, 400) * aDay)
      }
      func every<T: Stored>(_ type: T.Type) throws -> [T] {
        if unused.contains(T.table) { return [] }
        return try Rows(db: db, table: T.table).all(type, "ORDER BY row")
      }
      slice.firstDay = try Totals.firstDay(db)
      slice.firstRun = try db.first(
        "SELECT day FROM dayTotal WHERE runCount > 0 ORDER BY day LIMIT 1"
      ) { Day(stored: try $0.integer(0)) }
      if let runner = try every(Runner.self).first {
        slice.runner = runner
        slice.hasRunner = true
      }
      if !unused.contains(.session) { try readSessions(into: &slice, db) }
      if !unused.contains(.strengthSet) { slice.strengthSets = try strengthSets(days, db) }
      slice.marks = try some(SorenessMark.self, aDay: 6)
      slice.answers = try some(BodyAnswer.self, aDay: 1)
      slice.signs = try every(Sign.self)
      slice.findings = try every(Finding.self)
      slice.homework = try every(Homework.self)
      slice.notes = try some(Note.self)
      slice.checkIns = try some(CheckIn.self, aDay: 1)
      slice.treatments = try some(Treatment.self)
      slice.selfTests = try some(SelfTest.self)
      slice.problems = try every(Problem.self)
      slice.decisions = try some(Decision.self)
      slice.overuseAnswers = try some(OveruseAnswer.self)
      slice.followUps = try some(FollowUp.self)
      slice.forecasts = try some(Forecast.self)
      slice.absences = try every(Absence.self)
      slice.races = try Rows(db: db, table: .race).all(
        Race.self, on: Slice.raceDays(days))
      return slice
    }
  }

  /// Its sessions, and what is planned as a race after its days, in one go through both.
  private func readSessions(into slice: inout Slice, _ db: Database) throws {
    let last = slice.days.upperBound
    let sessions = try Rows(db: db, table: .session).all(
      Session.self, on: Slice.raceDays(slice.days),
      where: "AND (day <= ? OR done = 0 AND kind = 'race')", [Field(last)],
      expected: min(slice.days.count, 400) * 2)
    slice.plannedRaces = sessions.filter(\.isPlannedRace)
    slice.sessions = sessions
    while slice.sessions.last.map({ $0.day > last }) == true { slice.sessions.removeLast() }
  }

  /// The sets of the sessions of some days. Most runners write none: then the sessions aren't gone
  /// through for theirs.
  private func strengthSets(_ days: ClosedRange<Day>, _ db: Database) throws -> [StrengthSet] {
    let one = try db.first("SELECT 1 FROM strengthSet LIMIT 1") { _ in true }
    guard one != nil else { return [] }
    return try Rows(db: db, table: .strengthSet).all(
      StrengthSet.self,
      """
      WHERE session IN (SELECT id FROM session WHERE day BETWEEN ? AND ?)
      ORDER BY session, ordinal, row
      """, days.bounds)
  }

  public func record(_ table: Model.Table, _ id: RecordID) throws(KeeperError) -> Model.Record? {
    try reading { db in
      guard let row = try Rows(db: db, table: table).find(id) else { return nil }
      do {
        return try Record(table, id: id, fields: row.fields)
      } catch {
        throw Damage.record(table, id.text, error)
      }
    }
  }

  /// Reads the done sessions of some days in turn; the body's own errors pass through.
  public func eachSession(
    _ days: ClosedRange<Day>, _ body: (Session) throws -> Void
  ) throws {
    do {
      try queue.inDatabase { db in
        try Rows(db: db, table: .session).values(
          Session.self, "WHERE done = 1 AND day BETWEEN ? AND ? ORDER BY day, ordinal, row",
          days.bounds, body)
      }
    } catch let error as DatabaseError {
      throw KeeperError(error, path: journalPath)
    }
  }

  /// The done sessions of a range with their days, in order.
  public func sessionIDs(
    _ days: ClosedRange<Day>
  ) throws(KeeperError) -> [(day: Day, id: RecordID)] {
    try reading { db in
      var found: [(day: Day, id: RecordID)] = []
      try db.each(
        "SELECT day, id FROM session WHERE done = 1 AND day BETWEEN ? AND ? ORDER BY day, row",
        days.bounds
      ) { row in
        found.append((try row.day(0), try row.id(1, of: "session")))
      }
      return found
    }
  }

  /// Facts about the runner; as they are by default while nothing was said.
  public func runner() throws(KeeperError) -> Runner {
    try reading { db in
      try Rows(db: db, table: .runner).all(Runner.self, "ORDER BY row").first ?? Runner()
    }
  }

  /// Reads every record of a table in turn, by day and id; the body's own errors pass through.
  public func allRecords(_ table: Model.Table, _ body: (Model.Record) throws -> Void) throws {
    let day = ["day", "fromDay"].first { table.columns.contains($0) }
    let order = "ORDER BY " + (day.map { $0 + ", id" } ?? "id")
    do {
      try queue.inDatabase { db in
        try Rows(db: db, table: table).each(order) { id, fields in
          let record: Record
          do {
            record = try Record(table, id: id, fields: fields)
          } catch {
            throw Damage.record(table, id.text, error)
          }
          try body(record)
        }
      }
    } catch let error as DatabaseError {
      throw KeeperError(error, path: journalPath)
    }
  }
}
