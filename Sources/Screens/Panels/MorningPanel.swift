import Drawing
import Model

/// The morning round: yesterday's sore sites, a digit each, then whether anything else is.
struct MorningPanel: Screen {
  let title = "Morning"
  private(set) var sites: [Site]
  private var row: Int
  /// What a site feels like, where it was said before its digit.
  private var kinds: [Site: SorenessKind] = [:]
  /// The name of another site while it is typed.
  private var naming: LineField?

  /// - Parameter naming: begins with the name of another site.
  init(_ world: World, naming: Bool = false) {
    let slice = world.slice
    let list = SoreSite.list(slice, on: world.today)
    let marked = slice.marks(on: world.today).map(\.site).filter { site in
      !list.contains { $0.site == site }
    }
    sites = list.map(\.site) + Set(marked).sorted()
    let said = Set(
      slice.marks.filter { $0.day == world.today && $0.moment == .morning }.map(\.site))
    row = sites.firstIndex { !said.contains($0) } ?? sites.count
    if naming { self.naming = LineField() }
  }

  var isTyping: Bool { naming != nil }
  func rows(in size: Size) -> Int? { max(6, min(size.height - 8, sites.count + 4)) }

  func needs(_ world: World) -> Needs? {
    Needs(days: (world.today - 90)...world.today)
  }

  func keymap(_ world: World) -> [Binding] {
    guard naming == nil else {
      return [
        Binding("enter", [.enter], .choose, "Take the first that fits", hint: "takes it"),
        Binding("esc", [.escape], .close, "No other site", hint: "leaves"),
      ]
    }
    let digits =
      row < sites.count
      ? LevelKeys.table(hint: "how sore") { "How sore it is this morning: \($0) of 10" } : []
    return digits + [
      Binding(
        "=", .nothingElse, "Nothing else is sore; on to the check-in", hint: "nothing else"),
      Binding("enter", [.enter], .next, "Skip it; after the last, as ="),
      Binding("s", .nameSite, "Name another site", hint: "name one"),
      Binding("c", .kind, "What it feels like: ache, tight, sharp …", hint: "kind"),
    ] + MovingKeys.rows.prefix(2)
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    _ = naming?.handle(key)
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = min(sites.count, row + 1)
    case .level(let level): return answer(level, world)
    case .nothingElse: return nothingElse(world)
    case .next:
      if row == sites.count { return nothingElse(world) }
      row += 1
    case .nameSite: naming = LineField()
    case .choose: name()
    case .close: naming = nil
    case .kind: return kind(world)
    default: break
    }
    return []
  }

  /// The mark of this morning; nil while there is none.
  private func mark(_ site: Site, _ world: World) -> SorenessMark? {
    world.slice.marks.first {
      $0.day == world.today && $0.site == site && $0.moment == .morning
    }
  }

  private func feel(_ site: Site, _ world: World) -> SorenessKind {
    if let said = kinds[site] ?? mark(site, world)?.kind { return said }
    let before = world.slice.marks.filter { $0.site == site && $0.day == world.today - 1 }
    return before.max { $0.level < $1.level }?.kind ?? .ache
  }

  private mutating func answer(_ number: Int, _ world: World) -> [Wish] {
    guard sites.indices.contains(row), let level = Soreness(number) else { return [] }
    let site = sites[row]
    row += 1
    return [
      .commit(
        Change.morning(site, level, feel(site, world), on: world.today, in: world.slice))
    ]
  }

  private mutating func kind(_ world: World) -> [Wish] {
    guard sites.indices.contains(row) else { return [] }
    let site = sites[row]
    kinds[site] = feel(site, world).next
    guard let mark = mark(site, world) else { return [] }
    return [
      .commit(
        Change.morning(site, mark.level, feel(site, world), on: world.today, in: world.slice))
    ]
  }

  private func nothingElse(_ world: World) -> [Wish] {
    let next: [Wish] = [.pop, .push(CheckInPanel(world))]
    let answer = BodyAnswer(day: world.today, moment: .morning)
    guard !world.slice.answers.contains(answer) else { return next }
    return next + [
      .commit(Change(title: "nothing else sore", edits: [world.slice.put(.bodyAnswer(answer))]))
    ]
  }

  private var matches: [Site] { naming.map { SiteName.matching($0.text) } ?? [] }

  private mutating func name() {
    guard let site = matches.first else { return }
    if !sites.contains(site) { sites.append(site) }
    row = sites.firstIndex(of: site) ?? 0
    naming = nil
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let heading = sites.isEmpty ? "This morning" : "This morning, a digit each"
    canvas.put(heading, x: 3, y: 0, style: .bold)
    let room = max(1, canvas.size.height - 3)
    let from = max(0, min(row - room + 1, sites.count - room))
    for (line, index) in (from..<min(sites.count, from + room)).enumerated() {
      draw(index, world, y: 2 + line, on: &canvas)
    }
    last(world, y: 2 + min(room, sites.count), on: &canvas)
  }

  private func draw(_ index: Int, _ world: World, y: Int, on canvas: inout Canvas) {
    let site = sites[index]
    let isSelected = index == row && naming == nil
    let now = mark(site, world)?.level.level
    canvas.put(site.shortName, x: 5, y: y, style: isSelected ? .accent : .plain)
    let before = world.slice.level(of: site, on: world.today - 1)
    canvas.put("yesterday " + (before.map { String($0) } ?? "·"), x: 22, y: y, style: .faint)
    canvas.put("now", x: 36, y: y, style: .faint)
    let style: Style =
      now.map { $0 > 0 ? Style(ink: .level($0), bold: true) : .bold }
      ?? (isSelected ? .accent : .faint)
    canvas.put(now.map { String($0) } ?? "_", x: 40, y: y, style: style)
    canvas.put(feel(site, world).rawValue, x: 45, y: y, style: .faint)
    guard isSelected else { return }
    canvas.put("›", x: 3, y: y, style: .accent)
    canvas.cursor = Point(40, y)
  }

  private func last(_ world: World, y: Int, on canvas: inout Canvas) {
    if let naming {
      canvas.put("which?", x: 3, y: y, style: .faint)
      naming.draw(on: &canvas, x: 10, y: y, width: 16)
      let names = matches.prefix(4).map(\.shortName).joined(separator: "   ")
      canvas.put(
        naming.text.isEmpty ? "a few letters: lca is the left calf" : names, x: 28, y: y,
        style: .faint, width: max(0, canvas.size.width - 30))
      return
    }
    let isSaid = world.slice.answers.contains(BodyAnswer(day: world.today, moment: .morning))
    let isSelected = row == sites.count
    if isSelected {
      canvas.put("›", x: 3, y: y, style: .accent)
      canvas.cursor = Point(3, y)
    }
    let text = sites.isEmpty ? "anywhere sore?" : "anywhere else?"
    canvas.put(text, x: 5, y: y, style: isSelected ? .accent : .plain)
    canvas.put(
      isSaid ? "no, as you said   = on to the check-in" : "= no   s name it", x: 22, y: y,
      style: .faint)
  }
}
