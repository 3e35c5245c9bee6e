import Model
import Testing

@testable import Advice

struct BacktestTests {
  /// Five weeks of 20 km, one of 30: 50 % over, and no run further than the longest by 10 %.
  private var journal: Journal {
    var journal = Journal()
    for week in 1...5 { for ago in [1, 3] { journal.run(7 * week + ago, 1_000_000) } }
    for ago in [1, 3, 4] { journal.run(ago, 1_000_000) }
    journal.slice.firstDay = nil
    return journal
  }

  private func backtest(_ journal: Journal) -> Backtest? {
    Backtest(
      JournalHistory(journal.slice, totals: journal.slice.sessions.dayTotals), to: Journal.today)
  }

  @Test func `it counts the days and weeks at each level`() throws {
    let report = try #require(backtest(journal))
    #expect(report.days == Journal.today - 38...Journal.today)
    let guide = try #require(report.rates.first { $0.rule == .weeklyGuide })
    // Over 26 km from the third run on, two days from the end.
    #expect(guide.weeks[.caution] == 1)
    #expect(guide.days[.caution] == 2)
    #expect(guide.weeks.values.reduce(0, +) == 6)
    #expect(report.ratios.weeks == 2)
    #expect(report.ratios.guide == 1 && report.ratios.caution == 1)
  }

  @Test func `before a problem it says who spoke, beside the base`() throws {
    var journal = journal
    guard let site = Site(slug: "left-calf") else { return }
    journal.slice.problems = [
      Problem(id: RecordID(high: 9, low: 1), site: site, from: Journal.today, status: "injury")
    ]
    let report = try #require(backtest(journal))
    #expect(report.cases.count == 1)
    #expect(report.cases.first?.said[.weeklyGuide] == .caution)
    #expect(report.before(.weeklyGuide) == 1)
    // 39 days hold 26 stretches of 14.
    #expect(report.stretches == 26)
    #expect(report.base[.weeklyGuide] == 2)
  }

  @Test func `an empty journal has no report`() {
    #expect(backtest(Journal()) == nil)
  }
}
