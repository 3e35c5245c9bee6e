import Advice
import Model
import Screens

/// Loads what a screen needs: for the loop, and for commands that print a screen.
public nonisolated enum Fetching {
  /// Fetches what is needed; of that, what `had` asked for in the same way is loaded and still as
  /// in the journal. Nil has nothing loaded.
  public static func fetch(
    _ needs: Needs, having had: Needs? = nil, into world: inout World, from keeper: any Keeper
  ) throws(KeeperError) {
    if had == nil { world.recorded = try keeper.recordedDays() }
    if had?.days != needs.days { world.slice = try keeper.slice(needs.days) }
    if had == nil || had?.totals != needs.totals {
      world.totals =
        try needs.totals.map { days throws(KeeperError) in
          try keeper.dayTotals(days)
        } ?? []
    }
    if had == nil || had?.loads != needs.loads {
      world.loads =
        try needs.loads.map { days throws(KeeperError) in
          try keeper.dayLoads(days)
        } ?? []
    }
    if let days = needs.soreness, had?.soreness != days {
      world.soreness = try keeper.sorenessDays(days)
    }
    if let query = needs.notes, had?.notes != query { try notes(query, &world, keeper) }
    if needs.wantsVerdicts, had?.wantsVerdicts != true {
      let facts = try Judging.facts(on: world.today, taste: world.taste, keeper: keeper)
      world.verdicts = Catalogue.verdicts(facts)
      world.limits = Limits(facts, world.verdicts)
    }
    if let query = needs.why, had?.why != query {
      world.why = try Judging.why(
        query.rule, on: world.today, asking: query.distance, taste: world.taste, keeper: keeper)
    }
  }

  private static func notes(
    _ query: NotesQuery, _ world: inout World, _ keeper: any Keeper
  ) throws(KeeperError) {
    if let site = query.site {
      world.notes = try keeper.mentions(of: site).map(\.hit)
      world.noteCount = world.notes.count
      return
    }
    world.notes = try keeper.notes(matching: query.text, limit: query.limit, offset: 0)
    world.noteCount =
      world.notes.count < query.limit
      ? world.notes.count : try keeper.noteCount(matching: query.text)
  }

  /// Fetches until the screen asks for nothing else: what it needs may hang on what was loaded.
  public static func load(
    _ screen: any Screen, into world: inout World, from keeper: any Keeper
  ) throws(KeeperError) {
    var loaded: Needs?
    for _ in 0..<3 {
      let needs = screen.needs(world) ?? Needs(days: world.today...world.today)
      guard needs != loaded else { return }
      try fetch(needs, having: loaded, into: &world, from: keeper)
      loaded = needs
    }
  }
}
