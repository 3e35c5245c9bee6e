import Model
import Testing

@testable import Advice

private func treatment(
  _ ago: Int, _ kind: TreatmentKind = .massage, cents: Int? = nil, currency: String = "EUR",
  id: UInt64 = 1
) -> Treatment {
  Treatment(
    id: RecordID(high: 4, low: id), day: Journal.today - ago, kind: kind, minutes: 30,
    sites: [Site(slug: "left-calf")].compactMap { $0 },
    cost: cents.map { Money(cents: $0, currency: currency) })
}

@Test func `a treatment is followed up on the next two days only`() {
  for (ago, count) in [(0, 0), (1, 1), (2, 1), (3, 0)] {
    var journal = Journal()
    journal.slice.treatments = [treatment(ago)]
    #expect(FollowUps.due(journal.slice, Journal.today).count == count)
  }
}

@Test func `what is marked isn't asked, and running freely only after a run`() throws {
  var journal = Journal()
  journal.slice.treatments = [treatment(1)]
  #expect(FollowUps.due(journal.slice, Journal.today).first?.questions == [.level, .lighter])
  journal.mark(0, "left-inner-calf", 2)
  journal.run(0, 1_000_000)
  let due = try #require(FollowUps.due(journal.slice, Journal.today).first)
  #expect(due.questions == [.lighter, .movedFreely])
  journal.slice.apply(FollowUps.change(due, .lighter, 7, in: journal.slice))
  let next = try #require(FollowUps.due(journal.slice, Journal.today).first)
  #expect(next.questions == [.movedFreely])
  journal.slice.apply(FollowUps.change(next, .movedFreely, 0, in: journal.slice))
  #expect(FollowUps.due(journal.slice, Journal.today).isEmpty)
  #expect(journal.slice.followUps.count == 1)
  #expect(journal.slice.followUps.first?.lighter == 7)
}

@Test func `costs are kept apart by means, month and currency`() throws {
  var slice = Slice(days: Day(number: 0)...Day(number: 400))
  let day = try #require(Day(iso: "1970-11-20"))
  var all: [Treatment] = []
  for (date, kind, cents, currency) in [
    ("1970-11-05", TreatmentKind.massage, 5500, "EUR"), ("1970-11-10", .physio, 3000, "EUR"),
    ("1970-11-12", .massage, 4000, "CHF"), ("1970-03-01", .massage, 5000, "EUR"),
    ("1970-11-15", .foamRoll, 0, "EUR"), ("1970-11-21", .massage, 9900, "EUR"),
  ] {
    var one = treatment(0, kind, cents: cents, currency: currency, id: UInt64(all.count))
    one.day = try #require(Day(iso: date))
    all.append(one)
  }
  slice.treatments = all
  slice.runner.massageBudget = Money(cents: 11_000, currency: "EUR")
  let costs = CareCosts(slice, day: day)
  #expect(costs.month.map(\.means) == [.clinic, .roller])
  #expect(costs.month[0].money.map(\.text) == ["85 EUR", "40 CHF"])
  #expect(costs.year[0].money.map(\.text) == ["135 EUR", "40 CHF"])
  // From 1 March to 12 November are 256 days, and three times between four treatments.
  #expect(costs.year[0].rhythm?.hasSuffix("85 d") == true)
  #expect(costs.year[1].rhythm == nil)
  #expect(costs.left?.text == "25 EUR")
  #expect(costs.budgetWords == "25 of 110 EUR left this month")
  slice.runner.massageBudget = Money(cents: 8000, currency: "EUR")
  #expect(CareCosts(slice, day: day).budgetWords == "5 EUR over the month's 80")
}

@Test(arguments: [
  (29.0, SelfTestCourse.Change.withinScatter(5)), (30, .real(6)), (18, .real(-6)),
])
func `a change of six raises is real, five aren't`(value: Double, change: SelfTestCourse.Change) {
  var slice = Slice(days: Day(number: 0)...Day(number: 100))
  for (day, count) in [(1, 24.0), (30, value)] {
    slice.selfTests.append(
      SelfTest(
        id: RecordID(high: 2, low: UInt64(day)), day: Day(number: day), test: "calf-raise",
        side: .left, thousandths: Int(count * 1000)))
  }
  let course = SelfTestCourse(.calfRaise, slice: slice)
  #expect(course.change(.left) == change)
  #expect(course.change(.right) == nil)
  #expect(course.sideDifference == nil)
  #expect(course.band(.left) == 18...30)
}

