import Drawing
import Model

/// Asks for a file and brings it in; it stays open while the file can't be read.
struct ImportPanel: Screen {
  let title = "Import"
  private var field = LineField()

  var isTyping: Bool { true }
  func rows(in size: Size) -> Int? { 6 }

  func keymap(_ world: World) -> [Binding] {
    [
      Binding("enter", [.enter], .choose, "Read the file", hint: "reads it"),
      Binding("tab", [.tab], .complete, "Complete the path", hint: "completes"),
      Binding("esc", [.escape], .back, "Leave", hint: "leaves"),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    _ = field.handle(key)
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    if action == .complete { return [.completePath(field.text)] }
    guard action == .choose else { return [] }
    guard !field.text.allSatisfy(\.isWhitespace) else { return [.pop] }
    return [.importFile(field.text)]
  }

  mutating func refill(_ text: String) { field = LineField(text) }

  func draw(_ world: World, on canvas: inout Canvas) {
    canvas.put("Which file?", x: 3, y: 0, style: .bold)
    let lines = [
      "A file, a folder or a zip. One that is dragged in here writes its path.",
      "Nothing is taken twice, and u takes all of it back.",
    ]
    for (index, line) in lines.enumerated() {
      let text = Columns.wrap(line, to: max(1, canvas.size.width - 6)).first ?? ""
      canvas.put(text, x: 3, y: 3 + index, style: .faint)
    }
    field.draw(on: &canvas, x: 3, y: 1, width: max(1, canvas.size.width - 6))
  }
}
