import GRDB
import Model

/// The sums of each day, kept beside the sessions.
enum Totals {
  private static let columns = """
    day, runDistanceCm, runCount, longestRunCm, longestTrainingCm, movingMs, climbCm, load,
    unrated, sessionCount
    """

  /// Sums a day from its sessions; nil when none was done.
  static func sum(_ db: Database, _ day: Day) throws -> DayTotal? {
    let sessions = try Rows(db: db, table: .session).all(
      Session.self, "WHERE day = ? AND done = 1 ORDER BY row", [Field(day)])
    return sessions.dayTotals.first
  }

  static func renew(_ db: Database, _ day: Day) throws {
    guard let total = try sum(db, day) else {
      try db.cachedStatement(sql: "DELETE FROM dayTotal WHERE day = ?")
        .execute(arguments: [day.number])
      return
    }
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO dayTotal (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      day.number, total.runDistance.centimetres, total.runCount, total.longestRun.centimetres,
      total.longestTraining.centimetres, total.moving.milliseconds, total.climb.centimetres,
      total.load, total.unrated, total.sessionCount,
    ])
  }

  /// The first day with a done session.
  static func firstDay(_ db: Database) throws -> Day? {
    try db.first("SELECT MIN(day) FROM dayTotal") { row in
      try row.optionalInteger(0).flatMap { Day(stored: $0) }
    }
  }

  /// Totals of some days in order.
  ///
  /// - Parameter rest: what else must hold of them, in SQL.
  static func fetch(
    _ db: Database, _ days: ClosedRange<Day>, and rest: String = "1"
  ) throws -> [DayTotal] {
    var totals: [DayTotal] = []
    try db.each(
      "SELECT \(columns) FROM dayTotal WHERE day BETWEEN ? AND ? AND \(rest) ORDER BY day",
      days.bounds
    ) { row in
      totals.append(
        DayTotal(
          day: try row.day(0),
          runDistance: Distance(centimetres: try row.number(1)), runCount: try row.number(2),
          longestRun: Distance(centimetres: try row.number(3)),
          longestTraining: Distance(centimetres: try row.number(4)),
          moving: Duration(milliseconds: try row.number(5)),
          climb: Climb(centimetres: try row.number(6)), load: try row.optionalReal(7),
          unrated: try row.number(8), sessionCount: try row.number(9)))
    }
    return totals
  }
}

extension JournalStore {
  public func dayTotals(_ days: ClosedRange<Day>) throws(KeeperError) -> [DayTotal] {
    try reading { db in try Totals.fetch(db, days) }
  }

  public func lastRace(
    like distance: Distance, in days: ClosedRange<Day>
  ) throws(KeeperError) -> Day? {
    // Which race is like it is the totals' own to say; those without one aren't read.
    try reading { db in try Totals.fetch(db, days, and: "longestRunCm > longestTrainingCm") }
      .last { $0.isRace(like: distance) }?.day
  }

  public func recordedDays() throws(KeeperError) -> ClosedRange<Day>? {
    try reading { db in
      let sql = "SELECT (SELECT MIN(day) FROM dayTotal), (SELECT MAX(day) FROM dayTotal)"
      return try db.first(sql) { row in
        if row.isNull(0) { return nil }
        let (first, last) = (try row.day(0), try row.day(1))
        guard first <= last else { throw Damage.found("the days are out of order") }
        return first...last
      }
    }
  }
}

extension JournalStore {
  /// The first day from this one on with a record of any kind; nil where none follows.
  public func writtenDay(from day: Day) throws(KeeperError) -> Day? {
    try reading { db in
      let tables = Table.allCases.filter { $0.columns.contains("day") }
      return try tables.compactMap { table in
        try db.first(
          "SELECT day FROM \(table.rawValue) WHERE day >= ? ORDER BY day LIMIT 1", [Field(day)]
        ) { try $0.day(0) }
      }.min()
    }
  }

  /// First and last day with a record of any kind; nil in an empty journal.
  public func writtenDays() throws(KeeperError) -> ClosedRange<Day>? {
    try reading { db in
      let tables = Table.allCases.filter { $0.columns.contains("day") }
      let each = tables.map { "SELECT MIN(day) AS a, MAX(day) AS b FROM \($0.rawValue)" }
      let sql = "SELECT MIN(a), MAX(b) FROM (" + each.joined(separator: " UNION ALL ") + ")"
      guard let row = try Row.fetchOne(db, sql: sql), let first: Int = row[0],
        let last: Int = row[1]
      else { return nil }
      return Day(number: first)...Day(number: last)
    }
  }
}
