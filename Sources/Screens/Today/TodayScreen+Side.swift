import Drawing
import Model

extension TodayScreen {
  /// What a wide window shows beside the day: the week's sessions and the weeks before.
  func side(_ world: World, x: Int, on canvas: inout Canvas) {
    let width = canvas.size.width - x - 2
    let week = world.week(of: world.today)
    canvas.put("Week \(week.number), \(week.dates)", x: x, y: 0, style: .bold)
    var y = 2
    for day in week.days {
      y = rows(of: day, world, x: x, y: y, width: width, &canvas)
    }
    y += 1
    canvas.put("12 weeks", x: x, y: y, style: .bold)
    canvas.put(
      Columns.pad(world.taste.units.rawValue, to: 6, right: true), x: x + 15, y: y, style: .faint)
    canvas.put(Columns.pad("long", to: 6, right: true), x: x + 21, y: y, style: .faint)
    weeks(world, until: week, x: x, y: y + 1, width: width, &canvas)
    said(world, x: x, y: y + 14, width: width, &canvas)
  }

  /// The newest notes, of days and of sessions, as many as there is room for.
  private func said(
    _ world: World, x: Int, y: Int, width: Int, _ canvas: inout Canvas
  ) {
    let notes = world.slice.notes.map { (day: $0.day, text: $0.text) }
    let sessions = world.slice.sessions.filter { $0.isDone && !$0.note.isEmpty }
      .map { (day: $0.day, text: $0.note) }
    let newest = (notes + sessions).filter { $0.day <= world.today }.sorted {
      ($0.day, $0.text) > ($1.day, $1.text)
    }
    guard !newest.isEmpty else { return }
    canvas.put("written lately", x: x, y: y, style: .bold)
    var row = y + 1
    for note in newest.prefix(12) {
      let lines = Columns.wrap(note.text, to: max(1, width - 15)).prefix(3)
      guard row + lines.count <= canvas.size.height else { return }
      canvas.put(note.day.shortInWeek + " " + note.day.monthName, x: x, y: row, style: .faint)
      for line in lines {
        canvas.put(line, x: x + 15, y: row)
        row += 1
      }
    }
  }

  private func rows(
    of day: Day, _ world: World, x: Int, y: Int, width: Int, _ canvas: inout Canvas
  ) -> Int {
    let style: Style = day == world.today ? .bold : .faint
    canvas.put(day.shortInWeek, x: x, y: y, style: style)
    let sessions = world.slice.sessions(on: day)
    for (index, session) in sessions.enumerated() {
      let name = (session.isDone ? "" : "○ ") + session.label
      let style: Style = session.isDone ? .plain : .faint
      canvas.put(
        Columns.shorten(name, to: max(0, width - 30)), x: x + 8, y: y + index, style: style)
      let numbers = [
        Columns.pad(session.distance.map { world.taste.text($0) } ?? "", to: 9, right: true),
        Columns.pad(session.time?.clock ?? "", to: 8, right: true),
        Columns.pad(session.rpe?.text ?? "", to: 4, right: true),
      ].joined()
      canvas.put(numbers, x: x + width - 21, y: y + index, style: style)
    }
    return y + max(1, sessions.count)
  }

  private func weeks(
    _ world: World, until last: Week, x: Int, y: Int, width: Int, _ canvas: inout Canvas
  ) {
    let totals = world.totals.weekTotals(last.advanced(by: -11)...last)
    let top = totals.map { Double($0.runDistance.centimetres) }.max() ?? 0
    for (index, total) in totals.reversed().enumerated() {
      let row = y + index
      canvas.put(total.week.shortDates, x: x, y: row, style: .faint)
      let distance = world.taste.number(total.runDistance)
      let long = total.runCount == 0 ? "–" : world.taste.number(total.longestRun)
      canvas.put(Columns.pad(distance, to: 6, right: true), x: x + 15, y: row)
      canvas.put(Columns.pad(long, to: 6, right: true), x: x + 21, y: row)
      guard top > 0 else { continue }
      Gauge.draw(
        on: &canvas, x: x + 30, y: row, width: max(0, width - 30),
        value: Double(total.runDistance.centimetres), maximum: top)
    }
  }
}
