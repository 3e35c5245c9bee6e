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

  @Test func `percentages need 20 events`() {
    #expect(Backtest.share(7, of: 19) == "")
    #expect(Backtest.share(7, of: 20) == " (35 %)")
  }

  @Test func `of all stretches of 14 days those count in which a rule spoke`() throws {
    var journal = journal
    // From the first day on, and on a single one: 26 stretches, and the 14 that hold it.
    journal.sign(.limp, 38)
    journal.run(20, 1_200_000)
    let report = try #require(backtest(journal))
    #expect(report.base[.redFlag] == 26)
    let days = report.rates.first { $0.rule == .singleRunSpike }?.days ?? [:]
    #expect(days[.caution] == nil)
    journal.slice.signs = []
    let open = try #require(backtest(journal))
    #expect(open.rates.first { $0.rule == .singleRunSpike }?.days[.caution] == 1)
    #expect(open.base[.singleRunSpike] == 14)
  }

  /// Weeks of one run of 10 km, and the fifth week's run at and past each limit.
  @Test(arguments: [
    (999_999, 0, 0, 0, 0), (1_000_000, 1, 0, 0, 0), (1_100_000, 1, 0, 0, 0),
    (1_100_001, 1, 1, 0, 1), (1_300_000, 1, 1, 0, 1), (1_300_001, 1, 1, 1, 1),
  ])
  func `the ratios alone, on both sides of their limits`(
    cm: Int, weeks: Int, guide: Int, caution: Int, spike: Int
  ) throws {
    var journal = Journal()
    journal.weeks(1_000_000)
    journal.run(0, cm)
    journal.slice.firstDay = nil
    let ratios = try #require(backtest(journal)).ratios
    #expect(ratios.weeks == weeks && ratios.guide == guide && ratios.caution == caution)
    #expect(ratios.spike == spike && ratios.either == spike)
  }

  @Test func `the ratios' spike looks back 30 days, yesterday included`() throws {
    for (ago, spikes) in [(1, 0), (30, 0), (31, 1)] {
      var journal = Journal()
      journal.weeks(1_000_000)
      journal.run(ago, 2_000_000)
      journal.run(0, 1_200_000)
      journal.slice.firstDay = nil
      let flagged = try #require(backtest(journal)).ratios.spike
      // The run of yesterday is one itself, in the same week.
      #expect(flagged == (ago == 1 ? 1 : spikes))
    }
  }

  @Test func `an empty journal has no report`() {
    #expect(backtest(Journal()) == nil)
  }
}
