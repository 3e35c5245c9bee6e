import Model

/// How a site went from week to week, beside what was run.
public struct ProblemCourse: Hashable, Sendable {
  public struct Week: Hashable, Sendable {
    public var week: Model.Week
    public var distance: Distance
    /// Worst rating of the site or a part of it; 0 where nothing else was sore; nil unrated.
    public var worst: Int?
    /// The week's overuse questionnaire.
    public var answer: OveruseAnswer?
  }

  public var site: Site
  /// Nil for a site that isn't kept as a problem.
  public var problem: Problem?
  /// Oldest first.
  public var weeks: [Week]

  /// - Parameters:
  ///   - count: weeks, ending with the one that holds `day`.
  ///   - slice: records of all those weeks.
  public init(
    _ site: Site, problem: Problem? = nil, weeks count: Int, to day: Day, slice: Slice,
    totals: [DayTotal]
  ) {
    self.site = site
    self.problem = problem
    let last = Model.Week(containing: day, first: slice.runner.firstWeekday)
    let sums = totals.weekTotals(last.advanced(by: 1 - max(1, count))...last)
    weeks = sums.map { sum in
      let days = sum.week.days
      let levels = slice.marks.filter { days.contains($0.day) && site.covers($0.site) }
        .map(\.level.level)
      let isAnswered = slice.answers.contains { days.contains($0.day) }
      return Week(
        week: sum.week, distance: sum.runDistance, worst: levels.max() ?? (isAnswered ? 0 : nil),
        answer: slice.overuseAnswers.first {
          $0.problem == problem?.id && days.contains($0.day)
        })
    }
  }

  /// The newest score there is.
  public var score: Int? { weeks.last { $0.answer?.score != nil }?.answer?.score }
}

extension Slice {
  /// The problem kept for a site that has no end yet, the newest where there are several.
  public func openProblem(_ site: Site) -> Problem? {
    problems.filter { $0.site == site && $0.to == nil }.max { ($0.from, $0.id) < ($1.from, $1.id) }
  }
}
