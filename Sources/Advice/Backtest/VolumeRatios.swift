import Model

/// How often the ratios alone would speak in a journal's weeks, before the return rule takes its
/// weeks: in weeks of at least 10 km, from the fifth on.
public struct VolumeRatios: Equatable, Sendable {
  public private(set) var weeks = 0
  /// Over the guide.
  public private(set) var guide = 0
  /// Over the larger of 30 % and the guide.
  public private(set) var caution = 0
  /// With a single-run spike in it.
  public private(set) var spike = 0
  /// With a spike or a weekly caution.
  public private(set) var either = 0

  /// Of the weeks that lie in the days.
  init(_ history: JournalHistory, _ days: ClosedRange<Day>) {
    guard let first = history.firstDay else { return }
    let start = Week(containing: first, first: history.runner.firstWeekday)
    var week = start.advanced(by: 4)
    while week.start <= days.upperBound {
      defer { week = week.next }
      guard days.contains(week.last) || days.contains(week.start) else { continue }
      let run = Self.distance(history, week)
      guard run >= Volume.distance.leastForCaution else { continue }
      let reference = (1...4).map { Self.distance(history, week.advanced(by: -$0)) }.max() ?? 0
      let isSpike = week.days.contains { Self.isSpike(history, $0) }
      let top = max(WeeklyGuide.caution, history.runner.weeklyGuide)
      weeks += 1
      let isCaution = reference > 0 && run > reference.percent(100 + top)
      if reference > 0, run > reference.percent(100 + history.runner.weeklyGuide) { guide += 1 }
      if isCaution { caution += 1 }
      if isSpike { spike += 1 }
      if isCaution || isSpike { either += 1 }
    }
  }

  private static func distance(_ history: JournalHistory, _ week: Week) -> Int {
    history.totals(week.days).reduce(0) { $0 + $1.runDistance.centimetres }
  }

  private static func isSpike(_ history: JournalHistory, _ day: Day) -> Bool {
    func longest(_ days: ClosedRange<Day>) -> Int {
      history.totals(days).map(\.longestTraining.centimetres).max() ?? 0
    }
    let reference = longest(day - 30...day - 1)
    return reference > 0 && longest(day...day) > reference.percent(SingleRunSpike.caution)
  }
}
