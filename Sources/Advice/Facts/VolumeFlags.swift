import Model

/// A run past the longest of the 30 days before it (rule `single-run-spike`).
public struct SpikeFlag: Hashable, Sendable {
  public let day: Day
  public let distance: Distance
  /// What it is held against.
  public let reference: Distance
  /// The most that is still silent.
  public let limit: Distance
  /// Caution, strong past twice the reference; the same for what is only planned.
  public let level: Level
  /// Whether the weeks are so small that differences say more than percentages: under 15 km.
  public let isSmall: Bool

  /// How far it is past the reference: `21 %`, or `3.0 km` where weeks are small.
  public func step(_ taste: Taste) -> String {
    let more = distance.centimetres - reference.centimetres
    return isSmall
      ? taste.text(Distance(centimetres: more))
      : Digits.fixed(Double(more) / Double(reference.centimetres) * 100, 0) + " %"
  }
}

/// A week beside what was lately carried (rule `weekly-guide`).
public struct WeekFlag: Hashable, Sendable {
  public let week: Week
  /// Run in the week, to the day it is judged on, with what is planned after it.
  public let distance: Distance
  /// What it is held against: the most of the 4 weeks before, or less on the way back from a
  /// gap; 0 when nothing was run in them, nil with fewer than 3 complete weeks before it.
  public let reference: Distance?
  /// The most that is still silent; nil without a reference over 0.
  public let limit: Distance?
  /// None at or under the limit; unknown without one.
  public let level: Level
  /// Complete weeks from the first run's week to the one before.
  public let completeWeeks: Int
  /// Days without a run of the break that the week is in or comes back from; nil without one.
  public let gap: Int?
  /// The first run after that break; nil while it lasts.
  public let firstRunAfterGap: Day?

  /// Percent over the reference; nil without one over 0.
  public var percent: Double? {
    guard let reference, reference > .zero else { return nil }
    return Double(distance.centimetres - reference.centimetres) / Double(reference.centimetres)
      * 100
  }

  /// Whether the runner runs so little that differences say more than percentages: under 15 km.
  public var isSmall: Bool { max(distance, reference ?? .zero).centimetres < 1_500_000 }
}

/// What the volume rules say of any run and any week, from the totals of days alone.
public struct VolumeFlags: Sendable {
  /// Run days a rule can look back on: 28 after a break, the 30 days and the 4 weeks before it.
  public static let reach = 100

  private let runDays: [DayTotal]
  private let runner: Runner
  /// What the rules' own references are asked of, each of the days before the one asked about.
  private let facts: Facts

  /// - Parameters:
  ///   - totals: of the days that are asked about and of those before them, oldest first.
  ///   - firstRun: the first run of the whole journal, where the totals begin later.
  public init(totals: [DayTotal], firstRun: Day? = nil, runner: Runner) {
    runDays = totals.filter { $0.runCount > 0 }
    self.runner = runner
    let last = runDays.last?.day ?? Day(number: 0)
    var slice = Slice(days: last...last, firstDay: firstRun, runner: runner, hasRunner: true)
    slice.firstRun = firstRun
    facts = Facts(slice: slice, totals: runDays, day: last)
  }

  /// The flag of a day's longest training run, or of a run that is planned on it; nil when it is
  /// silent, and where there is nothing to hold it against.
  public func spike(on day: Day, planned: Distance? = nil) -> SpikeFlag? {
    let facts = facts(on: day)
    let done = days(day...day).last?.longestTraining ?? .zero
    let run = planned ?? done
    guard let reference = facts.spikeReference(on: day) else { return nil }
    let limit = Distance(centimetres: reference.percent(SingleRunSpike.caution))
    guard run > limit else { return nil }
    let isStrong = run.centimetres > reference.percent(SingleRunSpike.strong)
    return SpikeFlag(
      day: day, distance: run, reference: Distance(centimetres: reference), limit: limit,
      level: isStrong ? .strong : .caution, isSmall: facts.showsDifferences)
  }

  /// A week judged on a day in it, `planned` being what is still to be run.
  public func week(_ week: Week, on day: Day, planned: Distance = .zero) -> WeekFlag {
    let day = min(day, week.last)
    let facts = facts(on: day)
    let so = Distance(
      centimetres: day < week.start ? 0 : facts.amount(in: week.start...day))
    let distance = so + planned
    let back = facts.comeback
    let weeks = max(0, facts.completeWeeks(before: week))
    let reference = facts.reference
    guard weeks >= StartingPoint.least, reference > 0 else {
      return WeekFlag(
        week: week, distance: distance,
        reference: weeks < StartingPoint.least ? nil : Distance(centimetres: reference),
        limit: nil, level: .unknown, completeWeeks: weeks, gap: back?.gap,
        firstRunAfterGap: back?.firstRun)
    }
    let limit = reference.percent(100 + runner.weeklyGuide)
    let top = reference.percent(100 + max(WeeklyGuide.caution, runner.weeklyGuide))
    let isCaution =
      so.centimetres > top && so.centimetres >= Volume.distance.leastForCaution
    return WeekFlag(
      week: week, distance: distance, reference: Distance(centimetres: reference),
      limit: Distance(centimetres: limit),
      level: isCaution ? .caution : distance.centimetres > limit ? .information : .none,
      completeWeeks: weeks, gap: back?.gap, firstRunAfterGap: back?.firstRun)
  }

  /// Whether a run of the week is a spike, or the week itself a caution, as known on a day.
  public func isFlagged(_ week: Week, through day: Day) -> Bool {
    let last = min(day, week.last)
    guard last >= week.start else { return false }
    // Asked of many weeks at once, so what can't be flagged is told first by a plain comparison:
    // every reference is at least the longest run of the 14 days before, and the week before.
    for run in days(week.start...last) {
      let recent = days(run.day - Comeback.least...run.day - 1)
      let longest = recent.map(\.longestTraining.centimetres).max() ?? 0
      let isLonger = run.longestTraining.centimetres > longest.percent(SingleRunSpike.caution)
      if isLonger, spike(on: run.day) != nil { return true }
    }
    let before = days(week.previous.days).reduce(0) { $0 + $1.runDistance.centimetres }
    let now = days(week.start...last).reduce(0) { $0 + $1.runDistance.centimetres }
    return now > before.percent(100 + WeeklyGuide.caution)
      && self.week(week, on: last).level >= .caution
  }

  private func days(_ days: ClosedRange<Day>) -> ArraySlice<DayTotal> {
    runDays[runDays.places(in: days) { $0.day }]
  }

  /// The facts as seen from a day: a reference rests on what was run before its day alone.
  private func facts(on day: Day) -> Facts {
    var facts = facts
    facts.day = day
    return facts
  }
}

extension [DayTotal] {
  /// These from so many days with a run before a day on: what the volume rules look at from that
  /// day on, and no more. The totals are oldest first.
  public func reaching(_ day: Day, runDays: Int) -> [DayTotal] {
    var at = boundary { $0.day >= day }
    var left = runDays
    while at > 0, left > 0 {
      at -= 1
      if self[at].runCount > 0 { left -= 1 }
    }
    return at == 0 ? self : Array(self[at...])
  }
}
