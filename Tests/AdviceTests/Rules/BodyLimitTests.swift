import Model
import Testing

@testable import Advice

/// Both sides of the limits of pain, marks and check-ins that no other test has.
struct BodyLimitTests {
  private func verdict(_ rule: any Rule.Type, _ change: (inout Journal) -> Void) -> Verdict {
    var journal = Journal()
    change(&journal)
    return journal.verdict(rule)
  }

  /// Ill three and two days ago and not taken back: four days with today.
  @Test
  func `the days of an illness are counted from its first, as far as they were said in a row`() {
    let two = verdict(Illness.self) { for ago in [3, 2] { $0.checkIn(ago, ill: true) } }
    #expect(two.headline == "Ill for 4 days, limit 0: rest until well")
    #expect(two.because == [Ground("days ill", 4, "days", limit: 0).unstamped])
    let broken = verdict(Illness.self) { for ago in [4, 2] { $0.checkIn(ago, ill: true) } }
    #expect(broken.headline == "Ill for 3 days, limit 0: rest until well")
    #expect(
      verdict(Illness.self) { $0.checkIn(0, ill: true) }.headline
        == "Ill for 1 day, limit 0: rest until well")
  }

  /// 7 marks of 2 and 1 of 3 are 17 of 8 days: 2.125.
  @Test func `mood has one decimal`() {
    let verdict = verdict(Mood.self) {
      for ago in 0...6 { $0.checkIn(ago, mood: 2) }
      $0.checkIn(7, mood: 3)
    }
    #expect(verdict.headline == "Mood 2.1 of 5 over two weeks, limit 2")
  }

  /// 4 over the 8 weeks before: 3 is 1 under it, by 14 marks; by 13 only 2 is low.
  @Test func `the limit it names is the runner's own where 14 marks made it`() {
    for (usual, limit) in [(14, "3"), (13, "2")] {
      let verdict = verdict(Mood.self) {
        for ago in 0...6 { $0.checkIn(ago, mood: usual == 14 ? 3 : 2) }
        for ago in 0..<usual { $0.checkIn(14 + ago, mood: 4) }
      }
      #expect(
        verdict.detail("changes") == "a mean over \(limit) by your own marks: silent")
      #expect(verdict.headline.hasSuffix(", limit \(limit)."))
    }
  }

  @Test func `of two that are as bad the first in order leads`() {
    let verdict = verdict(PainTrafficLight.self) {
      $0.mark(0, "right-knee", 6)
      $0.mark(0, "left-achilles", 6)
    }
    #expect(verdict.headline == "\(verdict.sites[0].shortName) 6 of 10, limit 6: ease today")
    #expect(verdict.detail("also") == "\(verdict.sites[1].shortName) 6 of 10, limit 6: ease today")
  }

  @Test func `a mark of 42 days is looked at, an older one isn't`() {
    #expect(verdict(ProblemArea.self) { $0.mark(41, "left-calf", 1) }.level == .none)
    #expect(verdict(ProblemArea.self) { $0.mark(42, "left-calf", 1) }.level == .unknown)
  }

  @Test func `a stretch is counted for 75 days`() {
    for (days, length) in [(74, 74), (75, 75), (76, 75)] {
      let verdict = verdict(ProblemArea.self) {
        for ago in 0..<days { $0.mark(ago, "left-calf", 1) }
      }
      #expect(
        verdict.headline
          == "L calf sore for \(length) days\(length == 75 ? " or more" : ""), limit 8")
    }
  }

  /// 3 on each of nine days, today the last: silent from day 4 on, but on day 6 they lie in three
  /// blocks of 7 days (0, 1 to 7 and 8 ago), as on days 13, 20 and 27, and then never again.
  @Test func `what lasts may come back by weeks, so silence is told from the last day it counts`() {
    let verdict = verdict(ProblemArea.self) {
      for ago in 0...8 { $0.mark(ago, "left-achilles", 3) }
    }
    #expect(verdict.headline == "L Achilles sore for 9 days, limit 8")
    let silent = Journal.today + 28
    #expect(
      verdict.detail("changes")
        == "without another mark there: silent from \(silent.dayAndMonth) on")
  }

  @Test func `of signs that are as urgent the first leads, and one is enough`() {
    let verdict = verdict(RedFlag.self) {
      $0.sign(.chestPain)
      $0.sign(.fainting)
    }
    #expect(verdict.headline == "STOP. Chest pain: emergency number now")
    #expect(verdict.because == [Ground("warning signs", 2, "signs", limit: 1)])
  }

  @Test func `of one place what is as urgent is told too, what is later isn't`() {
    func also(_ sign: WarningSign) -> [String] {
      verdict(RedFlag.self) {
        $0.sign(sign, at: "left-knee")
        $0.sign(.givingWay, at: "left-knee")
      }.details.filter { $0.label == "also" }.map(\.text)
    }
    #expect(also(.locking) == ["Giving way, L knee: be seen this week"])
    #expect(also(.pop) == [])
  }

  @Test func `two numb sites are one warning, by marks and signs alike`() {
    let verdict = verdict(RedFlag.self) {
      $0.sign(.numbness, at: "left-foot")
      $0.mark(0, "right-foot", 2, .numb)
    }
    #expect(verdict.headline == "STOP. Numb at 2 sites, limit 2: emergency number now")
    #expect(verdict.because.first?.value == 1)
    #expect(verdict.sites.map(\.slug) == ["left-foot"])
    #expect(
      self.verdict(RedFlag.self) { $0.sign(.numbness, at: "left-foot") }.headline
        == "L foot numb: be seen this week")
    #expect(
      self.verdict(RedFlag.self) { $0.sign(.numbness) }.headline
        == "Numbness: be seen this week")
  }

  @Test func `which of two marks of one day leads doesn't hang on their order`() {
    func journal(_ slugs: [String], _ kind: SorenessKind) -> Verdict {
      verdict(RedFlag.self) { for slug in slugs { $0.mark(0, slug, 3, kind) } }
    }
    for kind in [SorenessKind.swollen, .nightPain] {
      let one = journal(["left-calf", "left-inner-calf"], kind)
      let other = journal(["left-inner-calf", "left-calf"], kind)
      #expect(one == other)
    }
  }

  /// Two of five worse, two days running; and one alone beside a pulse 5 over the usual 48.
  @Test func `two marks are named, a pulse alone is called a pulse`() {
    let marks = verdict(Wellness.self) {
      for ago in 2...9 { $0.checkIn(ago, pulse: 48) }
      for ago in 0...1 { $0.checkIn(ago, fatigue: 4, stress: 4, pulse: 48) }
    }
    #expect(marks.headline == "2 marks worse 2 days running, limit 2: fatigue, stress")
    #expect(marks.detail("worse") == "fatigue, stress")
    func pulse(_ rule: any Rule.Type) -> Verdict {
      verdict(rule) {
        for ago in 2...9 { $0.checkIn(ago, pulse: 48) }
        for ago in 0...1 { $0.checkIn(ago, fatigue: 3, pulse: 54) }
      }
    }
    #expect(pulse(Wellness.self).headline == "Resting pulse 5 over usual 2 days running, limit 5")
    #expect(pulse(Wellness.self).detail("worse") == "resting pulse")
    #expect(
      pulse(Rest.self).headline == "Rest: resting pulse 5 over usual 2 days running, limit 5")
  }

  @Test func `trouble begins with the first 1, not with a 0 before it`() throws {
    let site = try #require(Site(slug: "left-calf"))
    var journal = Journal()
    for (ago, level) in [(4, 0), (3, 1), (1, 2)] { journal.mark(ago, "left-calf", level) }
    #expect(journal.slice.onset(of: site, on: Journal.today) == Journal.today - 3)
  }
}

struct StrengthLimitTests {
  private func written(_ change: (inout Journal) -> Void) -> Verdict {
    journalOfAWeek(change).verdict(Strength.self)
  }

  @Test func `two pieces of homework are named, a third isn't`() {
    let verdict = written {
      for (index, text) in ["raises", "bridges", "planks"].enumerated() {
        $0.slice.homework.append(
          Homework(
            id: RecordID(high: 7, low: UInt64(index)), day: Journal.today,
            site: Site(slug: "left-achilles"), text: text))
      }
    }
    #expect(
      verdict.details.filter { $0.label == "homework" }.map { $0.text.prefix { $0 != " " } }
        == ["raises", "bridges"])
  }

  /// Hard on days 1, 3, 5 and 6: no day of the next seven is free before a free one, and day 1 is the
  /// first hard one before a free one. Day 7 would do, and is too far.
  @Test func `it is placed within seven days`() {
    let verdict = written { for ahead in [1, 3, 5, 6] { $0.plan(ahead, 100_000, rpe: 7) } }
    #expect(verdict.proposal?.day == Journal.today + 1)
  }
}
