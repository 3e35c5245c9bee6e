import Model
import Testing

@testable import Advice

/// What is counted, and what isn't, where nothing would be easy to take for something.
struct FactsLimitTests {
  private func history(_ journal: Journal) -> JournalHistory {
    JournalHistory(journal.slice, totals: journal.slice.sessions.dayTotals)
  }

  @Test func `an answered day is 0, an unanswered one isn't known`() throws {
    let site = try #require(Site(slug: "left-calf"))
    var journal = Journal()
    journal.answer(0)
    #expect(journal.facts.level(site, on: Journal.today) == 0)
    #expect(journal.facts.firstLevel(site, on: Journal.today) == 0)
    #expect(journal.facts.level(site, on: Journal.today - 1) == nil)
    #expect(journal.facts.firstLevel(site, on: Journal.today - 1) == nil)
  }

  /// 100 m is usual: 150 m are hard, 149 aren't. Flat runs would make 50 of it.
  @Test func `a climb is held against climbs alone, and the first of all is not hard`() throws {
    func isHard(_ climb: Double, _ before: [Double]) throws -> Bool {
      var journal = Journal()
      for (index, metres) in before.enumerated() {
        journal.run(index + 1, 1_000_000, climb: metres)
      }
      journal.run(0, 1_000_000, climb: climb)
      return journal.facts.isHard(try #require(journal.slice.sessions.last))
    }
    #expect(try isHard(150, [100, 0]))
    #expect(try !isHard(149, [100, 0]))
    #expect(try !isHard(500, []))
    #expect(try !isHard(0, [100]))
  }

  @Test func `strength work ends no break and makes no week of runs`() {
    var journal = Journal()
    journal.run(30, 1_000_000)
    journal.run(10, 0, kind: .strength)
    #expect(journal.facts.comeback?.gap == 30)
    #expect(!journal.facts.hasRun(in: Week(containing: Journal.today - 10)))
    #expect(journal.facts.hasRun(in: Week(containing: Journal.today - 30)))
  }

  @Test func `minutes of a run without a time are 0`() {
    var journal = Journal()
    for ago in [3, 2] { journal.run(ago, nil) }
    journal.run(1, nil, minutes: nil)
    #expect(journal.facts.volume == .time)
    #expect(journal.facts.amount(in: journal.facts.week) == 7_200_000)
  }

  /// Races alone before a break leave nothing to hold a run against.
  @Test func `on the way back from races alone there is no longest run`() {
    var journal = Journal()
    for ago in [20, 27] { journal.run(ago, 1_000_000, kind: .race) }
    journal.run(0, 1_000_000)
    #expect(journal.facts.spikeReference(on: Journal.today) == nil)
    #expect(journal.level(SingleRunSpike.self) == .unknown)
  }

  /// Weekly runs up to 150 days ago: nothing is left of them in the days a rule looks back on.
  @Test func `a break longer than what is looked back on is a break`() {
    var journal = Journal()
    journal.slice.firstDay = nil
    for ago in stride(from: 150, through: 199, by: 7) { journal.run(ago, 1_000_000) }
    let facts = history(journal).facts(on: Journal.today)
    #expect(facts.comeback?.gap == 150)
    #expect(ReturnAfterGap.verdict(facts).level == .information)
  }

  @Test func `the first run is the first run, not the first session`() {
    var journal = Journal()
    journal.slice.firstDay = nil
    journal.run(36, 0, kind: .strength)
    journal.run(8, 1_000_000)
    #expect(history(journal).facts(on: Journal.today).completeWeeks == 1)
  }

  @Test func `of fewer than 14 days there is no stretch, of 14 one`() throws {
    for (days, stretches) in [(1, 0), (13, 0), (14, 1), (15, 2)] {
      var journal = Journal()
      journal.run(days - 1, 1_000_000)
      let report = try #require(Backtest(history(journal), to: Journal.today))
      #expect(report.stretches == stretches)
      #expect(RulesPage.text(report).contains("| single-run-spike | "))
    }
  }

  @Test func `a level that never came is 0 on the page of rules`() throws {
    var journal = Journal()
    journal.run(0, 1_000_000)
    let report = try #require(Backtest(history(journal), to: Journal.today))
    #expect(RulesPage.text(report).contains("| single-run-spike | 1 | 0 | 0 | 0 | 0 |\n"))
  }

  /// 20 km after more than 30 days and four weeks without any run: a week, and no step.
  @Test func `the ratios say nothing after weeks without a run`() throws {
    var journal = Journal()
    journal.run(70, 2_000_000)
    journal.run(0, 2_000_000)
    let ratios = try #require(Backtest(history(journal), to: Journal.today + 1)).ratios
    #expect(ratios.weeks == 1)
    #expect((ratios.guide, ratios.caution) == (0, 0))
    #expect((ratios.spike, ratios.either) == (0, 0))
  }
}
