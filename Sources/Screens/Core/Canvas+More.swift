import Drawing

extension Canvas {
  /// Marks in the column of the selection that a list goes on above or below the rows shown, which
  /// begin at `y`: in the row over them and in that under them, where there is one.
  mutating func putMore(_ shown: Range<Int>, of count: Int, y: Int) {
    guard !shown.isEmpty else { return }
    if shown.lowerBound > 0 { put("↑", x: 1, y: y - 1, style: .faint) }
    if shown.upperBound < count {
      put("↓", x: 1, y: min(size.height - 1, y + shown.count), style: .faint)
    }
  }
}
