extension Canvas {
  /// The same page to the eye, for which less has to be sent than for this one when another is
  /// shown: what is blank has no colour, and so takes that of the letter on its left. To the right of
  /// all letters it is plain, and can be cleared at once.
  ///
  /// - Parameters:
  ///   - other: what is shown, as this gave it; nil where that isn't known.
  ///   - rows: those that may differ from what it was given of; nil for all.
  public func joined(to other: Canvas?, rows: [Int]? = nil) -> Canvas {
    let same = other?.size == size ? other?.cells : nil
    var page = self
    if rows != nil, let same { page.cells = same }
    for y in rows ?? Array(0..<size.height) {
      let row = y * size.width
      if rows != nil {
        for at in row..<row + size.width { page.cells[at] = cells[at] }
      }
      let columns = row..<row + size.width
      let last = columns.last { !cells[$0].isUnseen } ?? row - 1
      for at in columns where cells[at].isUnseen {
        if at < last, at > row, page.cells[at - 1].style.isOnlyOfLetters {
          page.cells[at].style = page.cells[at - 1].style
        } else {
          page.cells[at].style = .plain
        }
      }
    }
    return page
  }
}

extension Cell {
  /// Whether nothing of it is seen, whatever its ink.
  var isUnseen: Bool { letter == .space && style.isOnlyOfLetters }
}
