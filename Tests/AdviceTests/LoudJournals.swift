import Model
import Testing

@testable import Advice

/// For every rule and every level it can speak at, a journal in which it does.
struct LoudJournal: CustomTestStringConvertible, Sendable {
  let rule: RuleName
  let level: Level
  let journal: Journal
  var testDescription: String { "\(rule.rawValue) \(level.name)" }

  private init(_ rule: RuleName, _ level: Level, _ change: (inout Journal) -> Void) {
    var journal = Journal()
    change(&journal)
    (self.rule, self.level, self.journal) = (rule, level, journal)
  }

  static let all: [LoudJournal] = [
    LoudJournal(.singleRunSpike, .caution) {
      $0.weeks(1_000_000)
      $0.run(0, 1_200_000)
    },
    LoudJournal(.singleRunSpike, .strong) {
      $0.weeks(1_000_000)
      $0.plan(1, 2_100_000)
    },
    LoudJournal(.weeklyGuide, .information) {
      $0.weeks(2_000_000)
      $0.run(0, 2_300_000)
    },
    LoudJournal(.weeklyGuide, .caution) {
      $0.weeks(2_000_000)
      $0.run(0, 2_700_000)
    },
    LoudJournal(.returnAfterGap, .information) {
      $0.run(30, 1_000_000)
      $0.run(1, 500_000)
    },
    LoudJournal(.twoStepsAtOnce, .information) {
      $0.weeks(2_000_000)
      $0.run(0, 3_000_000, rpe: 6)
    },
    LoudJournal(.lighterWeek, .information) { $0.weeks(2_000_000) },
    LoudJournal(.monotony, .information) {
      for ago in 1..<7 { $0.run(ago, 0, rpe: 5, minutes: 20) }
    },
    LoudJournal(.painTrafficLight, .information) { $0.mark(0, "left-achilles", 4) },
    LoudJournal(.painTrafficLight, .caution) {
      $0.mark(1, "left-achilles", 4)
      $0.mark(0, "left-achilles", 4)
    },
    LoudJournal(.painTrafficLight, .strong) { $0.mark(0, "left-achilles", 6) },
    LoudJournal(.problemArea, .information) {
      for ago in [1, 8, 15] { $0.mark(ago, "left-achilles", 3) }
    },
    LoudJournal(.wellness, .caution) {
      for ago in 2...9 { $0.checkIn(ago) }
      for ago in 0...1 { $0.checkIn(ago, quality: 2, fatigue: 4, stress: 4, mood: 2) }
    },
    LoudJournal(.illness, .caution) { $0.checkIn(2, ill: true) },
    LoudJournal(.mood, .information) {
      for ago in 0...13 { $0.checkIn(ago, mood: 2) }
    },
    LoudJournal(.redFlag, .strong) { $0.sign(.chestPain) },
    LoudJournal(.massage, .information) {
      $0.run(2, 1_000_000, rpe: 8)
      for slug in ["left-calf", "right-calf"] { $0.mark(0, slug, 3) }
      $0.health("none")
    },
    LoudJournal(.strength, .information) {
      $0.run(7, 1_000_000)
      $0.run(30, 0, kind: .strength)
    },
    LoudJournal(.rest, .information) {
      $0.weeks(2_000_000)
      $0.run(0, 2_700_000)
    },
    LoudJournal(.rest, .caution) { $0.mark(0, "left-achilles", 6) },
  ]
}
