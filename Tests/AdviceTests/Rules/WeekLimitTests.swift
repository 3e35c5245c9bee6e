import Model
import Testing

@testable import Advice

/// Both sides of the limits of weeks that no other test has.
struct WeekLimitTests {
  /// 20 km in each of the last three weeks but one; 80 % of 20 are 16.
  @Test func `a lighter week counts in each of the last three, in the fourth it doesn't`() {
    for (light, level) in [
      (7, Level.none), (14, .none), (21, .none), (28, .information),
    ] {
      var journal = Journal()
      for ago in [7, 14, 21, 28] { journal.run(ago, ago == light ? 1_600_000 : 2_000_000) }
      #expect(journal.level(LighterWeek.self) == level, "\(light)")
    }
  }

  @Test func `three complete weeks are enough for a lighter one and for two steps, two aren't`() {
    for (weeks, level) in [(3, Level.information), (2, .unknown)] {
      var journal = Journal()
      for week in 1...weeks { journal.run(7 * week, 2_000_000) }
      #expect(journal.level(LighterWeek.self) == level)
      journal.run(0, 3_000_000, rpe: 6)
      #expect(journal.level(TwoStepsAtOnce.self) == level)
    }
  }

  /// Three weeks of runs that have neither distance nor time: nothing to hold a week against.
  @Test func `with a reference of 0 the rules of weeks can't tell, at 100 m they can`() {
    for (cm, isKnown) in [(0, false), (10_000, true)] {
      var journal = Journal()
      for ago in [7, 14, 21] { journal.run(ago, cm, minutes: nil) }
      journal.run(0, 1_000_000)
      #expect((journal.level(LighterWeek.self) != .unknown) == isKnown)
      #expect((journal.level(WeeklyGuide.self) != .unknown) == isKnown)
      #expect(EasyWeek.details(journal.facts).isEmpty != isKnown)
      // Without a time of the runs there is no share of minutes either.
      #expect(
        journal.verdict(TwoStepsAtOnce.self).headline
          == (isKnown ? "Under 80 % of the minutes are rated" : "Too few weeks to compare with"))
    }
  }

  /// Two weeks with a hard share of 0 and 40 %, two without a run: the mean is of the two.
  @Test func `a week without a run has no hard share`() {
    var journal = Journal()
    journal.run(7, 2_000_000)
    journal.run(28, 2_000_000, minutes: 36)
    journal.run(28, 0, rpe: 6, minutes: 24)
    journal.run(0, 2_500_000)
    let because = journal.verdict(TwoStepsAtOnce.self).because
    #expect(because.first { $0.quantity == "mean of the 4 weeks before" }?.value == 20)
  }

  @Test func `the plan and last week's change are numbers only where there are any`() {
    var journal = Journal()
    for ago in [7, 21, 28] { journal.run(ago, 2_000_000) }
    journal.run(0, 1_000_000)
    let because = journal.verdict(WeeklyGuide.self).because.map(\.quantity)
    #expect(!because.contains("with the plan"))
    // The week before the last one had no run.
    #expect(because.contains("last week") && !because.contains("last week against the one before"))
    journal.plan(1, 100)
    #expect(journal.verdict(WeeklyGuide.self).because.contains { $0.quantity == "with the plan" })
  }

  /// 10 km before the gap, half of it is 5; this week's 12 km are judged, and no reference.
  @Test func `on the way back the week itself is no reference, the one before it is`() {
    var journal = Journal()
    for ago in [23, 30, 37] { journal.run(ago, 1_000_000) }
    journal.run(1, 1_200_000)
    #expect(journal.facts.reference == 500_000)
    journal.run(8, 600_000)
    #expect(journal.facts.reference == 600_000)
  }

  @Test func `a warning comes before rest, a flag before a suggestion as loud`() throws {
    var journal = Journal()
    journal.weeks(2_000_000)
    for ago in [1, 8, 15] { journal.mark(ago, "left-achilles", 3) }
    let verdicts = Catalogue.verdicts(journal.facts).filter(\.speaks)
    #expect(verdicts.map(\.rule).prefix(2) == [.problemArea, .lighterWeek])
    #expect(Set(verdicts.prefix(2).map(\.level)) == [.information])
  }
}

struct LookingBackEdgeTests {
  private func history(_ journal: Journal) -> JournalHistory {
    JournalHistory(journal.slice, totals: journal.slice.sessions.dayTotals)
  }

  @Test func `a day alone can be looked at, a time before the journal can't`() throws {
    var journal = Journal()
    journal.run(5, 1_000_000)
    let day = Journal.today - 5
    let report = try #require(Backtest(history(journal), from: day, to: day))
    #expect(report.days == day...day)
    #expect(report.rates.allSatisfy { $0.weeks.values.reduce(0, +) == 1 })
    #expect(Backtest(history(journal), from: day - 30, to: day - 1) == nil)
    #expect(Backtest(history(journal), to: day - 1) == nil)
  }

