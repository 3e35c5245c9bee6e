import Model
import Testing

@testable import Advice

struct PainTrafficLightTests {
  @Test(arguments: [(3, Level.none), (4, .information), (5, .information), (6, .strong)])
  func `the light turns at 4 and at 6`(mark: Int, level: Level) {
    var journal = Journal()
    journal.mark(0, "left-achilles", mark)
    #expect(journal.level(PainTrafficLight.self) == level)
  }

  @Test func `3 the next morning is settled, 4 isn't`() {
    for (morning, level) in [(3, Level.none), (4, .caution)] {
      var journal = Journal()
      journal.mark(1, "left-achilles", 5)
      journal.mark(0, "left-achilles", morning)
      #expect(journal.level(PainTrafficLight.self) == level)
    }
  }

  @Test func `the day's first mark tells, not the worst`() {
    var journal = Journal()
    journal.mark(1, "left-achilles", 5)
    journal.mark(0, "left-achilles", 4, .ache, .after)
    journal.mark(0, "left-achilles", 2)
    #expect(journal.level(PainTrafficLight.self) == .information)
  }

  @Test func `no mark is unknown, nothing else sore is an answer`() {
    var journal = Journal()
    journal.mark(1, "left-achilles", 4)
    let verdict = journal.verdict(PainTrafficLight.self)
    #expect(verdict.level == .unknown)
    #expect(verdict.toRecord == "left Achilles today")
    journal.answer(0)
    #expect(journal.level(PainTrafficLight.self) == .none)
  }

  @Test func `a painkiller on either day hides whether it settled`() {
    for ago in [0, 1] {
      var journal = Journal()
      journal.mark(1, "left-achilles", 4)
      journal.mark(0, "left-achilles", 1)
      journal.checkIn(ago, painkiller: true)
      #expect(journal.level(PainTrafficLight.self) == .unknown)
    }
  }

  @Test func `rising from week to week is caution`() {
    for (earlier, level) in [(4, Level.information), (3, .caution)] {
      var journal = Journal()
      journal.mark(7, "left-achilles", earlier)
      journal.mark(0, "left-achilles", 4)
      #expect(journal.level(PainTrafficLight.self) == level)
    }
  }

  @Test func `it asks for a bike, a walk or rest, at every site that needs it`() {
    var journal = Journal()
    journal.mark(0, "left-achilles", 6)
    journal.mark(0, "right-knee", 7)
    let verdict = journal.verdict(PainTrafficLight.self)
    #expect(verdict.action == .rest)
    #expect(verdict.sites.map(\.slug).sorted() == ["left-achilles", "right-knee"])
    #expect(verdict.headline == "R knee 7 of 10, limit 6: ease today")
  }

  @Test func `nothing marked is unknown`() {
    #expect(Journal().level(PainTrafficLight.self) == .unknown)
  }

  @Test func `a 4 is expected to be 3 or less tomorrow`() {
    var journal = Journal()
    journal.mark(0, "left-achilles", 4)
    let forecast = PainTrafficLight.forecasts(journal.facts).first
    #expect(forecast?.due == Journal.today + 1)
    #expect(forecast?.limit == 3)
    journal.mark(0, "left-achilles", 6, .ache, .after)
    #expect(PainTrafficLight.forecasts(journal.facts).isEmpty)
  }
}

struct ProblemAreaTests {
  @Test func `3 or more in 3 of 6 blocks of 7 days`() {
    var journal = Journal()
    for ago in [10, 20] { journal.mark(ago, "left-achilles", 3) }
    #expect(journal.level(ProblemArea.self) == .none)
    journal.mark(35, "left-achilles", 2)
    #expect(journal.level(ProblemArea.self) == .none)
    journal.mark(35, "left-achilles", 3, .ache, .after)
    let verdict = journal.verdict(ProblemArea.self)
    #expect(verdict.level == .information)
    #expect(verdict.sites.map(\.slug) == ["left-achilles"])
    #expect(verdict.headline == "L Achilles at 3 or more in 3 of the last 6 weeks, limit 3")
  }

  @Test func `the blocks roll with the day: day 41 counts, day 42 doesn't`() {
    for (ago, level) in [(41, Level.information), (42, .none)] {
      var journal = Journal()
      for ago in [6, 7, ago] { journal.mark(ago, "left-achilles", 3) }
      #expect(journal.level(ProblemArea.self) == level)
    }
  }

  @Test func `both sides alike after a hard session are ordinary`() {
    for (right, rpe, level) in [
      (3, 7.0, Level.none), (3, 6.5, .information), (1, 7, .information), (2, 7, .none),
    ] {
      var journal = Journal()
      for ago in [10, 20, 30] {
        journal.run(ago + 3, 1_000_000, rpe: rpe)
        journal.mark(ago, "left-calf", 3)
        journal.mark(ago, "right-calf", right)
      }
      #expect(journal.level(ProblemArea.self) == level)
    }
  }

