import Model
import Testing

@testable import Advice

struct MassageTests {
  @Test func `unasked isn't safe`() {
    var journal = Journal.massageable
    #expect(journal.level(Massage.self) == .information)
    journal.slice.runner.healthAsked = nil
    #expect(journal.level(Massage.self) == .unknown)
    #expect(journal.verdict(Massage.self).headline == "20 seconds of health questions first")
    #expect(Journal().level(Massage.self) == .unknown)
  }

  @Test(arguments: HealthCondition.allCases)
  func `every condition rules it out`(condition: HealthCondition) {
    var journal = Journal.massageable
    journal.health(condition.rawValue)
    #expect(journal.level(Massage.self) == .none)
  }

  /// In the words of the evidence: nowhere, not on that area, or a clinician first.
  @Test(arguments: [
    "fever", "infection", "suspected clot", "unstable heart disease", "recent stroke",
    "blood thinners", "anticoagulants", "pregnancy", "cancer", "severe osteoporosis",
    "neuropathy", "history of clot", "diabetes", "under 18", "missed periods",
    "earlier stress fracture", "recent fluoroquinolones", "recent steroids",
  ])
  func `these rule it out everywhere`(word: String) {
    var journal = Journal.massageable
    #expect(journal.settled(.massage)?.action == .massage)
    #expect(HealthAnswers(text: word).others.isEmpty)
    journal.health(word)
    let verdict = journal.settled(.massage)
    #expect(verdict?.level == Level.none && verdict?.sites.isEmpty == true)
  }

  @Test(arguments: [
    "strain", "sprain", "suspected fracture", "bone stress", "open wound", "burn",
    "skin infection", "varicose veins", "surgery", "fresh bruise",
  ])
  func `these rule it out where they are, and everywhere without a place`(word: String) {
    var journal = Journal.massageable
    #expect(HealthAnswers(text: word).others.isEmpty)
    journal.health(word + ":left-inner-calf")
    #expect(journal.settled(.massage)?.sites.map(\.slug) == ["right-calf"])
    journal.health(word)
    #expect(journal.settled(.massage)?.level == Level.none)
  }

  @Test func `a condition nobody knows is asked about first`() {
    var journal = Journal.massageable
    journal.health("gout")
    #expect(journal.verdict(Massage.self).headline == "Ask a clinician first: gout")
  }

  @Test func `varicose veins of the left calf leave the right one`() {
    var journal = Journal.massageable
    journal.health("varicose-veins:left-calf")
    let verdict = journal.verdict(Massage.self)
    #expect(verdict.sites.map(\.slug) == ["right-calf"])
    #expect(verdict.detail("not on") == "L calf: varicose veins")
  }

  @Test func `a strain bars 72 hours, a bruise 2 weeks, surgery 6`() {
    for (text, days) in [("strain", 3), ("surgery", 42), ("bruise", 14)] {
      var journal = Journal.massageable
      journal.health(text, asked: days)
      #expect(journal.level(Massage.self) == .none)
      journal.health(text, asked: days + 1)
      #expect(journal.level(Massage.self) == .information)
    }
  }

  @Test(arguments: [SorenessKind.sharp, .bone])
  func `not where it is sharp, or one spot of bone`(kind: SorenessKind) {
    var journal = Journal.massageable
    for ago in [0, 3] {
      var other = journal
      other.mark(ago, "left-calf", 2, kind, .after)
      #expect(other.verdict(Massage.self).sites.map(\.slug) == ["right-calf"])
    }
    journal.mark(4, "left-calf", 2, kind, .after)
    #expect(journal.verdict(Massage.self).sites.count == 2)
  }

  @Test func `not on tendon, joint, or a bony site nobody asked about`() {
    for slug in ["left-achilles", "left-knee", "left-shin"] {
      var journal = Journal.massageable
      journal.slice.marks = []
      journal.mark(0, slug, 5)
      #expect(journal.level(Massage.self) == .none)
    }
  }

  @Test func `not on what was hurt in the last 72 hours`() {
    for (ago, count) in [(3, 1), (4, 2)] {
      var journal = Journal.massageable
      guard let site = Site(slug: "left-calf") else { return }
      journal.slice.problems = [
        Problem(
          id: RecordID(high: 9, low: 0), site: site, from: Journal.today - ago, status: "injury")
      ]
      #expect(journal.verdict(Massage.self).sites.count == count)
    }
  }

