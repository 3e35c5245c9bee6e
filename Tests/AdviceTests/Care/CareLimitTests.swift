import Model
import Testing

@testable import Advice

/// Both sides of the limits of care that no other test has.
struct CareLimitTests {
  private func slice(_ treatments: [(ago: Int, minutes: Int?, cents: Int?)]) -> Slice {
    var slice = Slice(days: Day(number: 0)...Day(number: 400))
    slice.treatments = treatments.enumerated().map { index, one in
      Treatment(
        id: RecordID(high: 4, low: UInt64(index)), day: Journal.today - one.ago, kind: .massage,
        minutes: one.minutes, cost: one.cents.map { Money(cents: $0, currency: "EUR") })
    }
    return slice
  }

  @Test func `a rhythm takes two treatments, and has minutes where they are written`() {
    func rhythm(_ treatments: [(ago: Int, minutes: Int?, cents: Int?)]) -> String? {
      CareCosts(slice(treatments), day: Journal.today).year.first?.rhythm
    }
    #expect(rhythm([(0, 30, nil)]) == nil)
    #expect(rhythm([(20, 30, nil), (0, 60, nil)]) == "45 min/20 d")
    #expect(rhythm([(20, nil, nil), (0, nil, nil)]) == "20 d")
  }

  @Test func `the day itself counts, the day after doesn't, and the year begins on 1 January`() {
    let slice = slice([(0, 30, 5_500), (-1, 30, 5_500)])
    #expect(CareCosts(slice, day: Journal.today).spent.cents == 5_500)
    #expect(CareCosts.start(Journal.today).iso == "1970-01-01")
  }

  @Test func `spent to the last cent is 0 left, a cent more is over`() {
    for (cents, words) in [
      (11_000, "0 of 110 EUR left this month"), (11_001, "0.01 EUR over the month's 110"),
    ] {
      var slice = slice([(0, 30, cents)])
      slice.runner.massageBudget = Money(cents: 11_000, currency: "EUR")
      #expect(CareCosts(slice, day: Journal.today).budgetWords == words)
    }
  }

  @Test func `a follow-up names its day, and a run on the treatment's day came before it`() throws {
    for (ago, title) in [(1, "massage yesterday"), (2, "massage two days ago")] {
      var journal = Journal()
      journal.slice.treatments = slice([(ago, 30, nil)]).treatments
      journal.run(ago, 1_000_000)
      let due = try #require(FollowUps.due(journal.slice, Journal.today).first)
      #expect(due.title == title)
      #expect(!due.questions.contains(.movedFreely))
    }
  }

  @Test func `ticks of seven days count, an eighth doesn't`() {
    var journal = Journal()
    var work = Homework(id: RecordID(high: 6, low: 1), day: Journal.today - 20, text: "raises")
    work.ticks = [0, 6, 7].map { (Journal.today - $0).iso }.joined(separator: ",")
    journal.slice.homework = [work]
    #expect(DueHomework.all(journal.facts).map(\.ticksInWeek) == [2])
  }

  @Test func `the test that homework names may have four words`() {
    func test(_ text: String) -> SelfTestKind? {
      DueHomework(
        homework: Homework(id: RecordID(high: 6, low: 1), day: Journal.today, text: text),
        isTicked: false, light: .go, ticksInWeek: 0, isRetestDue: false
      ).test
    }
    #expect(test("slow single leg calf raise 3x12") == .calfRaise)
    #expect(test("three single leg bridge holds") == .hamstringBridge)
    #expect(test("walk") == nil)
  }

  @Test func `one value is no change, and a change has a decimal where it has one`() {
    var slice = Slice(days: Day(number: 0)...Day(number: 100))
    slice.selfTests = [
      SelfTest(
        id: RecordID(high: 2, low: 1), day: Day(number: 1), test: "calf-raise", side: .left,
        thousandths: 24_000)
    ]
    #expect(SelfTestCourse(.calfRaise, slice: slice).change(.left) == nil)
    let words = [5, -5.5, 0, 0.75].map { SelfTestCourse.Change.withinScatter($0).words }
    #expect(words.map { $0.prefix { $0 != "," } } == ["+5", "-5.5", "0", "+0.8"])
  }

  /// 10 cm first, then 11.9 and 11.8: 1.9 is the smallest real change.
  @Test func `1.9 cm of knee to wall are real, 1.8 aren't`() {
    for (thousandths, change) in [
      (11_875, SelfTestCourse.Change.withinScatter(1.875)), (11_900, .real(11.9 - 10)),
      (12_000, .real(2)), (8_000, .real(-2)),
    ] {
      var slice = Slice(days: Day(number: 0)...Day(number: 100))
      for (day, value) in [(1, 10_000), (9, thousandths)] {
        slice.selfTests.append(
          SelfTest(
            id: RecordID(high: 2, low: UInt64(day)), day: Day(number: day), test: "knee-to-wall",
            side: .right, thousandths: value))
      }
      #expect(SelfTestCourse(.kneeToWall, slice: slice).change(.right) == change)
    }
  }

