import Drawing
import Model

/// Every action by name: a few letters find it, enter does it.
struct PalettePanel: Screen {
  let title = "Palette"
  let bindings: [Binding]
  private var field = LineField()
  private var row = 0

  init(bindings: [Binding]) {
    var seen: Set<Request> = []
    // Signs of the footer and the row for all screens have their actions one by one as well.
    let each = bindings.filter { !$0.isSign && !($0.keys.isEmpty && $0.label == "g1…g7") }
    self.bindings = each.filter { seen.insert($0.action).inserted && $0.action != .palette }
  }

  var isTyping: Bool { true }

  func keymap(_ world: World) -> [Binding] {
    [
      Binding("enter", [.enter], .choose, "Do it", hint: "does it"),
      Binding("up", [.up], .up, "The one before"),
      Binding("down", [.down], .down, "The one after"),
      Binding("esc", [.escape], .back, "Back", hint: "leaves"),
    ]
  }

  /// The actions whose sentence or word in the footer holds every word typed; a key finds its own
  /// action.
  var found: [Binding] {
    let words = field.text.lowercased().split(separator: " ")
    return bindings.filter { binding in
      if words.count == 1, !field.text.isEmpty, binding.label == field.text { return true }
      let text = (binding.help + " " + (binding.hint ?? "")).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    if field.handle(key) { row = 0 }
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let found = found
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(found.count - 1, row + 1))
    case .choose:
      guard found.indices.contains(row) else { return [] }
      return [.pop, .perform(found[row].action)]
    default: break
    }
    return []
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let found = found
    let room = max(1, canvas.size.height - 2)
    let from = max(0, min(row - room / 2, found.count - room))
    for (line, index) in (from..<min(found.count, from + room)).enumerated() {
      let y = 2 + line
      let style: Style = index == row ? .accent : .plain
      if index == row { canvas.put("›", x: 1, y: y, style: .accent) }
      canvas.put(
        Columns.clip(found[index].label, to: 10), x: 3, y: y,
        style: index == row ? .accent : .faint)
      canvas.put(
        Columns.clip(found[index].help, to: max(0, canvas.size.width - 16)), x: 14, y: y,
        style: style)
    }
    if found.isEmpty { canvas.put("No action has these words.", x: 3, y: 2, style: .faint) }
    canvas.put(":", x: 1, y: 0, style: .accent)
    field.draw(on: &canvas, x: 3, y: 0, width: max(1, canvas.size.width - 5))
  }
}