  @Test func `at 3 home care, at 4 a massage, at 2 nothing`() {
    for (level, action) in [(2, Action.none), (3, .homeCare), (4, .massage)] {
      var journal = Journal.massageable
      journal.slice.marks = []
      journal.mark(0, "left-calf", level)
      #expect(journal.verdict(Massage.self).action == action)
    }
  }

  @Test func `days 1 to 3 after the hard session`() {
    for (ago, level) in [(0, Level.none), (1, .information), (3, .information), (4, .none)] {
      var journal = Journal.massageable
      journal.slice.sessions = []
      journal.run(ago, 1_000_000, rpe: 8)
      #expect(journal.level(Massage.self) == level)
    }
  }

  /// Wednesday 18:00 and an hour: from Thursday 19:00 to Saturday 19:00.
  @Test func `the window is in hours where the start is known`() {
    var journal = Journal.massageable
    journal.slice.sessions = []
    journal.run(3, 1_000_000, rpe: 8, at: 18)
    #expect(
      journal.verdict(Massage.self).detail("when")
        == "up to Sat 19:00 (24 to 72 h after the session)")
    journal.slice.sessions = []
    journal.run(1, 1_000_000, rpe: 8, at: 18)
    #expect(
      journal.verdict(Massage.self).detail("when")
        == "from 19:00 today, up to Mon 19:00 (24 to 72 h after the session)")
  }

  @Test func `the budget decides between paid and home care`() {
    var journal = Journal.massageable
    journal.slice.runner.massageBudget = Money(cents: 11_000, currency: "EUR")
    journal.treat(6, "lower-back", cents: 5_500)
    // The month before doesn't count: today is 11 April.
    journal.treat(11, "lower-back", cents: 5_500)
    #expect(journal.verdict(Massage.self).action == .massage)
    #expect(
      journal.verdict(Massage.self).detail("paid")
        == "45 min was 55 EUR on 5 Apr; 55 EUR of 110 EUR left this month")
    journal.treat(5, "lower-back", cents: 1)
    journal.treat(4, "lower-back", cents: 5_500)
    #expect(journal.verdict(Massage.self).action == .homeCare)
  }

  /// The hard run of 10 km two days ago was twice the longest before it.
  @Test func `the volume flag comes first where it explains the soreness`() {
    var journal = Journal.massageable
    journal.weeks(500_000)
    let verdict = journal.verdict(Massage.self)
    #expect(verdict.headline.hasPrefix("A big step explains L+R calf at 5"))
    #expect(
      verdict.detail("first") == "10.0 km, 5.0 km past 5.0, longest of 30 days; limit 5.5")
  }

  @Test func `a week over the guide explains it too, a run that is only planned doesn't`() {
    var journal = Journal.massageable
    journal.weeks(1_000_000)
    journal.plan(1, 5_000_000)
    #expect(journal.verdict(Massage.self).detail("first") == nil)
    journal.run(3, 200_000)
    #expect(
      journal.verdict(Massage.self).detail("first")
        == "12.0 km, 2.0 km over 10.0, most of the last 4; guide 11.0")
  }

  /// A hard run, soreness of 4 on the day after it, rubbed then; 4 and 4, or 3 and 3, or 3 and 4 on
  /// the two days after: 0, 1 and half a point less.
  private func treated(_ tries: Int, after: [Int], newest: [Int]? = nil) -> Journal {
    var journal = Journal.massageable
    for count in 0..<tries {
      let ago = 40 + 10 * count
      journal.run(ago + 1, 1_000_000, rpe: 8)
      journal.mark(ago, "left-calf", 4)
      journal.treat(ago, "left-calf")
      for (day, level) in (count == 0 ? newest ?? after : after).enumerated() {
        journal.mark(ago - 1 - day, "left-calf", level)
      }
    }
    return journal
  }

  @Test func `after three treated episodes without a change the cause is looked for`() {
    for (after, tries, action) in [
      ([4, 4], 2, Action.massage), ([4, 4], 3, .seeProfessional), ([3, 4], 3, .seeProfessional),
      ([3, 3], 3, .massage),
    ] {
      let verdict = treated(tries, after: after).verdict(Massage.self)
      #expect(verdict.action == action, "\(after) \(tries)")
    }
    // On one side alone it keeps coming back; that it was rubbed in vain is said all the same.
    var back = treated(3, after: [4, 4])
    for ago in [4, 7, 10, 13] { back.mark(ago, "left-calf", 3) }
    #expect(back.settled(.problemArea)?.sites.contains { $0.slug == "left-calf" } == true)
    #expect(
      back.settled(.massage)?.headline == "L calf: 3 treated, under 1 point each: find the cause")
    // One that helped, the newest, and they are no longer three in a row.
    #expect(treated(4, after: [4, 4], newest: [3, 3]).verdict(Massage.self).action == .massage)
    // The third began 89 days ago, or the day before those 90.
    for (ago, action) in [(89, Action.seeProfessional), (90, .massage)] {
      var old = treated(2, after: [4, 4])
      old.run(ago, 1_000_000, rpe: 8)
      for day in 1...3 { old.mark(ago - day, "left-calf", 4) }
      old.treat(ago - 1, "left-calf")
      #expect(old.verdict(Massage.self).action == action)
    }
  }

  @Test func `it says how many pairs of six there are`() {
    #expect(
      Journal.massageable.verdict(Massage.self).detail("for you")
        == "from the last 90 days (legwork outcomes has all): 0 pairs of 6: too few to say whether "
        + "massage helps you; 6 more are needed.")
    var journal = treated(2, after: [3, 3])
    // Left alone, and like the treated ones: 4 on the day after.
    journal.run(76, 1_000_000, rpe: 8)
    for (ago, level) in [(75, 4), (74, 4), (73, 4), (72, 1)] {
      journal.mark(ago, "left-calf", level)
    }
    #expect(
      journal.verdict(Massage.self).detail("for you")?.contains("1 pair of 6") == true)
  }

  @Test func `what keeps coming back is looked at, not rubbed`() {
    var journal = Journal.massageable
    for ago in [10, 20, 30] { journal.mark(ago, "left-calf", 3) }
    #expect(journal.settled(.problemArea)?.action == .seeProfessional)
    #expect(journal.settled(.massage)?.sites.map(\.slug) == ["right-calf"])
  }

  @Test func `it says what it won't do, and offers hands beside the paid one`() {
    let verdict = Journal.massageable.verdict(Massage.self)
    #expect(verdict.detail("expect")?.contains("the cause not treated") == true)
    #expect(verdict.detail("how")?.contains("by hand or roller") == true)
    #expect(verdict.detail("in plain")?.contains("some people don't respond") == true)
    #expect(Massage.evidence.contains { $0.limits.contains("flushing waste") })
  }

  @Test func `health answers survive the way through the record`() {
    let answers = HealthAnswers(text: "clot-history, varicose-veins:left-calf,gout")
    #expect(answers.text == "clot-history,varicose-veins:left-calf,gout")
    #expect(HealthAnswers(text: "none").text == "none")
    #expect(HealthAnswers(text: "").text == "none")
  }
}

