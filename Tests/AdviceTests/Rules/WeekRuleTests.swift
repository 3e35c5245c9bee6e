import Model
import Testing

@testable import Advice

struct WeeklyGuideTests {
  /// The most of four weeks is 20 km: 10 % over is 22 km, 30 % over 26 km, to the centimetre.
  @Test(arguments: [
    (2_200_000, Level.none), (2_200_001, .information), (2_600_000, .information),
    (2_600_001, .caution),
  ])
  func `the week is held against the most of four`(cm: Int, level: Level) {
    var journal = Journal()
    journal.weeks(2_000_000)
    journal.run(0, cm)
    #expect(journal.level(WeeklyGuide.self) == level)
  }

  @Test func `one small week doesn't turn the next normal one into an alarm`() {
    var journal = Journal()
    for (ago, cm) in [(7, 200_000), (14, 2_000_000), (21, 1_000_000), (28, 1_500_000)] {
      journal.run(ago, cm)
    }
    journal.run(0, 2_000_000)
    #expect(journal.level(WeeklyGuide.self) == .none)
  }

  @Test func `the fifth week back is no reference`() {
    var journal = Journal()
    journal.weeks(2_000_000)
    journal.run(35, 9_000_000)
    #expect(journal.facts.reference == 2_000_000)
  }

  @Test func `past the guide nothing is left of it`() {
    for (cm, metres) in [(2_190_000, 100.0), (2_200_000, 0), (2_300_000, 0)] {
      var journal = Journal()
      journal.weeks(2_000_000)
      journal.run(0, cm)
      let left = journal.verdict(WeeklyGuide.self).because.first {
        $0.quantity == "left to the guide"
      }
      #expect(left?.value == metres)
    }
  }

  /// 130 % of 7.69231 km is 10.00000 km: at 10 km it isn't past, so it is "past", not "from".
  @Test func `caution begins past 30 %, or from 10 km on where that is more`() {
    for (cm, words) in [(769_231, "past 10.0 km: caution"), (769_230, "from 10.0 km on: caution")] {
      var journal = Journal()
      journal.weeks(cm)
      journal.run(0, 900_000)
      let changes = journal.verdict(WeeklyGuide.self).detail("changes")
      #expect(changes?.hasSuffix(words) == true, "\(changes ?? "")")
    }
  }

  /// 20 % over 20 km are 24, 5 % are 21; past 26 it is caution under either.
  @Test func `the guide is the runner's own`() {
    for (guide, cm) in [(20, 2_400_000), (5, 2_100_000)] {
      var journal = Journal()
      journal.slice.runner.weeklyGuide = guide
      journal.weeks(2_000_000)
      journal.run(0, cm)
      #expect(journal.level(WeeklyGuide.self) == .none)
      journal.run(1, 1)
      #expect(journal.level(WeeklyGuide.self) == .information)
      journal.run(1, 2_600_000 - cm - 1)
      #expect(journal.level(WeeklyGuide.self) == .information)
      journal.run(1, 1)
      #expect(journal.level(WeeklyGuide.self) == .caution)
    }
  }

  @Test func `a guide over 30 % moves the caution along`() {
    for (cm, level) in [(2_800_000, Level.none), (2_800_001, .caution)] {
      var journal = Journal()
      journal.slice.runner.weeklyGuide = 40
      journal.weeks(2_000_000)
      journal.run(0, cm)
      #expect(journal.level(WeeklyGuide.self) == level)
    }
  }

  @Test func `a week under 10 km is information at most`() {
    for (cm, level) in [(999_999, Level.information), (1_000_000, .caution)] {
      var journal = Journal()
      journal.weeks(400_000)
      journal.run(0, cm)
      #expect(journal.level(WeeklyGuide.self) == level)
    }
  }

  @Test func `what is planned is a number, and information at most`() {
    var journal = Journal()
    journal.weeks(2_000_000)
    journal.run(0, 1_000_000)
    journal.plan(1, 5_000_000)
    let verdict = journal.verdict(WeeklyGuide.self)
    #expect(verdict.level == .information)
    #expect(verdict.because.first { $0.quantity == "with the plan" }?.value == 60_000)
    #expect(verdict.because.first { $0.quantity == "left to the guide" }?.value == 12_000)
    #expect(verdict.action == .none)
  }

