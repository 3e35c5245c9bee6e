import Drawing

/// One row of Today before it has its place.
struct TodayLine: Sendable {
  /// What it selects; nil for none.
  var item: TodayItem?
  /// Taken away first where rows are few: 0 never, 1 last, 9 first.
  var spare: Int
  /// The rows of one sentence share it; nil for a row of its own.
  var part: String?
  private let paint: @Sendable (inout Canvas, Int, Bool) -> Void

  /// - Parameter paint: draws into the row of that number, selected or not.
  init(
    item: TodayItem? = nil, spare: Int = 0, part: String? = nil,
    _ paint: @escaping @Sendable (inout Canvas, Int, Bool) -> Void
  ) {
    self.item = item
    self.spare = spare
    self.part = part
    self.paint = paint
  }

  static var blank: TodayLine { TodayLine(spare: 9) { _, _, _ in } }

  func draw(on canvas: inout Canvas, y: Int, isSelected: Bool) { paint(&canvas, y, isSelected) }
}

extension [TodayLine] {
  /// Without the spare ones there is no room for.
  func trimmed(to rows: Int) -> [TodayLine] {
    var lines = self
    while let last = lines.last, last.spare == 9 { lines.removeLast() }
    while lines.count > rows, let most = lines.map(\.spare).max(), most > 0,
      let at = lines.lastIndex(where: { $0.spare == most })
    {
      lines.remove(at: at)
    }
    return lines
  }

  /// As many as fit, with the selected.
  func scrolled(_ rows: Int, to selected: TodayItem?) -> ArraySlice<TodayLine> {
    guard count > rows else { return self[...] }
    var lines = self
    // A sentence is shown whole or not at all, from the end: where nothing of it is selected.
    while lines.count > rows, let part = lines.last?.part,
      !lines.contains(where: { $0.part == part && $0.item == selected })
    {
      lines.removeAll { $0.part == part }
    }
    guard lines.count > rows else { return lines[...] }
    let at = lines.lastIndex { $0.item != nil && $0.item == selected } ?? 0
    let from = Swift.max(0, Swift.min(at - rows + 2, lines.count - rows))
    return lines[from..<Swift.min(lines.count, from + Swift.max(0, rows))]
  }
}

/// Where things stand across the screen.
struct TodayColumns {
  /// Columns for the main part; what is right of it is for the side.
  let width: Int
  let isNarrow: Bool
  /// Where values begin, right of their labels.
  let at: Int

  init(_ canvas: Int) {
    width = canvas >= 150 ? 110 : Swift.min(canvas, 110)
    isNarrow = width < 76
    at = isNarrow ? 14 : 16
  }

  /// Columns for values.
  var room: Int { Swift.max(0, width - at - 2) }
  /// Between two values of a line.
  var gap: String { isNarrow ? "  " : "   " }
  /// The first column of the side; nil without room for one.
  func side(in canvas: Int) -> Int? { canvas >= 150 ? width + 4 : nil }
}

extension Canvas {
  /// A label in its place, and the mark of what is selected before the value.
  mutating func label(_ text: String, y: Int, at x: Int, isSelected: Bool) {
    put(text, x: 3, y: y, style: .faint)
    guard isSelected else { return }
    put("›", x: x - 2, y: y, style: .accent)
    cursor = Point(x - 2, y)
  }
}