struct StrengthTests {
  /// A run a week ago, and a check-in, so that more than runs is written.
  private var written: Journal {
    var journal = Journal()
    journal.run(7, 1_000_000)
    journal.checkIn(0)
    return journal
  }

  @Test func `where only runs are written it can't tell, and asks once`() throws {
    var journal = Journal()
    journal.run(7, 1_000_000)
    let verdict = try #require(journal.settled(.strength))
    #expect(verdict.level == .unknown && verdict.isAsking)
    #expect(verdict.toRecord == "strength sessions, done or planned")
    #expect(Catalogue.today([verdict]).isEmpty)
    let seed = RecordID(high: 5, low: 0)
    let plan = try #require(
      verdict.acceptance(day: Journal.today, seed: seed, in: journal.slice))
    #expect(
      plan.edits.map(\.table) == [.decision, .session] + Array(repeating: .strengthSet, count: 4))
    let change = try #require(
      verdict.dismissal(day: Journal.today, seed: seed, in: journal.slice))
    journal.slice.apply(change)
    #expect(journal.settled(.strength)?.isAsking == false)
    // A week later it still doesn't ask; with a check-in it says what is due.
    let later = Catalogue.verdicts(journal.facts(on: Journal.today + 7))
    #expect(later.first { $0.rule == .strength }?.isAsking == false)
    journal.checkIn(0)
    #expect(journal.settled(.strength)?.level == .information)
  }

  @Test func `anything but runs in 6 weeks shows that more is written`() {
    let marks: [(inout Journal, Int) -> Void] = [
      { $0.mark($1, "left-knee", 0) }, { $0.answer($1) }, { $0.checkIn($1) },
      { $0.treat($1, "left-calf") }, { $0.run($1, 0, kind: .cross) },
      { $0.run($1, 0, kind: .strength) },
    ]
    for change in marks {
      for (ago, level) in [(41, Level.information), (42, .unknown)] {
        var journal = Journal()
        journal.run(7, 1_000_000)
        change(&journal, ago)
        #expect(journal.level(Strength.self) == level)
      }
    }
  }

  @Test func `one session in seven days is enough`() {
    for (ago, level) in [(6, Level.none), (7, .information)] {
      var journal = Journal()
      journal.run(ago, 0, kind: .strength)
      #expect(journal.level(Strength.self) == level)
    }
    #expect(Journal().level(Strength.self) == .unknown)
  }

  @Test func `not in race week`() {
    for (ahead, level) in [(6, Level.none), (7, .information)] {
      var journal = written
      journal.slice.races = [
        Race(id: RecordID(high: 8, low: 0), day: Journal.today + ahead, name: "10 km")
      ]
      #expect(journal.level(Strength.self) == level)
    }
  }

  @Test func `the day before a long or hard one is passed over`() {
    var journal = written
    #expect(journal.verdict(Strength.self).proposal?.day == Journal.today)
    journal.plan(1, 900_000)
    #expect(journal.verdict(Strength.self).proposal?.day == Journal.today + 2)
    journal.plan(3, 500_000, rpe: 7)
    #expect(journal.verdict(Strength.self).proposal?.day == Journal.today + 4)
  }

  @Test func `a planned session is enough`() {
    for (ahead, level) in [(0, Level.none), (6, .none), (7, .information)] {
      var journal = written
      journal.plan(ahead, kind: .strength)
      #expect(journal.level(Strength.self) == level)
    }
  }

  @Test func `what is sore at 4 isn't loaded, at 3 it is`() {
    for (level, isLoaded) in [(3, true), (4, false)] {
      var journal = Journal()
      journal.run(7, 1_000_000)
      journal.mark(0, "left-achilles", level)
      let exercises = Strength.verdict(journal.facts).proposal?.exercises ?? []
      #expect(!exercises.isEmpty)
      #expect(exercises.contains(.calfRaise) == isLoaded)
    }
  }

  @Test func `prescribed homework goes on, on what is sore too`() {
    var journal = Journal()
    journal.run(7, 1_000_000)
    journal.mark(0, "left-achilles", 4)
    journal.slice.homework = [
      Homework(
        id: RecordID(high: 7, low: 0), day: Journal.today - 3, site: Site(slug: "left-achilles"),
        text: "calf raises", dose: "3x15")
    ]
    let verdict = journal.verdict(Strength.self)
    #expect(verdict.proposal?.exercises.contains(.calfRaise) == true)
    #expect(verdict.detail("homework") == "calf raises 3x15 goes on by the traffic light")
    journal.slice.homework[0].until = Journal.today - 1
    #expect(journal.verdict(Strength.self).proposal?.exercises.contains(.calfRaise) == false)
  }

  @Test func `what keeps coming back is served first`() {
    var journal = Journal()
    journal.run(7, 1_000_000)
    for ago in [10, 20, 30] { journal.mark(ago, "left-achilles", 3) }
    #expect(journal.verdict(Strength.self).proposal?.exercises.first == .calfRaise)
  }

  @Test func `never on a day of rest`() {
    var journal = Journal()
    journal.run(7, 1_000_000)
    journal.mark(0, "left-shoulder", 6)
    #expect(journal.level(Strength.self) == .information)
    #expect(journal.settled(.strength)?.level == Level.none)
  }

  @Test func `three massages and no strength are named`() {
    var journal = Journal()
    journal.run(7, 1_000_000)
    for ago in [10, 20, 41] { journal.treat(ago, "left-calf") }
    #expect(
      journal.verdict(Strength.self).headline
        == "3 massages, 0 strength sessions in 6 weeks, limit 1; today")
  }
}
