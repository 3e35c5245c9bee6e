import Model

extension Slice {
  /// When the newest trouble of a site began: the first day of its newest stretch of marks of 1 or
  /// more without a gap of over 3 days; nil where that stretch ended over a week ago.
  public func onset(of site: Site, on day: Day) -> Day? {
    let days = Set(
      marks.filter { site.covers($0.site) && $0.level.level >= 1 && $0.day <= day }.map(\.day)
    ).sorted(by: >)
    guard var oldest = days.first, day - oldest <= 7 else { return nil }
    for day in days where oldest - day <= 4 { oldest = day }
    return oldest
  }
}
