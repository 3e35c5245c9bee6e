import Model
import Testing

@testable import Advice

struct CatalogueTests {
  private let seed = RecordID(high: 5, low: 0)

  @Test func `a dismissed verdict stays away until its numbers change`() throws {
    var journal = Journal()
    journal.weeks(2_000_000)
    journal.run(0, 2_300_000)
    let verdict = try #require(journal.settled(.weeklyGuide))
    #expect(verdict.speaks)
    let change = try #require(
      verdict.dismissal(day: Journal.today, seed: seed, in: journal.slice))
    journal.slice.apply(change)
    #expect(journal.settled(.weeklyGuide)?.isDismissed == true)
    #expect(
      !Catalogue.today(Catalogue.verdicts(journal.facts)).contains { $0.rule == .weeklyGuide })
    journal.run(0, 100_000)
    #expect(journal.settled(.weeklyGuide)?.isDismissed == false)
  }

  /// A break, an illness and a stretch are a day longer tomorrow: their numbers move by themselves.
  @Test func `what was put aside stays away while it only goes on`() throws {
    let goingOn: [(RuleName, (inout Journal) -> Void)] = [
      (.returnAfterGap, { $0.run(20, 1_000_000) }),
      (.illness, { $0.checkIn(3, ill: true) }),
      (.problemArea, { for ago in -1...9 { $0.mark(ago, "left-heel", 1) } }),
    ]
    for (name, change) in goingOn {
      var journal = Journal()
      change(&journal)
      let verdict = try #require(journal.settled(name))
      let aside = try #require(
        verdict.dismissal(day: Journal.today, seed: seed, in: journal.slice))
      journal.slice.apply(aside)
      let tomorrow = Catalogue.verdicts(journal.facts(on: Journal.today + 1))
      let later = try #require(tomorrow.first { $0.rule == name })
      #expect(later.isDismissed && later.headline != verdict.headline, "\(name.rawValue)")
    }
  }

  @Test func `a dismissed strength session comes back after one was done and a week went by`() {
    var journal = Journal()
    journal.run(30, 0, kind: .strength)
    guard
      let change = journal.settled(.strength)?.dismissal(
        day: Journal.today, seed: seed, in: journal.slice)
    else {
      Issue.record("nothing to dismiss")
      return
    }
    journal.slice.apply(change)
    #expect(journal.settled(.strength)?.isDismissed == true)
    journal.run(8, 0, kind: .strength)
    #expect(journal.settled(.strength)?.isDismissed == false)
  }

  @Test func `another version of the rule was never dismissed`() throws {
    var journal = Journal()
    journal.run(7, 1_000_000)
    journal.checkIn(0)
    let change = try #require(
      journal.settled(.strength)?.dismissal(day: Journal.today, seed: seed, in: journal.slice))
    journal.slice.apply(change)
    journal.slice.decisions[0].ruleVersion += 1
    #expect(journal.settled(.strength)?.isDismissed == false)
  }

  @Test func `accepting strength plans it, with its exercises, and then it is silent`() throws {
    var journal = Journal()
    journal.run(7, 1_000_000)
    journal.checkIn(0)
    let change = try #require(
      journal.settled(.strength)?.acceptance(day: Journal.today, seed: seed, in: journal.slice))
    journal.slice.apply(change)
    let plan = try #require(journal.slice.sessions.last)
    #expect(plan.kind == .strength && !plan.isDone && plan.day == Journal.today)
    #expect(journal.slice.strengthSets.count == 4)
    #expect(journal.slice.decisions.map(\.answer) == ["accepted"])
    #expect(journal.settled(.strength)?.headline == "0 in 7 days, limit 1; planned on Saturday")
  }

  @Test func `accepting a shorter long run changes the plan`() throws {
    var journal = Journal()
    journal.weeks(1_820_000)
    journal.plan(1, 2_200_000)
    let change = try #require(
      journal.settled(.singleRunSpike)?
        .acceptance(day: Journal.today, seed: seed, in: journal.slice))
    journal.slice.apply(change)
    #expect(journal.slice.sessions.count == 5)
    #expect(journal.slice.sessions.last?.distance?.centimetres == 2_000_000)
    #expect(journal.settled(.singleRunSpike)?.level == Level.none)
  }

  @Test func `accepting home care plans it`() throws {
    let journal = Journal.massageable
    let verdict = try #require(journal.settled(.massage))
    let change = try #require(
      verdict.acceptance(day: Journal.today, seed: seed, in: journal.slice))
    #expect(change.title == "accepted: Massage: left calf, right calf")
  }

  @Test func `today shows three at most, each ground once`() {
    var journal = Journal.massageable
    journal.slice.marks = []
    journal.mark(0, "left-calf", 7)
    let shown = Catalogue.today(Catalogue.verdicts(journal.facts))
    #expect(shown.count <= 3)
    #expect(shown.first?.rule == .painTrafficLight)
    #expect(!shown.contains { $0.rule == .rest })
  }

  @Test
  func `first safety, then rest, then by level, what was put aside, what can't tell, silence`()
    throws
  {
    var journal = Journal()
    journal.weeks(2_000_000)
    journal.run(0, 2_700_000)
    journal.mark(0, "left-achilles", 6)
    journal.checkIn(0)
    for ago in [1, 2, 3] { journal.treat(ago, "left-calf") }
    let aside = try #require(
      journal.settled(.singleRunSpike)?
        .dismissal(day: Journal.today, seed: seed, in: journal.slice))
    journal.slice.apply(aside)
    func place(_ verdict: Verdict) -> Int {
      if verdict.level == .none { return 60 }
      if verdict.level == .unknown { return 50 }
      if verdict.isDismissed { return 40 }
      if verdict.rule == .redFlag { return 0 }
      let step = 3 - (verdict.level.rawValue - Level.information.rawValue)
      return (verdict.action == .rest ? 10 : 20) + 2 * step + (verdict.kind == .suggestion ? 1 : 0)
    }
    let verdicts = Catalogue.verdicts(journal.facts)
    let places = verdicts.map(place)
    #expect(places == places.sorted())
    #expect(Set(places.map { $0 / 10 }) == [1, 2, 4, 5, 6])
    #expect(verdicts.map(\.rule).prefix(3) == [.painTrafficLight, .rest, .weeklyGuide])
    journal.sign(.limp)
    #expect(Catalogue.verdicts(journal.facts).first?.rule == .redFlag)
  }

  @Test func `pain at caution says what rest would say again`() {
    var journal = Journal()
    for ago in [0, 1] { journal.mark(ago, "left-achilles", 4) }
    #expect(journal.settled(.rest)?.level == .caution)
    let shown = Catalogue.today(Catalogue.verdicts(journal.facts)).map(\.rule)
    #expect(shown == [.painTrafficLight])
  }

  /// Whatever rule says that somebody should look at it.
  @Test func `what somebody should look at isn't rubbed, what is elsewhere is`() throws {
    for (slug, level) in [("left-inner-calf", Level.none), ("left-foot", .information)] {
      var seen = Journal().verdict(ProblemArea.self)
      (seen.level, seen.action) = (.information, .seeProfessional)
      seen.sites = [try #require(Site(slug: slug))]
      let massage = Journal.massageable.verdict(Massage.self)
      let settled = Settling.settled([seen, massage])
      #expect(settled.map(\.level) == [.information, level])
      #expect(
        (settled[1].headline == "Waits until somebody looked at it") == (level == Level.none))
      // It isn't rubbing that looks at itself.
      seen.level = .none
      #expect(Settling.settled([seen, massage]).map(\.level) == [.none, .information])
    }
  }

  @Test func `the newest answer counts, and what is planned has its minutes`() throws {
    var journal = Journal.massageable
    let first = try #require(
      journal.settled(.massage)?.dismissal(day: Journal.today - 1, seed: seed, in: journal.slice))
    journal.slice.apply(first)
    #expect(journal.settled(.massage)?.isDismissed == true)
    let verdict = try #require(journal.settled(.massage))
    journal.slice.apply(
      try #require(
        verdict.acceptance(
          day: Journal.today, seed: RecordID(high: 6, low: 0), in: journal.slice)))
    #expect(journal.settled(.massage)?.isDismissed == false)
    #expect(journal.slice.sessions.last?.moving == Duration(seconds: 1800))
  }

  @Test func `monotony is on the first screen only for those who turned it on`() {
    var journal = Journal()
    for ago in 1..<7 { journal.run(ago, 0, rpe: 5, minutes: 20) }
    let verdicts = Catalogue.verdicts(journal.facts)
    #expect(verdicts.contains { $0.rule == .monotony && $0.speaks })
    #expect(!Catalogue.today(verdicts).contains { $0.rule == .monotony })
    var taste = Taste()
    taste.showsMonotony = true
    #expect(Catalogue.today(verdicts, taste: taste).contains { $0.rule == .monotony })
  }
}

