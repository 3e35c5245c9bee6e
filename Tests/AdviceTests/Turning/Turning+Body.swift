import Model

@testable import Advice

/// Of pain, marks, massage and strength.
extension Turning {
  static let pain: [Turning] = {
    let four: (inout Journal) -> Void = { $0.mark(0, "left-achilles", 4) }
    let sore: (inout Journal) -> Void = {
      for ago in 0...9 { $0.checkIn(ago) }
      $0.mark(0, "left-achilles", 6)
    }
    let settled: (inout Journal) -> Void = {
      $0.checkIn(-1)
      $0.mark(-1, "left-achilles", 3)
    }
    let tomorrow = "over tomorrow morning: caution; or more: strong"
    let ease = "or less tomorrow morning: silent"
    return [
      Turning(
        PainTrafficLight.self, "once there is: today's soreness, or nothing sore", { _ in },
        { $0.answer(0) }, is: .none),
      Turning(
        PainTrafficLight.self, "a anywhere: looked at again tomorrow morning",
        { $0.answer(0) }, four, is: .information),
      Turning(
        PainTrafficLight.self, tomorrow, four, { $0.mark(-1, "left-achilles", 4) }, after: 1,
        is: .caution),
      Turning(
        PainTrafficLight.self, tomorrow, four, { $0.mark(-1, "left-achilles", 6) }, after: 1,
        is: .strong),
      Turning(PainTrafficLight.self, ease, sore, settled, after: 1, is: .none),
      Turning(Rest.self, ease, sore, settled, after: 1, is: .none),
      Turning(
        PainTrafficLight.self, ease,
        {
          $0.mark(8, "left-achilles", 3)
          $0.mark(0, "left-achilles", 4)
        }, settled, after: 1, is: .none),
      Turning(
        PainTrafficLight.self, "once there is: SITE today", { $0.mark(1, "left-achilles", 4) },
        { $0.mark(0, "left-achilles", 3) }, is: .none),
      Turning(
        PainTrafficLight.self, "once there is: a morning without a painkiller",
        {
          $0.mark(1, "left-achilles", 4)
          $0.mark(0, "left-achilles", 2)
          $0.checkIn(0, painkiller: true)
        }, { $0.mark(-1, "left-achilles", 2) }, after: 1, is: .none),
      Turning(
        ProblemArea.self, "once there is: soreness, or nothing sore", { _ in }, { $0.answer(0) },
        is: .none),
      Turning(
        ProblemArea.self, "or more at one site in of weeks: information", { $0.answer(0) },
        { for ago in [1, 8, 15] { $0.mark(ago, "left-achilles", 3) } }, is: .information),
      // The block of day 15 ago leaves the 42 days 27 days from now.
      Turning(
        ProblemArea.self, "without another mark there: silent from on",
        { for ago in [1, 8, 15] { $0.mark(ago, "left-achilles", 3) } }, { _ in }, after: 27,
        is: .none),
      Turning(
        RedFlag.self, "once there is: one spot of bone, yes or no",
        { $0.mark(0, "left-shin", 2) },
        { $0.sign(.boneSpot, at: "left-shin", isPresent: false) }, is: .none),
      Turning(
        RedFlag.self, "once it was seen: write down by whom (! or legwork sign --seen-by)",
        { $0.sign(.pop) }, { $0.sign(.pop, seenBy: "the clinic") }, is: .none),
    ]
      + WarningSign.allCases.map { sign in
        Turning(
          RedFlag.self, "a yes to a question behind !, to one spot of bone on of days", { _ in },
          {
            $0.sign(sign)
            if sign == .boneSpot {
              for ago in 0...1 { $0.sign(sign, ago, at: "left-shin") }
            }
          }, is: .strong)
      }
  }()

