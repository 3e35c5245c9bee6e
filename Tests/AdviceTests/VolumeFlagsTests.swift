import Model
import Testing

@testable import Advice

struct VolumeFlagsTests {
  /// Runs of so many centimetres on so many days before day 100, a Saturday.
  private func flags(_ runs: [(ago: Int, cm: Int)]) -> VolumeFlags {
    var journal = Journal()
    for run in runs { journal.run(run.ago, run.cm) }
    return VolumeFlags(totals: journal.slice.sessions.dayTotals, runner: Runner())
  }

  private func week(_ ago: Int = 0) -> Week { Week(containing: Journal.today - ago) }

  @Test func `a run is a spike one centimetre past ten percent, and silent at it`() {
    let at = flags([(10, 1_000_000), (0, 1_100_000)])
    let past = flags([(10, 1_000_000), (0, 1_100_001)])
    #expect(at.spike(on: Journal.today) == nil)
    #expect(past.spike(on: Journal.today)?.level == .caution)
    #expect(past.spike(on: Journal.today)?.limit.centimetres == 1_100_000)
  }

  @Test func `the flag of any day is the verdict of the rule on that day`() {
    var journal = Journal()
    for (ago, cm) in [
      (40, 900_000), (33, 1_200_000), (12, 1_000_000), (5, 2_500_000), (0, 800_000),
    ] { journal.run(ago, cm) }
    let flags = VolumeFlags(totals: journal.slice.sessions.dayTotals, runner: Runner())
    for ago in 0...40 {
      let day = Journal.today - ago
      let facts = Facts(
        slice: journal.slice, totals: journal.slice.sessions.dayTotals, day: day)
      let verdict = SingleRunSpike.verdict(facts).level
      #expect((flags.spike(on: day)?.level ?? .none) == (verdict.speaks ? verdict : .none))
      let guide = WeeklyGuide.verdict(facts).level
      #expect(flags.week(Week(containing: day), on: day).level == guide)
    }
  }

  @Test func `a week is judged on the day asked, with the plan as information at most`() {
    let flags = flags([
      (29, 2_000_000), (22, 2_000_000), (15, 2_000_000), (8, 2_000_000), (1, 1_500_000),
    ])
    let silent = flags.week(week(), on: Journal.today)
    #expect(silent.level == .none)
    #expect(silent.reference?.centimetres == 2_000_000)
    let planned = flags.week(
      week(), on: Journal.today, planned: Distance(centimetres: 2_000_000))
    #expect(planned.level == .information)
    #expect(planned.distance.centimetres == 3_500_000)
  }

  @Test func `what is said of late weeks is the same from the totals that reach them`() {
    var runs: [(ago: Int, cm: Int)] = []
    for ago in 0..<900 where ago % 3 == 0 && !(200...225).contains(ago) {
      runs.append((ago, 800_000 + ago * 7_919 % 900_000))
    }
    var journal = Journal()
    for run in runs { journal.run(run.ago, run.cm) }
    let all = journal.slice.sessions.dayTotals
    let first = week(230).start
    let lately = all.reaching(first, runDays: VolumeFlags.reach)
    #expect(lately.count < all.count / 2 + 100)
    let whole = VolumeFlags(totals: all, runner: Runner())
    let late = VolumeFlags(totals: lately, firstRun: all.first?.day, runner: Runner())
    for ago in 0...230 {
      let day = Journal.today - ago
      #expect(late.spike(on: day) == whole.spike(on: day))
      #expect(late.week(week(ago), on: day) == whole.week(week(ago), on: day))
    }
  }

  @Test func `with two weeks written there is nothing to compare with yet`() {
    let flags = flags([(15, 2_000_000), (8, 2_000_000), (1, 4_000_000)])
    let flag = flags.week(week(), on: Journal.today)
    #expect(flag.level == .unknown)
    #expect(flag.reference == nil)
    #expect(flag.completeWeeks == 2)
  }

  @Test func `the numbers of a flag are those of its rule`() throws {
    let run = try #require(flags([(10, 1_000_000), (0, 2_000_000)]).spike(on: Journal.today))
    #expect(run.step(Taste()) == "100 %" && run.level == .caution)
    let short = flags([(10, 300_000), (0, 600_000)]).spike(on: Journal.today)
    #expect(short?.step(Taste()) == "3.0 km")
    let far = flags([(10, 1_000_000), (0, 2_000_001)]).spike(on: Journal.today)
    #expect(far?.level == .strong)
    for (cm, level) in [
      (2_200_000, Level.none), (2_200_001, .information), (2_600_000, .information),
      (2_600_001, .caution), (4_000_000, .caution),
    ] {
      let flag = flags([(28, 2_000_000), (21, 1), (14, 1), (7, 1), (0, cm)])
        .week(week(), on: Journal.today)
      #expect(flag.level == level)
      #expect(flag.limit?.centimetres == 2_200_000)
      #expect(flag.completeWeeks == 4)
      if cm == 4_000_000 { #expect(flag.percent == 100) }
    }
    for (cm, isSmall) in [(1_499_999, true), (1_500_000, false)] {
      let flag = flags([(21, 1), (14, 1), (7, 1), (0, cm)]).week(week(), on: Journal.today)
      #expect(flag.isSmall == isSmall)
    }
    for (cm, level) in [(999_999, Level.information), (1_000_000, .caution)] {
      let small = flags([(21, 400_000), (14, 1), (7, 1), (0, cm)])
      #expect(small.week(week(), on: Journal.today).level == level)
    }
  }

  /// Whether a week has a flag is told by a shortcut; it must say the same as the flags themselves.
  @Test func `a flagged week is one with a spike or a caution, at the limits too`() {
    func isFlagged(_ runs: [(ago: Int, cm: Int)]) -> Bool {
      flags(runs).isFlagged(week(), through: Journal.today)
    }
    for (cm, expected) in [(1_100_000, false), (1_100_001, true)] {
      for ago in [8, 13, 18] {
        #expect(isFlagged([(30, 1_000_000), (ago, 1_000_000), (5, cm)]) == expected, "\(ago)")
      }
    }
    for (cm, expected) in [(300_000, false), (300_001, true)] {
      var runs = [(28, 1_000_000), (21, 1_000_000), (14, 1_000_000), (7, 1_000_000)]
      runs += [(4, 1_000_000), (0, cm)]
      #expect(isFlagged(runs) == expected)
    }
    for seed: UInt64 in [4, 6, 8] {
      let journal = RandomJournal(seed: seed)
      let flags = VolumeFlags(totals: journal.totals, runner: journal.slice.runner)
      for start in stride(from: journal.first + 30, to: journal.last - 7, by: 7) {
        let week = Week(containing: start, first: journal.slice.runner.firstWeekday)
        let plain =
          week.days.contains { flags.spike(on: $0) != nil }
          || flags.week(week, on: week.last).level >= .caution
        #expect(flags.isFlagged(week, through: week.last) == plain)
      }
    }
  }

  @Test func `a gap of 14 days is told, and where it ended`() {
    let flags = flags([(40, 2_000_000), (33, 2_000_000), (26, 2_000_000), (3, 500_000)])
    let flag = flags.week(week(), on: Journal.today)
    #expect(flag.gap == 22)
    #expect(flag.firstRunAfterGap == Journal.today - 3)
    #expect(flag.reference?.centimetres == 1_000_000)
  }
}
