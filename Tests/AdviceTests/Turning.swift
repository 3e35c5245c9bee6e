import Model
import Testing

@testable import Advice

/// What a verdict says would change it, a journal in which it says so, and the journal after just
/// that change.
struct Turning: CustomTestStringConvertible, Sendable {
  let rule: any Rule.Type
  /// The sentence without its numbers, days and sites.
  let text: String
  let before: Journal
  let after: Journal
  /// Days later on which the changed journal is judged.
  let days: Int
  let level: Level
  var testDescription: String { "\(rule.name.rawValue): \(text)" }

  private init(
    _ rule: any Rule.Type, _ text: String, _ before: (inout Journal) -> Void,
    _ change: (inout Journal) -> Void, after days: Int = 0, is level: Level
  ) {
    var journal = Journal()
    before(&journal)
    (self.rule, self.text, self.before, self.days, self.level) = (rule, text, journal, days, level)
    change(&journal)
    after = journal
  }

  /// What a verdict says would change it, without what differs from day to day.
  static func text(_ verdict: Verdict) -> String {
    var text = verdict.detail("changes") ?? ""
    for site in verdict.sites { text = text.replacing(site.name, with: "SITE") }
    let plain = ["km", "mi", "min", "h"] + Weekday.allCases.flatMap { [$0.name, $0.short] }
    let months = (1...12).compactMap { Day(year: 2000, month: $0, dayOfMonth: 1)?.dayAndMonth }
    let dropped = Set(plain + months.map { String($0.drop { $0.isNumber || $0 == " " }) })
    return text.split(separator: " ").filter { word in
      let letters = word.filter { !",;:".contains($0) }
      return !word.contains(where: \.isNumber) && !dropped.contains(String(letters))
    }.joined(separator: " ")
  }

  static let all = distances + weeks + loads + pain + marks + care

  private static func set(_ cm: Int) -> (inout Journal) -> Void {
    { $0.slice.sessions[$0.slice.sessions.count - 1].distance = Distance(centimetres: cm) }
  }

  private static let distances: [Turning] = {
    let ten: (inout Journal) -> Void = { $0.weeks(1_000_000) }
    let twelve: (inout Journal) -> Void = {
      ten(&$0)
      $0.run(0, 1_200_000)
    }
    let or = "at or less: silent; past strong"
    let first = "once there is: runs, as they come"
    let gap: (inout Journal) -> Void = { $0.run(30, 1_000_000) }
    return [
      Turning(
        SingleRunSpike.self, "past in one run: caution", ten, { $0.run(0, 1_100_001) },
        is: .caution),
      Turning(SingleRunSpike.self, or, twelve, set(1_100_000), is: .none),
      Turning(SingleRunSpike.self, or, twelve, set(2_000_001), is: .strong),
      Turning(
        SingleRunSpike.self, first, { _ in }, { $0.run(0, 1_000_000) }, after: 1, is: .none),
      Turning(ReturnAfterGap.self, first, { _ in }, { $0.run(0, 1_000_000) }, is: .none),
      Turning(
        ReturnAfterGap.self, "at days in a row without a run: a return", { $0.run(3, 1_000_000) },
        { _ in }, after: 11, is: .information),
      Turning(
        ReturnAfterGap.self, "days after the next run: silent", gap,
        { for ago in [0, -10, -20, -27] { $0.run(ago, 500_000) } }, after: 28, is: .none),
      Turning(
        ReturnAfterGap.self, "days after the next run: silent",
        { $0.slice.firstRun = Journal.today - 200 },
        { for ago in [0, -10, -20, -27] { $0.run(ago, 500_000) } }, after: 28, is: .none),
      Turning(
        ReturnAfterGap.self, "from on: silent",
        {
          gap(&$0)
          $0.run(1, 500_000)
        }, { for ago in [-10, -20] { $0.run(ago, 500_000) } }, after: 27, is: .none),
    ]
  }()