@Test func `sets count for each region their exercise loads`() throws {
  let catalogue = try ExerciseCatalogue(
    text: """
      name: squat
      loads: quadriceps, glute
      for: a
      form: b

      name: calf raise
      loads: calf
      for: a
      form: b
      """)
  var journal = Journal()
  journal.run(0, 0, kind: .strength)
  journal.run(8, 0, kind: .strength)
  let ids = journal.slice.sessions.map(\.id)
  for (index, (session, name, sets, load)) in [
    (0, "Squats", 3, 60_000), (0, "calf-raise", 2, nil), (0, "juggling", 1, nil),
    (1, "squat", 4, nil),
  ].enumerated() {
    journal.slice.strengthSets.append(
      StrengthSet(
        id: RecordID(high: 8, low: UInt64(index)), session: ids[session], order: index,
        exercise: name, sets: sets, repetitions: 8, load: load))
  }
  let volume = StrengthVolume(journal.slice, weeks: 2, to: Journal.today, catalogue: catalogue)
  #expect(volume.weeks.map(\.sessions) == [1, 1])
  #expect(volume.weeks.map { $0.regions[.glute]?.sets } == [4, 3])
  #expect(volume.weeks[1].regions[.quadriceps]?.gramsLifted == 3 * 8 * 60_000)
  #expect(volume.byRegion[.calf]?.repetitions == 16)
  #expect(volume.unknown == ["juggling"])
  #expect(volume.regions.first == .glute || volume.regions.first == .quadriceps)
  #expect(volume.setsBySite[try #require(Site(slug: "right-calf"))] == 2)
}

@Test(arguments: [
  (3, DueHomework.Light.go), (4, .goOn(4)), (5, .goOn(5)), (6, .ease(6)),
])
func `prescribed work goes on at 4 and 5, and eases at 6`(level: Int, light: DueHomework.Light)
  throws
{
  var journal = Journal()
  journal.slice.homework = [
    Homework(
      id: RecordID(high: 6, low: 1), day: Journal.today - 3,
      site: Site(slug: "left-achilles"), text: "raises", dose: "3x15 daily",
      until: Journal.today)
  ]
  journal.mark(0, "left-achilles", level)
  #expect(DueHomework.all(journal.facts).map(\.light) == [light])
}

@Test func `homework lasts to its last day, is ticked and unticked, and waits for a warning sign`()
  throws
{
  var journal = Journal()
  let id = RecordID(high: 6, low: 1)
  journal.slice.homework = [
    Homework(id: id, day: Journal.today - 3, text: "raises", until: Journal.today - 1),
    Homework(
      id: id.derived(1), day: Journal.today, text: "bridge", retest: Journal.today),
    Homework(id: id.derived(2), day: Journal.today, text: "no hills"),
  ]
  var due = DueHomework.all(journal.facts)
  #expect(due.map(\.homework.text) == ["bridge", "no hills"])
  #expect(due.map(\.isRestriction) == [false, true])
  #expect(due[0].isRetestDue)
  journal.slice.apply(journal.slice.ticking(due[0].homework, on: Journal.today))
  due = DueHomework.all(journal.facts)
  #expect(due[0].isTicked)
  #expect(due[0].ticksInWeek == 1)
  journal.slice.apply(journal.slice.ticking(due[0].homework, on: Journal.today))
  #expect(!DueHomework.all(journal.facts)[0].isTicked)
  journal.mark(0, "left-calf", 3, .swollen)
  #expect(DueHomework.all(journal.facts)[0].light == .wait)
}

@Test func `the sheet leads with kept problems, then with the days at 3`() throws {
  var journal = Journal()
  for ago in 0..<3 { journal.mark(ago, "left-calf", 3) }
  journal.mark(0, "left-inner-calf", 9)
  journal.mark(0, "right-knee", 8)
  journal.mark(1, "right-shin", 2)
  journal.mark(40, "right-hip", 9)
  let achilles = try #require(Site(slug: "left-achilles"))
  journal.slice.problems = [
    Problem(id: RecordID(high: 1, low: 1), site: achilles, from: Journal.today - 60)
  ]
  let top = TopSites.of(journal.slice, day: Journal.today, days: 28)
  #expect(top.map(\.slug) == ["left-achilles", "left-calf", "right-knee"])
}
