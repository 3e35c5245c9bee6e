import GRDB
import Model

/// The load of each day with a done session and the running means after it, kept beside the
/// sessions. Days of rest have no row: they follow from the one before.
enum Loads {
  /// A row of the table.
  struct Kept: Equatable {
    var load: Double?
    var isEstimated: Bool
    var means: LoadMeans
  }

  private static let columns = "day, load, estimated, fitness, fatigue, acute, chronic"

  private static func kept(_ row: HeldRow) throws -> (day: Day, kept: Kept) {
    let means = LoadMeans(
      fitness: try row.real(3), fatigue: try row.real(4), acute: try row.optionalReal(5),
      chronic: try row.optionalReal(6))
    let isEstimated = try row.integer(2) != 0
    return (
      try row.day(0),
      Kept(load: try row.optionalReal(1), isEstimated: isEstimated, means: means)
    )
  }

  private static func find(
    _ db: Database, _ rest: String, _ day: Day
  ) throws -> (day: Day, kept: Kept)? {
    try db.first("SELECT \(columns) FROM dayLoad WHERE " + rest, [Field(day)], kept)
  }

  /// Brings the table up to date after these days' sessions changed, whose totals are already.
  static func renew(_ db: Database, _ changed: Set<Day>) throws {
    guard let lowest = changed.min(), let highest = changed.max() else { return }
    let drop = try db.cachedStatement(sql: "DELETE FROM dayLoad WHERE day = ?")
    for day in changed { try drop.execute(arguments: [day.number]) }
    guard let first = try Totals.firstDay(db) else { return }
    try db.cachedStatement(sql: "DELETE FROM dayLoad WHERE day < ?")
      .execute(arguments: [first.number])
    try write(db, first: first, from: max(first, lowest), changed: highest)
  }

  /// Fills the table of a journal that has none yet.
  static func fill(_ db: Database) throws {
    guard let first = try Totals.firstDay(db) else { return }
    try write(db, first: first, from: first, changed: Day(number: .max / 2))
  }

  /// Writes the rows from a day on. Stops where a row is as it was, once the ratings that changed
  /// lie too far back to count: all that follows is as it was too.
  private static func write(
    _ db: Database, first: Day, from: Day, changed: Day
  ) throws {
    var loads = try Loading(db, first: first, from: from)
    let insert = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO dayLoad (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
    while let (day, row) = try loads.next() {
      if day > changed + LoadEstimate.window, try find(db, "day = ?", day)?.kept == row { return }
      try insert.execute(arguments: [
        day.number, row.load, row.isEstimated, row.means.fitness, row.means.fatigue,
        row.means.acute, row.means.chronic,
      ])
    }
  }

  /// The last row before a day.
  static func last(_ db: Database, before day: Day) throws -> (day: Day, kept: Kept)? {
    try find(db, "day < ? ORDER BY day DESC LIMIT 1", day)
  }

  static func all(_ db: Database) throws -> [Day: Kept] {
    var found: [Day: Kept] = [:]
    try db.each("SELECT \(columns) FROM dayLoad") { row in
      let (day, kept) = try kept(row)
      found[day] = kept
    }
    return found
  }

  static func fetch(_ db: Database, _ days: ClosedRange<Day>) throws -> [DayLoad] {
    guard let first = try Totals.firstDay(db), first <= days.upperBound else { return [] }
    var walk = LoadWalk(from: first)
    // Seven days before the first asked for fill the week that monotony looks at.
    if let anchor = try last(db, before: days.lowerBound - 7) {
      walk = LoadWalk(first: first, behind: anchor.day, anchor.kept.means)
    }
    var found: [DayLoad] = []
    func take(_ row: DayLoad) { if row.day >= days.lowerBound { found.append(row) } }
    func rest(until day: Day) {
      walk.rest(until: min(day, days.lowerBound))
      walk.rest(until: day, take)
    }
    try db.each(
      "SELECT day, load, estimated FROM dayLoad WHERE day BETWEEN ? AND ? ORDER BY day",
      [Field(walk.day), Field(days.upperBound)]
    ) { row in
      rest(until: try row.day(0))
      take(walk.pass(try row.optionalReal(1), isEstimated: try row.integer(2) != 0))
    }
    rest(until: days.upperBound + 1)
    return found
  }
}

extension JournalStore {
  public func dayLoads(_ days: ClosedRange<Day>) throws(KeeperError) -> [DayLoad] {
    try reading { db in try Loads.fetch(db, days) }
  }
}
