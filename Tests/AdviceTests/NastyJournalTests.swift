import Model
import Testing

@testable import Advice

/// Journals that no diary looks like and that can be written all the same.
struct NastyJournal: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let journal: Journal

  private init(_ name: String, _ change: (inout Journal) -> Void) {
    var journal = Journal()
    change(&journal)
    (testDescription, self.journal) = (name, journal)
  }

  static let all: [NastyJournal] = [
    NastyJournal("one day with everything on it") {
      $0.slice.firstDay = Journal.today
      $0.slice.firstRun = Journal.today
      $0.run(0, 1_000_000, rpe: 9, climb: 900, at: 7)
      $0.mark(0, "left-calf", 10, .sharp, .after)
      $0.answer(0)
      $0.checkIn(
        0, quality: 1, fatigue: 5, stress: 5, mood: 1, pulse: 90, ill: true, painkiller: true)
      $0.treat(0, "left-calf", cents: 0)
      $0.health("none")
    },
    NastyJournal("minutes alone") {
      for ago in 0..<60 { $0.run(ago, nil, minutes: Double(20 + ago % 7 * 10)) }
      $0.plan(1)
      $0.slice.sessions[60].moving = Duration(seconds: 20_000)
    },
    NastyJournal("check-ins alone") {
      for ago in 0..<60 { $0.checkIn(ago, mood: 1 + ago % 5, pulse: 40 + ago) }
    },
    NastyJournal("check-ins with nothing in them") {
      for ago in 0..<60 { $0.checkIn(ago, quality: nil, fatigue: nil, stress: nil, mood: nil) }
    },
    NastyJournal("all of it in the future") {
      for ahead in 1...20 {
        $0.run(-ahead, 3_000_000, rpe: 10)
        $0.mark(-ahead, "left-calf", 9, .swollen)
        $0.checkIn(-ahead, ill: true)
        $0.sign(.chestPain, -ahead)
      }
    },
    NastyJournal("runs of 0 km and of no time") {
      for ago in 0..<60 { $0.run(ago, 0, minutes: ago.isMultiple(of: 2) ? 0 : nil) }
      $0.plan(1, 0)
    },
    NastyJournal("one run of a centimetre, then a very long one") {
      $0.run(29, 1)
      $0.run(0, 40_000_000, rpe: 10, minutes: 2_000, climb: 9_000)
    },
    NastyJournal("five sessions a day, alike") {
      for ago in 0..<40 { for _ in 0..<5 { $0.run(ago, 500_000, rpe: 5, minutes: 25) } }
    },
    NastyJournal("every site at 10 for six weeks, of every kind") {
      for ago in 0..<42 {
        for (index, site) in Site.all.enumerated() {
          let kinds = SorenessKind.allCases
          $0.mark(ago, site.slug, 10, kinds[(index + ago) % kinds.count])
        }
      }
      $0.weeks(2_000_000)
      $0.health("none")
    },
    NastyJournal("every sign, every condition and an answer beside each") {
      for sign in WarningSign.allCases {
        $0.sign(sign, at: "left-calf")
        $0.sign(sign, 1, at: "right-calf", seenBy: "the clinic")
      }
      $0.health(HealthCondition.allCases.map(\.rawValue).joined(separator: ","))
    },
    NastyJournal("ill and well on one day, rest and pain together") {
      $0.weeks(2_000_000)
      for ago in 2...12 { $0.checkIn(ago) }
      for ago in 0...1 {
        $0.checkIn(ago, quality: 1, fatigue: 5, stress: 5, mood: 1, ill: ago == 1)
      }
      $0.mark(1, "left-achilles", 5)
      $0.mark(0, "left-achilles", 6)
      $0.run(0, 3_000_000, rpe: 10)
      $0.health("none")
    },
    NastyJournal("a guide of 0 and a week that begins on Thursday") {
      $0.slice.runner.weeklyGuide = 0
      $0.slice.runner.firstWeekday = .thursday
      $0.weeks(2_000_000)
      $0.run(0, 2_000_001)
    },
    NastyJournal("a guide of 1000 %, no budget left, miles") {
      $0 = Journal.massageable
      $0.slice.runner.weeklyGuide = 1_000
      $0.slice.runner.massageBudget = Money(cents: 0, currency: "EUR")
      $0.taste.units = .miles
      $0.weeks(2_000_000)
    },
  ]
}

