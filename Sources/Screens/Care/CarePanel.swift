import Drawing
import Model

/// What can be done at home for an area, what to leave alone first.
struct CarePanel: Screen {
  let title = "Home care"
  private var index: Int
  private var top = 0

  init(site: Site? = nil) {
    let routines = CareTexts.routines
    let wanted = site.flatMap { site in
      routines.routine(for: site.region).flatMap { routines.firstIndex(of: $0) }
    }
    index = wanted ?? 0
  }

  func keymap(_ world: World) -> [Binding] {
    MovingKeys.sides.map { binding in
      Binding(
        binding.label, binding.keys, binding.action,
        binding.action == .left ? "The area before" : "The next area",
        hint: binding.action == .right ? "next area" : nil)
    } + MovingKeys.rows
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let count = CareTexts.routines.count
    guard count > 0 else { return [] }
    switch action {
    case .left: (index, top) = ((index + count - 1) % count, 0)
    case .right: (index, top) = ((index + 1) % count, 0)
    case .up: top = max(0, top - 1)
    case .down: top += 1
    case .pageUp: top = max(0, top - 10)
    case .pageDown: top += 10
    default: break
    }
    return []
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    guard CareTexts.routines.indices.contains(index) else { return }
    let routine = CareTexts.routines[index]
    let names = routine.regions.map(\.name).joined(separator: ", ")
    canvas.put("Home care: \(names), \(routine.minutes) minutes", x: 3, y: 0, style: .bold)
    let lines = CareTexts.lines(of: routine).flatMap { Self.wrapped($0, canvas.size.width - 6) }
    let room = max(1, canvas.size.height - 2)
    let from = max(0, min(top, lines.count - room))
    for (row, line) in lines[from...].prefix(room).enumerated() {
      canvas.put(
        line.label, x: 3, y: 2 + row, style: line.label == "avoid" ? Style(ink: .caution) : .faint)
      canvas.put(line.text, x: 12, y: 2 + row)
    }
  }

  /// A line broken beside its label.
  private static func wrapped(_ line: String, _ width: Int) -> [(label: String, text: String)] {
    let label = line.prefix { $0 != " " }
    let text = line.dropFirst(label.count).drop { $0 == " " }
    return Columns.wrap(String(text), to: max(8, width - 9)).enumerated().map {
      ($0.offset == 0 ? String(label) : "", $0.element)
    }
  }
}
