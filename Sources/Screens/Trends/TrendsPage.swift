import Advice
import Model

/// What is said of some weeks, whichever of them the cursor is on.
struct TrendsWeeks: Sendable {
  let totals: [WeekTotal]
  /// What is planned in the running week.
  let plans: [Session]
  let flags: VolumeFlags
  /// Loads of the days of each week, as far as they were asked for.
  fileprivate let loads: [Week: [DayLoad]]
  /// Weeks with a run or a sum past its limit.
  let flagged: [Bool]
  /// Weeks in which the first run after 14 days or more lies.
  let returns: [Bool]
  /// The worst of every week, and of the one after them, of each site that was sore.
  fileprivate let levels: [Site: [Int?]]

  fileprivate init(_ world: World, _ weeks: ClosedRange<Week>) {
    // What is said of a week hangs on what was run before it, never on all that was ever written.
    let lately = world.totals.reaching(weeks.lowerBound.start, runDays: VolumeFlags.reach)
    totals = lately.weekTotals(weeks)
    let carriedOut = world.slice.sessions.fulfilled
    let plans = world.slice.sessions.filter { !$0.isDone && !carriedOut.contains($0.id) }
    self.plans = plans
    loads = Dictionary(grouping: world.loads.filter { $0.day <= world.today }) {
      world.week(of: $0.day)
    }
    let flags = VolumeFlags(
      totals: lately, firstRun: world.slice.firstRun, runner: world.slice.runner)
    self.flags = flags
    flagged = totals.map { total in
      flags.isFlagged(total.week, through: world.today)
        || plans.contains { plan in
          guard plan.kind == .run, let distance = plan.distance else { return false }
          return total.week.days.contains(plan.day)
            && flags.spike(on: plan.day, planned: distance) != nil
        }
    }
    let firsts = Gap.found(lately, explained: []).map { $0.days.upperBound + 1 }
    let weekly = Set(firsts.map { world.week(of: $0) })
    returns = totals.map { weekly.contains($0.week) }
    levels = world.soreness.weekly(weeks.lowerBound...weeks.upperBound.next)
  }
}

struct TrendsQuestion: Question {
  var weeks: ClosedRange<Week>

  func answer(_ world: World) -> TrendsWeeks { TrendsWeeks(world, weeks) }
}

/// Every 14 days or more without a run.
struct GapsQuestion: Question {
  func answer(_ world: World) -> [Gap] { Gap.found(world.totals, explained: []) }
}

/// The weeks that are shown, with everything that is said of them, and the cursor.
struct TrendsPage {
  private let weeks: TrendsWeeks
  /// The index of the cursor's week.
  let cursor: Int
  /// The sites that were sore most lately, each with its worst of every week and of the one after.
  let sites: [(site: Site, levels: [Int?])]

  init(_ world: World, weeks: ClosedRange<Week>, cursor week: Week) {
    self.weeks = world.answer(TrendsQuestion(weeks: weeks))
    cursor = min(
      self.weeks.totals.count - 1, max(0, (week.start - weeks.lowerBound.start) / 7))
    sites = Self.ranked(self.weeks.levels, cursor: cursor)
  }

  /// With the sites that a cursor ranked, and none.
  init(_ world: World, weeks: ClosedRange<Week>, sites: [Site]) {
    let weeks = world.answer(TrendsQuestion(weeks: weeks))
    self.weeks = weeks
    cursor = 0
    self.sites = sites.compactMap { site in weeks.levels[site].map { (site, $0) } }
  }

  var totals: [WeekTotal] { weeks.totals }
  var flags: VolumeFlags { weeks.flags }
  var flagged: [Bool] { weeks.flagged }
  var returns: [Bool] { weeks.returns }

  /// By the sum of the 12 weeks that end with the cursor's, the worst first.
  private static func ranked(
    _ levels: [Site: [Int?]], cursor: Int
  ) -> [(site: Site, levels: [Int?])] {
    let lately = max(0, cursor - 11)...cursor
    return levels.map { site, levels in
      (site: site, levels: levels, sum: levels[lately].reduce(0) { $0 + ($1 ?? 0) })
    }
    .filter { $0.sum > 0 || $0.levels.dropLast().contains { ($0 ?? 0) > 0 } }
    .sorted { ($1.sum, $0.site) < ($0.sum, $1.site) }
    .map { ($0.site, $0.levels) }
  }

  var week: WeekTotal { weeks.totals[cursor] }

  /// The worst of the cursor's week and of the next of each site that was sore; nil where it wasn't
  /// asked.
  var levels: [(site: Site, now: Int?, next: Int?)] {
    weeks.levels.map { ($0.key, $0.value[cursor], $0.value[cursor + 1]) }
  }

  /// Loads of a week's days, oldest first; empty where they weren't asked for.
  func loads(of week: Week) -> [DayLoad] { weeks.loads[week] ?? [] }

  func plans(in week: Week) -> [Session] { weeks.plans.filter { week.days.contains($0.day) } }
}
