import Model
import Testing

@testable import Advice

/// A journal old enough for strength to be due, with what a test adds.
func journalOfAWeek(_ change: (inout Journal) -> Void) -> Journal {
  var journal = Journal()
  journal.run(7, 1_000_000)
  journal.checkIn(0)
  change(&journal)
  return journal
}

struct StrengthEdgeTests {
  private func journal(_ change: (inout Journal) -> Void) -> Journal { journalOfAWeek(change) }

  private func day(_ change: (inout Journal) -> Void) -> Int? {
    journal(change).verdict(Strength.self).proposal.map { $0.day - Journal.today }
  }

  @Test func `its limit is one, its session half an hour`() {
    let verdict = journal { _ in }.verdict(Strength.self)
    #expect(verdict.because.first?.limit == 1)
    #expect(verdict.proposal?.minutes == 30)
  }

  @Test func `a journal of under 7 days can't tell whether strength was done`() {
    for (ago, level) in [(6, Level.information), (5, .unknown)] {
      var journal = Journal()
      journal.run(ago, 1_000_000)
      journal.slice.firstDay = Journal.today - ago
      journal.checkIn(0)
      let verdict = journal.verdict(Strength.self)
      #expect(verdict.level == level)
      #expect((verdict.toRecord != nil) == (level == .unknown))
      #expect(verdict.proposal != nil)
    }
  }

  @Test func `three massages in 6 weeks without strength are named, two aren't`() {
    for (ago, isNamed) in [(41, true), (42, false)] {
      let verdict = journal { for ago in [10, 20, ago] { $0.treat(ago, "left-calf") } }
        .verdict(Strength.self)
      #expect(verdict.headline.hasPrefix("3 massages") == isNamed)
      #expect(!verdict.headline.hasPrefix("2 massages"))
    }
    for (ago, isNamed) in [(41, false), (42, true)] {
      let verdict = journal {
        for ago in [10, 20, 30] { $0.treat(ago, "left-calf") }
        $0.run(ago, 0, kind: .strength)
      }.verdict(Strength.self)
      #expect(verdict.headline.hasPrefix("3 massages") == isNamed)
    }
  }

  @Test func `yesterday's mark stands in until today is answered, an older one doesn't`() {
    func isLoaded(_ change: (inout Journal) -> Void) -> Bool {
      journal(change).verdict(Strength.self).proposal?.exercises.contains(.calfRaise) == true
    }
    #expect(!isLoaded { $0.mark(1, "left-achilles", 4) })
    #expect(isLoaded { $0.mark(2, "left-achilles", 4) })
    #expect(
      isLoaded {
        $0.mark(1, "left-achilles", 4)
        $0.answer(0)
      })
  }

  @Test func `wherever it is at 4, what is proposed doesn't load it`() {
    for site in Site.all {
      var journal = Journal()
      journal.run(7, 1_000_000)
      journal.mark(0, site.slug, 4)
      let exercises = journal.verdict(Strength.self).proposal?.exercises ?? []
      #expect(exercises.allSatisfy { !$0.loads(site) }, "\(site.slug)")
    }
    // A few by hand.
    for (slug, exercise) in [
      ("left-knee", Exercise.squat), ("left-hamstrings", .deadlift),
      ("left-inner-calf", .calfRaise),
      ("left-achilles", .hops), ("left-groin", .splitSquat), ("left-shoulder", .sidePlank),
      ("left-glute", .bridge),
    ] {
      #expect(Site(slug: slug).map(exercise.loads) == true, "\(slug)")
    }
  }

  @Test func `homework goes on through its last day, and two are named`() {
    for (until, isLoaded) in [(0, true), (-1, false)] {
      let journal = journal {
        $0.mark(0, "left-achilles", 4)
        $0.slice.homework = [
          Homework(
            id: RecordID(high: 7, low: 0), day: Journal.today, site: Site(slug: "left-achilles"),
            text: "raises", until: Journal.today + until)
        ]
      }
      #expect(
        journal.verdict(Strength.self).proposal?.exercises.contains(.calfRaise) == isLoaded)
    }
  }

  @Test func `long is 90 % of the longest of 30 days, hard is 7`() {
    #expect(day { $0.plan(1, 900_000) } == 2)
    #expect(day { $0.plan(1, 899_999) } == 0)
    #expect(day { $0.plan(1, 100_000, rpe: 7) } == 2)
    #expect(day { $0.plan(1, 100_000, rpe: 6.5) } == 0)
    for (ago, place) in [(30, 0), (31, 2)] {
      let far: (inout Journal) -> Void = {
        $0.run(ago, 2_000_000)
        $0.plan(1, 1_000_000)
      }
      #expect(day(far) == place)
    }
  }

  @Test func `with no run in 30 days a planned run of 0 km isn't long, one of 1 cm is`() throws {
    for (cm, ahead) in [(0, 0), (1, 2)] {
      var journal = Journal()
      journal.run(7, 0, kind: .cross)
      journal.plan(1, cm)
      let proposal = try #require(journal.verdict(Strength.self).proposal)
      #expect(proposal.day == Journal.today + ahead)
    }
  }

  @Test func `the seventh day is the last, and the day after it is looked at`() {
    #expect(day { for ahead in [1, 3, 5] { $0.plan(ahead, 100_000, rpe: 7) } } == 6)
    #expect(day { for ahead in [1, 3, 5, 7] { $0.plan(ahead, 100_000, rpe: 7) } } == 1)
  }
}

