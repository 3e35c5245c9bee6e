import Advice
import Model
import Screens

/// Loads what a screen needs: for the loop, and for commands that print a screen.
public nonisolated enum Fetching {
  /// Days that are fetched beside those asked for once the screen moves through the journal, so
  /// that not every step asks again.
  private static let margin = 28
  /// Days more than are asked for that are carried on; what a panel asked of many years isn't.
  private static let spare = 800

  /// Fetches what is needed, all of one moment; what is loaded already isn't fetched again.
  public static func fetch(
    _ needs: Needs, having loaded: inout Loaded, into world: inout World, from keeper: any Keeper
  ) throws(KeeperError) {
    let had = loaded.needs
    let held = loaded.slice
    var hasVerdicts = loaded.hasVerdicts
    loaded.forget()
    var slice = held ?? Slice(days: needs.days)
    try keeper.ofOneMoment { () throws(KeeperError) in
      if had == nil { world.recorded = try keeper.recordedDays() }
      slice = try days(needs, held, today: world.today, keeper)
      if had?.days != needs.days { world.slice = slice.part(needs.days) }
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
        world.soreness = try soreness(
          days, having: had?.soreness.map { ($0, world.soreness) }, keeper)
      }
      if let days = needs.outcomes, had?.outcomes != days {
        world.outcomes = try outcomes(days, of: slice.runner, keeper)
      }
      if let query = needs.notes, had?.notes != query { try notes(query, &world, keeper) }
      if needs.wantsVerdicts, !hasVerdicts {
        let facts = try Judging.facts(
          on: world.today, taste: world.taste, keeper: keeper, of: slice,
          summed: needs.totals.map { ($0, world.totals) })
        world.verdicts = Catalogue.verdicts(facts)
        world.limits = Limits(facts, world.verdicts)
        hasVerdicts = true
      }
      if had?.weekThen != needs.weekThen {
        world.weekThen = try needs.weekThen.flatMap { query throws(KeeperError) in
          try weekThen(query, keeper)
        }
      }
      if let query = needs.why, had?.why != query {
        world.why = try Judging.why(
          query.rule, on: world.today, asking: query.distance, taste: world.taste, keeper: keeper)
      }
    }
    loaded.fulfil(needs, slice, hasVerdicts: hasVerdicts)
  }

  /// A slice that has what is needed: the one held, where it has. Around today it has what the
  /// rules look at too, so that other screens and changes find it there.
  private static func days(
    _ needs: Needs, _ held: Slice?, today: Day, _ keeper: any Keeper
  ) throws(KeeperError) -> Slice {
    var wanted = needs.days
    if needs.wantsVerdicts || wanted.contains(today) {
      wanted = wanted.widened(by: Judging.days(on: today))
    }
    guard let held else { return try keeper.slice(wanted) }
    if held.covers(wanted) {
      return held.days.count > wanted.count + spare ? held.part(wanted) : held
    }
    return try keeper.slice(wanted.lowerBound - margin...wanted.upperBound + margin)
  }

  /// Only the days that aren't held are fetched: a step back through the weeks asks for one more.
  static func soreness(
    _ days: ClosedRange<Day>, having held: (days: ClosedRange<Day>, soreness: SorenessDays)?,
    _ keeper: any Keeper
  ) throws(KeeperError) -> SorenessDays {
    guard let held, held.days.overlaps(days) else { return try keeper.sorenessDays(days) }
    let kept = held.days.clamped(to: days)
    var soreness = SorenessDays()
    if days.lowerBound < kept.lowerBound {
      soreness = try keeper.sorenessDays(days.lowerBound...kept.lowerBound - 1)
    }
    soreness.append(held.soreness.part(kept))
    if days.upperBound > kept.upperBound {
      soreness.append(try keeper.sorenessDays(kept.upperBound + 1...days.upperBound))
    }
    return soreness
  }

  /// Nil where there was no such race, or nothing was run that week.
  private static func weekThen(
    _ query: WeekThenQuery, _ keeper: any Keeper
  ) throws(KeeperError) -> WeekThen? {
    guard let race = try keeper.lastRace(like: query.distance, in: query.days) else { return nil }
    let week = query.week(before: race)
    return WeekThen(
      week, totals: try keeper.dayTotals(week.days), marks: try keeper.slice(week.days).marks)
  }

  /// Did massage help, read in parts: a journal of many years isn't held whole.
  private static func outcomes(
    _ days: ClosedRange<Day>, of runner: Runner, _ keeper: any Keeper
  ) throws(KeeperError) -> Outcomes {
    var reading = OutcomeReading(runner: runner)
    var start = days.lowerBound
    while start <= days.upperBound {
      let part = start...min(days.upperBound, start + OutcomeReading.days - 1)
      reading.take(try keeper.slice(part), totals: try keeper.dayTotals(part))
      start = part.upperBound + 1
    }
    return reading.outcomes
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
    var loaded = Loaded()
    try load(having: &loaded, into: &world, from: keeper) { world in
      screen.needs(world) ?? Needs(days: world.today...world.today)
    }
  }

  /// The same of whatever asks, having some of it.
  static func load(
    having loaded: inout Loaded, into world: inout World, from keeper: any Keeper,
    _ needs: (World) -> Needs
  ) throws(KeeperError) {
    // What is needed may hang on what was loaded: the days of the selected note, say.
    for _ in 0..<3 {
      let needs = needs(world)
      guard needs != loaded.needs else { return }
      try fetch(needs, having: &loaded, into: &world, from: keeper)
    }
  }
}
