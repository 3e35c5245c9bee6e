import Advice
import Model

/// What can be selected on Today.
enum TodayItem: Hashable, Sendable {
  /// A verdict, by its rule's name.
  case verdict(String)
  /// A site that was sore yesterday or is today.
  case site(Site)
  /// A done session that waits for its rating, or was rated just now.
  case run(RecordID)
  /// A session planned for today.
  case planned(RecordID)
  /// A treatment of the last two days that is followed up.
  case followUp(RecordID)
  /// Something a therapist asked for.
  case homework(RecordID)
}

/// What Today shows of a journal, in the order of the screen.
struct TodayList: Sendable {
  /// At most three, the most important first.
  let verdicts: [Verdict]
  /// Sites that were sore yesterday or are today, worst first.
  let sites: [SoreSite]
  /// Those of them that have a row: at most six, what still asks before what was said.
  let shown: [SoreSite]
  /// Done sessions without a rating of the last 7 days, newest first, then those rated just now.
  let runs: [Session]
  /// Planned for today and neither done nor replaced.
  let planned: [Session]
  /// Treatments that are asked after, newest first; at most two.
  let followUps: [DueFollowUp]
  /// What was asked for and lasts until today; at most three.
  let homework: [DueHomework]
  /// Everything that can be selected, from the top.
  let items: [TodayItem]
  /// What waits for a digit.
  let asking: [TodayItem]

  init(_ world: World, rated: [RecordID]) {
    // What the guide says of the week stands under its bar already.
    let others = world.verdicts.filter { $0.rule != .weeklyGuide || $0.level >= .caution }
    verdicts = Catalogue.today(others, taste: world.taste)
    sites = SoreSite.list(world.slice, on: world.today)
    shown = SoreSite.shown(sites)
    let sessions = world.slice.sessions
    let lately = (world.today - 6)...world.today
    // By place: a session that isn't wanted is never copied.
    let waiting = sessions.indices.filter { at in
      lately.contains(sessions[at].day) && sessions[at].isDone && sessions[at].rpe == nil
        && (sessions[at].time != nil || sessions[at].fulfils != nil)
    }
    .map { sessions[$0] }
    .sorted { ($0.day, $0.order, $0.id) > ($1.day, $1.order, $1.id) }
    runs =
      waiting.prefix(3)
      + rated.compactMap { id in sessions.first { $0.id == id && $0.isDone } }
      .filter { $0.rpe != nil }
    planned = world.slice.openPlans(on: world.today)
    followUps = Array(FollowUps.due(world.slice, world.today).prefix(2))
    if world.slice.homework.isEmpty {
      homework = []
    } else {
      let facts = Facts(slice: world.slice, totals: world.totals, day: world.today)
      homework = Array(DueHomework.all(facts).prefix(3))
    }
    let (ruled, asked) = (
      verdicts.map { TodayItem.verdict($0.rule.rawValue) },
      followUps.map { TodayItem.followUp($0.treatment.id) }
    )
    items =
      ruled.prefix(1) + shown.map { .site($0.site) } + runs.map { .run($0.id) } + asked
      + planned.map { .planned($0.id) } + homework.map { .homework($0.homework.id) }
      + ruled.dropFirst()
    asking =
      shown.filter { $0.now == nil }.map { .site($0.site) }
      + runs.filter { $0.rpe == nil }.map { .run($0.id) } + asked
  }
}

/// A site with what was said of it yesterday and today.
struct SoreSite: Equatable, Sendable {
  let site: Site
  /// The worst of yesterday: 0 where "nothing else" was said; nil where it wasn't asked.
  let yesterday: Int?
  /// The last said of today; nil while it wasn't.
  let now: Int?
  /// What it feels like today, else yesterday.
  let kind: SorenessKind

  /// Rows there are for them: the others are in the morning round, and on the body.
  static let most = 6

  /// Those that have a row, in the same order. A site that still asks is never hidden by one that
  /// was rated, so that a digit always goes where the eye is.
  static func shown(_ sites: [SoreSite]) -> [SoreSite] {
    let asking = sites.filter { $0.now == nil }.prefix(most)
    let rated = sites.filter { $0.now != nil }.prefix(most - asking.count)
    return sites.filter { asking.contains($0) || rated.contains($0) }
  }

  /// Sites at 1 or more yesterday or today, the worst of today first.
  static func list(_ slice: Slice, on today: Day) -> [SoreSite] {
    let marks = slice.marks.filter { $0.day >= today - 1 && $0.day <= today }
    if marks.isEmpty { return [] }
    let sore = Set(marks.filter { $0.level.level > 0 }.map(\.site))
    let isAsked = slice.answers.contains { $0.day == today - 1 }
    func yesterday(_ site: Site) -> Int? {
      let levels = marks.filter { $0.day == today - 1 && $0.site == site }.map(\.level.level)
      return levels.max() ?? (isAsked ? 0 : nil)
    }
    let all = sore.map { site -> SoreSite in
      let last = marks.filter { $0.site == site && $0.day == today }
        .max { $0.moment.place < $1.moment.place }
      let before = marks.filter { $0.site == site && $0.day == today - 1 }
        .max { $0.level < $1.level }
      return SoreSite(
        site: site, yesterday: yesterday(site), now: last?.level.level,
        kind: last?.kind ?? before?.kind ?? .ache)
    }
    func rank(_ one: SoreSite) -> [Int] {
      [-(one.now ?? one.yesterday ?? 0), -(one.yesterday ?? 0), one.site.number]
    }
    return all.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
  }
}

extension Moment {
  /// Its place in the day, from 0.
  var place: Int { Moment.allCases.firstIndex(of: self) ?? 0 }
}

extension Slice {
  /// The worst of a site on a day; 0 where "nothing else" was said and it wasn't marked; nil where
  /// nothing was said.
  func level(of site: Site, on day: Day) -> Int? {
    let levels = marks.filter { $0.day == day && $0.site == site }.map(\.level.level)
    return levels.max() ?? (answers.contains { $0.day == day } ? 0 : nil)
  }

  /// A digit a day, oldest first: `X` is ten, `·` not asked.
  func strip(of site: Site, _ days: ClosedRange<Day>) -> [(text: String, level: Int?)] {
    var worst: [Int?] = Array(repeating: nil, count: days.count)
    for answer in answers where days.contains(answer.day) {
      worst[answer.day - days.lowerBound] = 0
    }
    for mark in marks where mark.site == site && days.contains(mark.day) {
      let at = mark.day - days.lowerBound
      worst[at] = max(worst[at] ?? 0, mark.level.level)
    }
    return worst.map { level in
      return (level.map { $0 > 9 ? "X" : String($0) } ?? "·", level)
    }
  }
}
