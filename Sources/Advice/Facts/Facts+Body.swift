import Model

extension Facts {
  func marks(_ days: ClosedRange<Day>) -> [SorenessMark] {
    slice.marks.filter { days.contains($0.day) }
  }

  /// The first mark of a site on a day: morning, during, after.
  func firstMark(_ site: Site, on day: Day) -> SorenessMark? {
    let order = Moment.allCases
    return slice.marks.filter { $0.day == day && $0.site == site }
      .min { (order.firstIndex(of: $0.moment) ?? 0) < (order.firstIndex(of: $1.moment) ?? 0) }
  }

  /// The worst mark of a site on a day; nil when it wasn't marked.
  func worst(_ site: Site, on day: Day) -> Int? {
    slice.marks.filter { $0.day == day && $0.site == site }.map(\.level.level).max()
  }

  /// The worst mark of a day; 0 with "nothing sore"; nil when nothing was said.
  func worst(on day: Day) -> Int? {
    let levels = slice.marks.filter { $0.day == day }.map(\.level.level)
    return levels.max() ?? (slice.answers.contains { $0.day == day } ? 0 : nil)
  }

  /// Sites marked in some days, in order of their numbers.
  func sites(_ days: ClosedRange<Day>) -> [Site] { Set(marks(days).map(\.site)).sorted() }

  /// Both sides within a point, and a hard session in the 72 h before.
  func fitsOrdinarySoreness(_ site: Site, on day: Day) -> Bool {
    guard let here = worst(site, on: day), let opposite = site.opposite,
      let there = worst(opposite, on: day), there > 0, abs(here - there) <= 1
    else { return false }
    return !hardDays(day - 3...day).isEmpty
  }
}