  @Test func `a plan carried out isn't counted twice, next week's not at all`() {
    var journal = Journal()
    journal.weeks(2_000_000)
    journal.plan(0, 1_500_000)
    journal.run(0, 1_500_000)
    journal.slice.sessions[5].fulfils = journal.slice.sessions[4].id
    journal.plan(2, 5_000_000)
    #expect(journal.level(WeeklyGuide.self) == .none)
  }

  /// 53.8 over 45.8 is 17.5 %, shown as 17; the guide is 50.38, shown as 50.3.
  @Test func `the headline has the number and the limit, rounded down`() {
    var journal = Journal()
    journal.weeks(4_580_000)
    journal.run(0, 5_380_000)
    #expect(
      journal.verdict(WeeklyGuide.self).headline
        == "53.8 km, 17 % over 45.8, most of the last 4; guide 50.3")
  }

  @Test func `under 15 km a week there are no percentages`() {
    for (cm, isPercent) in [(1_499_999, false), (1_500_000, true)] {
      var journal = Journal()
      journal.weeks(1_200_000)
      journal.run(0, cm)
      #expect(journal.verdict(WeeklyGuide.self).headline.contains("%") == isPercent)
    }
  }

  @Test func `under two hours a week there are none either`() {
    for (minutes, isPercent) in [(119.0, false), (120, true)] {
      var journal = Journal()
      for ago in [7, 14, 21, 28] { journal.run(ago, nil, minutes: 90) }
      journal.run(0, nil, minutes: minutes)
      let verdict = journal.verdict(WeeklyGuide.self)
      #expect(verdict.level >= .information)
      #expect(verdict.headline.contains("%") == isPercent)
      #expect(verdict.headline.contains("min"))
    }
  }

  /// 40 km in the last complete week before a gap of 20 days: half is 20 km.
  @Test func `after a gap the guide rests on a fraction, or on the best week since`() {
    var journal = Journal()
    journal.run(34, 4_000_000)
    journal.run(13, 500_000)
    #expect(journal.facts.comeback?.gap == 20)
    #expect(journal.facts.reference == 2_000_000)
    journal.run(8, 1_900_000)
    // The week of days 88 to 94: 5 km on day 87 lie in the one before.
    #expect(journal.facts.reference == 2_000_000)
    journal.run(7, 200_000)
    #expect(journal.facts.reference == 2_100_000)
  }

  @Test func `nothing recorded is unknown, with the weeks still needed`() {
    let verdict = Journal().verdict(WeeklyGuide.self)
    #expect(verdict.level == .unknown)
    #expect(verdict.headline == "Finding your starting point: 3 more weeks")
  }

  @Test func `trials that found no difference are named`() {
    #expect(WeeklyGuide.evidence.contains { $0.limits.contains("no difference") })
  }
}

struct StartingPointTests {
  @Test func `two complete weeks are too few, three are enough`() {
    for (weeks, level) in [(0, Level.unknown), (2, .unknown), (3, .none)] {
      var journal = Journal()
      for week in 0..<weeks { journal.run(7 * (week + 1), 1_000_000) }
      #expect(journal.level(StartingPoint.self) == level)
      #expect((journal.level(WeeklyGuide.self) == .unknown) == (weeks < 3))
    }
  }

  @Test func `weeks without a run since the first count`() {
    var journal = Journal()
    journal.run(21, 1_000_000)
    #expect(journal.level(StartingPoint.self) == .none)
  }

  @Test func `the journal's first run counts though it lies before what is loaded`() {
    var journal = Journal()
    journal.run(7, 1_000_000)
    #expect(journal.level(StartingPoint.self) == .unknown)
    journal.slice.firstRun = Day(number: 0)
    #expect(journal.level(StartingPoint.self) == .none)
  }
}

