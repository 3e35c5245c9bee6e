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
    let chosen = selected(world)
    for (y, line) in shown(world, canvas.size).enumerated() {
      line.draw(on: &canvas, y: y, isSelected: line.item != nil && line.item == chosen)
    }
    if let x = columns.side(in: canvas.size.width) { side(world, x: x, on: &canvas) }
  }

  /// The rows that a window has room for, from the top.
  private func shown(_ world: World, _ size: Size) -> ArraySlice<TodayLine> {
    lines(world, TodayColumns(size.width)).fitted(size.height, to: selected(world))
  }

  public mutating func click(_ point: Point, size: Size, _ world: World) -> [Wish] {
    if isEmpty(world) { return welcome(clicked: point.y, world) }
    let rows = Array(shown(world, size))
    guard rows.indices.contains(point.y), let item = rows[point.y].item else { return [] }
    let isSecond = item == selected(world)
    pick(item)
    return isSecond ? update(.open, world) : []
  }

  /// Every row, from the top, before what doesn't fit is taken away.
  private func lines(_ world: World, _ columns: TodayColumns) -> [TodayLine] {
    let list = list(world)
    var lines = list.verdicts.first.map { first($0, columns) + [.blank] } ?? []
    lines += soreness(list, world, columns) + [.blank]
    lines += night(world, columns) + sessions(list, world, columns) + [.blank]
    lines += week(world, columns)
    for verdict in list.verdicts.dropFirst() { lines += other(verdict, columns) }
    let race = race(world, columns)
    return race.isEmpty ? lines : lines + [.blank] + race
  }
}
