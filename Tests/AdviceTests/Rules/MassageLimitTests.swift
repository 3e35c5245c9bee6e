import Model
import Testing

@testable import Advice

/// Both sides of the limits of massage that no other test has.
struct MassageLimitTests {
  /// A massage on each of these days ago, and nothing sore then.
  private func massaged(_ days: [Int], strength: Int? = nil) -> Journal {
    var journal = Journal.massageable
    journal.run(10, 500_000)
    for ago in days { journal.treat(ago, "lower-back") }
    if let strength { journal.run(strength, 0, kind: .strength) }
    return journal
  }

  /// 42 days are days 0 to 41 ago.
  @Test func `three massages in 42 days without strength are told, two or older ones aren't`() {
    let text = "3 massages, 0 strength sessions in 6 weeks"
    for (days, strength, balance) in [
      ([1, 20, 41], nil, text), ([1, 20, 42], nil, nil), ([1, 20], nil, nil),
      ([0, 1, 20], nil, text), ([1, 20, 41], 42, text), ([1, 20, 41], 41, nil),
    ] as [([Int], Int?, String?)] {
      let journal = massaged(days, strength: strength)
      #expect(journal.verdict(Massage.self).detail("balance") == balance, "\(days)")
      let headline = journal.verdict(Strength.self).headline
      #expect(headline.hasPrefix(text) == (balance != nil), "\(headline)")
    }
  }

  @Test func `its numbers are soreness from 3 and day 2 of 3`() {
    let because = Journal.massageable.verdict(Massage.self).because
    #expect(
      because == [
        Ground("soreness", 5, "of 10", limit: 3),
        Ground("days since the hard session", 2, "days", limit: 3),
      ])
  }

  @Test func `one site is called by its name; home care is 10 minutes, a massage 30`() {
    var journal = Journal.massageable
    journal.slice.marks = []
    journal.mark(0, "left-calf", 3)
    let home = journal.verdict(Massage.self)
    #expect(home.headline == "L calf 3, limit 3, day 2 of 3: rub 10 min each")
    #expect(home.detail("how")?.hasPrefix("10 minutes each") == true)
    #expect(home.proposal?.minutes == 10)
    #expect(home.proposal?.title == "Home care: left calf")
    journal.mark(0, "left-calf", 4, .ache, .after)
    #expect(
      journal.verdict(Massage.self).headline == "L calf 4, limit 3, day 2 of 3: massage 30 min")
    #expect(journal.verdict(Massage.self).proposal?.minutes == 30)
  }

  /// 5 km was the longest, 6 km is past 5.5; the hard run of two days ago is none. With one complete
  /// week the week itself is not judged.
  @Test func `a big step of the last three days explains soreness, today's and older ones don't`() {
    for (ago, explains) in [(0, false), (1, true), (3, true), (4, false)] {
      var journal = Journal.massageable
      journal.slice.sessions = []
      journal.run(12, 500_000)
      journal.run(2, 400_000, rpe: 8)
      journal.run(ago, 600_000)
      #expect((journal.verdict(Massage.self).detail("first") != nil) == explains, "\(ago)")
    }
  }

  /// 10 km a week: the guide is 11.0, and the 11.0 of this week are at it; 5 km more are planned.
  @Test func `a week at its guide explains nothing, however much is planned`() {
    var journal = Journal.massageable
    journal.slice.sessions = []
    journal.weeks(1_000_000)
    for ago in [2, 1] { journal.run(ago, 550_000, rpe: 8) }
    journal.plan(1, 500_000)
    #expect(journal.level(WeeklyGuide.self) == .information)
    #expect(journal.verdict(Massage.self).detail("first") == nil)
    journal.run(3, 1)
    #expect(journal.verdict(Massage.self).detail("first") != nil)
  }

  /// The others are seen by somebody, so that no warning sign silences the whole of it.
  @Test(arguments: SorenessKind.allCases)
  func `an ache and tightness are rubbed, what is of another kind isn't`(kind: SorenessKind) {
    var journal = Journal.massageable
    journal.mark(1, "left-calf", 2, kind)
    journal.sign(.swollenCalf, 1, at: "left-calf", seenBy: "the clinic")
    #expect(journal.level(RedFlag.self) == .none)
    let isOpen = [SorenessKind.ache, .tight].contains(kind)
    let slugs = journal.settled(.massage)?.sites.map(\.slug)
    #expect(slugs == (isOpen ? ["left-calf", "right-calf"] : ["right-calf"]))
  }

  @Test func `sharp at 0 bars nothing, at 1 it does`() {
    for (level, count) in [(0, 2), (1, 1)] {
      var journal = Journal.massageable
      journal.mark(0, "left-calf", level, .sharp, .after)
      #expect(journal.verdict(Massage.self).sites.count == count)
    }
  }

  @Test func `the price of the last one is remembered for 120 days`() {
    for (ago, text) in [
      (
        119,
        "45 min was 55 EUR on 13 Dec; no budget set (set massage-budget); home care costs nothing"
      ),
      (120, "no budget set (set massage-budget); home care costs nothing"),
    ] {
      var journal = Journal.massageable
      journal.treat(ago, "lower-back", cents: 5_500)
      #expect(journal.verdict(Massage.self).detail("paid") == text)
    }
  }

  /// 110 EUR: two of 55 EUR leave nothing; another that cost nothing has no room for another paid.
  @Test func `with nothing left there is no room, whatever the last one cost`() {
    for (cents, action) in [(5_500, Action.massage), (10_999, .massage), (11_000, .homeCare)] {
      var journal = Journal.massageable
      journal.slice.runner.massageBudget = Money(cents: 11_000, currency: "EUR")
      journal.treat(5, "lower-back", cents: cents)
      journal.treat(4, "lower-back", cents: 0)
      let verdict = journal.verdict(Massage.self)
      #expect(verdict.action == action)
      guard action == .homeCare else { continue }
      #expect(verdict.detail("paid")?.contains("; 0 EUR of 110 EUR left this month") == true)
    }
    // Where none was paid for yet, a cent is room.
    for (cents, action) in [(0, Action.homeCare), (1, .massage)] {
      var journal = Journal.massageable
      journal.slice.runner.massageBudget = Money(cents: cents, currency: "EUR")
      #expect(journal.verdict(Massage.self).action == action)
    }
  }

  @Test func `a place within a place is no place`() {
    let answers = HealthAnswers(text: "varicose-veins:left-calf:right-calf")
    #expect(answers.answers.isEmpty)
    #expect(answers.others == ["varicose-veins:left-calf:right-calf"])
  }

  @Test func `a sore muscle it isn't for is named, with the reason`() {
    var journal = Journal.massageable
    for ago in [4, 6, 8, 10, 12] { journal.mark(ago, "left-calf", 1) }
    journal.slice.marks.removeAll { $0.site.slug == "right-calf" }
    let verdict = journal.verdict(Massage.self)
    #expect(verdict.level == Level.none)
    #expect(verdict.headline == "Not on L calf: it keeps coming back")
    // Those with the same reason together, the first reason alone.
    for slug in ["left-quadriceps", "right-quadriceps"] { journal.mark(0, slug, 5, .sharp) }
    #expect(journal.verdict(Massage.self).headline == "Not on L+R quads: sharp")
  }
}
