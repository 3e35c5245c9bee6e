/// Goes through the days of a journal one by one and tells the load of each.
///
/// It can begin at the first day or behind any other whose means are known, so that a change needs
/// no more than the days from it on; the numbers are the same to the last bit.
public struct LoadWalk: Sendable {
  /// The first day with a done session.
  public let first: Day
  /// The day that comes next.
  public private(set) var day: Day
  /// The means after the day before.
  public private(set) var means: LoadMeans
  /// Loads of the last seven days, oldest first.
  private var week: [Double?] = []

  /// Begins at the journal's first day.
  public init(from first: Day) {
    self.first = first
    day = first
    means = LoadMeans()
  }

  /// Begins behind a day whose means are known. The seven days that end with a day are known from
  /// the seventh day on, so monotony is nil before.
  public init(first: Day, behind day: Day, _ means: LoadMeans) {
    self.first = first
    self.day = day + 1
    self.means = means
  }

  /// Takes the next day: its load, nil where it is unknown, and whether a part was estimated.
  public mutating func pass(_ load: Double?, isEstimated: Bool = false) -> DayLoad {
    let form = day == first ? 0 : means.fitness - means.fatigue
    means.add(load)
    week.append(load)
    if week.count > 7 { week.removeFirst() }
    var row = DayLoad(
      day: day, load: load, isEstimated: isEstimated, fitness: means.fitness,
      fatigue: means.fatigue, form: form)
    if day - first >= 28, let acute = means.acute, let chronic = means.chronic, chronic > 0 {
      row.acwr = acute / chronic
    }
    if let spread = LoadSpread(week.compactMap(\.self)) {
      row.monotony = spread.monotony
      row.strain = spread.strain
    }
    day = day + 1
    return row
  }

  /// Takes days of rest until the next day is this one, and tells each.
  public mutating func rest(until end: Day, _ body: (DayLoad) -> Void) {
    while day < end { body(pass(0)) }
  }

  /// Takes days of rest until the next day is this one. After a lifetime of them one more leaves
  /// everything as it is: then the others are passed over.
  public mutating func rest(until end: Day) {
    while day < end {
      let before = (means, week)
      _ = pass(0)
      if means == before.0, week == before.1, week.count == 7 { day = max(day, end) }
    }
  }
}
