import Drawing
import Model

/// What the loaded weeks say of one site.
struct SiteFacts {
  let site: Site
  let weeks: [Week]
  /// The worst of each week; nil where it wasn't asked.
  let worst: [Int?]
  let otherWorst: [Int?]
  /// Run distance of each week.
  let distance: [Distance]
  /// Of the last six weeks, those with a 3 or more.
  let sharp: Int
  /// The marks of the day, when there is more than one moment.
  let moments: (long: String, short: String)?
  /// The last treatment of the site or near it: `massage`, or `treated` where it was another.
  let treatment: (label: String, long: String, short: String)?

  init(
    _ site: Site, _ day: Day, _ world: World, _ history: SorenessHistory, weeks count: Int
  ) {
    self.site = site
    let last = world.week(of: day)
    let weeks = (0..<count).map { last.advanced(by: $0 - count + 1) }
    self.weeks = weeks
    func worst(_ site: Site) -> [Int?] {
      var worst = [Int?](repeating: nil, count: count)
      for (at, level) in history.daily(of: site, weeks[0].start...day).enumerated() {
        if let level { worst[at / 7] = max(worst[at / 7] ?? 0, level) }
      }
      return worst
    }
    self.worst = worst(site)
    otherWorst = site.opposite.map { worst($0) } ?? []
    distance = world.totals.weekTotals(weeks[0]...last).map(\.runDistance)
    sharp = self.worst.suffix(6).filter { ($0 ?? 0) >= 3 }.count
    let marks = world.slice.marks.filter { $0.site == site && $0.day == day }
    let said = Moment.allCases.compactMap { moment in marks.first { $0.moment == moment } }
    let long = said.map { "\($0.moment.rawValue) \($0.level.level)" }.joined(separator: ", ")
    let short = said.map { "\($0.moment.rawValue.prefix(1)) \($0.level.level)" }
    moments = said.count > 1 ? (long, short.joined(separator: ", ")) : nil
    treatment = Self.treatment(site, day, world.slice.treatments)
  }

  /// The last treatment of the site; else of another site of its area of the body, which is named.
  private static func treatment(_ site: Site, _ day: Day, _ all: [Treatment])
    -> (label: String, long: String, short: String)?
  {
    func label(_ treatment: Treatment) -> String {
      treatment.kind == .massage ? "massage" : "treated"
    }
    func last(_ reaches: (Site) -> Bool) -> Treatment? {
      all.filter { $0.day <= day && $0.sites.contains(where: reaches) }.max { $0.day < $1.day }
    }
    if let own = last({ $0.covers(site) || site.covers($0) }) {
      return (label(own), words(own), own.day.dayAndMonth)
    }
    func isNear(_ other: Site) -> Bool {
      other.side == site.side && other.region.code.osiics == site.region.code.osiics
    }
    guard let near = last(isNear), let place = near.sites.first(where: isNear) else { return nil }
    return (label(near), "\(place.region.shortName), \(words(near))", words(near))
  }

  private static func words(_ treatment: Treatment) -> String {
    var text = treatment.day.dayAndMonth
    if let before = treatment.before, let after = treatment.after {
      text += ", \(before.level) to \(after.level)"
    }
    return text
  }

  /// A digit a week.
  var worstLine: String { worst.map(SorenessHistory.digit).joined() }

  /// A block a week.
  var distanceLine: String {
    let most = distance.map(\.centimetres).max() ?? 0
    return Spark.line(distance.map { Double($0.centimetres) }, maximum: Double(most))
  }

  /// The other side: its weeks, or that it has been quiet; nil for what has none.
  var otherSide: (label: String, long: String, short: String)? {
    guard let opposite = site.opposite else { return nil }
    let label = "\(opposite.side.letter) side"
    let line = otherWorst.map(SorenessHistory.digit).joined()
    guard otherWorst.allSatisfy({ ($0 ?? 0) == 0 }) else { return (label, line, line) }
    let asked = otherWorst.count { $0 != nil }
    let all = weeks.count
    if asked == 0 { return (label, "not asked", "not asked") }
    if asked == all { return (label, "0 in \(all) weeks", "0 in \(all) weeks") }
    return (label, "0, asked in \(asked) of \(all)", "0, \(asked) of \(all) asked")
  }
}
