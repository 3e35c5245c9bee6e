import Model
import Testing

@testable import Advice

struct ChartTests {
  /// What each rule draws: how many bars, days from bar to bar, and the line.
  private struct Shape: Equatable {
    var bars: Int
    var step: Int
    var limit: Double?
  }

  private func shape(_ rule: any Rule.Type, _ change: (inout Journal) -> Void = { _ in }) -> Shape?
  {
    var journal = Journal()
    change(&journal)
    return rule.chart(journal.facts).map {
      Shape(bars: $0.bars.count, step: $0.step, limit: $0.limit)
    }
  }

  @Test func `what goes by days shows as many days as its question asks about`() {
    #expect(
      shape(Massage.self) { $0.mark(0, "left-calf", 3) } == Shape(bars: 14, step: 1, limit: 3))
    #expect(shape(Monotony.self) == Shape(bars: 14, step: 1))
    #expect(shape(Mood.self) == Shape(bars: 30, step: 1, limit: 2))
    #expect(shape(Wellness.self) == Shape(bars: 30, step: 1))
    #expect(
      shape(PainTrafficLight.self) { $0.mark(1, "left-calf", 1) }
        == Shape(bars: 30, step: 1, limit: 3))
    #expect(shape(PainTrafficLight.self) { $0.mark(2, "left-calf", 1) } == nil)
    let back: (inout Journal) -> Void = { for ago in [1, 8, 15] { $0.mark(ago, "left-calf", 3) } }
    #expect(shape(ProblemArea.self, back) == Shape(bars: 42, step: 1, limit: 3))
    // The 30 days before and the day itself; 110 % of 10 km.
    #expect(
      shape(SingleRunSpike.self) { $0.run(7, 1_000_000) } == Shape(bars: 31, step: 1, limit: 11))
  }

  @Test func `what goes by weeks shows as many weeks as its question asks about`() {
    #expect(shape(Strength.self) == Shape(bars: 6, step: 7, limit: 1))
    #expect(shape(TwoStepsAtOnce.self) == Shape(bars: 5, step: 7))
    #expect(shape(ReturnAfterGap.self) == Shape(bars: 12, step: 7))
    let weeks: (inout Journal) -> Void = { $0.weeks(2_000_000) }
    #expect(shape(LighterWeek.self, weeks) == Shape(bars: 6, step: 7, limit: 16))
    #expect(shape(WeeklyGuide.self, weeks) == Shape(bars: 12, step: 7, limit: 22))
  }

  @Test func `weeks begin with their first day, and minutes are minutes`() {
    var journal = Journal()
    for ago in [7, 14, 21] { journal.run(ago, nil, minutes: 45) }
    let chart = WeeklyGuide.chart(journal.facts)
    // Day 95 is Monday; eleven weeks before it is day 18.
    #expect(chart?.first == Day(number: 18))
    #expect(chart?.bars.suffix(4).map(\.value) == [45, 45, 45, 0])
    #expect(chart?.unit == "min")
    #expect(WeeklyGuide.chart(Journal().facts) == nil)
  }

  @Test func `rest draws what asks for it: pain, a week, or the marks; illness has no numbers`() {
    func unit(_ change: (inout Journal) -> Void) -> String? {
      var journal = Journal()
      journal.weeks(2_000_000)
      change(&journal)
      return Rest.chart(journal.facts)?.unit
    }
    let big: (inout Journal) -> Void = { $0.run(0, 2_700_000) }
    let worn: (inout Journal) -> Void = {
      for ago in 2...9 { $0.checkIn(ago) }
      for ago in 0...1 { $0.checkIn(ago, fatigue: 5, stress: 5) }
    }
    #expect(unit { _ in } == "fatigue")
    #expect(unit(big) == "km")
    #expect(
      unit {
        big(&$0)
        worn(&$0)
      } == "fatigue")
    #expect(
      unit {
        worn(&$0)
        for ago in [0, 1] { $0.mark(ago, "left-achilles", 4) }
      } == "L Achilles")
    #expect(
      unit {
        big(&$0)
        $0.checkIn(0, ill: true)
      } == nil)
  }

  @Test func `a planned run is the last bar, two days ahead, and a week is planned only with more`()
  {
    var journal = Journal()
    journal.run(0, 1_000_000)
    journal.run(7, 1_000_000)
    #expect(WeeklyGuide.chart(journal.facts)?.bars.last == Chart.Bar(10))
    journal.slice.sessions.removeFirst()
    var other = journal
    other.plan(1, 900_000)
    #expect(
      SingleRunSpike.chart(other.facts)?.bars.suffix(2) == [
        Chart.Bar(0), Chart.Bar(9, isPlanned: true),
      ])
    // Seen from Friday: nothing on Friday and Saturday, and Sunday's plan.
    #expect(
      SingleRunSpike.chart(other.facts(on: Journal.today - 1))?.bars.suffix(3) == [
        Chart.Bar(0), Chart.Bar(0), Chart.Bar(9, isPlanned: true),
      ])
    // Saturday's own run in the place of Saturday's bar.
    journal.plan(0, 900_000)
    #expect(
      SingleRunSpike.chart(journal.facts)?.bars.suffix(8).map(\.value)
        == [10, 0, 0, 0, 0, 0, 0, 9])
  }
}
