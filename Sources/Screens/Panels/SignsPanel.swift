import Advice
import Drawing
import Model

/// The checklist of warning signs, reachable from everywhere, and where "seen, by whom" is written.
struct SignsPanel: Screen {
  let title = "Warning signs"
  private var row = 0
  /// Who saw it, while that is typed.
  private var seenBy: LineField?

  var isTyping: Bool { seenBy != nil }

  func keymap(_ world: World) -> [Binding] {
    if isTyping {
      return [
        Binding("enter", [.enter], .choose, "Write who saw it", hint: "writes it"),
        Binding("esc", [.escape], .close, "Leave", hint: "leaves"),
      ]
    }
    return MovingKeys.rows + [
      Binding("y", .yes, "It is so", hint: "yes"),
      Binding("n", .no, "It is not", hint: "no"),
      Binding("s", .edit, "Seen, by whom", hint: "seen, by whom"),
    ]
  }

  func needs(_ world: World) -> Needs? {
    Needs(days: world.today...world.today, wantsVerdicts: true)
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    _ = seenBy?.handle(key)
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let signs = WarningSign.allCases
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = min(signs.count - 1, row + 1)
    case .pageUp: row = 0
    case .pageDown: row = signs.count - 1
    case .yes, .no: return answer(action == .yes, world)
    case .edit:
      guard flag(world) != nil else { return [.say("No warning sign waits to be seen.")] }
      seenBy = LineField("")
    case .close: seenBy = nil
    case .choose:
      let who = seenBy?.text ?? ""
      guard !who.allSatisfy(\.isWhitespace) else { return [.say("Who saw it?")] }
      seenBy = nil
      return seen(by: who, world)
    default: break
    }
    return []
  }

  private mutating func answer(_ isSo: Bool, _ world: World) -> [Wish] {
    let sign = WarningSign.allCases[row]
    row = min(WarningSign.allCases.count - 1, row + 1)
    // A no is kept where it answers what the body map asks.
    guard isSo || sign == .boneSpot else { return [] }
    let record = Sign(id: world.seed, day: world.today, name: sign.rawValue, isPresent: isSo)
    let title = "warning sign \(sign.words)" + (isSo ? "" : ": no")
    return [.commit(Change(title: title, edits: [world.slice.put(.sign(record))]))]
  }

  private func flag(_ world: World) -> Verdict? {
    world.verdicts.first { $0.rule == .redFlag && $0.level.speaks }
  }

  /// Signs that are present and that nobody saw since.
  private func open(_ world: World) -> [Sign] {
    world.slice.signs.filter { sign in
      sign.isPresent && sign.seenBy == nil
        && !world.slice.signs.contains {
          $0.seenBy != nil && $0.name == sign.name && $0.day >= sign.day
            && ($0.site == nil || $0.site == sign.site)
        }
    }
  }

  /// Answers every open sign and every site that a mark raised, each by a record of today.
  private func seen(by who: String, _ world: World) -> [Wish] {
    var answers = open(world).map { (name: $0.name, site: $0.site) }
    for site in flag(world)?.sites ?? [] where !answers.contains(where: { $0.site == site }) {
      answers.append((name: "marks", site: site))
    }
    let edits = answers.enumerated().map { index, answer in
      world.slice.put(
        .sign(
          Sign(
            id: world.seed.derived(index), day: world.today, site: answer.site, name: answer.name,
            isPresent: true, seenBy: who)))
    }
    guard !edits.isEmpty else { return [] }
    return [.commit(Change(title: "seen by \(who)", edits: edits))]
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let width = max(1, canvas.size.width - 4)
    var y = 0
    if let flag = flag(world) {
      for part in Columns.wrap(flag.headline, to: width) {
        canvas.put(part, x: 3, y: y, style: Style(ink: .strong, bold: true))
        y += 1
      }
    } else {
      canvas.put(
        Heading.fitting(
          ["Warning signs: y where it is so, n or down where not", "Warning signs: is it so?"],
          width), x: 3, y: y, style: .bold)
      y += 1
    }
    let signs = WarningSign.allCases
    let open = Set(open(world).map(\.name))
    Checklist(
      questions: signs.map(\.question), row: row, isAsking: !isTyping,
      yes: Set(signs.indices.filter { open.contains(signs[$0].rawValue) }),
      note: "Legwork can't tell what it is. u takes an answer back."
    ).draw(on: &canvas, y: y + 1)
    if let seenBy {
      let end = canvas.size.height - 1
      canvas.put("Seen by", x: 3, y: end, style: .bold)
      seenBy.draw(on: &canvas, x: 12, y: end, width: max(1, canvas.size.width - 14))
    }
  }
}
