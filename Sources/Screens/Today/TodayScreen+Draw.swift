import Advice
import Drawing
import Model

extension TodayScreen {
  public func draw(_ world: World, on canvas: inout Canvas) {
    guard !isEmpty(world) else {
      welcome(world, on: &canvas)
      return
    }
    let page = page(world, canvas.size)
    canvas = page.backdrop
    guard let chosen = selected(list(world)) else { return }
    for (y, line) in page.rows.enumerated() where line.item == chosen {
      line.draw(on: &canvas, y: y, isSelected: true)
    }
  }

  /// The rows that a window has room for, from the top, and how they look with none selected.
  private func page(_ world: World, _ size: Size) -> TodayPage {
    let page = world.answer(TodayPageQuestion(rated: rated, size: size))
    guard page.scrolls, let selected = selected(list(world)) else { return page }
    return world.answer(TodayPageQuestion(rated: rated, size: size, selected: selected))
  }

  public mutating func click(_ point: Point, size: Size, _ world: World) -> [Wish] {
    if isEmpty(world) { return welcome(clicked: point.y, world) }
    let list = list(world)
    let rows = Array(page(world, size).rows)
    guard rows.indices.contains(point.y), let item = rows[point.y].item else { return [] }
    let isSecond = item == selected(list)
    pick(item)
    return isSecond ? update(.open, world) : []
  }

  fileprivate func lines(
    _ list: TodayList, _ world: World, _ columns: TodayColumns
  ) -> [TodayLine] {
    var lines = list.verdicts.first.map { first($0, columns) + [.blank] } ?? []
    lines += soreness(list, world, columns) + [.blank]
    lines += night(world, columns) + sessions(list, world, columns) + [.blank]
    lines += week(world, columns)
    for verdict in list.verdicts.dropFirst() { lines += other(verdict, columns) }
    let race = race(world, columns)
    return race.isEmpty ? lines : lines + [.blank] + race
  }
}

/// What Today shows of the day.
struct TodayQuestion: Question {
  /// Sessions rated since the screen was opened.
  var rated: [RecordID]

  func answer(_ world: World) -> TodayList { TodayList(world, rated: rated) }
}

/// The rows of it that a window has room for, and how they look with none selected.
private struct TodayPage: Sendable {
  let rows: ArraySlice<TodayLine>
  /// Whether there are more rows than are shown.
  let scrolls: Bool
  let backdrop: Canvas
}

private struct TodayPageQuestion: Question {
  var rated: [RecordID]
  var size: Size
  /// What it scrolls to; nil from the top.
  var selected: TodayItem?

  func answer(_ world: World) -> TodayPage {
    let columns = TodayColumns(size.width)
    let list = world.answer(TodayQuestion(rated: rated))
    let lines = TodayScreen().lines(list, world, columns).trimmed(to: size.height)
    let rows = lines.scrolled(size.height, to: selected)
    var canvas = Canvas(size: size)
    for (y, line) in rows.enumerated() { line.draw(on: &canvas, y: y, isSelected: false) }
    if let x = columns.side(in: size.width) { TodayScreen().side(world, x: x, on: &canvas) }
    return TodayPage(rows: rows, scrolls: lines.count > size.height, backdrop: canvas)
  }
}
