import Drawing

/// A panel's first line.
enum Heading {
  /// The first text that has room, else the last one, cut.
  static func fitting(_ texts: [String], _ width: Int) -> String {
    texts.first { Columns.width(of: $0) <= width } ?? Columns.clip(texts.last ?? "", to: width)
  }
}

/// Questions with yes or no under each other, the selected one marked, a note below them.
struct Checklist {
  let questions: [String]
  /// The selected one.
  let row: Int
  /// False while something else is typed.
  var isAsking = true
  let yes: Set<Int>
  /// What stands below: the selected question instead, where its row has no room for it.
  let note: String

  private static let wide = 120
  /// Columns of a question and what is before it, where there is room.
  private static let column = 51

  /// Draws from a row on down to the last one of the canvas.
  func draw(on canvas: inout Canvas, y: Int) {
    let foot = foot(canvas.size)
    let end = canvas.size.height - foot.count
    let room = max(1, questions.count == end - y ? end - y : end - y - 1)
    let columns = canvas.size.width >= Self.wide && questions.count > room ? 2 : 1
    let most = room * columns
    let from = max(0, min(row - most / 2, questions.count - most))
    let shown = from..<min(questions.count, from + most)
    for (line, index) in shown.enumerated() where y + line % room < end {
      draw(
        index, x: 3 + (line / room) * (canvas.size.width / 2), y: y + line % room, on: &canvas)
    }
    if shown.count < questions.count, isAsking {
      let count = "\(row + 1) of \(questions.count)"
      canvas.put(count, x: canvas.size.width - count.count - 2, y: y - 1, style: .faint)
    }
    for (line, text) in foot.enumerated() { canvas.put(text, x: 3, y: end + line, style: .faint) }
  }

  private func draw(_ index: Int, x: Int, y: Int, on canvas: inout Canvas) {
    let answer = x + Self.answer(canvas.size.width)
    canvas.put(
      Columns.clip(questions[index], to: max(0, answer - x - 3)), x: x + 2, y: y,
      style: index == row && isAsking ? .accent : .plain)
    if yes.contains(index) {
      canvas.put("yes", x: answer, y: y, style: Style(ink: .strong, bold: true))
    }
    if index == row, isAsking {
      canvas.put("›", x: x, y: y, style: .accent)
      canvas.cursor = Point(x, y)
    }
  }

  private func foot(_ size: Size) -> [String] {
    guard isAsking else { return [""] }
    let isCut = Columns.width(of: questions[row]) > Self.answer(size.width) - 3
    return Columns.wrap(isCut ? questions[row] : note, to: max(1, size.width - 6))
  }

  /// Where the answer stands after a question.
  private static func answer(_ width: Int) -> Int { min(column, max(0, width - 8)) }
}
