import Model
import Screens

/// Loads what a screen needs: for the loop, and for commands that print a screen.
public nonisolated enum Fetching {
  public static func fetch(
    _ needs: Needs, into world: inout World, from keeper: any Keeper
  ) throws(KeeperError) {
    world.slice = try keeper.slice(needs.days)
    world.recorded = try keeper.recordedDays()
    world.totals =
      try needs.totals.map { days throws(KeeperError) in
        try keeper.dayTotals(days)
      } ?? []
    world.loads =
      try needs.loads.map { days throws(KeeperError) in
        try keeper.dayLoads(days)
      } ?? []
    if let days = needs.soreness { world.soreness = try keeper.sorenessDays(days) }
    if let site = needs.notes?.site {
      world.notes = try keeper.mentions(of: site).map(\.hit)
      world.noteCount = world.notes.count
    } else if let query = needs.notes {
      world.notes = try keeper.notes(matching: query.text, limit: query.limit, offset: 0)
      world.noteCount =
        world.notes.count < query.limit
        ? world.notes.count : try keeper.noteCount(matching: query.text)
    }
    if needs.wantsVerdicts {
      world.verdicts = try Judging.verdicts(on: world.today, taste: world.taste, keeper: keeper)
    }
  }

  /// Fetches until the screen asks for nothing else: what it needs may hang on what was loaded.
  public static func load(
    _ screen: any Screen, into world: inout World, from keeper: any Keeper
  ) throws(KeeperError) {
    var loaded: Needs?
    for _ in 0..<3 {
      let needs = screen.needs(world) ?? Needs(days: world.today...world.today)
      guard needs != loaded else { return }
      try fetch(needs, into: &world, from: keeper)
      loaded = needs
    }
  }
}
