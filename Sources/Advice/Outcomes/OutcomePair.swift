import Model

/// A treated episode beside an untreated one that was like it on the same day.
public struct OutcomePair: Hashable, Sendable {
  /// One side of the pair: what was rated, and when.
  public struct Course: Hashable, Sendable {
    public var site: Site
    /// Day 0.
    public var session: Day
    /// The massage's day; for the untreated one the day it is compared on.
    public var day: Day
    /// The last rating before, 0–10.
    public var baseline: Int
    /// The ratings of the two days after, 0–10.
    public var after: [Int]
    /// Their mean.
    public var outcome: Double { Double(after.reduce(0, +)) / 2 }
  }

  /// `massage` or `self-massage`.
  public var kind: TreatmentKind
  public var treatment: RecordID
  public var treated: Course
  public var untreated: Course
  /// Whether a coin said to treat it.
  public var isByCoin: Bool
  /// Mood after the treated one minus after the untreated, in half points; nil where it isn't
  /// known.
  public var moodHalves: Int?

  /// Treated minus untreated, in half points: below 0 it was less sore.
  public var halves: Int { treated.after.reduce(0, +) - untreated.after.reduce(0, +) }
  /// The same in points.
  public var difference: Double { Double(halves) / 2 }
}

/// Finds for each treated episode the untreated one most like it.
struct Matching {
  let diary: Diary
  private(set) var pairs: [OutcomePair] = []
  private(set) var leftOut: [LeftOut] = []
  /// Episodes with one first massage, in order of the massages, matched or not.
  let treated: [TreatedEpisode]
  private var free: [LeftAlone] = []
  /// Untreated episodes in all, used or not.
  let untreatedCount: Int

  /// Pairs in order of the massages.
  init(_ diary: Diary) {
    self.diary = diary
    var treated: [TreatedEpisode] = []
    for episode in Episode.all(in: diary) {
      if let alone = LeftAlone(episode, in: diary) {
        free.append(alone)
        continue
      }
      switch TreatedEpisode.read(episode, in: diary) {
      case .success(let found): treated.append(found)
      case .failure(let reason):
        leftOut.append(LeftOut(site: episode.area, session: episode.session, reason: reason))
      }
    }
    untreatedCount = free.count
    free.sort {
      ($0.episode.session, $0.episode.area) < ($1.episode.session, $1.episode.area)
    }
    treated.sort {
      ($0.treatment.day, $0.episode.area) < ($1.treatment.day, $1.episode.area)
    }
    self.treated = treated
    for one in treated { match(one) }
  }

  /// The nearest by baseline, then by day, then the earliest; each is used once.
  private mutating func match(_ one: TreatedEpisode) {
    var best: (index: Int, course: OutcomePair.Course, rank: (Int, Int))?
    for (index, other) in free.enumerated()
    where other.episode.area.region == one.episode.area.region {
      for course in courses(of: other.episode, near: one) {
        let rank = (
          abs(course.baseline - one.baseline),
          abs(course.day - other.episode.session - one.offset)
        )
        if best.map({ rank < $0.rank }) ?? true { best = (index, course, rank) }
      }
    }
    guard let best else {
      leftOut.append(
        LeftOut(site: one.episode.area, session: one.episode.session, reason: .noMatch))
      return
    }
    free.remove(at: best.index)
    let mood = diary.moods(after: one.treatment.day)
    let otherMood = diary.moods(after: best.course.day)
    pairs.append(
      OutcomePair(
        kind: one.treatment.kind, treatment: one.treatment.id,
        treated: OutcomePair.Course(
          site: one.episode.area, session: one.episode.session, day: one.treatment.day,
          baseline: one.baseline, after: one.after),
        untreated: best.course,
        isByCoin: diary.flips.contains {
          $0.isTreat && $0.site.area == one.episode.area
            && (one.treatment.day - 1...one.treatment.day).contains($0.day)
        },
        moodHalves: mood.flatMap { mood in
          otherMood.map { mood.reduce(0, +) - $0.reduce(0, +) }
        }))
  }

  /// The days on which an untreated episode was like a treated one before its massage.
  private func courses(of episode: Episode, near one: TreatedEpisode) -> [OutcomePair.Course] {
    (one.offset - 1...one.offset + 1).compactMap { offset in
      let day = episode.session + offset
      guard (episode.start...episode.last).contains(day), day + 2 <= episode.limit,
        let rating = diary.rating(episode.area, day), abs(rating - one.baseline) <= 1,
        let after = diary.twoDays(after: day, episode.area),
        !diary.isTreated(day...day + 2, episode.area)
      else { return nil }
      return OutcomePair.Course(
        site: episode.area, session: episode.session, day: day, baseline: rating, after: after)
    }
  }
}
