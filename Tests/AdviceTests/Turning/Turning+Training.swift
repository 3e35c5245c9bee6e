import Model

@testable import Advice

/// Of runs, weeks and loads.
extension Turning {
  private static func set(_ cm: Int) -> (inout Journal) -> Void {
    { $0.slice.sessions[$0.slice.sessions.count - 1].distance = Distance(centimetres: cm) }
  }

  static let distances: [Turning] = {
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

  static let weeks: [Turning] = {
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

  static let loads: [Turning] = {
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
}
