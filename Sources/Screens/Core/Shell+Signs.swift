import Advice
import Drawing
import Model

/// The checklist of warning signs, reachable from everywhere.
extension Shell {
  mutating func answer(_ key: Key, row: Int, _ world: World) -> [Wish] {
    let signs = WarningSign.allCases
    switch key {
    case .up, .character("k"): overlay = .signs(max(0, row - 1))
    case .down, .character("j"), .character("n"): overlay = .signs(min(signs.count - 1, row + 1))
    case .character("y"):
      let sign = signs[row]
      let answer = Sign(id: world.seed, day: world.today, name: sign.rawValue, isPresent: true)
      return [
        .commit(
          Change(
            title: "warning sign \(sign.rawValue)", edits: [world.slice.put(.sign(answer))]))
      ]
    case .escape, .character("q"), .enter: overlay = nil
    default: break
    }
    return []
  }

  func drawSigns(_ row: Int, _ world: World, on canvas: inout Canvas) {
    canvas.fill(
      Rect(x: 0, y: 1, width: canvas.size.width, height: canvas.size.height - 1), .plain)
    canvas.put("Warning signs: y where it is so, n or down where not", x: 3, y: 2, style: .bold)
    let signs = WarningSign.allCases
    let room = max(1, canvas.size.height - 7)
    let from = max(0, min(row - room / 2, signs.count - room))
    for (line, index) in (from..<min(signs.count, from + room)).enumerated() {
      let y = 4 + line
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
        "Legwork can't tell what it is. u takes an answer back. esc leaves.",
        to: max(0, canvas.size.width - 6)), x: 3, y: canvas.size.height - 2, style: .faint)
  }
}
