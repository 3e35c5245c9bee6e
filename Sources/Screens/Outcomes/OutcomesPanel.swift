import Advice
import Drawing
import Model

/// Did massage help? The answer, the differences of all pairs, and the pairs themselves.
struct OutcomesPanel: Screen {
  let title = "Did massage help?"
  /// Days in which a site was marked that a coin may be flipped for.
  private static let lately = 365
  private let site: Site?
  private var row = 0

  /// - Parameter site: the one a coin is flipped for; nil takes the newest that was marked.
  init(site: Site? = nil) { self.site = site }

  func keymap(_ world: World) -> [Binding] {
    MovingKeys.rows + [
      Binding("c", .choose, "Let a coin say: treat this one, or leave it", hint: "coin")
    ]
  }

  func needs(_ world: World) -> Needs? {
    let first = min(world.recorded?.lowerBound ?? world.today, world.today)
    return Needs(days: (world.today - Self.lately)...world.today, outcomes: first...world.today)
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(last(world), row + 1))
    case .pageUp: row = max(0, row - 10)
    case .pageDown: row = max(0, min(last(world), row + 10))
    case .choose: return flip(world)
    default: break
    }
    return []
  }

  private func last(_ world: World) -> Int { (world.outcomes?.pairs.count ?? 0) - 1 }

  private func flip(_ world: World) -> [Wish] {
    let marks = world.slice.marks
    let newest = marks.map(\.day).max()
    let sites = site.map { [$0] } ?? marks.filter { $0.day == newest }.map(\.site).sorted(by: >)
    guard let first = sites.first else { return [.say("Mark what is sore first.")] }
    let facts = Facts(
      slice: world.slice, totals: world.totals, day: world.today, taste: world.taste)
    guard let site = sites.first(where: { Massage.refusal(of: $0, facts) == nil }) else {
      return [.say("No coin. " + (Massage.refusal(of: first, facts) ?? ""))]
    }
    let known = world.slice.decisions.compactMap(CoinFlip.init)
    if let drawn = known.first(where: { $0.day == world.today && $0.site == site }) {
      return [.say("Drawn already today. " + drawn.sentence)]
    }
    let flip = CoinFlip(day: world.today, site: site, chance: world.seed.low)
    let change = Change(
      title: "a coin: \(flip.isTreat ? "treat" : "leave") \(site.name)",
      edits: [world.slice.put(.decision(flip.decision(id: world.seed)))])
    return [.commit(change)]
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let width = max(1, canvas.size.width - 6)
    canvas.put(title, x: 3, y: 0, style: .bold)
    guard let outcomes = world.outcomes else { return }
    var y = 2
    for line in Columns.wrap(outcomes.sentence, to: width) {
      canvas.put(line, x: 3, y: y)
      y += 1
    }
    if let all = outcomes.all {
      for line in Columns.wrap(Self.numbers(all), to: width) {
        canvas.put(line, x: 3, y: y, style: .faint)
        y += 1
      }
    }
    y += 1
    if !outcomes.pairs.isEmpty {
      PairChart(outcomes: outcomes).draw(
        on: &canvas, in: Rect(x: 3, y: y, width: width, height: 6))
      y += 7
    }
    for line in outcomes.lines where y < canvas.size.height - 4 {
      canvas.put(Columns.clip(line, to: width), x: 3, y: y)
      y += 1
    }
    pairs(outcomes, y: y, on: &canvas)
    canvas.put(
      Columns.clip(
        "Not blinded. To show 1 point takes about 32 pairs.",
        to: width), x: 3, y: canvas.size.height - 1, style: .faint)
  }

  private static func numbers(_ all: OutcomeEstimate) -> String {
    let signed = Outcomes.signed
    return "mean \(signed(all.mean)), 90 % \(signed(all.interval.lowerBound)) to "
      + "\(signed(all.interval.upperBound));  beside what trials found \(signed(all.shrunk)), "
      + "\(signed(all.shrunkInterval.lowerBound)) to \(signed(all.shrunkInterval.upperBound))"
  }

  private func pairs(_ outcomes: Outcomes, y: Int, on canvas: inout Canvas) {
    let room = canvas.size.height - 3 - y
    guard room > 1 else { return }
    canvas.put(
      "massage        before after   alone      before after   less", x: 3, y: y, style: .faint)
    for (line, index) in RowWindow.around(row, count: outcomes.pairs.count, room: room).enumerated()
    {
      let pair = outcomes.pairs[index]
      let isSelected = index == row
      let at = y + 1 + line
      if isSelected {
        canvas.put("›", x: 1, y: at, style: .accent)
        canvas.cursor = Point(1, at)
      }
      canvas.put(Self.line(pair), x: 3, y: at, style: isSelected ? .accent : .plain)
    }
    if outcomes.pairs.isEmpty {
      canvas.put(
        "A pair: one sore episode that was rubbed, one like it that wasn't.", x: 3, y: y + 1,
        style: .faint)
    }
  }

  private static func line(_ pair: OutcomePair) -> String {
    func course(_ course: OutcomePair.Course, _ name: String) -> String {
      Columns.pad(course.day.dayAndMonth, to: 7) + Columns.pad(name, to: 8)
        + Columns.pad(String(course.baseline), to: 7)
        + Columns.pad(course.after.map(String.init).joined(separator: " "), to: 8)
    }
    return course(pair.treated, pair.treated.site.shortName)
      + Columns.pad(pair.untreated.day.dayAndMonth, to: 11)
      + Columns.pad(String(pair.untreated.baseline), to: 7)
      + Columns.pad(pair.untreated.after.map(String.init).joined(separator: " "), to: 8)
      + Outcomes.signed(pair.difference) + (pair.isByCoin ? " coin" : "")
  }
}
