import GRDB
import Model

extension JournalStore {
  public func sorenessDays(_ days: ClosedRange<Day>) throws(KeeperError) -> SorenessDays {
    try reading { db in
      let range: StatementArguments = [days.lowerBound.number, days.upperBound.number]
      var soreness = SorenessDays()
      let marks = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT day, site, MAX(level) FROM sorenessMark WHERE day BETWEEN ? AND ?
            GROUP BY day, site ORDER BY day
            """), arguments: range)
      while let row = try marks.next() {
        let slug: String = row[1]
        guard let site = Site(slug: slug), let level = Soreness(row[2]) else { continue }
        soreness.worst.append(.init(day: Day(number: row[0]), site: site, level: level))
      }
      let answers = try Int.fetchAll(
        db.cachedStatement(sql: "SELECT DISTINCT day FROM bodyAnswer WHERE day BETWEEN ? AND ?"),
        arguments: range)
      soreness.answered = Set(answers.map { Day(number: $0) })
      return soreness
    }
  }
}