struct WeekEdgeTests {
  @Test func `the hard share before is the mean of all four weeks`() {
    for hard in [7, 14, 21, 28] {
      var journal = Journal()
      for ago in [7, 14, 21, 28] {
        journal.run(ago, 2_000_000, minutes: ago == hard ? 36 : 60)
        if ago == hard { journal.run(ago, 0, rpe: 6, minutes: 24) }
      }
      journal.run(0, 3_000_000, rpe: 6)
      let because = journal.verdict(TwoStepsAtOnce.self).because
      // 40 % in one of four weeks.
      #expect(because.first { $0.quantity == "mean of the 4 weeks before" }?.value == 10)
      #expect(because.first { $0.quantity == "hard share" }?.value == 100)
      #expect(because.first { $0.quantity == "week so far" }?.limit == 22_000)
    }
  }

  @Test func `last week's change is a number beside it, and the chart has the guide`() {
    var journal = Journal()
    for (ago, cm) in [(7, 2_000_000), (14, 1_600_000), (21, 1_500_000)] { journal.run(ago, cm) }
    journal.plan(1, 1_000_000)
    let because = journal.verdict(WeeklyGuide.self).because
    #expect(because.first { $0.quantity == "last week against the one before" }?.value == 25)
    let chart = WeeklyGuide.chart(journal.facts)
    #expect(chart?.limit == 22)
    #expect(chart?.bars.last == Chart.Bar(10, isPlanned: true))
  }

  /// 110 % of 12.345 km is 13.5795: down to a tenth.
  @Test func `the shorter run that is proposed is a whole tenth`() {
    var journal = Journal()
    journal.weeks(1_234_500)
    journal.plan(1, 2_000_000)
    #expect(journal.verdict(SingleRunSpike.self).proposal?.distance?.centimetres == 1_350_000)
  }
}

struct LookingBackTests {
  /// 27 weeks of 10 km; 12 km in the last of them and in the 24th back.
  @Test func `why looks back on 24 complete weeks, the last one included`() throws {
    var journal = Journal()
    for week in 1...27 { journal.run(7 * week, [1, 24].contains(week) ? 1_200_000 : 1_000_000) }
    let facts = journal.facts
    let all = Catalogue.verdicts(facts)
    let verdict = try #require(all.first { $0.rule == .singleRunSpike })
    let history = JournalHistory(journal.slice, totals: journal.slice.sessions.dayTotals)
    let why = try #require(Why(verdict, facts, all: all, history: history))
    #expect(why.weeks == 24)
    let weeks = [facts.week.advanced(by: -24), facts.week.previous]
    #expect(why.spoke == weeks)
    #expect(why.first == nil)
    let days = weeks.map(\.start.dayAndMonth)
    let spoke = "spoke in 2 of your last 24 full weeks"
    #expect(why.history(2) == "\(spoke): \(days[0]), \(days[1])")
    #expect(why.history(1) == "\(spoke), the last \(days[1])")
  }

  @Test func `pain at caution comes before every step`() throws {
    var journal = Journal()
    journal.weeks(1_000_000)
    journal.run(0, 1_200_000)
    for ago in [0, 1] { journal.mark(ago, "left-achilles", 4) }
    let facts = journal.facts
    let all = Catalogue.verdicts(facts)
    let verdict = try #require(all.first { $0.rule == .singleRunSpike })
    let why = try #require(Why(verdict, facts, all: all, history: nil))
    #expect(why.weeks == 0 && why.spoke.isEmpty)
    #expect(why.first == "L Achilles 4 after 4: not settled in 24 h, limit 3")
  }

  @Test func `a forecast counts from its own day, and is checked on the day it is due`() {
    var journal = Journal()
    let site = Site(slug: "left-achilles")
    let made = Forecast(
      day: Journal.today, rule: "pain-traffic-light", ruleVersion: 1, site: site,
      due: Journal.today + 1, limit: 3, text: "")
    journal.slice.forecasts = [made]
    #expect(RuleScore.all(in: journal.slice, today: Journal.today).first?[.open] == 1)
    #expect(RuleScore.all(in: journal.slice, today: Journal.today - 1).isEmpty)
    journal.mark(-1, "left-achilles", 2)
    #expect(
      made.outcome(marks: journal.slice.marks, answers: [], today: Journal.today + 1) == .right)
  }

  @Test func `what is of the day itself is known on it, what is of the next isn't`() throws {
    let day = Journal.today
    let site = try #require(Site(slug: "left-calf"))
    var slice = Slice(days: day - 10...day + 10)
    for (index, on) in [day, day + 1].enumerated() {
      let id = RecordID(high: 1, low: UInt64(index))
      slice.findings.append(Finding(id: id, day: on, text: ""))
      slice.notes.append(Note(id: id, day: on, text: ""))
      slice.treatments.append(Treatment(id: id, day: on, kind: .massage))
      slice.selfTests.append(
        SelfTest(id: id, day: on, test: "calf-raise", side: .left, thousandths: 0))
      slice.overuseAnswers.append(OveruseAnswer(problem: id, day: on))
      slice.followUps.append(FollowUp(treatment: id, day: on))
      slice.absences.append(Absence(from: day - 9, to: on, reason: .life))
      slice.problems.append(Problem(id: id, site: site, from: on))
      slice.problems.append(
        Problem(id: id.derived(1), site: site, from: day - 5, to: on, status: "settled"))
    }
    let known = slice.known(on: day)
    #expect(known.findings.count == 1 && known.notes.count == 1 && known.treatments.count == 1)
    #expect(known.selfTests.count == 1 && known.overuseAnswers.count == 1)
    #expect(known.followUps.count == 1 && known.absences.count == 1)
    #expect(known.problems.map(\.to) == [nil, day, nil])
    #expect(known.problems.map(\.status) == ["open", "settled", "open"])
  }
}
