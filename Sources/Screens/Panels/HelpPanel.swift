import Drawing
import Model

/// The keys of a screen, from its table, and those that work everywhere.
struct HelpPanel: Screen {
  let title: String
  private let own: [Binding]
  private let common: [Binding]
  private var top = 0
  /// The window it is in: how far it can be scrolled hangs on it.
  var window: Size

  init(title: String, own: [Binding], common: [Binding], window: Size) {
    self.title = title
    self.window = window
    self.own = HelpPanel.folded(own)
    // What the screen binds itself isn't said twice.
    let known = Set(own.flatMap(\.keys))
    self.common = HelpPanel.folded(common).filter {
      $0.keys.isEmpty || !$0.keys.allSatisfy(known.contains)
    }
  }

  func keymap(_ world: World) -> [Binding] { Array(MovingKeys.rows) }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let page = Page(own, common, size: Size(window.width, window.height - 4))
    switch action {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= page.rows
    case .pageDown: top += page.rows
    default: break
    }
    top = max(0, min(page.hidden, top))
    return []
  }

  /// Runs of levels as the one line that is labelled for all of them, without the footer's signs.
  private static func folded(_ keymap: [Binding]) -> [Binding] {
    var seen: Set<String> = []
    return keymap.filter { binding in
      if binding.isSign { return false }
      if case .level(let level) = binding.action, (1...9).contains(level) { return false }
      return seen.insert(binding.label + binding.help).inserted
    }
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let page = Page(own, common, size: canvas.size)
    canvas.put(title, x: 3, y: 0, style: .bold)
    let from = max(0, min(page.hidden, top))
    for (index, line) in page.lines.dropFirst(from).prefix(page.rows * page.columns).enumerated() {
      let x = 3 + (index / page.rows) * page.width
      let y = 2 + index % page.rows
      canvas.put(line.label, x: x, y: y, style: line.isHeading ? .bold : .accent)
      canvas.put(line.help, x: x + Page.labelWidth, y: y)
    }
    if page.hidden > 0 {
      let more = from < page.hidden ? "down for more" : "up for more"
      canvas.put(more, x: canvas.size.width - 2 - more.count, y: 0, style: .faint)
    }
  }

  /// The table in lines, its sentences wrapped to the columns of a window.
  struct Page {
    struct Line: Equatable {
      var label = ""
      var help = ""
      var isHeading = false
    }

    static let labelWidth = 12
    /// Of each column.
    let width: Int
    let columns: Int
    let rows: Int
    private(set) var lines: [Line] = []

    init(_ own: [Binding], _ common: [Binding], size: Size) {
      columns = max(1, min(4, size.width / 39))
      width = max(20, (size.width - 2) / columns)
      rows = max(1, size.height - 2)
      add("Here", own)
      add("Everywhere", common)
    }

    /// Lines that can't be seen at once.
    var hidden: Int { max(0, lines.count - rows * columns) }

    private mutating func add(_ heading: String, _ bindings: [Binding]) {
      guard !bindings.isEmpty else { return }
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(label: heading, isHeading: true))
      for binding in bindings {
        let help = Columns.wrap(binding.help, to: max(8, width - Self.labelWidth - 3))
        let labels = Columns.wrap(binding.label, to: Self.labelWidth - 1)
        for index in 0..<max(help.count, labels.count) {
          lines.append(
            Line(
              label: index < labels.count ? labels[index] : "",
              help: index < help.count ? help[index] : ""))
        }
      }
    }
  }
}