struct NastyJournalTests {
  /// On the day, on those around it, and with weeks that begin on another day from now on.
  private func facts(_ journal: Journal) -> [Facts] {
    var changed = journal
    changed.slice.runner.firstWeekday = .sunday
    changed.slice.runner.weeklyGuide = 25
    return [journal, changed].flatMap { one in
      [-40, -1, 0, 1, 3, 13, 400].map { one.facts(on: Journal.today + $0) }
    }
  }

  @Test(arguments: NastyJournal.all)
  func `each rule answers once, in a sentence, with numbers that are numbers`(_ nasty: NastyJournal)
  {
    for facts in facts(nasty.journal) {
      let verdicts = Catalogue.verdicts(facts)
      #expect(Set(verdicts.map(\.rule)).count == Catalogue.rules.count)
      #expect(verdicts.count == Catalogue.rules.count)
      for verdict in verdicts {
        #expect((1...60).contains(verdict.headline.count), "\(verdict.headline)")
        #expect(verdict.detail("changes")?.isEmpty == false, "\(verdict.headline)")
        #expect(!verdict.headline.contains("nan") && !verdict.headline.contains("inf "))
        for ground in verdict.because {
          #expect(ground.value.isFinite && ground.limit?.isFinite != false, "\(ground)")
        }
        for bar in Catalogue.rule(verdict.rule)?.chart(facts)?.bars ?? [] {
          #expect(bar.value?.isFinite != false)
        }
      }
    }
  }

  @Test(arguments: NastyJournal.all)
  func `what is said doesn't contradict itself`(_ nasty: NastyJournal) {
    for facts in facts(nasty.journal) {
      let verdicts = Catalogue.verdicts(facts)
      #expect(Contradiction.found(verdicts).isEmpty)
    }
  }

  @Test(arguments: NastyJournal.all)
  func `nothing later than the day is looked at but what is planned`(_ nasty: NastyJournal) {
    var cut = nasty.journal
    cut.slice.sessions.removeAll { $0.isDone && $0.day > Journal.today }
    cut.slice.marks.removeAll { $0.day > Journal.today }
    cut.slice.checkIns.removeAll { $0.day > Journal.today }
    cut.slice.signs.removeAll { $0.day > Journal.today }
    #expect(Catalogue.verdicts(nasty.journal.facts) == Catalogue.verdicts(cut.facts))
  }
}

/// Two things that must not be said of one day.
enum Contradiction: CaseIterable {
  /// Rubbed and looked at by somebody, at one site.
  case rubbedAndSeen
  /// Strength on a day of rest.
  case strengthInRest
  /// Training under a warning sign or in illness.
  case trainingUnderFlag, trainingInIllness

  static func found(_ verdicts: [Verdict]) -> [Contradiction] {
    let speaking = verdicts.filter(\.level.speaks)
    let seen = Set(
      speaking.filter { $0.action == .seeProfessional }.flatMap(\.sites).map(\.root))
    let rubbed = Set(
      speaking.filter { $0.action == .massage || $0.action == .homeCare }.flatMap(\.sites)
        .map(\.root))
    let trains = speaking.contains { Catalogue.rule($0.rule)?.isTraining == true }
    func speaks(_ rule: RuleName) -> Bool { speaking.contains { $0.rule == rule } }
    return allCases.filter { kind in
      switch kind {
      case .rubbedAndSeen: !seen.isDisjoint(with: rubbed)
      case .strengthInRest:
        speaking.contains { $0.action == .rest } && speaking.contains { $0.action == .strength }
      case .trainingUnderFlag: trains && speaks(.redFlag)
      case .trainingInIllness: trains && speaks(.illness)
      }
    }
  }
}
