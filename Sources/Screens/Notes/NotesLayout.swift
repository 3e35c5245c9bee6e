import Drawing

/// Where the list and the text are: beside each other where it is wide, else one under the other.
struct NotesLayout {
  let list: Rect
  let text: Rect

  init(size: Size) {
    let height = max(0, size.height - 2)
    if size.width >= 110 {
      let left = min(76, size.width / 2 - 4)
      list = Rect(x: 3, y: 2, width: left, height: height)
      text = Rect(x: left + 7, y: 2, width: max(0, size.width - left - 10), height: height)
    } else {
      let rows = max(1, min(height - 3, height * 9 / 20))
      list = Rect(x: 3, y: 2, width: max(0, size.width - 5), height: rows)
      text = Rect(
        x: 3, y: rows + 3, width: max(0, size.width - 6), height: max(0, height - rows - 1))
    }
  }

  /// The first row shown, so that the selected one is in sight.
  func from(_ row: Int, of count: Int) -> Int {
    max(0, min(row - list.height / 2, count - list.height))
  }
}
