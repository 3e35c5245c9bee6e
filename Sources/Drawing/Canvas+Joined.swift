extension Canvas {
  /// The same page to the eye, for which less has to be sent than for this one when another is
  /// shown: what is blank has no colour, and so takes one that the letters beside it bring along, or
  /// stays as it is shown. To the right of all letters it is plain, and can be cleared at once.
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
      let old = same?[y]
      page.cells[y].withUnsafeMutableBufferPointer { row in
        var end = row.count
        while end > 0, row[end - 1].isUnseen { end -= 1 }
        for x in end..<row.count { row[x].style = .plain }
        var x = 0
        while x < end {
          let start = x
          while row[x].isUnseen { x += 1 }
          if start < x { Canvas.join(&row, start..<x, old) }
          x += 1
        }
      }
    }
    return page
  }

  /// Gives a gap between letters its colours: that of the letter on its left where that one is sent
  /// too, or of the one on its right. What is blank already and has nothing sent on one side of it
  /// isn't sent either.
  private static func join(
    _ row: inout UnsafeMutableBufferPointer<Cell>, _ gap: Range<Int>, _ old: [Cell]?
  ) {
    let (left, right) = (gap.lowerBound - 1, gap.upperBound)
    var isLeftSent = true
    var isRightSent = true
    var sent = gap
    if let old {
      isLeftSent = left >= 0 && row[left] != old[left]
      isRightSent = row[right] != old[right]
      let first = isLeftSent ? gap.lowerBound : gap.first { !old[$0].isUnseen } ?? right
      let end = isRightSent ? right : gap.last { !old[$0].isUnseen }.map { $0 + 1 } ?? first
      sent = first..<max(first, end)
      for x in gap where !sent.contains(x) { row[x].style = old[x].style }
    }
    let ground = isLeftSent || !isRightSent ? left : right
    let style = ground >= 0 ? row[ground].style : .plain
    for x in sent { row[x].style = style.isOnlyOfLetters ? style : .plain }
  }
}

extension Cell {
  /// Whether nothing of it is seen, whatever its ink.
  var isUnseen: Bool { letter == .space && style.isOnlyOfLetters }
}
