import Advice
import Drawing
import Model

/// Asks what the long stretches without a run were: a key each, and each can be skipped.
struct GapsPanel: Screen {
  let title = "Gaps"
  private var row = 0
  /// The injury's place while it is being named.
  private var naming: LineField?

  var isTyping: Bool { naming != nil }

  func keymap(_ world: World) -> [Binding] {
    guard naming == nil else {
      return [
        Binding("enter", [.enter], .choose, "An injury there, or nowhere named", hint: "writes it"),
        Binding("esc", [.escape], .close, "Not an injury", hint: "leaves"),
      ]
    }
    return MovingKeys.rows + [
      Binding("i", .injury, "An injury; it asks where", hint: "injury"),
      Binding("s", .illness, "Illness", hint: "sick"),
      Binding("l", .life, "Life: travel, work, no wish to run", hint: "life"),
      Binding("space", [.character(" ")], .down, "Skip it", hint: "skip"),
    ]
  }

  func needs(_ world: World) -> Needs? {
    let days = world.recorded ?? world.today...world.today
    return Needs(days: world.today...world.today, totals: days)
  }

  func gaps(_ world: World) -> [Gap] {
    Gap.found(world.totals, explained: world.slice.absences).reversed()
  }

  private func selected(_ world: World) -> Gap? {
    let gaps = gaps(world)
    return gaps.indices.contains(row) ? gaps[row] : gaps.last
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let count = gaps(world).count
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(count - 1, row + 1))
    case .pageUp: row = max(0, row - 10)
    case .pageDown: row = max(0, min(count - 1, row + 10))
    case .illness: return explain(.illness, nil, world)
    case .life: return explain(.life, nil, world)
    case .injury: if selected(world) != nil { naming = LineField() }
    case .close: naming = nil
    case .choose:
      let typed = naming?.text ?? ""
      let site = site(typed)
      if site == nil, !typed.allSatisfy(\.isWhitespace) {
        return [.say("No site is called that. Name it with its side: left calf.")]
      }
      naming = nil
      return explain(.injury, site, world)
    default: break
    }
    return []
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    _ = naming?.handle(key)
    return []
  }

  private func site(_ text: String) -> Site? {
    if case .sites(let sites, _) = SiteName.parse(text.split(separator: " ")) { return sites.first }
    return SiteName.matching(text).first
  }

  private mutating func explain(
    _ reason: AbsenceReason, _ site: Site?, _ world: World
  ) -> [Wish] {
    guard let gap = selected(world) else { return [] }
    row = max(0, min(row, gaps(world).count - 2))
    return [.commit(gap.change(reason, site: site, in: world.slice, seed: world.seed))]
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let gaps = gaps(world)
    canvas.put("Stretches of 14 days or more without a run", x: 3, y: 0, style: .bold)
    guard !gaps.isEmpty else {
      canvas.put("None is left to explain.", x: 3, y: 2, style: .faint)
      return
    }
    canvas.put("What were they? Skip what you don't remember.", x: 3, y: 1, style: .faint)
    let selected = min(row, gaps.count - 1)
    let room = max(1, canvas.size.height - (naming == nil ? 4 : 7))
    let from = max(0, min(selected - room / 2, gaps.count - room))
    for (line, index) in (from..<min(gaps.count, from + room)).enumerated() {
      let gap = gaps[index]
      let style: Style = index == selected ? .accent : .plain
      if index == selected {
        canvas.put("›", x: 1, y: 3 + line, style: .accent)
        canvas.cursor = Point(1, 3 + line)
      }
      canvas.put(
        Columns.pad("\(gap.length) days", to: 9, right: true), x: 3, y: 3 + line, style: style)
      canvas.put(
        "\(gap.days.lowerBound.long) to \(gap.days.upperBound.long)", x: 15, y: 3 + line,
        style: style)
    }
    guard let naming else { return }
    let y = canvas.size.height - 2
    canvas.put("Where?", x: 3, y: y, style: .bold)
    naming.draw(on: &canvas, x: 11, y: y, width: max(1, canvas.size.width - 14))
    let named = site(naming.text)?.name ?? "left calf, right knee, …; nothing when not known"
    canvas.put(named, x: 11, y: y + 1, style: .faint)
  }
}