struct ReturnAfterGapTests {
  @Test func `fourteen days without a run start a return, thirteen don't`() {
    for (ago, level) in [(13, Level.none), (14, .information)] {
      var journal = Journal()
      journal.run(ago, 1_000_000)
      #expect(journal.level(ReturnAfterGap.self) == level)
    }
  }

  @Test func `between two runs the days between count`() {
    for (ago, level) in [(14, Level.none), (15, .information)] {
      var journal = Journal()
      journal.run(ago, 1_000_000)
      journal.run(0, 1_000_000)
      #expect(journal.level(ReturnAfterGap.self) == level)
    }
  }

  @Test func `a break says what a week can start from, where there is something to say`() {
    // Four weeks of one run of 12 km, the last 31 days ago: a third of 12 is 4.
    var journal = Journal()
    for ago in [31, 38, 45, 52] { journal.run(ago, 1_200_000) }
    #expect(
      ReturnAfterGap.verdict(journal.facts).headline
        == "31 days without a run, limit 14: from 4.0 km a week")
    // A third of 100 m is nothing to start from.
    var short = Journal()
    for ago in [31, 38, 45, 52] { short.run(ago, 10_000) }
    #expect(
      ReturnAfterGap.verdict(short.facts).headline
        == "31 days without a run, limit 14: a third is a start")
  }

  @Test func `its numbers are the days and what a week can start from`() {
    for last in [nil, 3] {
      var journal = Journal()
      for ago in [31, 38, 45, 52] { journal.run(ago, 1_200_000) }
      if let last { journal.run(last, 100_000) }
      let because = ReturnAfterGap.verdict(journal.facts).because
      #expect(because.map(\.quantity) == ["days without a run", "reference"])
      #expect(because.map(\.value) == [last == nil ? 31 : 27, last == nil ? 4_000 : 6_000])
    }
  }

  @Test func `no run at all is unknown`() {
    #expect(Journal().level(ReturnAfterGap.self) == .unknown)
  }

  @Test func `a break that reaches further back than what is loaded asks for more`() {
    var journal = Journal()
    journal.slice.firstRun = Day(number: 0)
    #expect(journal.facts.reach(from: Day(number: 20)) == Day(number: 0))
    journal.run(70, 1_000_000)
    journal.run(5, 1_000_000)
    #expect(journal.facts.reach(from: Day(number: 20)) == Day(number: 0))
    for ago in stride(from: 69, to: 0, by: -7) { journal.run(ago, 1_000_000) }
    #expect(journal.facts.reach(from: Day(number: 20)) == nil)
  }
}

struct TwoStepsAtOnceTests {
  /// Before: 60 easy minutes a week, hard share 0 %. Now 90 easy and 10 hard: 10 %.
  private func journal(hard: Double, cm: Int = 3_000_000, rated: Double = 3) -> Journal {
    var journal = Journal()
    journal.weeks(2_000_000)
    journal.run(0, cm, rpe: rated, minutes: 100 - hard)
    journal.run(0, 0, rpe: 5, minutes: hard)
    return journal
  }

  @Test func `ten points more hard minutes beside a larger week speak, nine don't`() {
    #expect(journal(hard: 9).level(TwoStepsAtOnce.self) == .none)
    #expect(journal(hard: 10).level(TwoStepsAtOnce.self) == .information)
    #expect(
      journal(hard: 10).verdict(TwoStepsAtOnce.self).headline
        == "Week over the guide, and hard 10 %, limit 10")
  }

  @Test func `a week within the guide is one step`() {
    #expect(journal(hard: 50, cm: 2_200_000).level(TwoStepsAtOnce.self) == .none)
    #expect(journal(hard: 50, cm: 2_200_001).level(TwoStepsAtOnce.self) == .information)
  }

  @Test func `RPE 4 and a half isn't hard`() {
    var journal = Journal()
    journal.weeks(2_000_000)
    journal.run(0, 3_000_000, rpe: 4.5)
    #expect(journal.level(TwoStepsAtOnce.self) == .none)
    journal.slice.sessions[4].rpe = RPE(5)
    #expect(journal.level(TwoStepsAtOnce.self) == .information)
  }

  @Test func `with under 80 % of the minutes rated it can't tell`() {
    for (unrated, level) in [(20.0, Level.information), (20.1, .unknown)] {
      var journal = Journal()
      journal.weeks(2_000_000)
      journal.run(0, 3_000_000, rpe: 6, minutes: 100 - unrated)
      journal.run(0, 0, rpe: nil, minutes: unrated)
      #expect(journal.level(TwoStepsAtOnce.self) == level)
    }
    #expect(Journal().level(TwoStepsAtOnce.self) == .unknown)
  }
}

