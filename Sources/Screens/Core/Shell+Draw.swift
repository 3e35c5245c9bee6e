import Drawing
import Model

extension Shell {
  /// The smallest window the screens are drawn in.
  static let smallest = Size(60, 20)

  /// Draws everything into a canvas of the terminal's size.
  public func draw(_ world: World, size: Size) -> Canvas {
    guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else {
      var canvas = Canvas(size: size)
      let least = "\(Self.smallest.width)×\(Self.smallest.height)"
      let text = "This window is \(size.width)×\(size.height), and \(least) is the least."
      for (y, line) in Columns.wrap(text, to: size.width).enumerated() {
        canvas.put(line, x: 0, y: y)
      }
      return canvas
    }
    let own = top.keymap(world)
    var canvas = world.answer(
      ShellBackdrop(
        size: size, front: front, hasNumbers: hasNumbers(own),
        usesLetters: usesLetters || world.taste.ascii, hints: tables(own, world).flatMap(Hint.all)))
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

  /// Whether digits name screens, by the keys of what is in front.
  private func hasNumbers(_ own: [Binding]) -> Bool {
    panels.isEmpty && !top.isTyping && !own.takesDigits
  }

  /// The tab in a column; nil beside them.
  func tab(at x: Int, width: Int, _ world: World) -> ScreenName? {
    let tabs = Tab.all(
      width: width, front: front, hasNumbers: hasNumbers(screen.keymap(world)))
    return tabs.last { $0.x <= x && x < $0.x + Columns.width(of: $0.text) }?.name
  }
}

/// A tab's text and where it begins.
private struct Tab {
  let name: ScreenName
  let text: String
  let x: Int

  static func all(width: Int, front: ScreenName, hasNumbers: Bool) -> [Tab] {
    let hasRoom = width >= 78
    var x = 0
    return ScreenName.allCases.map { name in
      let number = hasRoom ? hasNumbers ? "\(name.rawValue) " : "  " : ""
      let title = name.title
      defer { x += number.utf8.count + Columns.width(of: title) + 2 }
      guard name == front else { return Tab(name: name, text: " \(number)\(title) ", x: x) }
      // The titles keep their places when digits come to mean something else.
      let text = hasNumbers ? "[\(number)\(title)]" : "\(number)[\(title)]"
      return Tab(name: name, text: text, x: x)
    }
  }
}

/// A key of the footer and what it does.
private struct Hint: Equatable {
  var label: String
  let word: String
  let isHelp: Bool

  static func all(_ table: [Binding]) -> [Hint] {
    // By their places: most have none, and aren't copied for it.
    table.indices.compactMap { table[$0].hint == nil ? nil : Hint(table[$0]) }
  }

  /// Nil for a key that isn't hinted at.
  init?(_ binding: Binding) {
    guard let hint = binding.hint else { return nil }
    label = binding.label
    word = hint
    isHelp = binding.action == .help
  }

  /// With the first of its keys, and arrows until h, j, k or l was used: there is no room for all.
  func short(letters: Bool) -> Hint {
    var hint = self
    if !letters, let arrows = Binding.moves[label] {
      hint.label = arrows
    } else if let comma = label.utf8.dropFirst().firstIndex(of: UInt8(ascii: ",")),
      label[comma...].hasPrefix(", ")
    {
      hint.label = String(label[..<comma])
    }
    return hint
  }

  var width: Int { Columns.width(of: label) + 1 + Columns.width(of: word) }

  @discardableResult
  func draw(x: Int, y: Int, on canvas: inout Canvas) -> Int {
    let used = canvas.put(label + " ", x: x, y: y, style: .accent)
    return used + canvas.put(word, x: x + used, y: y, style: .faint)
  }
}

/// The tabs above and the keys below.
private struct ShellBackdrop: Backdrop {
  let size: Size
  let front: ScreenName
  /// Whether digits name screens.
  let hasNumbers: Bool
  let usesLetters: Bool
  let hints: [Hint]

  func draw(_ world: World, on canvas: inout Canvas) {
    var end = 0
    for tab in Tab.all(width: size.width, front: front, hasNumbers: hasNumbers) {
      let style: Style = tab.name == front ? .accent : .faint
      end = tab.x + canvas.put(tab.text, x: tab.x, y: 0, style: style)
    }
    for date in [world.today.long, world.today.dayAndMonth] {
      let at = size.width - Columns.width(of: date) - 1
      guard at > end else { continue }
      canvas.put(date, x: at, y: 0)
      break
    }
    footer(on: &canvas)
  }

  /// As many hints as there is room for; `?` always has its place at the end.
  private func footer(on canvas: inout Canvas) {
    let y = size.height - 1
    let hints = hints.map { $0.short(letters: usesLetters) }
    let help = hints.last { $0.isHelp }
    let reserved = help.map { $0.width + 1 } ?? 0
    var x = 1
    for hint in hints where !hint.isHelp {
      guard x + hint.width + 2 + reserved <= size.width else { continue }
      x += hint.draw(x: x, y: y, on: &canvas) + 2
    }
    help?.draw(x: x, y: y, on: &canvas)
  }
}
