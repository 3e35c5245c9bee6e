import GRDB
import Model

/// Works the loads out from the sessions, one day with a done session after the other.
struct Loading {
  private let sessions: RowCursor
  private var waiting: (day: Day, part: LoadEstimate.Part)?
  private var estimate = LoadEstimate()
  private var walk: LoadWalk

  private static let columns = "day, kind, COALESCE(movingMs, elapsedMs), rpeHalves"

  /// Begins at a day; what comes before it is taken from the table.
  init(_ db: Database, first: Day, from: Day) throws {
    if from > first, let before = try Loads.last(db, before: from) {
      walk = LoadWalk(first: first, behind: before.day, before.kept.means)
      let rated = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT \(Loading.columns) FROM session
            WHERE done = 1 AND rpeHalves NOT NULL AND day BETWEEN ? AND ? ORDER BY day
            """), arguments: [(from - LoadEstimate.window).number, (from - 1).number])
      while let row = try rated.next() {
        let (day, part) = try Loading.read(row)
        estimate.remember([part], on: day)
      }
    } else {
      walk = LoadWalk(from: first)
    }
    sessions = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(Loading.columns) FROM session WHERE done = 1 AND day >= ? ORDER BY day, row
          """), arguments: [walk.day.number])
    try advance()
  }

  private static func read(_ row: Row) throws -> (day: Day, part: LoadEstimate.Part) {
    let name: String = try row.read(1)
    let day = try row.day(0)
    guard let kind = SessionKind(rawValue: name) else {
      throw Damage.found("a session of \(day.iso): bad kind")
    }
    let time: Int? = try row.read(2)
    let halves: Int? = try row.read(3)
    return (
      day,
      LoadEstimate.Part(
        kind: kind, time: time.map { Duration(milliseconds: $0) },
        rpe: halves.flatMap { RPE(halves: $0) })
    )
  }

  private mutating func advance() throws { waiting = try sessions.next().map(Loading.read) }

  /// The next day with a done session; nil after the last.
  mutating func next() throws -> (day: Day, row: Loads.Kept)? {
    guard let day = waiting?.day else { return nil }
    var parts: [LoadEstimate.Part] = []
    while let next = waiting, next.day == day {
      parts.append(next.part)
      try advance()
    }
    let (load, isEstimated) = estimate.load(parts, on: day)
    estimate.remember(parts, on: day)
    walk.rest(until: day)
    _ = walk.pass(load, isEstimated: isEstimated)
    return (day, Loads.Kept(load: load, isEstimated: isEstimated, means: walk.means))
  }
}
