import Drawing
import Model

extension Shell {
  /// The smallest window the screens are drawn in.
  static let smallest = Size(40, 12)

  /// Draws everything into a canvas of the terminal's size.
  public func draw(_ world: World, size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else {
      canvas.put("too small: 40×12", x: 0, y: 0)
      return canvas
    }
    tabs(world, on: &canvas)
    var inner = Canvas(size: Size(size.width, size.height - 4))
    screen.draw(world, on: &inner)
    for y in 0..<inner.size.height {
      for x in 0..<inner.size.width {
        let cell = inner[x, y]
        if cell.text != "" { canvas.put(cell.text, x: x, y: y + 2, style: cell.style) }
      }
    }
    canvas.cursor = inner.cursor.map { Point($0.x, $0.y + 2) }
    canvas.put(Columns.clip(status, to: size.width - 4), x: 3, y: size.height - 2)
    footer(on: &canvas)
    drawOverlay(world, on: &canvas)
    return canvas
  }

  private func tabs(_ world: World, on canvas: inout Canvas) {
    let date = world.today.long
    let room = canvas.size.width
    let hasNumbers = front != .body && front != .today && room >= 78
    var x = 0
    for name in ScreenName.allCases {
      let text = hasNumbers ? "\(name.rawValue) \(name.title)" : name.title
      let isFront = name == front
      x += canvas.put(
        isFront ? "[\(text)]" : " \(text) ", x: x, y: 0, style: isFront ? .accent : .faint)
    }
    let at = room - Columns.width(of: date) - 1
    if at > x { canvas.put(date, x: at, y: 0) }
  }

  private func footer(on canvas: inout Canvas) {
    var x = 1
    for binding in keymap {
      guard let hint = binding.hint else { continue }
      let label = binding.action == .level(0) ? "" : binding.label + " "
      let width = Columns.width(of: label + hint)
      guard x + width < canvas.size.width - 8 || binding.action == .help else { continue }
      guard x + width < canvas.size.width else { continue }
      x += canvas.put(label, x: x, y: canvas.size.height - 1, style: .accent)
      x += canvas.put(hint, x: x, y: canvas.size.height - 1, style: .faint) + 2
    }
  }

  private func drawOverlay(_ world: World, on canvas: inout Canvas) {
    switch overlay {
    case nil: return
    case .help: list(keymap, title: "Keys of \(front.title)", selected: nil, on: &canvas)
    case .palette(let field, let row):
      list(palette(field.text), title: "", selected: row, on: &canvas)
      canvas.put(":", x: 3, y: 2, style: .accent)
      field.draw(on: &canvas, x: 5, y: 2, width: canvas.size.width - 7)
    case .note(var area):
      let rect = clearBottom(9, on: &canvas)
      canvas.put("A note for \(world.today.long)", x: 3, y: rect.y, style: .bold)
      canvas.put("esc saves; empty is thrown away", x: 3, y: rect.y + 7, style: .faint)
      area.width = canvas.size.width - 6
      area.draw(
        on: &canvas, in: Rect(x: 3, y: rect.y + 1, width: canvas.size.width - 6, height: 5))
    case .signs(let row): drawSigns(row, world, on: &canvas)
    case .entry(let field): drawEntry(field, world, on: &canvas)
    }
  }

  private func clearBottom(_ rows: Int, on canvas: inout Canvas) -> Rect {
    let height = min(rows, canvas.size.height)
    let rect = Rect(x: 0, y: canvas.size.height - height, width: canvas.size.width, height: height)
    canvas.fill(rect, .plain)
    canvas.put(
      String(repeating: "─", count: canvas.size.width), x: 0, y: rect.y - 1, style: .faint)
    return rect
  }

  private func drawEntry(_ field: LineField, _ world: World, on canvas: inout Canvas) {
    let rect = clearBottom(7, on: &canvas)
    let width = canvas.size.width - 6
    let entry = Entry.parse(
      field.text, today: world.today, taste: world.taste, currency: world.slice.runner.currency)
    var lines: [(String, Style)] = []
    if field.text.isEmpty {
      lines = [("10k 52:30 rpe 6 easy along the river, left calf 3", .faint)]
    } else {
      lines = entry.preview.map { ($0, .plain) }
      lines += entry.problems.map { ("“\($0.word)”: \($0.why)", Style(ink: .caution)) }
    }
    canvas.put("Add to \(entry.day.long)", x: 3, y: rect.y, style: .bold)
    for (index, line) in lines.prefix(3).enumerated() {
      canvas.put(Columns.clip(line.0, to: width), x: 3, y: rect.y + 2 + index, style: line.1)
    }
    canvas.put("enter writes it   esc leaves", x: 3, y: rect.y + 6, style: .faint)
    field.draw(on: &canvas, x: 3, y: rect.y + 1, width: width)
  }

  private func list(
    _ bindings: [Binding], title: String, selected: Int?, on canvas: inout Canvas
  ) {
    canvas.fill(
      Rect(x: 0, y: 1, width: canvas.size.width, height: canvas.size.height - 1), .plain)
    canvas.cursor = nil
    canvas.put(title, x: 3, y: 2, style: .bold)
    let room = canvas.size.height - 5
    let columns = canvas.size.width >= 78 && selected == nil ? 2 : 1
    for (index, binding) in bindings.prefix(room * columns).enumerated() {
      let x = 3 + (index / room) * (canvas.size.width / 2)
      let style: Style = index == selected ? .accent : .plain
      canvas.put(Columns.clip(binding.label, to: 10), x: x, y: 4 + index % room, style: .accent)
      canvas.put(
        Columns.clip(binding.help, to: canvas.size.width / columns - 15), x: x + 11,
        y: 4 + index % room, style: style)
    }
  }
}
