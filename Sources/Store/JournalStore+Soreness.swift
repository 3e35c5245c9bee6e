import GRDB
import Model

extension JournalStore {
  public func sorenessDays(_ days: ClosedRange<Day>) throws(KeeperError) -> SorenessDays {
    try reading { db in
      var soreness = SorenessDays()
      try db.each(
        """
        SELECT day, site, MAX(level) FROM sorenessMark WHERE day BETWEEN ? AND ?
        GROUP BY day, site ORDER BY day
        """, days.bounds
      ) { row in
        guard let site = Site(slug: try row.text(1)), let level = Soreness(try row.integer(2))
        else { return }
        soreness.worst.append(.init(day: try row.day(0), site: site, level: level))
      }
      try db.each(
        "SELECT DISTINCT day FROM bodyAnswer WHERE day BETWEEN ? AND ?", days.bounds
      ) { soreness.answered.insert(try $0.day(0)) }
      return soreness
    }
  }
}
