import Model

/// What the commands are held against.
enum Queries {
  /// The plain aggregate over all weeks.
  static let weeks = """
    SELECT (day - 4) / 7, count(*), sum(distanceCm), sum(movingMs) FROM session
    WHERE done = 1 GROUP BY 1
    """

  /// The plain search.
  static let search = """
    SELECT day, title, note FROM session
    WHERE row IN (SELECT rowid >> 1 FROM search WHERE search MATCH 'achilles' AND rowid & 1 = 1)
    """

  /// A file to import, of days before the diary begins.
  static let hundredSessions: String = {
    let rows = (0..<100).map { index in
      let day = Day(number: 7_000 + index)
      return "\(day.iso),running,\(8_000 + index),\(2_400 + index),14\(index % 10)"
    }
    return (["date,sport,distance_m,moving_s,avg_hr_bpm"] + rows).joined(separator: "\n") + "\n"
  }()
}
