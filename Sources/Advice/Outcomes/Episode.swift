import Model

/// Soreness of one area that followed a session: at 3 or more, until it is back to 1 or less, for
/// 7 days at most, and never past the next hard session.
struct Episode: Hashable, Sendable {
  let area: Site
  /// Day 0: the session's.
  let session: Day
  /// The first day at 3 or more.
  let start: Day
  /// The last day that belongs to it.
  let last: Day
  /// The day before the next hard session, or day 7.
  let limit: Day

  /// Every episode of the diary, by area and day.
  static func all(in diary: Diary) -> [Episode] {
    diary.areas.flatMap { area in episodes(of: area, in: diary) }
  }

  private static func episodes(of area: Site, in diary: Diary) -> [Episode] {
    var found: [Episode] = []
    for day in diary.ratedDays(area) {
      guard (diary.rating(area, day) ?? 0) >= 3 else { continue }
      if let newest = found.last, day <= newest.last { continue }
      guard let session = session(before: day, area, diary) else { continue }
      if let newest = found.last, session <= newest.session { continue }
      let end = session + 7
      let limit = diary.hardDays.first { $0 > session }.map { min(end, $0 - 1) } ?? end
      guard day <= limit else { continue }
      let settled =
        day < limit
        ? (day + 1...limit).first { diary.rating(area, $0).map { $0 <= 1 } ?? false } : nil
      found.append(
        Episode(
          area: area, session: session, start: day, last: settled ?? limit, limit: limit))
    }
    return found
  }

  /// The session it follows: the newest hard one of the 72 hours before, else the newest.
  private static func session(before day: Day, _ area: Site, _ diary: Diary) -> Day? {
    let last = diary.isSoreInMorning(area, day) ? day - 1 : day
    let days = day - 3...last
    return diary.hardDays.last { days.contains($0) }
      ?? diary.sessionDays.last { days.contains($0) }
  }
}

/// An episode that was left alone.
struct LeftAlone: Equatable {
  let episode: Episode

  /// Nil when anything was done to the area in its days.
  init?(_ episode: Episode, in diary: Diary) {
    guard !diary.isTreated(episode.session...episode.last, episode.area) else { return nil }
    self.episode = episode
  }
}

/// An episode with one first massage on days 0 to 3.
struct TreatedEpisode: Hashable, Sendable {
  let episode: Episode
  let treatment: Treatment
  /// The last rating before the massage.
  let baseline: Int
  /// The ratings of the two days after the massage's day.
  let after: [Int]

  /// Days from the session to the massage.
  var offset: Int { treatment.day - episode.session }

  /// Reads an episode that something was done to.
  static func read(
    _ episode: Episode, in diary: Diary
  ) -> Result<TreatedEpisode, LeftOut.Reason> {
    let touching = diary.treatments(episode.session...episode.last, touching: episode.area)
    guard let first = touching.first(where: { $0.kind == .massage || $0.kind == .selfMassage }),
      first.day <= episode.session + 3
    else { return .failure(.otherTreatment) }
    guard !first.sites.isEmpty else { return .failure(.placeUnknown) }
    guard first.day >= episode.start else { return .failure(.beforeSore) }
    let until = max(episode.last, first.day + 2)
    guard diary.treatments(episode.session...until, touching: episode.area).count == 1 else {
      return .failure(.otherTreatment)
    }
    guard first.day + 2 <= episode.limit else { return .failure(.hardSession) }
    guard let after = diary.twoDays(after: first.day, episode.area) else {
      return .failure(.notRated)
    }
    guard let baseline = baseline(first, episode, diary) else { return .failure(.notRated) }
    return .success(
      TreatedEpisode(episode: episode, treatment: first, baseline: baseline, after: after))
  }

  /// What was felt right before it, where it was for this area alone; else the day's rating, else
  /// the newest one before.
  private static func baseline(_ treatment: Treatment, _ episode: Episode, _ diary: Diary) -> Int? {
    if let before = treatment.before, Set(treatment.sites.map(\.area)).count == 1 {
      return before.level
    }
    return (episode.start...treatment.day).reversed().lazy
      .compactMap { diary.rating(episode.area, $0) }.first
  }
}

/// An episode that can't be used, and why.
public struct LeftOut: Hashable, Sendable {
  /// Why an episode isn't part of a pair.
  public enum Reason: Error, CaseIterable, Sendable {
    case otherTreatment, placeUnknown, beforeSore, hardSession, notRated, noMatch

    /// The reason in a few words.
    public var words: String {
      switch self {
      case .otherTreatment: "another treatment in its days"
      case .placeUnknown: "the massage names no site"
      case .beforeSore: "rubbed before it was at 3"
      case .hardSession: "a hard session within two days"
      case .notRated: "not rated on both days after"
      case .noMatch: "no untreated episode like it"
      }
    }
  }
  public var site: Site
  public var session: Day
  public var reason: Reason
}
