import Drawing
import Model

/// The keys of a screen, from its table.
struct HelpPanel: Screen {
  let title: String
  let bindings: [Binding]
  private var top = 0

  init(title: String, keymap: [Binding]) {
    self.title = title
    bindings = HelpPanel.folded(keymap)
  }

  func keymap(_ world: World) -> [Binding] { Array(MovingKeys.rows) }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .up: top = max(0, top - 1)
    case .down: top = min(max(0, bindings.count - 1), top + 1)
    case .pageUp: top = max(0, top - 10)
    case .pageDown: top = min(max(0, bindings.count - 1), top + 10)
    default: break
    }
    return []
  }

  /// Runs of levels as the one line that is labelled for all of them.
  private static func folded(_ keymap: [Binding]) -> [Binding] {
    var seen: Set<String> = []
    return keymap.filter { binding in
      if case .level(let level) = binding.action, (1...9).contains(level) { return false }
      return seen.insert(binding.label + binding.help).inserted
    }
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    canvas.put(title, x: 3, y: 0, style: .bold)
    let room = max(1, canvas.size.height - 2)
    let columns = canvas.size.width >= 78 ? 2 : 1
    let from = min(top, max(0, bindings.count - room * columns))
    let width = canvas.size.width / columns
    for (index, binding) in bindings.dropFirst(from).prefix(room * columns).enumerated() {
      let x = 3 + (index / room) * width
      let y = 2 + index % room
      canvas.put(Columns.clip(binding.label, to: 10), x: x, y: y, style: .accent)
      canvas.put(Columns.clip(binding.help, to: max(0, width - 15)), x: x + 11, y: y)
    }
  }
}