  private static let weeks: [Turning] = {
    let twenty: (inout Journal) -> Void = { $0.weeks(2_000_000) }
    let three: (inout Journal) -> Void = { for ago in [7, 14, 21] { $0.run(ago, 2_000_000) } }
    let over: (inout Journal) -> Void = {
      twenty(&$0)
      $0.run(0, 2_300_000)
    }
    let small: (inout Journal) -> Void = {
      $0.weeks(700_000)
      $0.run(0, 800_000)
    }
    let hard: (inout Journal) -> Void = {
      twenty(&$0)
      $0.run(0, 2_300_000, rpe: 6)
    }
    let complete = "once there is: complete weeks of runs"
    let both = "at or less: silent; past caution"
    let one = "one of the two at its limit or under: silent"
    return [
      Turning(WeeklyGuide.self, complete, { _ in }, three, is: .none),
      Turning(
        WeeklyGuide.self, "once there is: a complete week of runs",
        { for ago in [7, 14, 21] { $0.run(ago, nil, minutes: nil) } }, { $0.run(7, 1_000_000) },
        is: .none),
      Turning(
        WeeklyGuide.self, "past this week: information", twenty, { $0.run(0, 2_200_001) },
        is: .information),
      Turning(WeeklyGuide.self, both, over, set(2_200_000), is: .none),
      Turning(WeeklyGuide.self, both, over, set(2_600_001), is: .caution),
      Turning(
        WeeklyGuide.self, "at or less: silent; from on: caution", small, set(1_000_000),
        is: .caution),
      Turning(
        WeeklyGuide.self, "at or less: silent; from on: caution", small, set(770_000), is: .none),
      Turning(
        StartingPoint.self, "once there is: more complete weeks of runs",
        { $0.run(7, 1_000_000) }, { _ in }, after: 14, is: .none),
      Turning(
        StartingPoint.self, "once there is: more complete week of runs",
        { $0.run(14, 1_000_000) }, { _ in }, after: 7, is: .none),
      Turning(LighterWeek.self, complete, { _ in }, three, is: .information),
      Turning(
        LighterWeek.self, "after weeks in a row over % of the most of now",
        { for ago in [7, 14, 21, 28] { $0.run(ago, ago == 7 ? 1_600_000 : 2_000_000) } },
        { for ago in [0, -7, -14] { $0.run(ago, 1_600_001) } }, after: 21, is: .information),
      Turning(
        LighterWeek.self, "once the way back is over, after weeks in a row over % of the most of",
        {
          for ago in [33, 40, 47, 54] { $0.run(ago, 2_000_000) }
          $0.run(1, 2_000_000)
        }, { for ago in [-6, -13, -20, -27] { $0.run(ago, 2_000_000) } }, after: 28,
        is: .information),
      Turning(
        LighterWeek.self, "a week at or less: silent", twenty, { $0.run(0, 1_600_000) }, after: 7,
        is: .none),
      Turning(
        Rest.self, "a week at % of the reference or less: silent",
        {
          twenty(&$0)
          $0.run(0, 2_700_000)
          for ago in 0...9 { $0.checkIn(ago) }
        },
        {
          $0.run(-7, 2_000_000)
          for ago in -14 ... -1 { $0.checkIn(ago) }
        }, after: 14, is: .none),
      Turning(
        TwoStepsAtOnce.self, complete, { _ in },
        {
          twenty(&$0)
          $0.run(0, 100_000)
        }, is: .none),
      Turning(
        TwoStepsAtOnce.self, "once there is: a run this week, and how hard it felt", twenty,
        { $0.run(0, 2_300_000, rpe: 6) }, is: .information),
      Turning(
        TwoStepsAtOnce.self, "once there is: how hard the runs felt, to",
        {
          twenty(&$0)
          $0.run(0, 2_300_000, rpe: nil)
        }, { $0.slice.sessions[4].rpe = RPE(6) }, is: .information),
      Turning(
        TwoStepsAtOnce.self, "over the weekly guide with hard %: information", over,
        { $0.slice.sessions[4].rpe = RPE(6) }, is: .information),
      Turning(TwoStepsAtOnce.self, one, hard, set(2_200_000), is: .none),
      Turning(TwoStepsAtOnce.self, one, hard, { $0.slice.sessions[4].rpe = RPE(4) }, is: .none),
    ]
  }()

  private static let loads: [Turning] = {
    let alike: (inout Journal) -> Void = {
      for ago in 0..<6 { $0.run(ago, 0, rpe: 5, minutes: 20) }
    }
    return [
      Turning(
        Monotony.self, "once there is: days",
        {
          $0.slice.firstDay = Journal.today - 5
          alike(&$0)
        }, { $0.run(-1, 0, rpe: 1, minutes: 20) }, after: 1, is: .information),
      Turning(
        Monotony.self, "once there is: how hard the sessions felt",
        { $0.run(0, 0, rpe: nil) }, { $0.slice.sessions[0].rpe = RPE(5) }, is: .none),
      Turning(
        Monotony.self, "once there is: more days",
        {
          alike(&$0)
          $0.run(6, 0, rpe: 5, minutes: 20)
        }, { _ in }, after: 1, is: .information),
      Turning(Monotony.self, "over information", { $0.run(6, 0) }, alike, is: .information),
      // Six days alike and one of rest are 2.45: mean 6/7, deviation √6/7. With two of rest it is
      // 1.58; where the day of rest leaves the seven days, two more are needed.
      Turning(
        Monotony.self, "day without a session: silent",
        { for ago in 1...6 { $0.run(ago, 0, rpe: 5, minutes: 20) } }, { _ in }, after: 1, is: .none),
      Turning(
        Monotony.self, "days without a session: silent", alike, { _ in }, after: 2, is: .none),
    ]
  }()

  private static let pain: [Turning] = {
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

  private static let marks: [Turning] = {
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

  private static let care: [Turning] = {
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
