import Advice
import Model
import Pty

/// Times the rules on a year of the made-up diary, each day judged by what was known on it.
enum RuleTimes {
  /// What the evaluation of a day may take, in milliseconds.
  static let most = 2.0

  /// Milliseconds of every day of the year, all rules together.
  static func days() -> [Double] {
    let history = history(years: 1)
    return history.days.map { day in
      let begun = Stopwatch.now
      let verdicts = Catalogue.verdicts(history.rules.facts(on: day))
      let ended = Stopwatch.now
      // Looked at, so that the work can't be left out.
      return verdicts.isEmpty ? .infinity : (ended - begun) * 1000
    }
  }

  private static func history(years: Int) -> (rules: JournalHistory, days: ClosedRange<Day>) {
    var invention = Invention(years: years)
    let days = invention.days
    var slice = Slice(days: days)
    slice.runner.healthAsked = days.lowerBound
    slice.runner.health = "none"
    for day in days {
      for record in invention.records(of: day) { slice.apply(slice.put(record)) }
    }
    let totals = slice.sessions.dayTotals
    return (JournalHistory(slice, totals: totals), days)
  }
}
