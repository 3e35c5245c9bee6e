import Model

/// What strength sessions loaded, week by week and region by region.
///
/// A set counts once for each region its exercise loads; work on one leg at a time counts for both
/// sides, because it is done for both.
public struct StrengthVolume: Hashable, Sendable {
  /// Sets and what was in them.
  public struct Amount: Hashable, Sendable {
    public var sets = 0
    public var repetitions = 0
    public var seconds = 0
    /// Repetitions times load, in grams; 0 where only the body's weight was lifted.
    public var gramsLifted = 0

    mutating func add(_ set: StrengthSet) {
      sets += set.sets
      repetitions += set.sets * (set.repetitions ?? 0)
      seconds += set.sets * (set.seconds ?? 0)
      gramsLifted += set.sets * (set.repetitions ?? 0) * (set.load ?? 0)
    }
  }

  public struct Week: Hashable, Sendable {
    public var week: Model.Week
    /// Strength sessions done.
    public var sessions = 0
    public var regions: [Region: Amount] = [:]
    /// By the catalogue's name, else as typed.
    public var exercises: [String: Amount] = [:]
  }

  /// Oldest first.
  public var weeks: [Week]
  /// Names that are in no catalogue: they count for no region.
  public var unknown: [String]

  /// - Parameters:
  ///   - slice: sessions and sets of all those weeks.
  ///   - count: weeks, ending with the one that holds `day`.
  public init(_ slice: Slice, weeks count: Int, to day: Day, catalogue: ExerciseCatalogue) {
    let last = Model.Week(containing: day, first: slice.runner.firstWeekday)
    var weeks = (0..<max(1, count)).reversed().map { Week(week: last.advanced(by: -$0)) }
    var unknown: [String] = []
    let setsBySession = Dictionary(grouping: slice.strengthSets, by: \.session)
    for session in slice.sessions where session.isDone && session.day <= day {
      let sets = setsBySession[session.id] ?? []
      guard session.kind == .strength || !sets.isEmpty,
        let index = weeks.firstIndex(where: { $0.week.days.contains(session.day) })
      else { continue }
      weeks[index].sessions += 1
      for set in sets {
        let exercise = catalogue.exercise(named: set.exercise)
        weeks[index].exercises[exercise?.name ?? set.exercise, default: Amount()].add(set)
        for region in exercise?.regions ?? [] {
          weeks[index].regions[region, default: Amount()].add(set)
        }
        if exercise == nil, !unknown.contains(set.exercise) { unknown.append(set.exercise) }
      }
    }
    self.weeks = weeks
    self.unknown = unknown.sorted()
  }

  /// Sets a region had in all the weeks, for the body map: both sides of a pair, and an area has
  /// at least what its parts have.
  public var setsBySite: [Site: Int] {
    var sets: [Site: Int] = [:]
    for (region, amount) in byRegion {
      for side in region.sides {
        guard let site = Site(region: region, side: side) else { continue }
        sets[site] = max(sets[site] ?? 0, amount.sets)
      }
    }
    return sets
  }

  /// All the weeks together.
  public var byRegion: [Region: Amount] {
    weeks.reduce(into: [:]) { all, week in
      for (region, amount) in week.regions {
        all[region, default: Amount()].sets += amount.sets
        all[region, default: Amount()].repetitions += amount.repetitions
        all[region, default: Amount()].seconds += amount.seconds
        all[region, default: Amount()].gramsLifted += amount.gramsLifted
      }
    }
  }

  /// Regions with a set in some week, the most loaded first.
  public var regions: [Region] {
    let order = Region.allCases
    return byRegion.sorted { one, other in
      let places = [one.key, other.key].map { order.firstIndex(of: $0) ?? 0 }
      return one.value.sets == other.value.sets
        ? places[0] < places[1] : one.value.sets > other.value.sets
    }.map(\.key)
  }
}