  /// Day 102 is a Monday: two weeks, the last of one day.
  @Test func `a week of which only the first day is asked about is a week`() throws {
    var journal = Journal()
    journal.run(2, 1_000_000)
    let report = try #require(Backtest(history(journal), to: Day(number: 102)))
    #expect(report.rates.allSatisfy { $0.weeks.values.reduce(0, +) == 2 })
  }

  /// Five weeks of 20 km in one run; the fifth has 22.0 km exactly, or a centimetre more, or 26.0.
  private func ratios(_ cm: Int, from: Int = 0, to: Int = 101) throws -> VolumeRatios {
    var journal = Journal()
    journal.weeks(2_000_000)
    journal.run(5, cm - 1_000_000)
    journal.run(4, 1_000_000)
    return try #require(
      Backtest(history(journal), from: Day(number: from), to: Day(number: to))
    ).ratios
  }

  @Test func `the ratios count what is past a limit, not what is at it`() throws {
    #expect(try ratios(2_200_000).guide == 0)
    #expect(try ratios(2_200_001).guide == 1)
    #expect(try ratios(2_600_000).caution == 0)
    #expect(try ratios(2_600_001).caution == 1)
    #expect(try ratios(2_600_001).either == 1)
    #expect(try ratios(999_999 + 1_000_000).weeks == 1)
  }

  @Test func `the week that begins on the last day counts`() throws {
    #expect(try ratios(2_200_000, to: 95).weeks == 1)
    #expect(try ratios(2_200_000, to: 94).weeks == 0)
  }

  /// 9.9 km yesterday, at the limit over 9.0, carry today's 10.89; a centimetre more is past it.
  @Test func `yesterday's run is what a spike is held against, and that of 30 days ago`() throws {
    for (before, cm, spikes) in [
      (1, 1_089_000, 0), (1, 1_089_001, 1), (30, 1_089_000, 0), (31, 1_089_000, 1),
    ] {
      var journal = Journal()
      for ago in [64, 57, 50, 43, 36] { journal.run(ago, 900_000) }
      for ago in [29, 22, 15, 8] { journal.run(ago, 900_000) }
      journal.run(before, 990_000)
      journal.run(0, cm)
      let report = try #require(
        Backtest(history(journal), from: Journal.today, to: Journal.today + 1))
      #expect(report.ratios.spike == spikes, "\(before) \(cm)")
    }
  }
}

struct VolumeFlagLimitTests {
  private func flags(_ runs: [(ago: Int, cm: Int)]) -> VolumeFlags {
    var journal = Journal()
    for run in runs { journal.run(run.ago, run.cm) }
    return VolumeFlags(totals: journal.slice.sessions.dayTotals, runner: Runner())
  }

  @Test func `complete weeks are counted one by one`() {
    for weeks in 0...9 {
      let flag = flags([(7 * weeks, 1_000_000)])
        .week(Week(containing: Journal.today), on: Journal.today)
      #expect(flag.completeWeeks == weeks)
    }
  }

  /// Runs that were only timed: three complete weeks, and nothing to hold a distance against.
  @Test func `no distance in three weeks is a reference of 0, in two it is none`() {
    for (weeks, reference) in [(3, Distance.zero), (2, nil)] as [(Int, Distance?)] {
      let runs = (1...weeks).map { (ago: 7 * $0, cm: 0) }
      let flag = flags(runs).week(Week(containing: Journal.today), on: Journal.today)
      #expect(flag.reference == reference)
      #expect(flag.percent == nil && flag.level == .unknown)
    }
  }

  /// Monday is five days ago: 11.0 km are at its limit, a centimetre more is past it.
  @Test func `a week is flagged from its first day on, by its run or by the week`() {
    let week = Week(containing: Journal.today)
    let before = [7, 14, 21, 28].map { (ago: $0, cm: 1_000_000) }
    #expect(!flags(before + [(5, 1_100_000)]).isFlagged(week, through: week.start))
    #expect(flags(before + [(5, 1_100_001)]).isFlagged(week, through: week.start))
    let small = [(5, 433_333), (4, 433_333), (3, 433_334)].map { (ago: $0.0, cm: $0.1) }
    #expect(!flags(before + small).isFlagged(week, through: Journal.today))
    #expect(flags(before + small + [(2, 1)]).isFlagged(week, through: Journal.today))
  }

  @Test func `a reach counts back from the day, days with a run only`() {
    var journal = Journal()
    for ago in [9, 7, 5, 3, 1] { journal.run(ago, 1_000_000) }
    journal.run(8, 0, kind: .strength)
    let totals = journal.slice.sessions.dayTotals
    let day = Journal.today
    #expect(totals.reaching(day - 3, runDays: 2).map(\.day).first == day - 7)
    #expect(totals.reaching(day - 4, runDays: 2).map(\.day).first == day - 7)
    #expect(totals.reaching(day - 3, runDays: 3).map(\.day).first == day - 9)
    #expect(totals.reaching(day - 3, runDays: 0).map(\.day).first == day - 3)
  }
}
