import Advice
import Model

/// What the sheet says of one site: raw numbers.
public struct SheetSite: Hashable, Sendable {
  /// How a run was answered: by the site on the day, and the next morning.
  public struct Response: Hashable, Sendable {
    public var day: Day
    public var distance: Distance
    /// Worst during or after the run; nil where it wasn't rated.
    public var after: Int?
    /// The first rating of the next day; nil where it wasn't rated.
    public var nextMorning: Int?
  }

  public var site: Site
  /// Since when it is kept as a problem; nil when it isn't.
  public var keptSince: Day?
  /// When the newest trouble began; nil when it can't be told.
  public var onset: Day?
  /// The newest morning's rating and its day.
  public var morning: (day: Day, level: Int)? { mornings.last { $0.level != nil }.flatMap(known) }
  /// Of the sheet's last 14 days; a level is nil where it wasn't asked.
  public var mornings: [Rating]
  /// Mornings of the whole sheet that were marked tight, and mornings rated.
  public var tightMornings: Int
  public var ratedMornings: Int
  /// The last runs that were rated on the day or the next morning, at most five.
  public var responses: [Response]
  /// The worst of the sheet's days; nil where it wasn't marked on any.
  public var worst: Int?

  public struct Rating: Hashable, Sendable {
    public var day: Day
    public var level: Int?
  }

  private func known(_ rating: Rating) -> (day: Day, level: Int)? {
    rating.level.map { (rating.day, $0) }
  }

  init(_ site: Site, slice: Slice, day: Day, days: Int) {
    self.site = site
    let window = (day - days + 1)...day
    let marks = slice.marks.filter { site.covers($0.site) && window.contains($0.day) }
    keptSince = slice.openProblem(site)?.from
    onset = keptSince ?? slice.onset(of: site, on: day)
    func morning(_ day: Day) -> Int? {
      let levels = marks.filter { $0.day == day && $0.moment == .morning }.map(\.level.level)
      let isAnswered = slice.answers.contains { $0.day == day && $0.moment == .morning }
      return levels.max() ?? (isAnswered ? 0 : nil)
    }
    mornings = ((day - 13)...day).map { Rating(day: $0, level: morning($0)) }
    ratedMornings = window.filter { morning($0) != nil }.count
    tightMornings =
      Set(
        marks.filter { $0.moment == .morning && $0.kind == .tight && $0.level.level > 0 }.map(\.day)
      )
      .count
    worst = marks.map(\.level.level).max()
    let runs = slice.sessions.filter {
      $0.isDone && $0.kind.isRunning && window.contains($0.day)
    }
    responses = Set(runs.map(\.day)).sorted().compactMap { runDay in
      let onDay = marks.filter { $0.day == runDay && $0.moment != .morning }.map(\.level.level)
      let response = Response(
        day: runDay,
        distance: runs.filter { $0.day == runDay }.compactMap(\.distance).reduce(.zero, +),
        after: onDay.max(), nextMorning: morning(runDay + 1))
      return response.after == nil && response.nextMorning == nil ? nil : response
    }.suffix(5)
  }
}
