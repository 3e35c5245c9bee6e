import Model
import Testing

@testable import Advice

@Test func `an empty journal gets every rule once and nothing speaks`() {
  let verdicts = Catalogue.verdicts(Journal().facts)
  #expect(Set(verdicts.map(\.rule)) == Set(RuleName.allCases))
  #expect(verdicts.count == 16)
  #expect(Catalogue.today(verdicts).isEmpty)
  let flag = verdicts.first { $0.rule == .redFlag }
  #expect(flag?.headline == "Nothing written points to a warning sign")
}

@Test(arguments: [
  (1_100_000, Level.none), (1_100_001, .caution), (2_000_000, .caution), (2_000_001, .strong),
])
func `a run speaks past 110 and 200 % of the longest`(cm: Int, level: Level) {
  var journal = Journal()
  journal.run(10, 1_000_000)
  journal.run(0, cm)
  #expect(journal.level(SingleRunSpike.self) == level)
}

@Test func `day 30 counts, day 31 doesn't, and a race is no reference`() {
  for (ago, known) in [(30, true), (31, false)] {
    var journal = Journal()
    journal.run(ago, 4_000_000, kind: .race)
    journal.run(ago, 1_000_000)
    // Short runs keep a return from being counted, but not as training.
    journal.run(20, 500_000, kind: .race)
    journal.run(8, 500_000, kind: .race)
    journal.run(0, 900_000)
    #expect((journal.level(SingleRunSpike.self) != .unknown) == known)
  }
}

@Test(arguments: [
  (2_200_000, Level.none), (2_200_001, .information), (2_600_000, .information),
  (2_600_001, .caution),
])
func `the week is held against the most of four`(cm: Int, level: Level) {
  var journal = Journal()
  for ago in [7, 14, 21, 28] { journal.run(ago, 2_000_000) }
  journal.run(0, cm)
  #expect(journal.level(WeeklyGuide.self) == level)
}

@Test func `two complete weeks are too few, three are enough`() {
  for (weeks, level) in [(2, Level.unknown), (3, .none)] {
    var journal = Journal()
    for week in 1...weeks { journal.run(7 * week, 1_000_000) }
    #expect(journal.level(StartingPoint.self) == level)
  }
}

@Test func `fourteen days without a run start a return, thirteen don't`() {
  for (ago, level) in [(13, Level.none), (14, .information)] {
    var journal = Journal()
    journal.run(ago, 1_000_000)
    #expect(journal.level(ReturnAfterGap.self) == level)
  }
}

@Test func `after more than 28 days a third is the reference`() {
  var journal = Journal()
  journal.run(30, 3_000_000)
  journal.run(1, 100_000)
  #expect(journal.facts.comeback?.gap == 28)
  #expect(journal.facts.spikeReference(on: Journal.today)?.centimetres == 1_500_000)
  journal.slice.sessions[0].day = Journal.today - 31
  #expect(journal.facts.spikeReference(on: Journal.today)?.centimetres == 1_000_000)
}

@Test(arguments: [(3, Level.none), (4, .information), (5, .information), (6, .strong)])
func `the traffic light turns at 4 and at 6`(mark: Int, level: Level) {
  var journal = Journal()
  journal.mark(0, "left-achilles", mark)
  #expect(journal.level(PainTrafficLight.self) == level)
}

@Test func `4 after 4 isn't settled`() {
  var journal = Journal()
  journal.mark(1, "left-achilles", 4)
  #expect(journal.level(PainTrafficLight.self) == .unknown)
  journal.mark(0, "left-achilles", 4)
  #expect(journal.level(PainTrafficLight.self) == .caution)
}

@Test func `3 or more in 3 of 6 weeks is a problem area`() {
  var journal = Journal()
  for ago in [10, 20] { journal.mark(ago, "left-achilles", 3) }
  #expect(journal.level(ProblemArea.self) == .none)
  journal.mark(35, "left-achilles", 3)
  #expect(journal.level(ProblemArea.self) == .information)
}

@Test func `two worse days suggest rest, one doesn't`() {
  for (before, level) in [(2, Level.none), (5, .caution)] {
    var journal = Journal()
    for ago in 2...9 { journal.checkIn(ago) }
    journal.checkIn(1, fatigue: before, stress: before)
    journal.checkIn(0, fatigue: 5, stress: 5)
    #expect(journal.level(Wellness.self) == level)
    #expect(journal.level(Rest.self) == level)
  }
}

@Test func `a mean mood of 2 over two weeks speaks, but never first`() {
  var journal = Journal()
  for ago in 0...13 { journal.checkIn(ago, mood: 2) }
  #expect(journal.level(Mood.self) == .information)
  #expect(Catalogue.today([Mood.verdict(journal.facts)]).isEmpty)
}

@Test func `a swollen calf silences distances, massage and strength`() {
  var journal = Journal()
  journal.run(10, 1_000_000)
  journal.run(0, 1_500_000)
  journal.mark(0, "left-calf", 3, .swollen)
  let verdicts = Catalogue.verdicts(journal.facts)
  #expect(verdicts.first?.rule == .redFlag)
  #expect(verdicts.first?.urgency == .today)
  for name in [RuleName.singleRunSpike, .massage, .strength] {
    #expect(verdicts.first { $0.rule == name }?.level == Level.none)
  }
}

@Test func `numbness at one site is soon, at two it is now`() {
  var journal = Journal()
  journal.mark(0, "left-foot", 2, .numb)
  #expect(RedFlag.verdict(journal.facts).urgency == .soon)
  journal.mark(0, "right-foot", 2, .numb)
  #expect(RedFlag.verdict(journal.facts).urgency == .now)
}

@Test func `massage waits for the health questions, then for a 3`() {
  var journal = Journal()
  journal.run(2, 1_000_000, rpe: 8)
  journal.mark(0, "left-calf", 3)
  #expect(journal.level(Massage.self) == .unknown)
  journal.slice.runner.health = "none"
  journal.slice.runner.healthAsked = Journal.today
  #expect(journal.level(Massage.self) == .information)
  journal.slice.runner.health = "blood-thinners"
  #expect(journal.level(Massage.self) == .none)
}

@Test func `one strength session in seven days is enough`() {
  for (ago, level) in [(6, Level.none), (7, .information)] {
    var journal = Journal()
    journal.run(ago, 0, kind: .strength)
    #expect(journal.level(Strength.self) == level)
  }
}

@Test func `what comes later is not known`() {
  var journal = Journal()
  journal.run(-1, 1_000_000)
  journal.mark(-1, "left-calf", 9)
  #expect(journal.facts.slice.sessions.isEmpty)
  #expect(journal.facts.slice.marks.isEmpty)
  #expect(journal.facts.totals.isEmpty)
}