struct LimitsTests {
  private func limits(_ journal: Journal) -> Limits {
    Limits(journal.facts, Catalogue.verdicts(journal.facts))
  }

  /// 110 % of 18.2 is 20.02 and shown as 20.0; 110 % of 18.2 less nothing run yet as well.
  @Test func `they are rounded down, and no permission`() {
    var journal = Journal()
    journal.weeks(1_820_000)
    #expect(
      limits(journal).text
        == "past 20.0 km is a big step; left to the guide this week: 20.0 km")
    #expect(limits(journal).longestRun == 2_002_000)
  }

  @Test func `they are hidden in pain that isn't settled and on the way back`() {
    var journal = Journal()
    journal.weeks(1_820_000)
    journal.mark(1, "left-achilles", 4)
    #expect(limits(journal).hidden == "unsettled pain")
    journal.mark(0, "left-achilles", 4)
    #expect(limits(journal).hidden == "unsettled pain")
    #expect(limits(journal).text == nil)
    var back = Journal()
    back.run(20, 1_000_000)
    #expect(limits(back).hidden == "a return after a gap")
  }

  @Test func `past the guide nothing is left, and no less than nothing`() {
    var journal = Journal()
    journal.weeks(2_000_000)
    for (cm, left) in [(2_199_999, 1), (2_200_000, 0), (2_300_000, 0)] {
      var week = journal
      week.run(0, cm)
      #expect(limits(week).leftInWeek == left)
    }
  }

  @Test func `an empty journal has none and hides none`() {
    #expect(limits(Journal()).text == nil)
    #expect(limits(Journal()).hidden == nil)
  }
}