  static let marks: [Turning] = {
    let usual: (inout Journal) -> Void = { for ago in 0...9 { $0.checkIn(ago) } }
    let worn: (inout Journal) -> Void = {
      for ago in 2...9 { $0.checkIn(ago, pulse: 48) }
      for ago in 0...1 { $0.checkIn(ago, fatigue: 5, stress: 5, pulse: 48) }
    }
    let raced: (inout Journal) -> Void = {
      for ago in 2...9 { $0.checkIn(ago, pulse: 48) }
      for ago in 0...1 { $0.checkIn(ago, pulse: 54) }
    }
    /// Today's check-in is as the usual ones are.
    let better: (inout Journal) -> Void = {
      $0.slice.checkIns.removeAll { $0.day == Journal.today }
      $0.checkIn(0, pulse: 48)
    }
    /// Two days worse than the nine before them.
    let worse: (inout Journal) -> Void = {
      for ago in [-1, -2] { $0.checkIn(ago, fatigue: 5, stress: 5) }
    }
    let first = "once there is: check-ins, as they come"
    let both = "once there is: a check-in on two days running"
    let two = "or more worse than usual, two days running: "
    let day = "one day with under worse marks and no pulse over: silent"
    return [
      Turning(Wellness.self, first, { _ in }, usual, is: .none),
      Turning(Rest.self, first, { _ in }, usual, is: .none),
      Turning(
        Wellness.self, both, { for ago in 2...9 { $0.checkIn(ago) } },
        { for ago in 0...1 { $0.checkIn(ago) } }, is: .none),
      Turning(
        Rest.self, both, { for ago in 2...9 { $0.checkIn(ago) } },
        { for ago in 0...1 { $0.checkIn(ago) } }, is: .none),
      Turning(Wellness.self, two + "caution", usual, worse, after: 2, is: .caution),
      Turning(
        Rest.self, "or more marks worse than usual, two days running: rest", usual, worse, after: 2,
        is: .caution),
      Turning(Wellness.self, day, worn, better, is: .none),
      Turning(Rest.self, day, worn, better, is: .none),
      Turning(Wellness.self, day, raced, better, is: .none),
      Turning(
        Illness.self, "once there is: today's check-in, ill or well", usual,
        {
          $0.slice.checkIns.removeAll { $0.day == Journal.today }
          $0.checkIn(0, ill: false)
        }, is: .none),
      Turning(
        Illness.self, "a check-in that says ill", { $0.checkIn(0, ill: false) },
        { $0.checkIn(-1, ill: true) }, after: 1, is: .caution),
      Turning(
        Illness.self, "a check-in that says well: silent", { $0.checkIn(1, ill: true) },
        { $0.checkIn(0, ill: false) }, is: .none),
      Turning(
        Rest.self, "a check-in that says well: silent",
        {
          for ago in 1...9 { $0.checkIn(ago, ill: ago == 1 ? true : nil) }
        }, { $0.checkIn(0, ill: false) }, is: .none),
      Turning(
        Mood.self, "once there is: mood, in the check-in", { _ in }, usual, is: .none),
      Turning(
        Mood.self, "or less, or under your own weeks: information", usual,
        {
          $0.slice.checkIns = []
          for ago in 0...9 { $0.checkIn(ago, mood: 2) }
        }, is: .information),
      Turning(
        Mood.self, "a mean over by your own marks: silent",
        { for ago in 0...9 { $0.checkIn(ago, mood: 2) } }, { $0.checkIn(-1, mood: 3) }, after: 1,
        is: .none),
    ]
  }()

