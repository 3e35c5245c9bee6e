/// How sore sites were on some days, at their worst, without the marks themselves.
public struct SorenessDays: Hashable, Sendable {
  /// The worst rating of one site on one day.
  public struct Worst: Hashable, Sendable {
    public var day: Day
    public var site: Site
    public var level: Soreness

    public init(day: Day, site: Site, level: Soreness) {
      self.day = day
      self.site = site
      self.level = level
    }
  }

  /// In order of days.
  public var worst: [Worst]
  /// Days on which "nothing else sore" was said.
  public var answered: Set<Day>

  public init(worst: [Worst] = [], answered: Set<Day> = []) {
    self.worst = worst
    self.answered = answered
  }

  /// What it says of some of its days.
  public func part(_ days: ClosedRange<Day>) -> SorenessDays {
    SorenessDays(
      worst: Array(worst[worst.places(in: days) { $0.day }]),
      answered: answered.filter { days.contains($0) })
  }

  /// Takes in what is said of days after its own.
  public mutating func append(_ later: SorenessDays) {
    worst += later.worst
    answered.formUnion(later.answered)
  }

  /// The worst of each of some weeks for each site; 0 where the week has an answer or a mark of
  /// 0, nil where nothing was said of the site.
  public func weekly(_ weeks: ClosedRange<Week>) -> [Site: [Int?]] {
    let start = weeks.lowerBound.start
    let count = (weeks.upperBound.start - start) / 7 + 1
    let isAsked = answered.reduce(into: Array(repeating: false, count: count)) { asked, day in
      let index = (day - start) / 7
      if day >= start, index < count { asked[index] = true }
    }
    // By the sites' numbers: many marks are of few sites.
    var levels: [[Int?]?] = []
    let unmarked = isAsked.map { $0 ? 0 : nil }
    for mark in worst where mark.day >= start {
      let index = (mark.day - start) / 7
      guard index < count else { continue }
      let number = mark.site.number
      while levels.count <= number { levels.append(nil) }
      let before = levels[number]?[index] ?? 0
      if levels[number] == nil { levels[number] = unmarked }
      levels[number]?[index] = max(before, mark.level.level)
    }
    return levels.enumerated().reduce(into: [:]) { found, entry in
      if let worst = entry.element, let site = Site(number: entry.offset) { found[site] = worst }
    }
  }
}