struct ForecastTests {
  private func forecast(_ limit: Int = 3) -> Forecast {
    Forecast(
      day: Day(number: 98), rule: "pain-traffic-light", ruleVersion: 1,
      site: Site(slug: "left-achilles"), due: Day(number: 99), limit: limit, text: "")
  }

  private func outcome(_ journal: Journal, today: Int = 100) -> ForecastOutcome {
    forecast().outcome(
      marks: journal.slice.marks, answers: journal.slice.answers, today: Day(number: today))
  }

  @Test func `it is checked by the first rating of its day`() {
    for (level, expected) in [(3, ForecastOutcome.right), (4, .wrong)] {
      var journal = Journal()
      journal.mark(1, "left-achilles", 9, .ache, .after)
      journal.mark(1, "left-achilles", level)
      #expect(outcome(journal) == expected)
    }
  }

  @Test func `nothing else sore is a 0, nothing said is no answer`() {
    var journal = Journal()
    #expect(outcome(journal) == .unanswered)
    #expect(outcome(journal, today: 98) == .open)
    #expect(outcome(journal, today: 99) == .open)
    journal.answer(1)
    #expect(outcome(journal) == .right)
  }

  @Test func `gone before its day is right`() {
    var journal = Journal()
    var forecast = forecast(1)
    forecast.day = Day(number: 93)
    journal.mark(3, "left-achilles", 3)
    journal.mark(2, "left-achilles", 1)
    #expect(
      forecast.outcome(marks: journal.slice.marks, answers: [], today: Day(number: 100)) == .right)
    journal.mark(2, "left-achilles", 2, .ache, .morning)
    #expect(
      forecast.outcome(
        marks: journal.slice.marks.filter { $0.level.level != 1 }, answers: [],
        today: Day(number: 100)) == .unanswered)
  }

  @Test func `it is written once, and taken back when its ground is corrected`() {
    var journal = Journal()
    journal.mark(0, "left-achilles", 4)
    let edits = Forecasts.edits(journal.facts, in: journal.slice)
    #expect(edits.count == 1)
    for edit in edits { journal.slice.apply(edit) }
    #expect(Forecasts.edits(journal.facts, in: journal.slice).isEmpty)
    journal.slice.marks = []
    journal.mark(0, "left-achilles", 2)
    #expect(Forecasts.edits(journal.facts, in: journal.slice).map(\.after) == [nil])
  }

  @Test func `of the days gone by each is forecast once, by what was known then`() {
    var journal = Journal()
    journal.mark(5, "left-achilles", 4)
    journal.mark(4, "left-achilles", 4)
    journal.mark(2, "right-knee", 5)
    let history = JournalHistory(journal.slice, totals: journal.slice.sessions.dayTotals)
    let past = Forecasts.past(history, Journal.today - 10...Journal.today)
    #expect(past.map(\.day) == [Journal.today - 5, Journal.today - 2])
    #expect(past.map(\.site?.slug) == ["left-achilles", "right-knee"])
  }

  @Test func `the score counts by rule`() {
    var journal = Journal()
    var second = forecast()
    second.day = Day(number: 96)
    second.due = Day(number: 97)
    journal.slice.forecasts = [forecast(), second]
    journal.mark(1, "left-achilles", 2)
    journal.mark(3, "left-achilles", 5)
    let scores = RuleScore.all(in: journal.slice, today: Journal.today)
    #expect(scores.map(\.rule) == ["pain-traffic-light"])
    #expect(scores.first?[.right] == 1 && scores.first?[.wrong] == 1)
    #expect(scores.first?.checked == 2)
    #expect(scores.first?[.open] == 0 && scores.first?[.unanswered] == 0)
  }

  @Test func `a warning sign silences what the traffic light says of the same place`() {
    var journal = Journal()
    journal.mark(0, "left-calf", 4, .swollen)
    let verdicts = Catalogue.verdicts(journal.facts)
    #expect(verdicts.first?.rule == .redFlag)
    #expect(verdicts.first { $0.rule == .painTrafficLight }?.level == Level.none)
    var other = journal
    other.mark(0, "right-knee", 7)
    let both = Catalogue.verdicts(other.facts)
    #expect(both.first { $0.rule == .painTrafficLight }?.sites.map(\.slug) == ["right-knee"])
  }

  @Test func `beside a warning sign nobody is sent to the bike, and a place is seen once`() {
    var journal = Journal()
    journal.mark(1, "left-calf", 4)
    journal.mark(0, "left-calf", 5)
    #expect(journal.settled(.rest)?.headline == "Rest or bike today: L calf 5, limit 3")
    journal.mark(0, "left-calf", 5, .swollen, .after)
    #expect(journal.settled(.rest)?.headline == "Rest today: L calf 5, limit 3")
    let flag = journal.settled(.redFlag)
    #expect(flag?.urgency == .today)
    // Swelling at one site alone would be seen this week.
    #expect(flag?.details.contains { $0.label == "also" } == false)
  }

  @Test func `under a warning sign and in illness rest has no kilometres, and pain no bike`() {
    var journal = Journal()
    journal.weeks(2_000_000)
    for ago in [0, 1] { journal.mark(ago, "left-achilles", 4) }
    #expect(journal.settled(.rest)?.detail("easy week") != nil)
    #expect(journal.settled(.painTrafficLight)?.detail("how")?.contains("bike") == true)
    var flagged = journal
    flagged.sign(.limp)
    #expect(flagged.settled(.rest)?.detail("easy week") == nil)
    journal.checkIn(0, ill: true)
    #expect(journal.settled(.rest)?.detail("easy week") == nil)
    #expect(
      journal.settled(.painTrafficLight)?.detail("how")
        == "rest until well; look again tomorrow morning")
  }
}