  @Test func `a set counts its repetitions or seconds, and nothing it hasn't`() {
    var amount = StrengthVolume.Amount()
    amount.add(
      StrengthSet(
        id: RecordID(high: 8, low: 1), session: RecordID(high: 1, low: 1), order: 0,
        exercise: "plank", sets: 2, seconds: 30))
    #expect((amount.sets, amount.repetitions) == (2, 0))
    #expect((amount.seconds, amount.gramsLifted) == (60, 0))
    amount.add(
      StrengthSet(
        id: RecordID(high: 8, low: 2), session: RecordID(high: 1, low: 1), order: 1,
        exercise: "squat", sets: 3, repetitions: 6, load: 40_000))
    #expect((amount.sets, amount.repetitions) == (5, 18))
    #expect((amount.seconds, amount.gramsLifted) == (60, 720_000))
  }

  @Test func `the most loaded region leads, of two alike the first in order`() throws {
    let catalogue = try ExerciseCatalogue(
      text: """
        name: squat
        loads: quadriceps, glute
        for: a
        form: b

        name: bridge
        loads: hamstrings, calf
        for: a
        form: b
        """)
    var journal = Journal()
    journal.run(0, 0, kind: .strength)
    for (index, (name, sets)) in [("squat", 2), ("bridge", 3)].enumerated() {
      journal.slice.strengthSets.append(
        StrengthSet(
          id: RecordID(high: 8, low: UInt64(index)), session: journal.slice.sessions[0].id,
          order: index, exercise: name, sets: sets, repetitions: 8))
    }
    for (count, weeks) in [(0, 1), (1, 1), (2, 2)] {
      let volume = StrengthVolume(
        journal.slice, weeks: count, to: Journal.today, catalogue: catalogue)
      #expect(volume.weeks.count == weeks)
      let order = Region.allCases
      let more: [Region] = [.hamstrings, .calf]
      let fewer: [Region] = [.quadriceps, .glute]
      func sorted(_ regions: [Region]) -> [Region] {
        order.filter { regions.contains($0) }
      }
      #expect(volume.regions == sorted(more) + sorted(fewer))
    }
  }
}

/// Which sites lead a therapist's sheet.
struct TopSiteLimitTests {
  private func top(_ days: Int = 7, _ change: (inout Journal) -> Void) -> [String] {
    var journal = Journal()
    change(&journal)
    return TopSites.of(journal.slice, day: Journal.today, days: days).map(\.slug)
  }

  @Test func `seven days are today and the six before it, one is today`() {
    #expect(top { $0.mark(6, "left-calf", 3) } == ["left-calf"])
    #expect(top { $0.mark(7, "left-calf", 3) } == [])
    #expect(top(1) { $0.mark(0, "left-calf", 3) } == ["left-calf"])
    #expect(top(0) { $0.mark(0, "left-calf", 3) } == ["left-calf"])
    #expect(top(1) { $0.mark(1, "left-calf", 3) } == [])
  }

  @Test func `a mark of 0 is no place, one of 1 is`() {
    #expect(top { $0.mark(0, "left-calf", 0) } == [])
    #expect(top { $0.mark(0, "left-calf", 1) } == ["left-calf"])
  }

  /// Two days at 3 come before one at 9; two days at 2 count for none.
  @Test func `days at 3 come first, then the worst mark, then their order`() {
    let marked = top {
      $0.mark(0, "right-calf", 9)
      for ago in 0...1 {
        $0.mark(ago, "left-knee", 3)
        $0.mark(ago, "left-shin", 2)
      }
    }
    #expect(marked == ["left-knee", "right-calf", "left-shin"])
  }

  @Test func `a kept problem leads, from its first day to the window's`() throws {
    let site = try #require(Site(slug: "left-achilles"))
    func problem(_ from: Int, to: Int?) -> [String] {
      top {
        $0.mark(0, "left-knee", 9)
        $0.slice.problems = [
          Problem(
            id: RecordID(high: 5, low: 5), site: site, from: Journal.today - from,
            to: to.map { Journal.today - $0 }, status: to == nil ? "open" : "settled")
        ]
      }
    }
    #expect(problem(0, to: nil) == ["left-achilles", "left-knee"])
    #expect(problem(-1, to: nil) == ["left-knee"])
    #expect(problem(20, to: 6) == ["left-knee", "left-achilles"])
    #expect(problem(20, to: 7) == ["left-knee"])
  }
}
