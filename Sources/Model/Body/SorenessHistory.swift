/// What is known of the soreness of each site over the days of a slice.
public struct SorenessHistory: Sendable {
  /// In order of days.
  private let marks: [SorenessMark]
  private let answered: Set<Day>

  public init(marks: [SorenessMark], answers: [BodyAnswer]) {
    let isInOrder = zip(marks, marks.dropFirst()).allSatisfy { $0.day <= $1.day }
    self.marks = isInOrder ? marks : marks.sorted { $0.day < $1.day }
    answered = Set(answers.map(\.day))
  }

  public init(_ slice: Slice) { self.init(marks: slice.marks, answers: slice.answers) }

  /// The marks of some days, in order of days.
  private func marks(in days: ClosedRange<Day>) -> ArraySlice<SorenessMark> {
    marks[
      marks.boundary { $0.day >= days.lowerBound }..<marks.boundary { $0.day > days.upperBound }]
  }

  /// The marks of a site or of its parts on a day, worst first.
  public func marks(of site: Site, on day: Day) -> [SorenessMark] {
    marks(in: day...day).filter { site.covers($0.site) }
      .sorted { ($1.level.level, $0.site) < ($0.level.level, $1.site) }
  }

  /// The worst a site was on a day, 0–10: 0 also where nothing else was sore; nil when not asked.
  public func worst(of site: Site, on day: Day) -> Int? {
    worst(of: site, in: day...day)
  }

  /// The worst of several days; nil when it was asked on none of them.
  public func worst(of site: Site, in days: ClosedRange<Day>) -> Int? {
    var worst: Int?
    for mark in marks(in: days) where site.covers(mark.site) {
      worst = max(worst ?? 0, mark.level.level)
    }
    return worst ?? (days.contains(where: answered.contains) ? 0 : nil)
  }

  /// A character a day, oldest first: the worst as a digit, `x` for ten, `·` where not asked.
  public func strip(of site: Site, _ days: ClosedRange<Day>) -> String {
    days.map { SorenessHistory.digit(worst(of: site, on: $0)) }.joined()
  }

  /// One level as one character.
  public static func digit(_ level: Int?) -> String {
    level.map { $0 >= 10 ? "x" : String($0) } ?? "·"
  }

  /// Sites with a mark in some days, the one marked last first; of one day, the worst first.
  public func sites(in days: ClosedRange<Day>) -> [Site] {
    var newest: [Site: SorenessMark] = [:]
    for mark in marks(in: days) {
      let known = newest[mark.site]
      if known.map({ ($0.day, $0.level.level) < (mark.day, mark.level.level) }) ?? true {
        newest[mark.site] = mark
      }
    }
    return newest.values.sorted {
      ($1.day, $1.level.level, $0.site) < ($0.day, $0.level.level, $1.site)
    }.map(\.site)
  }

  /// The level of each marked site at its worst in some days.
  public func worst(in days: ClosedRange<Day>) -> [Site: Int] {
    var worst: [Site: Int] = [:]
    for mark in marks(in: days) {
      worst[mark.site] = max(worst[mark.site] ?? 0, mark.level.level)
    }
    return worst
  }

  /// The worst of each day added up, for each marked site.
  public func sum(in days: ClosedRange<Day>) -> [Site: Int] {
    var sum: [Site: Int] = [:]
    for day in days {
      for (site, level) in worst(in: day...day) { sum[site, default: 0] += level }
    }
    return sum
  }
}
