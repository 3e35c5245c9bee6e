/// What is known of the soreness of each site over the days of a slice.
public struct SorenessHistory: Sendable {
  /// What of a mark is looked at for every day of every site: it has no texts to copy.
  private struct Felt {
    let day: Day
    let site: Site
    /// 0–10.
    let level: Int
  }

  /// In order of days.
  private let marks: [SorenessMark]
  /// Of each of them, in the same order.
  private let felt: [Felt]
  /// The days on which "nothing else sore" was said, in order.
  private let answered: [Day]

  public init(marks: [SorenessMark], answers: [BodyAnswer]) {
    // By their places: a copy of a mark costs more than what is looked at.
    let isInOrder = marks.indices.dropFirst().allSatisfy { marks[$0 - 1].day <= marks[$0].day }
    let marks = isInOrder ? marks : marks.sorted { $0.day < $1.day }
    self.marks = marks
    felt = marks.indices.map {
      Felt(day: marks[$0].day, site: marks[$0].site, level: marks[$0].level.level)
    }
    answered = answers.map(\.day).sorted()
  }

  public init(_ slice: Slice) { self.init(marks: slice.marks, answers: slice.answers) }

  /// The places of the marks of some days, in order of days.
  private func places(in days: ClosedRange<Day>) -> Range<Int> { felt.places(in: days) { $0.day } }

  /// The marks of a site or of its parts on a day, worst first.
  public func marks(of site: Site, on day: Day) -> [SorenessMark] {
    places(in: day...day).filter { site.covers(felt[$0].site) }
      .sorted { (felt[$1].level, felt[$0].site) < (felt[$0].level, felt[$1].site) }
      .map { marks[$0] }
  }

  /// The worst a site was on a day, 0–10: 0 also where nothing else was sore; nil when not asked.
  public func worst(of site: Site, on day: Day) -> Int? {
    worst(of: site, in: day...day)
  }

  /// The worst of several days; nil when it was asked on none of them.
  public func worst(of site: Site, in days: ClosedRange<Day>) -> Int? {
    daily(of: site, days).compactMap { $0 }.max()
  }

  /// The worst a site or a part of it was on each of some days, oldest first; nil where it wasn't
  /// asked.
  public func daily(of site: Site, _ days: ClosedRange<Day>) -> [Int?] {
    var levels = [Int?](repeating: nil, count: days.count)
    for day in answered[answered.places(in: days) { $0 }] { levels[day - days.lowerBound] = 0 }
    for one in felt[places(in: days)] where site.covers(one.site) {
      let at = one.day - days.lowerBound
      levels[at] = max(levels[at] ?? 0, one.level)
    }
    return levels
  }

  /// A character a day, oldest first: the worst as a digit, `x` for ten, `·` where not asked.
  public func strip(of site: Site, _ days: ClosedRange<Day>) -> String {
    var strip = ""
    for level in daily(of: site, days) { strip += SorenessHistory.digit(level) }
    return strip
  }

  /// One level as one character.
  public static func digit(_ level: Int?) -> String {
    guard let level else { return "·" }
    return level >= 10 ? "x" : String(level)
  }

  /// Sites with a mark in some days, the one marked last first; of one day, the worst first.
  public func sites(in days: ClosedRange<Day>) -> [Site] {
    var newest = SiteTable<Felt>()
    for one in felt[places(in: days)] {
      let known = newest[one.site]
      if known.map({ ($0.day, $0.level) < (one.day, one.level) }) ?? true { newest[one.site] = one }
    }
    return newest.pairs.map(\.value)
      .sorted { ($1.day, $1.level, $0.site) < ($0.day, $0.level, $1.site) }.map(\.site)
  }

  /// The level of each marked site at its worst in some days.
  public func worst(in days: ClosedRange<Day>) -> [Site: Int] {
    var worst: [Site: Int] = [:]
    for one in felt[places(in: days)] { worst[one.site] = max(worst[one.site] ?? 0, one.level) }
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
