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
    var rated: [SessionKind: [(day: Day, halves: Int)]] = [:]
    var means = Means()
    for day in first...last {
      let today = byDay[day] ?? []
      let (load, isEstimated) = self.load(today, day: day, rated: rated)
      for session in today {
        if let rpe = session.rpe { rated[session.kind, default: []].append((day, rpe.halves)) }
      }
      let form = series.last.map { $0.fitness - $0.fatigue } ?? 0
      means.add(load)
      var row = DayLoad(
        day: day, load: load, isEstimated: isEstimated, fitness: means.fitness,
        fatigue: means.fatigue, form: form)
      if day - first >= 28, means.chronic > 0 { row.acwr = means.acute / means.chronic }
      series.append(row)
      spread(&series)
    }
    return series
  }

  private static func load(
    _ sessions: [Session], day: Day, rated: [SessionKind: [(day: Day, halves: Int)]]
  ) -> (Double?, Bool) {
    var sum = 0.0
    var isEstimated = false
    for session in sessions {
      guard let time = session.time else { return (nil, false) }
      if let rpe = session.rpe {
        sum += rpe.value * time.minutes
        continue
      }
      let recent = (rated[session.kind] ?? []).filter { $0.day >= day - 90 }.map(\.halves).sorted()
      guard !recent.isEmpty else { return (nil, false) }
      let middle = recent.count / 2
      let median =
        recent.count % 2 == 1
        ? Double(recent[middle]) : Double(recent[middle - 1] + recent[middle]) / 2
      sum += median / 2 * time.minutes
      isEstimated = true
    }
    return (sum, isEstimated)
  }

  /// Monotony and strain of the last row, from the seven that end with it.
  private static func spread(_ series: inout [DayLoad]) {
    guard series.count >= 7 else { return }
    let week = series.suffix(7).compactMap(\.load)
    guard week.count == 7 else { return }
    let mean = week.reduce(0, +) / 7
    let variance = week.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
    guard variance > 0 else { return }
    let monotony = mean / variance.squareRoot()
    series[series.count - 1].monotony = monotony
    series[series.count - 1].strain = mean * 7 * monotony
  }

  /// The running means; a day whose load is unknown leaves them as they are.
  private struct Means {
    // 1 − e^(−1/42) and 1 − e^(−1/7).
    static let slow = 0.023528313347756735
    static let quick = 0.1331221002498184
    var fitness = 0.0
    var fatigue = 0.0
    var acute = 0.0
    var chronic = 0.0
    var hasStarted = false

    mutating func add(_ load: Double?) {
      guard let load else { return }
      fitness += (load - fitness) * Means.slow
      fatigue += (load - fatigue) * Means.quick
      if hasStarted {
        acute += (load - acute) * 2 / 8
        chronic += (load - chronic) * 2 / 29
      } else {
        acute = load
        chronic = load
        hasStarted = true
      }
    }
  }
}