struct LighterWeekTests {
  /// The reference is 20 km: 80 % are 16 km.
  @Test func `a week at 80 % was light, a centimetre more wasn't`() {
    for (cm, level) in [(1_600_000, Level.none), (1_600_001, .information)] {
      var journal = Journal()
      for ago in [7, 21, 28] { journal.run(ago, 2_000_000) }
      journal.run(14, cm)
      #expect(journal.level(LighterWeek.self) == level)
    }
  }

  @Test func `a week without a run, and the fourth week back, don't make it due`() {
    var journal = Journal()
    journal.run(7, 2_000_000)
    journal.run(14, 2_000_000)
    journal.run(28, 2_000_000)
    #expect(journal.level(LighterWeek.self) == .none)
    #expect(Journal().level(LighterWeek.self) == .unknown)
  }

  /// 70 and 80 % of 20 km; 80 % of the longest run of 20 km.
  @Test func `it says what an easy week would be in numbers`() {
    var journal = Journal()
    journal.weeks(2_000_000)
    let verdict = journal.verdict(LighterWeek.self)
    #expect(verdict.action == .easeWeek)
    #expect(
      verdict.detail("easy week")
        == "14.0 km to 16.0 km in all, no run past 16.0 km, nothing at 7 or more")
  }
}

struct MonotonyTests {
  /// Six loads of 100 and a rest day: mean 85.714, deviation 34.993: 2.449. Five and two: mean
  /// 71.43, deviation 45.175: 1.581.
  @Test func `six days alike and one of rest are over 2, five and two aren't`() {
    for (rests, level) in [([3], Level.information), ([3, 5], .none)] {
      var journal = Journal()
      for ago in 0..<7 where !rests.contains(ago) { journal.run(ago, 0, rpe: 5, minutes: 20) }
      let verdict = journal.verdict(Monotony.self)
      #expect(verdict.level == level)
      let value = verdict.because.first?.value ?? 0
      #expect(abs(value - (rests.count == 1 ? 2.449490 : 1.581139)) < 0.000001)
    }
  }

  /// Five loads of 100, one of x and a rest day. For x = 35 the mean is 76.43 and the deviation
  /// 38.52: 1.984; for x = 37 it is 76.71 and 38.13: 2.012.
  @Test func `the limit is 2`() {
    for (last, level) in [(7.0, Level.none), (7.4, .information)] {
      var journal = Journal()
      for ago in 0..<5 { journal.run(ago, 0, rpe: 5, minutes: 20) }
      journal.run(5, 0, rpe: 5, minutes: last)
      #expect(journal.level(Monotony.self) == level)
    }
  }

  @Test func `seven equal days have no monotony, and fewer than seven neither`() {
    var journal = Journal()
    for ago in 0..<7 { journal.run(ago, 0, rpe: 5, minutes: 20.1) }
    #expect(journal.level(Monotony.self) == .unknown)
    journal.slice.firstDay = Journal.today - 5
    #expect(journal.level(Monotony.self) == .unknown)
  }

  @Test func `a load that can't be estimated leaves it open`() {
    var journal = Journal()
    for ago in 0..<6 { journal.run(ago, 0, rpe: nil, minutes: 20) }
    #expect(journal.level(Monotony.self) == .unknown)
    journal.run(80, 0, rpe: 4)
    #expect(journal.level(Monotony.self) == .information)
  }
}
