import Model

/// What the bars of Trends stand for.
enum TrendsSeries: CaseIterable {
  case distance, time, load, longest, fitness, fatigue

  var next: TrendsSeries {
    let all = TrendsSeries.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  /// Whether it needs the running means of load.
  var isMean: Bool { self == .fitness || self == .fatigue }

  /// The heading's first words.
  func title(_ units: Units) -> String {
    switch self {
    case .distance: units == .kilometres ? "Kilometres a week" : "Miles a week"
    case .time: "Hours a week"
    case .load: "Load a week (how hard × minutes)"
    case .longest: "Longest run of the week, " + units.rawValue
    case .fitness: "Fitness (mean load a day, 42 days)"
    case .fatigue: "Fatigue (mean load a day, 7 days)"
    }
  }

  /// What stands in place of the bars where there is none.
  var absence: String {
    switch self {
    case .distance, .longest: "No run with a distance in these weeks."
    case .time: "No time is written in these weeks."
    case .load, .fitness, .fatigue:
      "No load in these weeks: how hard a session was, 0–10, makes it."
    }
  }

  /// In the runner's unit, hours, or load; nil where it isn't known. Means are those of the week's
  /// last day.
  func value(_ week: WeekTotal, _ last: DayLoad?, _ units: Units) -> Double? {
    switch self {
    case .distance: Double(week.runDistance.centimetres) / units.centimetres
    case .time: week.moving.minutes / 60
    case .load: week.sessionCount == 0 ? 0 : week.load
    case .longest: Double(week.longestRun.centimetres) / units.centimetres
    case .fitness: last?.fitness
    case .fatigue: last?.fatigue
    }
  }

  /// What is planned on top of a week, in the same unit; nil for what a plan doesn't say.
  func planned(_ plans: [Session], on week: WeekTotal, _ units: Units) -> Double? {
    let runs = plans.filter { $0.kind.isRunning }.compactMap(\.distance)
    guard !runs.isEmpty else { return nil }
    switch self {
    case .distance:
      return Double(runs.reduce(week.runDistance, +).centimetres) / units.centimetres
    case .longest:
      return Double(runs.reduce(week.longestRun, max).centimetres) / units.centimetres
    case .time, .load, .fitness, .fatigue: return nil
    }
  }
}

/// How many weeks Trends shows.
enum TrendsRange: Int, CaseIterable {
  case quarter = 12
  case half = 24
  case year = 52
  case all = 0

  var next: TrendsRange {
    let all = TrendsRange.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  var word: String { self == .all ? "all" : String(rawValue) }
}
