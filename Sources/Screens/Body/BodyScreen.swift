import Drawing
import Model

/// The body map: where the cursor is, and the marks of a day beside it.
public struct BodyScreen: Screen {
  var back = 0
  var site: Site?
  var moment = Moment.after
  var kind = SorenessKind.ache
  var isWhole = false
  var face = Figure.Face.back

  public let title = "Body"

  public init() {}

  public func keymap(_ world: World) -> [Binding] { Self.keys }

  private static let keys: [Binding] =
    moves + levels + others

  private static let moves: [Binding] = Array(MovingKeys.rows.prefix(2)) + MovingKeys.sides

  private static let levels: [Binding] = (0...9).map { level in
    Binding(
      String(level), [.character(Character(String(level)))], .level(level),
      level == 0 ? "Not sore" : "Sore, \(level) of 10", hint: level == 0 ? "0-9 mark" : nil)
  }

  private static let others: [Binding] = [
    Binding("x", [.character("x")], .level(10), "Sore, ten of ten"),
    Binding("o", [.character("o")], .otherSide, "The same place on the other side", hint: "side"),
    Binding("f", [.character("f")], .flip, "Front or back", hint: "front/back"),
    Binding("c", [.character("c")], .kind, "Ache, tight, sharp, bone…", hint: "kind"),
    Binding("v", [.character("v")], .moment, "Morning, during or after", hint: "when"),
    Binding("=", [.character("=")], .nothingElse, "Nothing else is sore", hint: "nothing else"),
    Binding("z", [.character("z")], .range, "Legs or the whole body", hint: "whole"),
    Binding("d", [.character("d")], .delete, "Take the mark away"),
    Binding("p", .panel(.problems), "Problem areas, and this site as one", hint: "problem"),
    Binding("[", [.character("[")], .earlier, "The day before"),
    Binding("]", [.character("]")], .later, "The day after"),
  ]

  public func day(_ world: World) -> Day { world.today - back }
  public func focus(_ world: World) -> Site? { current(world) }

  public func needs(_ world: World) -> Needs? {
    let day = day(world)
    return Needs(days: (day - 13)...day)
  }

  func figure() -> Figure { Figure.of(.medium, isWhole: isWhole) }

  func current(_ world: World) -> Site? {
    site ?? world.slice.marks.max { ($0.day, $0.site) < ($1.day, $1.site) }?.site
      ?? Site(region: .calf, side: .left)
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let day = day(world)
    guard let site = current(world) else { return [] }
    self.site = site
    switch action {
    case .level(let number):
      guard let level = Soreness(number) else { return [] }
      let mark = SorenessMark(day: day, site: site, moment: moment, level: level, kind: kind)
      return [
        .commit(
          Change(
            title: "\(site.name) \(number), \(moment.rawValue)",
            edits: [world.slice.put(.sorenessMark(mark))]))
      ]
    case .nothingElse:
      let answer = BodyAnswer(day: day, moment: moment)
      return [
        .commit(
          Change(
            title: "nothing else sore, \(moment.rawValue)",
            edits: [world.slice.put(.bodyAnswer(answer))]))
      ]
    case .delete:
      guard
        let edit = world.slice.remove(.sorenessMark, SorenessMark.id(day, site, moment))
      else { return [.say("No mark for \(site.name), \(moment.rawValue).")] }
      return [.commit(Change(title: "took the mark of \(site.name) away", edits: [edit]))]
    case .up: move(.up)
    case .down: move(.down)
    case .left: move(.left)
    case .right: move(.right)
    case .otherSide: self.site = site.opposite ?? site
    case .flip: face = face == .front ? .back : .front
    case .kind: kind = Self.after(kind)
    case .moment: moment = Self.after(moment)
    case .range: isWhole.toggle()
    case .earlier: back += 1
    case .later: back = max(0, back - 1)
    case .today: back = 0
    default: break
    }
    return []
  }

  private mutating func move(_ direction: Figure.Direction) {
    guard let site else { return }
    self.site = figure().neighbour(of: site, on: face, going: direction)
  }

  private static func after<T: CaseIterable & Equatable>(_ value: T) -> T
  where T.AllCases == [T] {
    let all = T.allCases
    let index = all.firstIndex(of: value) ?? 0
    return all[(index + 1) % all.count]
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    let day = day(world)
    let site = current(world)
    var levels: [Site: Int] = [:]
    for mark in world.slice.marks(on: day) {
      levels[mark.site] = max(levels[mark.site] ?? 0, mark.level.level)
    }
    let scale = Figure.Scale.fitting(canvas.size)
    let figure = Figure.of(scale, isWhole: isWhole, isFacing: world.taste.isFacing)
    figure.draw(levels: levels, selected: site, on: &canvas, at: Point(x: 1, y: 0))
    let left = scale == .small ? 32 : figure.size.width + 3
    guard left < canvas.size.width else {
      if let site {
        canvas.put(site.shortName, x: 46, y: 1, style: .accent)
        canvas.put(levels[site].map(String.init) ?? "·", x: 46, y: 2, style: .bold)
        canvas.put(moment.rawValue, x: 46, y: 4, style: .faint)
        canvas.put(kind.rawValue, x: 46, y: 5, style: .faint)
      }
      return
    }
    canvas.put("\(back == 0 ? "today" : day.long), \(moment.rawValue)", x: left, y: 0, style: .bold)
    canvas.put("14 days to it", x: left + 20, y: 0, style: .faint)
    var rows = Set(world.slice.marks.map(\.site)).sorted()
    if let site, !rows.contains(site) { rows.insert(site, at: 0) }
    for (index, row) in rows.prefix(max(0, canvas.size.height - 6)).enumerated() {
      let style: Style = row == site ? .accent : .plain
      if row == site { canvas.put("›", x: left, y: 1 + index, style: .accent) }
      canvas.put(Columns.clip(row.shortName, to: 15), x: left + 2, y: 1 + index, style: style)
      canvas.put(strip(row, to: day, world), x: left + 20, y: 1 + index, style: style)
    }
    let below = 2 + min(rows.count, max(0, canvas.size.height - 6))
    canvas.put("next mark: \(kind.rawValue), \(moment.rawValue)", x: left, y: below, style: .faint)
    canvas.put("· not asked   0 an answer", x: left, y: below + 1, style: .faint)
  }

  /// A digit a day: the worst mark, 0 where nothing else was sore, a dot where it wasn't asked.
  private func strip(_ site: Site, to day: Day, _ world: World) -> String {
    ((day - 13)...day).map { day in
      let marks = world.slice.marks.filter { $0.day == day && $0.site == site }
      if let worst = marks.map(\.level.level).max() { return worst == 10 ? "x" : String(worst) }
      return world.slice.answers.contains { $0.day == day } ? "0" : "·"
    }.joined()
  }
}
