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
      page.cells[y] = cells[y]
      page.cells[y].withUnsafeMutableBufferPointer { row in
        var end = row.count
        while end > 0, row[end - 1].isUnseen { end -= 1 }
        for x in row.indices where row[x].isUnseen {
          let left = x > 0 && x < end ? row[x - 1].style : .plain
          row[x].style = left.isOnlyOfLetters ? left : .plain
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
