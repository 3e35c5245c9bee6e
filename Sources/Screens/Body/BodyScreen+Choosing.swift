import Drawing
import Model

extension BodyScreen {
  /// Takes letters of a site's name; a digit marks the first that fits.
  public mutating func type(_ key: Key, _ world: World) -> [Wish] {
    guard var field = naming else { return [] }
    if case .character(let digit) = key, let level = digit.wholeNumberValue, digit.isASCII {
      guard !SiteName.matching(field.text).isEmpty else { return [] }
      finishNaming(world)
      return mark(.level(level), world)
    }
    _ = field.handle(key)
    naming = field
    return []
  }

  mutating func finishNaming(_ world: World) {
    defer { naming = nil }
    guard let text = naming?.text, let found = SiteName.matching(text).first else { return }
    round = nil
    select(found, world)
  }

  /// The sites of the list, stable while the day is being marked: those marked lately first, then
  /// those new today, then the one under the cursor.
  func rows(_ world: World, _ layout: BodyLayout) -> [Site] {
    if let round { return round.sites }
    let day = day(world)
    if span == .strength { return loaded(world) }
    let history = world.answer(HistoryQuestion())
    let length = max(span.length, layout.stripDays)
    var rows = history.sites(in: (day - max(1, length - 1))...(day - 1))
    for site in history.sites(in: day...day).sorted() where !rows.contains(site) {
      rows.append(site)
    }
    let selected = current(world)
    if !rows.contains(selected) { rows.append(selected) }
    return rows
  }

  /// The sites that strength work loaded, the most loaded first, and the one under the cursor.
  private func loaded(_ world: World) -> [Site] {
    let sets = span.numbers(world.answer(HistoryQuestion()), to: day(world), world.slice)
    let rows = sets.keys.sorted { (-(sets[$0] ?? 0), $0) < (-(sets[$1] ?? 0), $1) }
    let selected = current(world)
    return rows.contains(selected) ? rows : rows + [selected]
  }

  /// Where running hurts most often (Francis 2019, Kakouris 2021): what a round asks of a runner
  /// who has marked little.
  private static let common: [Site] = [
    "left-achilles", "right-achilles", "left-front-knee", "right-front-knee", "left-shin",
    "right-shin",
  ].compactMap { Site(slug: $0) }

  /// Begins a round of the list at its first site, or ends it.
  mutating func toggleRound(_ world: World) {
    if round != nil {
      round = nil
      return
    }
    var sites = rows(world, BodyLayout(Size(80, 20), isWhole: isWhole, isFacing: false))
    let day = day(world)
    let selected = current(world)
    if !world.slice.marks.contains(where: { $0.site == selected && $0.day > day - 14 }) {
      sites.removeAll { $0 == selected }
    }
    for site in Self.common where sites.count < 6 && !sites.contains(site) { sites.append(site) }
    (back, span) = (0, .day)
    round = (sites, 0)
    if let first = sites.first { select(first, world) }
  }

  /// Goes to the next site of the round; past the last one it is over.
  mutating func step(_ by: Int, _ world: World) {
    guard let (sites, at) = round else { return }
    let next = max(0, at + by)
    guard sites.indices.contains(next) else {
      round = nil
      return
    }
    round = (sites, next)
    select(sites[next], world)
  }
}
