import Advice
import Drawing
import Model

/// Weekly sums as bars with flags, long runs and sore sites under them, and a cursor that tells
/// the week.
public struct TrendsScreen: Screen {
  /// What was chosen; nil until then.
  var chosen: TrendsSeries?
  var range = TrendsRange.half
  /// Weeks from the newest back to the cursor, and to the last week shown.
  private(set) var back = 0
  private(set) var edge = 0
  /// Whether the last marathon's build lies over the bars.
  var showsBuild = false

  public let title = "Trends"

  public init() {}

  /// What the bars stand for: distance, or time where the last runs have none.
  func series(_ world: World) -> TrendsSeries {
    if let chosen { return chosen }
    let runs = world.totals.reversed().lazy.filter { $0.runCount > 0 }.prefix(5)
    return !runs.isEmpty && runs.allSatisfy { $0.runDistance == .zero } ? .time : .distance
  }

  public func keymap(_ world: World) -> [Binding] { Self.keys }

  private static let keys: [Binding] =
    [
      Binding("hl", [], .left, "A week back and on", hint: "week"),
      Binding("h, left", [.character("h"), .left], .left, "A week back"),
      Binding("l, right", [.character("l"), .right], .right, "A week on"),
      Binding("HL", [], .backMonth, "Four weeks back and on", hint: "month"),
      Binding("H, [", [.character("H"), .character("[")], .backMonth, "Four weeks back"),
      Binding("L, ]", [.character("L"), .character("]")], .forwardMonth, "Four weeks on"),
      Binding("pgup", [.pageUp], .pageUp, "A year back"),
      Binding("pgdn", [.pageDown], .pageDown, "A year on"),
      Binding("home", [.home], .first, "The first week written"),
      Binding("end", [.end], .last, "This week"),
      Binding("z", .range, "12, 24, 52 weeks or all", hint: "range"),
      Binding(
        "s", .series, "Distance, time, load, longest run, fitness or fatigue", hint: "series"),
      Binding("o", .build, "Lay the last marathon's build over it", hint: "last marathon"),
      Binding("i", .injury, "Write the gap at this week as an injury", hint: "injury"),
    ]

  public func day(_ world: World) -> Day { back == 0 ? world.today : cursor(world).last }

  private func newest(_ world: World) -> Week { world.week(of: world.today) }
  func cursor(_ world: World) -> Week { newest(world).advanced(by: -back) }

  /// Weeks from the first written to the newest, at least as many as are shown.
  private func reach(_ world: World) -> Int {
    let oldest = world.recorded.map { world.week(of: $0.lowerBound) } ?? newest(world)
    let written = (newest(world).start - oldest.start) / 7 + 1
    return max(range.rawValue, written)
  }

  /// The weeks shown, oldest first.
  func weeks(_ world: World) -> ClosedRange<Week> {
    guard range != .all else {
      let count = max(12, reach(world))
      return newest(world).advanced(by: 1 - count)...newest(world)
    }
    let last = newest(world).advanced(by: -edge)
    return last.advanced(by: 1 - range.rawValue)...last
  }

  public func needs(_ world: World) -> Needs? {
    let weeks = weeks(world)
    let last = newest(world).last
    let first = min(world.recorded?.lowerBound ?? world.today, weeks.lowerBound.start)
    return Needs(
      days: newest(world).start...last, totals: first...last,
      loads: series(world).isMean
        ? weeks.lowerBound.start...max(weeks.lowerBound.start, world.today) : nil,
      soreness: weeks.lowerBound.start...(weeks.upperBound.last + 7))
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .left: go(back + 1, world)
    case .right: go(back - 1, world)
    case .backMonth, .earlier: go(back + 4, world)
    case .forwardMonth, .later: go(back - 4, world)
    case .pageUp: go(back + 52, world)
    case .pageDown: go(back - 52, world)
    case .first: go(Int.max, world)
    case .today, .last: go(0, world)
    case .range:
      range = range.next
      // The cursor's week stays in view, in the middle where it can be.
      edge = max(0, back - range.rawValue / 2)
      go(back, world)
    case .series: chosen = series(world).next
    case .build: return toggleBuild(world)
    case .injury: return writeInjury(world)
    default: break
    }
    return []
  }

  public mutating func click(_ point: Point, size: Size, _ world: World) -> [Wish] {
    let weeks = weeks(world)
    let count = (weeks.upperBound.start - weeks.lowerBound.start) / 7 + 1
    guard let index = TrendsLayout(size: size, weeks: count).week(at: point) else { return [] }
    let week = weeks.lowerBound.advanced(by: index)
    go((newest(world).start - week.start) / 7, world)
    return []
  }

  private mutating func go(_ weeks: Int, _ world: World) {
    back = max(0, min(reach(world) - 1, weeks))
    guard range != .all else { return }
    if back < edge { edge = back }
    if back >= edge + range.rawValue { edge = back - range.rawValue + 1 }
  }

  private mutating func toggleBuild(_ world: World) -> [Wish] {
    if !showsBuild, MarathonBuild(world) == nil {
      return [.say("No marathon has been run yet: there is no build to lay over.")]
    }
    showsBuild.toggle()
    return []
  }

  /// The gap that lies in the cursor's week, or begins in the week after it.
  func gap(_ world: World) -> Gap? {
    let week = cursor(world)
    return world.answer(GapsQuestion()).last {
      $0.days.lowerBound <= week.last + 7 && $0.days.upperBound >= week.start
    }
  }

  private func writeInjury(_ world: World) -> [Wish] {
    guard let gap = gap(world) else {
      return [.say("No 14 days or more without a run at this week.")]
    }
    guard
      !world.slice.absences.contains(where: { gap.days.overlaps($0.from...max($0.from, $0.to)) })
    else { return [.say("That gap is explained already. u or legwork gaps changes it.")] }
    // Where it was is the site that was worst in the two weeks before; nil where nothing was marked.
    let before = (gap.days.lowerBound - 14)...(gap.days.lowerBound + 7)
    let worst = world.soreness.worst.filter { before.contains($0.day) && $0.level.level >= 3 }
      .max { ($0.level, $1.site) < ($1.level, $0.site) }
    return [
      .commit(gap.change(.injury, site: worst?.site, in: world.slice, seed: world.seed))
    ]
  }
}
