import Model
import Testing

@testable import Advice

/// The first and the last day of each window, and both sides of each limit that no other test has.
struct MassageEdgeTests {
  /// A hard session of a day, at a second of the clock, without a duration.
  private func window(_ ago: Int, second: Int, minutes: Double = 0) -> MassageWindow? {
    var journal = Journal()
    let day = Journal.today - ago
    journal.run(ago, 1_000_000, rpe: 8, minutes: minutes)
    journal.slice.sessions[0].start = StartTime(local: day.number * 86_400 + second, offset: nil)
    return MassageWindow(journal.facts)
  }

  @Test func `it opens 24 hours after the end and closes at 72`() throws {
    let end = (Journal.today - 2).number * 86_400 + 18 * 3600 + 3600
    let hours = try #require(window(2, second: 18 * 3600, minutes: 60)?.hours)
    #expect(hours == end + 86_400...end + 3 * 86_400)
  }

  @Test func `the day has it from its first second to its last`() {
    #expect(window(3, second: 0) != nil)
    #expect(window(3, second: -1) == nil)
    #expect(window(1, second: 86_399) != nil)
    #expect(window(1, second: 86_400) == nil)
    #expect(window(1, second: 0)?.text.hasPrefix("up to Mon 00:00") == true)
    #expect(window(1, second: 60)?.text.hasPrefix("from 00:01 today, up to Mon 00:01") == true)
  }

  @Test func `without a time of day it is day 1 to 3`() {
    var journal = Journal.massageable
    #expect(
      journal.verdict(Massage.self).detail("when")
        == "today, up to Sunday, day 1 to 3 after the session")
    journal.slice.sessions = []
    journal.run(3, 1_000_000, rpe: 8)
    #expect(
      journal.verdict(Massage.self).detail("when")
        == "today, up to Saturday, day 1 to 3 after the session")
  }
}

struct MonotonyEdgeTests {
  /// Loads 100 100 400 500 500 600 600: mean 400, deviation 200: exactly 2.
  @Test func `2 exactly isn't over 2, and has its decimals`() {
    var journal = Journal()
    for (ago, minutes) in [20.0, 20, 80, 100, 100, 120, 120].enumerated() {
      journal.run(ago, 0, rpe: 5, minutes: minutes)
    }
    #expect(journal.verdict(Monotony.self).headline == "Days differ: monotony 2.00, limit 2.0")
    journal.slice.firstDay = Journal.today - 6
    #expect(journal.level(Monotony.self) == .none)
    journal.slice.firstDay = Journal.today - 5
    #expect(journal.level(Monotony.self) == .unknown)
  }
}

extension MonotonyEdgeTests {
  /// Loads 20 40 100 100 100 100 120, oldest first: mean 82.86, deviation 34.52: 2.40. Tomorrow,
  /// without a session, 40 100 100 100 100 120 0: mean 80, squares 56,000/7 − 6,400 = 1,600,
  /// deviation 40: exactly 2, which isn't over 2.
  @Test func `one day without a session that comes to 2 exactly is enough`() {
    var journal = Journal()
    for (index, minutes) in [4.0, 8, 20, 20, 20, 20, 24].enumerated() {
      journal.run(6 - index, 0, rpe: 5, minutes: minutes)
    }
    let verdict = journal.verdict(Monotony.self)
    #expect(verdict.headline == "Days much alike: monotony 2.40, limit 2.0")
    #expect(verdict.detail("changes") == "1 day without a session: silent")
  }
}

struct MoodEdgeTests {
  private func level(lately: ClosedRange<Int>, usual: ClosedRange<Int>) -> Level {
    var journal = Journal()
    for ago in lately { journal.checkIn(ago, mood: 3) }
    for ago in usual { journal.checkIn(ago, mood: 4) }
    return journal.level(Mood.self)
  }

  @Test func `14 marks of the 8 weeks before are enough, 13 aren't`() {
    #expect(level(lately: 0...6, usual: 14...27) == .information)
    #expect(level(lately: 0...6, usual: 14...26) == .none)
  }

  @Test func `the 8 weeks reach from day 14 to day 69`() {
    #expect(level(lately: 0...6, usual: 56...69) == .information)
    #expect(level(lately: 0...6, usual: 57...70) == .none)
    #expect(level(lately: 7...13, usual: 14...27) == .information)
    #expect(level(lately: 8...13, usual: 14...27) == .unknown)
  }
}

struct BodyEdgeTests {
  @Test func `the weeks of the traffic light are days 0 to 6 and 7 to 13`() {
    for (marks, level) in [
      ([(7, 3)], Level.caution), ([(13, 3)], .caution), ([(14, 3)], .information),
      ([(6, 5), (8, 4)], .caution), ([(7, 5), (8, 4)], .information),
    ] {
      var journal = Journal()
      journal.mark(0, "left-achilles", 4)
      for (ago, mark) in marks { journal.mark(ago, "left-achilles", mark) }
      #expect(journal.level(PainTrafficLight.self) == level, "\(marks)")
    }
  }

  @Test func `the other side is looked at for 14 days`() {
    for (ago, text) in [
      (13, "R Achilles worst 2 in 14 days"), (14, "R Achilles not marked in 14 days"),
    ] {
      var journal = Journal()
      for ago in [1, 8, 15] { journal.mark(ago, "left-achilles", 3) }
      journal.mark(ago, "right-achilles", 2)
      #expect(journal.verdict(ProblemArea.self).detail("opposite") == text)
    }
  }

