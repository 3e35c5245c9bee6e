/// Loads and their running means on one day.
public struct DayLoad: Hashable, Sendable {
  public var day: Day
  /// Session load, RPE × minutes (Foster 2001); 0 on a rest day; nil where a session's load is
  /// unknown and can't be estimated.
  public var load: Double?
  /// True where a part of the load rests on the runner's median RPE.
  public var isEstimated: Bool
  /// Exponentially weighted mean of load, time constant 42 days.
  public var fitness: Double
  /// The same with 7 days.
  public var fatigue: Double
  /// The day before's fitness − fatigue; 0 on the first day.
  public var form: Double
  /// Williams 2017; nil in the first 28 days and while the long mean is 0.
  public var acwr: Double?
  /// Mean ÷ population standard deviation of the 7 days that end here (Foster 1998); nil before 7
  /// days, with an unknown load among them, and where the deviation is 0.
  public var monotony: Double?
  /// The 7 days' load × monotony.
  public var strain: Double?
}

/// The load of every day from the first done session on (evidence: load).
public enum LoadSeries {
  /// `sessions` are all the journal's done sessions up to `last`; one row a day, in order.
  public static func days(_ sessions: [Session], through last: Day) -> [DayLoad] {
    let done = sessions.filter { $0.isDone && $0.day <= last }.sorted { $0.day < $1.day }
    guard let first = done.first?.day else { return [] }
    let byDay = Dictionary(grouping: done, by: \.day)
    var series: [DayLoad] = []
    var estimate = LoadEstimate()
    var walk = LoadWalk(from: first)
    for day in first...last {
      let parts = (byDay[day] ?? []).map { LoadEstimate.Part($0) }
      let (load, isEstimated) = estimate.load(parts, on: day)
      estimate.remember(parts, on: day)
      series.append(walk.pass(load, isEstimated: isEstimated))
    }
    return series
  }
}
