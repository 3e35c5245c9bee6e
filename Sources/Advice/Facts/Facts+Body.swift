import Model

extension Facts {
  func marks(_ days: ClosedRange<Day>) -> [SorenessMark] { index[days].flatMap(\.marks) }

  /// The first mark of a site on a day: morning, during, after.
  func firstMark(_ site: Site, on day: Day) -> SorenessMark? {
    let order = Moment.allCases
    return index.marks(on: day).filter { $0.site == site }
      .min { (order.firstIndex(of: $0.moment) ?? 0) < (order.firstIndex(of: $1.moment) ?? 0) }
  }

  /// What the first rating of a site on a day was; 0 where nothing else was sore; nil when it
  /// isn't known.
  func firstLevel(_ site: Site, on day: Day) -> Int? {
    firstMark(site, on: day)?.level.level ?? (index[day].isAnswered ? 0 : nil)
  }

  /// The worst mark of a site on a day; nil when it wasn't marked.
  func worst(_ site: Site, on day: Day) -> Int? {
    var worst: Int?
    for mark in index.marks(on: day) where mark.site == site {
      worst = max(worst ?? 0, mark.level.level)
    }
    return worst
  }

  /// The same with "nothing else sore" as 0.
  func level(_ site: Site, on day: Day) -> Int? {
    worst(site, on: day) ?? (index[day].isAnswered ? 0 : nil)
  }

  /// The worst mark of a day; 0 with "nothing sore"; nil when nothing was said.
  func worst(on day: Day) -> Int? {
    let facts = index[day]
    return facts.marks.map(\.level.level).max() ?? (facts.isAnswered ? 0 : nil)
  }

  /// Sites marked in some days, in order of their numbers.
  func sites(_ days: ClosedRange<Day>) -> [Site] { Set(marks(days).map(\.site)).sorted() }

  /// The newest hard session's day of the 72 h before, where both sides are within a point: it
  /// explains the soreness. Nil where nothing does.
  func hardDay(explaining site: Site, on day: Day) -> Day? {
    guard let here = worst(site, on: day), let opposite = site.opposite,
      let there = worst(opposite, on: day), abs(here - there) <= 1
    else { return nil }
    return (day - 3...day).last { isHard($0) }
  }
}
