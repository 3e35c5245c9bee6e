import Advice
import Drawing
import Model

extension TodayScreen {
  public func draw(_ world: World, on canvas: inout Canvas) {
    guard !isEmpty(world) else {
      welcome(world, on: &canvas)
      return
    }
    let columns = TodayColumns(canvas.size.width)
    let chosen = selected(list(world))
    for (y, line) in shown(world, canvas.size).enumerated() {
      line.draw(on: &canvas, y: y, isSelected: line.item != nil && line.item == chosen)
    }
    if let x = columns.side(in: canvas.size.width) { side(world, x: x, on: &canvas) }
  }

  /// The rows that a window has room for, from the top.
  private func shown(_ world: World, _ size: Size) -> ArraySlice<TodayLine> {
    lines(world, width: size.width).fitted(size.height, to: selected(list(world)))
  }

  public mutating func click(_ point: Point, size: Size, _ world: World) -> [Wish] {
    if isEmpty(world) { return welcome(clicked: point.y, world) }
    let list = list(world)
    let rows = Array(shown(world, size))
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

/// The rows of it.
struct TodayLinesQuestion: Question {
  var rated: [RecordID]
  /// Columns of the screen.
  var width: Int

  func answer(_ world: World) -> [TodayLine] {
    TodayScreen().lines(TodayList(world, rated: rated), world, TodayColumns(width))
  }
}