  @Test func `more than 72 hours after it they aren't`() {
    var journal = Journal()
    for ago in [10, 20, 30] {
      journal.run(ago + 4, 1_000_000, rpe: 7)
      journal.mark(ago, "left-calf", 3)
      journal.mark(ago, "right-calf", 3)
    }
    #expect(journal.level(ProblemArea.self) == .information)
  }

  @Test func `eight days sore without a gap of over 3 days`() {
    for (days, level) in [
      ([0, 4, 6], Level.none), ([0, 4, 7], .information), ([0, 5, 9], .none),
    ] {
      var journal = Journal()
      for ago in days { journal.mark(ago, "left-heel", 1) }
      #expect(journal.level(ProblemArea.self) == level)
    }
  }

  @Test func `a stretch that ended over 3 days ago is over`() {
    for (newest, level) in [(3, Level.information), (4, .none)] {
      var journal = Journal()
      for ago in stride(from: newest, through: newest + 9, by: 3) {
        journal.mark(ago, "left-heel", 1)
      }
      #expect(journal.level(ProblemArea.self) == level)
    }
  }

  @Test func `nothing marked is unknown, nothing sore is none`() {
    var journal = Journal()
    #expect(journal.level(ProblemArea.self) == .unknown)
    journal.answer(2)
    #expect(journal.level(ProblemArea.self) == .none)
  }

  /// The hard run was on day 98: ordinary soreness is gone by day 105, a Thursday.
  @Test func `ordinary soreness is expected gone in seven days`() {
    var journal = Journal()
    journal.run(2, 1_000_000, rpe: 7)
    journal.mark(0, "left-calf", 3)
    #expect(ProblemArea.forecasts(journal.facts).isEmpty)
    journal.mark(0, "right-calf", 4)
    let forecasts = ProblemArea.forecasts(journal.facts)
    #expect(forecasts.map(\.due) == [Day(number: 105), Day(number: 105)])
    #expect(forecasts.first?.text == "L calf: ordinary soreness, expected gone by Thursday")
  }

  @Test func `hard is RPE 7, a race, a spike, or 1.5 times the usual climb`() {
    func isHard(_ change: (inout Journal) -> Void) -> Bool {
      var journal = Journal()
      for ago in [5, 10] { journal.run(ago, 1_000_000, climb: 100) }
      change(&journal)
      return !journal.facts.hardDays(Journal.today...Journal.today).isEmpty
    }
    #expect(!isHard { $0.run(0, 1_000_000, rpe: 6.5, climb: 149) })
    #expect(isHard { $0.run(0, 1_000_000, rpe: 7) })
    #expect(isHard { $0.run(0, 500_000, kind: .race) })
    #expect(!isHard { $0.run(0, 1_100_000) })
    #expect(isHard { $0.run(0, 1_100_001) })
    #expect(isHard { $0.run(0, 1_000_000, climb: 150) })
  }
}

struct WellnessTests {
  private func journal(_ days: (inout Journal) -> Void) -> Journal {
    var journal = Journal()
    for ago in 2...9 { journal.checkIn(ago) }
    days(&journal)
    return journal
  }

  @Test func `two worse days suggest rest, one doesn't`() {
    for (before, level) in [(2, Level.none), (3, .caution)] {
      let journal = journal {
        $0.checkIn(1, fatigue: before, stress: before)
        $0.checkIn(0, fatigue: 4, stress: 4)
      }
      #expect(journal.level(Wellness.self) == level)
      #expect(journal.level(Rest.self) == level)
    }
  }

  @Test func `one mark worse is too little, the items may differ between the days`() {
    let one = journal {
      $0.checkIn(1, fatigue: 5)
      $0.checkIn(0, fatigue: 5)
    }
    #expect(one.level(Wellness.self) == .none)
    let two = journal {
      $0.checkIn(1, fatigue: 5, stress: 5)
      $0.checkIn(0, quality: 2, mood: 2)
    }
    #expect(two.level(Wellness.self) == .caution)
  }

  @Test func `soreness counts from 2 over the usual`() {
    for (level, verdict) in [(1, Level.none), (2, .caution)] {
      let journal = journal {
        for ago in 2...9 { $0.answer(ago) }
        for ago in [0, 1] {
          $0.mark(ago, "left-calf", level)
          $0.checkIn(ago, fatigue: 4)
        }
      }
      // On day 1 the mean is 0; on day 0 it is level/9.
      #expect(journal.level(Wellness.self) == (level == 2 ? .none : verdict))
    }
    let more = journal {
      for ago in 2...9 { $0.answer(ago) }
      for ago in [0, 1] {
        $0.mark(ago, "left-calf", 3)
        $0.checkIn(ago, fatigue: 4)
      }
    }
    #expect(more.level(Wellness.self) == .caution)
  }

