import Model
import Testing

@testable import Advice

/// A month as runners have it: four weeks of about 45 km, intervals on Wednesdays, a check-in a
/// day, an Achilles that speaks up now and then, a massage, and a long run planned for Sunday.
struct RealisticMonthTests {
  /// Day 100 is a Saturday; Sunday is day 101.
  private var journal: Journal {
    var journal = Journal()
    for week in 1...8 {
      let back = 7 * week
      journal.run(back + 3, 1_060_000, rpe: 7, minutes: 53, climb: 20)
      journal.run(back + 1, 700_000, rpe: 3, minutes: 38, climb: 70)
      journal.run(back + 5, 820_000, rpe: 3, minutes: 45, climb: 60)
      journal.run(back - 1, week == 3 ? 1_200_000 : 1_820_000, rpe: 4, minutes: 100, climb: 150)
      if week != 1 { journal.run(back + 4, nil, rpe: 5, kind: .strength, minutes: 35) }
    }
    journal.run(5, 820_000, rpe: 3, minutes: 45, climb: 60)
    journal.run(3, 1_060_000, rpe: 8, minutes: 53, climb: 20)
    journal.run(1, 700_000, rpe: 3, minutes: 38, climb: 70)
    journal.plan(1, 2_200_000)
    for ago in 0...40 {
      journal.checkIn(ago, quality: ago % 5 == 0 ? 3 : 4, mood: 4, pulse: 48, ill: false)
      journal.answer(ago)
    }
    for (ago, level) in [(27, 2), (20, 3), (13, 3), (6, 3), (2, 3), (1, 4), (0, 4)] {
      journal.mark(ago, "left-achilles", level, .tight)
    }
    for slug in ["left-calf", "right-calf"] {
      journal.mark(1, slug, 4)
      journal.mark(0, slug, 3)
    }
    journal.health("none", asked: 30)
    journal.treat(15, "left-calf", cents: 5_500)
    journal.slice.runner.massageBudget = Money(cents: 11_000, currency: "EUR")
    journal.slice.firstRun = Day(number: 40)
    return journal
  }

  @Test func `every rule says what one would expect of it`() {
    let verdicts = Catalogue.verdicts(journal.facts)
    let expected: [RuleName: Level] = [
      // 22 km planned on Sunday against 18.2: past 20.02.
      .singleRunSpike: .caution,
      // 25.8 km run and 22 planned are 47.8; the most of four weeks is 44.0, the guide 48.4.
      .weeklyGuide: .none,
      .startingPoint: .none, .returnAfterGap: .none,
      // Hard share 53 of 136 minutes; before 53 of 236, or 53 of 136 in the week that runs.
      .twoStepsAtOnce: .none,
      // 37.8 km in the third week back is 86 % of 44.0.
      .lighterWeek: .information,
      .monotony: .none,
      // 4 after 4: not settled.
      .painTrafficLight: .caution,
      // Achilles at 3 or more this week, the one before and the third.
      .problemArea: .information,
      .wellness: .none, .illness: .none, .mood: .none, .redFlag: .none,
      // Both calves at 3, day 3 after the intervals.
      .massage: .information,
      // 8 days ago was the last; but it waits for a day of rest.
      .strength: .none,
      // Pain that didn't settle asks for it.
      .rest: .caution,
    ]
    for (rule, level) in expected {
      let verdict = verdicts.first { $0.rule == rule }
      #expect(verdict?.level == level, "\(rule.rawValue): \(verdict?.headline ?? "")")
    }
    #expect(Set(expected.keys) == RuleName.stable)
  }

  /// Silence is no clearance, so that the warning signs alone have an answer, which says so.
  @Test func `with nothing recorded every rule can't tell, and asks for what it takes`() {
    let verdicts = Catalogue.verdicts(Journal().facts)
    #expect(verdicts.count == Catalogue.rules.count)
    for verdict in verdicts {
      let level: Level = verdict.rule == .redFlag ? .none : .unknown
      #expect(verdict.level == level, "\(verdict.rule.rawValue): \(verdict.headline)")
      #expect((verdict.toRecord != nil) == (level == .unknown), "\(verdict.rule.rawValue)")
    }
  }

  @Test func `the first lines are rest, then what waits`() {
    let shown = Catalogue.today(Catalogue.verdicts(journal.facts))
    #expect(shown.first?.rule == .painTrafficLight)
    #expect(shown.count == 3)
    #expect(Limits(journal.facts, Catalogue.verdicts(journal.facts)).hidden != nil)
  }

  @Test func `home care leaves the Achilles alone and the calves to hands`() {
    let massage = Massage.verdict(journal.facts)
    #expect(massage.sites.map(\.slug) == ["left-calf", "right-calf"])
    #expect(massage.action == .homeCare)
    #expect(massage.detail("not on") == "L Achilles: no muscle")
  }
}
