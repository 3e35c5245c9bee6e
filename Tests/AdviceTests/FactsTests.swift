import Model
import Testing

@testable import Advice

/// What is held against what, on both sides of each limit.
struct FactsTests {
  @Test func `the last of the four weeks counts, and the first of them`() {
    for ago in [7, 14, 21, 28] {
      var journal = Journal()
      for week in [7, 14, 21, 28, 35] { journal.run(week, week == ago ? 3_000_000 : 1_000_000) }
      #expect(journal.facts.reference == 3_000_000, "\(ago)")
    }
  }

  @Test func `complete weeks are counted from the first run's`() {
    var journal = Journal()
    for week in 1...13 { journal.run(7 * week, 1_000_000) }
    #expect(journal.facts.completeWeeks == 13)
  }

  /// 30 km, 29 or 30 days before the last run before a gap of 20 days.
  @Test func `the 30 days before a gap end with its last run`() {
    for (before, reference) in [(29, 1_500_000), (30, 500_000)] {
      var journal = Journal()
      journal.run(20 + before, 3_000_000)
      for ago in stride(from: 30, through: 20, by: -10) { journal.run(ago, 1_000_000) }
      #expect(journal.facts.comeback?.gap == 20)
      #expect(journal.facts.spikeReference(on: Journal.today) == reference)
    }
  }

  @Test func `yesterday's run is a reference, today's own never is`() {
    var journal = Journal()
    journal.run(10, 500_000)
    journal.run(1, 1_000_000)
    journal.run(0, 3_000_000)
    #expect(journal.facts.spikeReference(on: Journal.today) == 1_000_000)
    var back = Journal()
    back.run(30, 2_000_000)
    back.run(1, 1_200_000)
    back.run(0, 3_000_000)
    #expect(back.facts.spikeReference(on: Journal.today) == 1_200_000)
  }

  @Test func `half after 28 days without a run, a third after 29, in numbers and in words`() {
    for (ago, word) in [(28, "half"), (29, "a third")] {
      var journal = Journal()
      journal.run(ago, 3_000_000)
      #expect(journal.verdict(ReturnAfterGap.self).headline.contains(": \(word) is a start"))
    }
  }

  /// Totals of the 33 days before the last run before a break, and of 28 days before today, tell all.
  @Test func `more totals are asked for only where the weeks before a break lie further back`() {
    for (ago, isShort) in [(66, false), (67, true)] {
      var journal = Journal()
      journal.slice.firstRun = Day(number: 0) - 500
      journal.run(ago, 1_000_000)
      #expect((journal.facts.reach(from: Day(number: 1)) != nil) == isShort)
    }
    for (oldest, isShort) in [(27, true), (28, false)] {
      var journal = Journal()
      journal.slice.firstRun = Day(number: 0) - 500
      for ago in stride(from: oldest, through: 0, by: -7) { journal.run(ago, 1_000_000) }
      #expect((journal.facts.reach(from: Day(number: 1)) != nil) == isShort)
    }
  }

  @Test func `distance is missing mostly when over half of 56 days' runs have none`() {
    func isTime(_ change: (inout Journal) -> Void) -> Bool {
      var journal = Journal()
      change(&journal)
      return journal.facts.volume == .time
    }
    #expect(!isTime { for ago in [1, 2] { $0.run(ago, ago == 1 ? nil : 500_000) } })
    #expect(isTime { for ago in [1, 2, 3] { $0.run(ago, ago < 3 ? nil : 500_000) } })
    #expect(isTime { $0.run(55, nil) })
    #expect(!isTime { $0.run(56, nil) })
  }