  /// The usual is 48. Day 1 at 53 is 5 over; day 0 is held against (8·48 + 53)/9 = 48.56, so 54
  /// is 5.44 over and 53 only 4.44.
  @Test func `a resting pulse 5 over the usual is enough alone`() {
    for (pulse, level) in [(53, Level.none), (54, .caution)] {
      var journal = Journal()
      for ago in 2...9 { journal.checkIn(ago, pulse: 48) }
      journal.checkIn(1, pulse: 53)
      journal.checkIn(0, pulse: pulse)
      #expect(journal.level(Wellness.self) == level)
    }
  }

  /// 53 is 5 over 48 on the first day, two marks are worse on the second, and the other way round.
  @Test func `the pulse of one day and the marks of the other are two days running`() {
    for isPulseFirst in [true, false] {
      var journal = Journal()
      for ago in 2...9 { journal.checkIn(ago, pulse: 48) }
      journal.checkIn(isPulseFirst ? 1 : 0, pulse: 54)
      journal.checkIn(isPulseFirst ? 0 : 1, fatigue: 4, stress: 4, pulse: 48)
      #expect(journal.level(Wellness.self) == .caution)
    }
  }

  @Test func `six check-ins are too few, seven are enough`() {
    for (before, level) in [(6, Level.unknown), (7, .none)] {
      var journal = Journal()
      for ago in 0...1 + before { journal.checkIn(ago) }
      #expect(journal.level(Wellness.self) == level)
    }
    #expect(Journal().level(Wellness.self) == .unknown)
    #expect(Journal().level(Rest.self) == .unknown)
  }
}

struct IllnessTests {
  @Test func `ill until a check-in says well, for 14 days at most`() {
    for (ago, level) in [(0, Level.caution), (13, .caution), (14, .unknown)] {
      var journal = Journal()
      journal.checkIn(ago, ill: true)
      #expect(journal.level(Illness.self) == level)
      journal.checkIn(0, ill: ago == 0)
      if ago > 0 { #expect(journal.level(Illness.self) == .none) }
    }
    #expect(Journal().level(Illness.self) == .unknown)
  }

  @Test func `no training advice but rest until well`() {
    var journal = Journal.massageable
    journal.weeks(1_000_000)
    journal.run(0, 3_000_000)
    journal.checkIn(0, ill: true)
    for verdict in Catalogue.verdicts(journal.facts)
    where Catalogue.rule(verdict.rule)?.isTraining == true {
      #expect(verdict.level == .none)
    }
    #expect(journal.settled(.rest)?.headline == "Rest until well: ill for 1 day, limit 0")
    #expect(Limits(journal.facts, Catalogue.verdicts(journal.facts)).hidden == "illness")
  }
}

struct MoodTests {
  @Test func `a mean of 2 over two weeks speaks, above it doesn't`() {
    for (last, level) in [(2, Level.information), (3, .none)] {
      var journal = Journal()
      for ago in 1...13 { journal.checkIn(ago, mood: 2) }
      journal.checkIn(0, mood: last)
      #expect(journal.level(Mood.self) == level)
    }
  }

  @Test func `1 under the runner's own 8 weeks speaks, less doesn't`() {
    for (lately, level) in [(3, Level.information), (4, .none)] {
      var journal = Journal()
      for ago in 14...69 { journal.checkIn(ago, mood: 4) }
      for ago in 0...13 { journal.checkIn(ago, mood: lately) }
      #expect(journal.level(Mood.self) == level)
    }
  }

  @Test func `its words are those of the evidence, and it is never the first line`() {
    var journal = Journal()
    for ago in 0...13 { journal.checkIn(ago, mood: 2) }
    let verdict = journal.verdict(Mood.self)
    #expect(verdict.headline.hasPrefix("Two low weeks by your own marks."))
    #expect(verdict.detail("how") == "Talking to someone you trust, or a doctor, can help.")
    #expect(
      verdict.detail("never")
        == "If you think of harming yourself, call your emergency number or a crisis line now.")
    #expect(Catalogue.today([verdict]).isEmpty)
  }

  @Test func `six marks are too few`() {
    var journal = Journal()
    for ago in 0...5 { journal.checkIn(ago, mood: 1) }
    #expect(journal.level(Mood.self) == .unknown)
    journal.checkIn(6, mood: 1)
    #expect(journal.level(Mood.self) == .information)
  }
}
