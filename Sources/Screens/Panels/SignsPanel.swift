import Advice
import Drawing
import Model

/// The checklist of warning signs, reachable from everywhere.
struct SignsPanel: Screen {
  let title = "Warning signs"
  private var row = 0

  func keymap(_ world: World) -> [Binding] {
    MovingKeys.rows + [
      Binding("y", .yes, "It is so", hint: "yes"),
      Binding("n", .no, "It is not", hint: "no"),
    ]
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let signs = WarningSign.allCases
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = min(signs.count - 1, row + 1)
    case .pageUp: row = 0
    case .pageDown: row = signs.count - 1
    case .yes, .no:
      let sign = signs[row]
      let answer = Sign(
        id: world.seed, day: world.today, name: sign.rawValue, isPresent: action == .yes)
      row = min(signs.count - 1, row + 1)
      guard action == .yes else { return [] }
      return [
        .commit(
          Change(
            title: "warning sign \(sign.rawValue)", edits: [world.slice.put(.sign(answer))]))
      ]
    default: break
    }
    return []
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    canvas.put("Warning signs: y where it is so, n or down where not", x: 3, y: 0, style: .bold)
    let signs = WarningSign.allCases
    let room = max(1, canvas.size.height - 4)
    let from = max(0, min(row - room / 2, signs.count - room))
    for (line, index) in (from..<min(signs.count, from + room)).enumerated() {
      let y = 2 + line
      let sign = signs[index]
      let isWritten = world.slice.signs.contains {
        $0.name == sign.rawValue && $0.isPresent && $0.seenBy == nil
      }
      canvas.put(sign.question, x: 5, y: y, style: index == row ? .accent : .plain)
      if isWritten { canvas.put("yes", x: 42, y: y, style: Style(ink: .strong, bold: true)) }
      if index == row {
        canvas.put("›", x: 3, y: y, style: .accent)
        canvas.cursor = Point(3, y)
      }
    }
    canvas.put(
      Columns.clip(
        "Legwork can't tell what it is. u takes an answer back.",
        to: max(0, canvas.size.width - 6)), x: 3, y: canvas.size.height - 1, style: .faint)
  }
}