  /// An hour a week is information at most, to the millisecond; two hours have percentages.
  @Test func `minutes have limits of their own`() {
    for (milliseconds, level) in [(3_599_999, Level.information), (3_600_000, .caution)] {
      var journal = Journal()
      for ago in [7, 14, 21, 28] { journal.run(ago, nil, minutes: 30) }
      journal.run(0, nil, minutes: Double(milliseconds) / 60_000)
      #expect(journal.level(WeeklyGuide.self) == level)
    }
    for (milliseconds, isShown) in [(7_199_999, true), (7_200_000, false)] {
      var journal = Journal()
      for ago in [7, 14, 21, 28] { journal.run(ago, nil, minutes: 30) }
      journal.run(0, nil, minutes: Double(milliseconds) / 60_000)
      #expect(journal.facts.showsDifferences == isShown)
    }
    var journal = Journal()
    for ago in [7, 14, 21, 28] { journal.run(ago, nil, minutes: 60) }
    #expect(
      journal.verdict(WeeklyGuide.self).because.first { $0.quantity == "reference" }?.value == 60)
  }

  @Test func `a step is in percent of what it starts from`() {
    var journal = Journal()
    journal.weeks(2_000_000)
    #expect(journal.facts.step(from: 2_000_000, to: 4_000_000) == "100 %")
  }

  /// Climbs of 100 m on the days before; 150 m are 1.5 times as much.
  @Test func `the usual climb is that of the 30 days before`() {
    func isHard(_ others: [(ago: Int, climb: Double)]) -> Bool {
      var journal = Journal()
      for (ago, climb) in others { journal.run(ago, 1_000_000, climb: climb) }
      journal.run(0, 1_000_000, climb: 150)
      return !journal.facts.hardDays(Journal.today...Journal.today).isEmpty
    }
    #expect(!isHard([(10, 100), (30, 300)]))
    #expect(isHard([(10, 100), (31, 300)]))
    #expect(!isHard([(10, 100), (1, 300)]))
  }

  /// The run yesterday was 4: 30 minutes without a rating are 120; the other one today is no help.
  @Test func `a load is estimated from the days before, not from the day itself`() {
    var journal = Journal()
    journal.run(1, 0, rpe: 4, minutes: 10)
    journal.run(0, 0, rpe: nil, minutes: 30)
    #expect(journal.facts.load(on: Journal.today) == 120)
    journal.run(0, 0, rpe: 8, minutes: 10)
    #expect(journal.facts.load(on: Journal.today) == 200)
  }

  @Test func `with three complete weeks the limits are there, with two not`() {
    for (weeks, left) in [(2, nil), (3, Optional(1_100_000))] {
      var journal = Journal()
      for week in 1...weeks { journal.run(7 * week, 1_000_000) }
      #expect(Limits(journal.facts, Catalogue.verdicts(journal.facts)).leftInWeek == left)
    }
  }

  @Test func `trouble began with the first mark of its newest stretch`() throws {
    let site = try #require(Site(slug: "left-calf"))
    func onset(_ marks: [(ago: Int, level: Int)]) -> Int? {
      var journal = Journal()
      for (ago, level) in marks { journal.mark(ago, "left-inner-calf", level) }
      return journal.slice.onset(of: site, on: Journal.today).map { Journal.today - $0 }
    }
    #expect(onset([(0, 1), (4, 1), (8, 2)]) == 8)
    #expect(onset([(0, 1), (5, 1)]) == 0)
    #expect(onset([(7, 1)]) == 7)
    #expect(onset([(8, 1)]) == nil)
    #expect(onset([(0, 0), (3, 1)]) == 3)
    #expect(onset([(-1, 4)]) == nil)
  }

  @Test func `every problem found is at a limit of its rule`() {
    for (last, count) in [(41, 1), (42, 0)] {
      var journal = Journal()
      for ago in [6, 7, last] { journal.mark(ago, "left-achilles", 3) }
      let found = FoundProblem.all(journal.facts)
      #expect(found.count == count)
      #expect(found.allSatisfy { $0.reason == "3 or more in 3 of the last 6 weeks" })
    }
    for (last, count) in [(7, 1), (6, 0)] {
      var journal = Journal()
      for ago in [0, 4, last] { journal.mark(ago, "left-heel", 1) }
      let found = FoundProblem.all(journal.facts)
      #expect(found.count == count)
      #expect(found.allSatisfy { $0.reason == "sore for 8 days" })
    }
  }
}