  @Test func `ordinary soreness is expected at 1 or less, up to 3 days after`() {
    for (ago, count) in [(3, 2), (4, 0)] {
      var journal = Journal()
      journal.run(ago, 1_000_000, rpe: 7)
      for slug in ["left-calf", "right-calf"] { journal.mark(0, slug, 3) }
      let forecasts = ProblemArea.forecasts(journal.facts)
      #expect(forecasts.map(\.limit) == Array(repeating: 1, count: count))
    }
  }

  @Test func `the check-ins of 28 days count, yesterday's and not today's own`() {
    func headline(_ days: [Int]) -> String {
      var journal = Journal()
      for ago in days { journal.checkIn(ago) }
      return journal.verdict(Wellness.self).headline
    }
    #expect(headline(Array(22...28)) == "No check-in for both today and yesterday")
    #expect(headline(Array(23...29)) == "6 of 7 check-ins needed")
    #expect(headline(Array(23...28) + [1]) == "No check-in for both today and yesterday")
    #expect(headline(Array(23...28) + [0]) == "6 of 7 check-ins needed")
  }

  /// Seven days at 2 and one at 5: the mean is 2.375, and 3 isn't 1 over it.
  @Test func `the usual is that of 28 days`() throws {
    for (ago, items) in [(28, []), (29, ["fatigue"])] {
      var journal = Journal()
      for ago in 1...7 { journal.checkIn(ago) }
      journal.checkIn(ago, fatigue: 5)
      journal.checkIn(0, fatigue: 3)
      #expect(try #require(Wellness.worse(journal.facts, Journal.today)).items == items)
    }
  }

  /// Seven days at 0 and one at 8: the mean is 1, and 2 isn't 2 over it.
  @Test func `the usual soreness is that of 28 days, without the day itself`() throws {
    for (ago, items) in [(28, []), (29, ["soreness"])] {
      var journal = Journal()
      for ago in 0...7 { journal.checkIn(ago) }
      for ago in 1...7 { journal.answer(ago) }
      journal.mark(ago, "left-knee", 8)
      journal.mark(0, "left-knee", 2)
      #expect(try #require(Wellness.worse(journal.facts, Journal.today)).items == items)
    }
  }

  @Test func `sleep and mood are worse from 1 under the usual`() {
    var journal = Journal()
    for ago in 2...9 { journal.checkIn(ago) }
    journal.checkIn(1, quality: 3, mood: 3)
    journal.checkIn(0, quality: 2, mood: 2)
    #expect(journal.level(Wellness.self) == .caution)
  }
}

struct RedFlagEdgeTests {
  private func level(_ change: (inout Journal) -> Void) -> Level {
    var journal = Journal()
    change(&journal)
    return journal.level(RedFlag.self)
  }

  private func urgency(_ change: (inout Journal) -> Void) -> Urgency? {
    var journal = Journal()
    change(&journal)
    return journal.verdict(RedFlag.self).urgency
  }

  @Test func `marks of 90 days count, and only from 1 on`() {
    #expect(level { $0.mark(89, "left-calf", 1, .swollen) } == .strong)
    #expect(level { $0.mark(90, "left-calf", 1, .swollen) } == .none)
    #expect(level { $0.mark(0, "left-calf", 0, .swollen) } == .none)
  }

  @Test func `seen on the same day answers it`() {
    let sign: (inout Journal) -> Void = {
      $0.sign(.chestPain)
      $0.sign(.chestPain, seenBy: "the clinic")
    }
    #expect(level(sign) == .none)
    let mark: (inout Journal) -> Void = {
      $0.mark(0, "left-calf", 2, .swollen)
      $0.sign(.swollenCalf, at: "left-calf", seenBy: "the clinic")
    }
    #expect(level(mark) == .none)
  }

  @Test func `the question of bone is open for 7 days, and its answer holds as long`() {
    #expect(level { $0.mark(6, "left-shin", 2) } == .unknown)
    #expect(level { $0.mark(7, "left-shin", 2) } == .none)
    for (ago, expected) in [(6, Level.none), (7, .unknown)] {
      let said: (inout Journal) -> Void = {
        $0.mark(0, "left-shin", 2)
        $0.sign(.boneSpot, ago, at: "left-shin", isPresent: false)
      }
      #expect(level(said) == expected)
    }
  }

  @Test func `what belongs together lies less than 7 days apart`() {
    for (ago, expected) in [(6, Urgency.now), (7, .today)] {
      let said: (inout Journal) -> Void = {
        $0.sign(.breathless)
        $0.mark(ago, "left-calf", 3)
      }
      #expect(urgency(said) == expected)
    }
    for (ago, expected) in [(6, Urgency.now), (7, .soon)] {
      let said: (inout Journal) -> Void = {
        $0.sign(.numbness, at: "left-foot")
        $0.sign(.numbness, ago, at: "right-foot")
      }
      #expect(urgency(said) == expected)
    }
  }

  @Test func `a groin needs three days within four weeks`() {
    for (days, expected) in [
      ([40, 6, 0], Level.unknown), ([27, 3, 0], .strong), ([28, 3, 0], .unknown),
    ] {
      #expect(level { for ago in days { $0.mark(ago, "left-groin", 3) } } == expected, "\(days)")
    }
  }
}