  static let care: [Turning] = {
    let due: (inout Journal) -> Void = { $0 = Journal.massageable }
    let silent = "under or after silent"
    let written: (inout Journal) -> Void = {
      $0.run(7, 1_000_000)
      $0.checkIn(0)
    }
    let lift: (inout Journal) -> Void = { $0.run(0, 0, kind: .strength) }
    return [
      Turning(
        Massage.self, "once there is: the health questions",
        {
          due(&$0)
          $0.slice.runner.healthAsked = nil
        }, { $0.health("none") }, is: .information),
      Turning(
        Massage.self, "once there is: today's soreness, or nothing sore", { $0.health("none") },
        { $0.answer(0) }, is: .none),
      Turning(
        Massage.self, "other answers to the health questions (set health)",
        {
          due(&$0)
          $0.health("fever")
        }, { $0.health("none") }, is: .information),
      Turning(
        Massage.self, "other answers to the health questions (set health)",
        {
          due(&$0)
          $0.health("diabetes")
        }, { $0.health("none") }, is: .information),
      Turning(
        Massage.self, "a muscle at or more, to after a hard session",
        {
          due(&$0)
          $0.slice.sessions = []
        }, { $0.run(3, 1_000_000, rpe: 7) }, is: .information),
      Turning(
        Massage.self, "a muscle at or more: home care",
        {
          due(&$0)
          $0.slice.marks.removeAll()
          $0.mark(0, "left-achilles", 5)
        }, { $0.mark(0, "left-calf", 3) }, is: .information),
      Turning(
        Massage.self, silent, due,
        {
          $0.slice.marks = []
          for slug in ["left-calf", "right-calf"] { $0.mark(0, slug, 2) }
        }, is: .none),
      // The third day after the session is tomorrow.
      Turning(
        Massage.self, silent, due,
        { for slug in ["left-calf", "right-calf"] { $0.mark(-2, slug, 5) } },
        after: 2, is: .none),
      Turning(
        Massage.self, "an episode that falls by point or more after it",
        {
          due(&$0)
          $0.slice.marks.removeAll { $0.site.side == .right }
          for ago in [70, 60, 50] { $0.treatedCalf(ago, after: [4, 4]) }
        }, { $0.treatedCalf(40, after: [3, 3]) }, is: .information),
      Turning(
        Strength.self, "once there is: sessions, as they come", { _ in }, written,
        is: .information),
      Turning(
        Strength.self, "one session done or planned: silent",
        { $0.run(7, 1_000_000) }, lift, is: .none),
      Turning(
        Strength.self, "one session done or planned: silent",
        { $0.run(7, 1_000_000) }, { $0.plan(1, kind: .strength) }, is: .none),
      Turning(Strength.self, "one session done or planned: silent", written, lift, is: .none),
      Turning(
        Strength.self, "one session done or planned: silent", written,
        { $0.plan(6, kind: .strength) }, is: .none),
      Turning(
        Strength.self, "days without one: due", { $0.run(0, 0, kind: .strength) }, { _ in },
        after: 7, is: .information),
      Turning(
        Strength.self, "the plan taken away: due",
        {
          written(&$0)
          $0.plan(1, kind: .strength)
        }, { $0.slice.sessions.removeLast() }, is: .information),
      Turning(
        Strength.self, "after the race: due",
        {
          written(&$0)
          $0.slice.races = [
            Race(id: RecordID(high: 8, low: 0), day: Journal.today + 3, name: "10 km")
          ]
        }, { _ in }, after: 4, is: .information),
      Turning(
        Strength.self, "under tomorrow: due",
        {
          written(&$0)
          for slug in ["left-calf", "left-glute", "left-hip"] { $0.mark(0, slug, 4) }
        }, { for slug in ["left-calf", "left-glute", "left-hip"] { $0.mark(-1, slug, 3) } },
        after: 1, is: .information),
    ]
  }()
}

extension Journal {
  /// A hard run, the left calf at 4 on the day after it and rubbed then, and what followed.
  fileprivate mutating func treatedCalf(_ ago: Int, after: [Int]) {
    run(ago + 1, 1_000_000, rpe: 8)
    mark(ago, "left-calf", 4)
    treat(ago, "left-calf")
    for (day, level) in after.enumerated() { mark(ago - 1 - day, "left-calf", level) }
  }
}
