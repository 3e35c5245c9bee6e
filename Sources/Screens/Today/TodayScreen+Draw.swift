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
    let lines = lines(world, columns)
    let shown = lines.fitted(canvas.size.height, to: chosen)
    for (y, line) in shown.enumerated() {
      line.draw(on: &canvas, y: y, isSelected: line.item != nil && line.item == chosen)
    }
    if let x = columns.side(in: canvas.size.width) { side(world, x: x, on: &canvas) }
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
