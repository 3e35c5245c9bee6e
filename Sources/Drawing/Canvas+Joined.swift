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
    let width = size.width
    cells.withUnsafeBufferPointer { cells in
      page.cells.withUnsafeMutableBufferPointer { page in
        for row in (rows ?? Array(0..<size.height)).map({ $0 * width }) {
          var end = row + width
          while end > row, cells[end - 1].isUnseen { end -= 1 }
          for at in row..<row + width {
            var cell = cells[at]
            if cell.isUnseen {
              let left = at > row && at < end ? page[at - 1].style : .plain
              cell.style = left.isOnlyOfLetters ? left : .plain
            }
            page[at] = cell
          }
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
