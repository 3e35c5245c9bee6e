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
    let own = top.keymap(world)
    tabs(world, takesDigits: own.takesDigits, on: &canvas)
    for part in shown {
      let area = area(of: part, in: size)
      var inner = Canvas(size: Size(area.width, area.height))
      part.draw(world, on: &inner)
      if area.y > 2 {
        canvas.put(String(repeating: "─", count: size.width), x: 0, y: area.y - 1, style: .faint)
      }
      canvas.paste(inner, at: Point(area.x, area.y))
    }
    said(on: &canvas)
    footer(keymap(own, world), on: &canvas)
    return canvas
  }

  /// The status in its row; a long one takes up to two rows of the screen above it.
  private func said(on canvas: inout Canvas) {
    let size = canvas.size
    let room = max(1, size.width - 4)
    let fits = Columns.width(of: status) <= room
    let lines = fits ? [status] : Array(Columns.wrap(status, to: room).prefix(3))
    for (index, line) in lines.enumerated() {
      let y = size.height - 1 - lines.count + index
      if lines.count > 1 { canvas.fill(Rect(0, y, size.width, 1)) }
      canvas.put(line, x: 3, y: y)
    }
  }

  /// What can be seen: the last that takes the whole window, and all that lies over it.
  private var shown: [any Screen] {
    let all = [screen] + panels
    let from = all.lastIndex { $0.rows(in: size) == nil } ?? 0
    return Array(all[from...])
  }

  /// Where a screen or panel is drawn: between the tabs and the status line.
  func area(of part: any Screen) -> Rect { area(of: part, in: size) }

  private func area(of part: any Screen, in size: Size) -> Rect {
    let whole = Rect(x: 0, y: 2, width: size.width, height: max(0, size.height - 4))
    guard let rows = part.rows(in: size) else { return whole }
    let height = min(rows, whole.height - 1)
    return Rect(x: 0, y: size.height - 2 - height, width: size.width, height: max(0, height))
  }

  /// The tabs' texts and where each begins.
  private func tabs(
    width: Int, takesDigits: Bool
  ) -> [(name: ScreenName, text: String, x: Int)] {
    let hasRoom = width >= 78
    let hasNumbers = panels.isEmpty && !takesDigits
    var x = 0
    return ScreenName.allCases.map { name in
      let number = hasRoom ? hasNumbers ? "\(name.rawValue) " : "  " : ""
      let title = name.title
      defer { x += number.utf8.count + Columns.width(of: title) + 2 }
      guard name == front else { return (name, " \(number)\(title) ", x) }
      // The titles keep their places when digits come to mean something else.
      return (name, hasNumbers ? "[\(number)\(title)]" : "\(number)[\(title)]", x)
    }
  }

  /// The tab in a column; nil beside them.
  func tab(at x: Int, width: Int, _ world: World) -> ScreenName? {
    tabs(width: width, takesDigits: screen.keymap(world).takesDigits).last {
      $0.x <= x && x < $0.x + Columns.width(of: $0.text)
    }?.name
  }

  private func tabs(_ world: World, takesDigits: Bool, on canvas: inout Canvas) {
    let room = canvas.size.width
    var end = 0
    for tab in tabs(width: room, takesDigits: takesDigits) {
      end =
        tab.x
        + canvas.put(
          tab.text, x: tab.x, y: 0, style: tab.name == front ? .accent : .faint)
    }
    for date in [world.today.long, world.today.dayAndMonth] {
      let at = room - Columns.width(of: date) - 1
      guard at > end else { continue }
      canvas.put(date, x: at, y: 0)
      return
    }
  }

  /// As many hints as there is room for; `?` always has its place at the end.
  private func footer(_ keys: [Binding], on canvas: inout Canvas) {
    let y = canvas.size.height - 1
    let hinted = keys.filter { $0.hint != nil }
    let help = hinted.last { $0.action == .help }
    let reserved = help.map { width(of: $0) + 1 } ?? 0
    var x = 1
    for binding in hinted where binding.action != .help {
      let width = self.width(of: binding)
      guard x + width + 2 + reserved <= canvas.size.width else { continue }
      x += hint(binding, x: x, y: y, on: &canvas) + 2
    }
    if let help { hint(help, x: x, y: y, on: &canvas) }
  }

  /// Arrows until h, j, k or l was used.
  private func label(_ binding: Binding) -> String { binding.footerLabel(letters: usesLetters) }

  private func width(of binding: Binding) -> Int {
    Columns.width(of: label(binding)) + 1 + Columns.width(of: binding.hint ?? "")
  }

  @discardableResult
  private func hint(_ binding: Binding, x: Int, y: Int, on canvas: inout Canvas) -> Int {
    let label = canvas.put(label(binding) + " ", x: x, y: y, style: .accent)
    return label + canvas.put(binding.hint ?? "", x: x + label, y: y, style: .faint)
  }
}

extension Binding {
  /// The first of its keys: the footer has no room for all.
  func footerLabel(letters: Bool) -> String {
    if !letters, let arrows = Self.moves[label] { return arrows }
    guard let comma = label.utf8.dropFirst().firstIndex(of: UInt8(ascii: ",")),
      label[comma...].hasPrefix(", ")
    else { return label }
    return String(label[..<comma])
  }
}
