import Advice
import Model

/// The weeks that are shown, with everything that is said of them.
struct TrendsPage {
  let totals: [WeekTotal]
  /// The index of the cursor's week.
  let cursor: Int
  /// What is planned in the running week.
  let plans: [Session]
  let flags: VolumeFlags
  /// Loads of the days of each week, as far as they were asked for.
  private let loads: [Week: [DayLoad]]
  /// Weeks with a run or a sum past its limit.
  let flagged: [Bool]
  /// Weeks in which the first run after 14 days or more lies.
  let returns: [Bool]
  /// The sites that were sore most lately, each with its worst of every week.
  let sites: [(site: Site, levels: [Int?])]

  init(_ world: World, weeks: ClosedRange<Week>, cursor week: Week) {
    // What is said of a week hangs on what was run before it, never on all that was ever written.
    let lately = world.totals.reaching(weeks.lowerBound.start, runDays: VolumeFlags.reach)
    let totals = lately.weekTotals(weeks)
    self.totals = totals
    cursor = min(totals.count - 1, max(0, (week.start - weeks.lowerBound.start) / 7))
    let carriedOut = Set(world.slice.sessions.compactMap { $0.isDone ? $0.fulfils : nil })
    plans = world.slice.sessions.filter { !$0.isDone && !carriedOut.contains($0.id) }
    loads = Dictionary(grouping: world.loads.filter { $0.day <= world.today }) {
      world.week(of: $0.day)
    }
    let flags = VolumeFlags(
      totals: lately, firstRun: world.slice.firstRun, runner: world.slice.runner)
    self.flags = flags
    let plans = plans
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
    sites = Self.ranked(world.soreness.weekly(weeks), cursor: cursor)
  }

  /// By the sum of the 12 weeks that end with the cursor's, the worst first.
  private static func ranked(
    _ levels: [Site: [Int?]], cursor: Int
  ) -> [(site: Site, levels: [Int?])] {
    func sum(_ levels: [Int?]) -> Int {
      levels[max(0, cursor - 11)...cursor].reduce(0) { $0 + ($1 ?? 0) }
    }
    return levels.map { (site: $0.key, levels: $0.value) }
      .filter { sum($0.levels) > 0 || $0.levels.contains { ($0 ?? 0) > 0 } }
      .sorted { (sum($1.levels), $0.site) < (sum($0.levels), $1.site) }
  }

  var week: WeekTotal { totals[cursor] }

  /// Loads of a week's days, oldest first; empty where they weren't asked for.
  func loads(of week: Week) -> [DayLoad] { loads[week] ?? [] }

  func plans(in week: Week) -> [Session] { plans.filter { week.days.contains($0.day) } }
}
