import Drawing
import Model

extension WeekScreen {
  /// Where each column of numbers ends, and how wide it is.
  private struct Columns80 {
    let what: Int
    let narrow: Bool
    init(width: Int) {
      narrow = width < 78
      what = max(10, min(40, width - (narrow ? 46 : 58)))
    }
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    let week = week(world)
    let layout = Columns80(width: canvas.size.width)
    let taste = world.taste
    let weeks = world.totals.weekTotals(week.previous...week)
    let (last, this) = (weeks[0], weeks[1])
    canvas.put(
      "Week \(week.number), \(week.start.dayAndMonth) – \(week.last.dayAndMonth) "
        + "\(week.last.parts.year)", x: 3, y: 0, style: .bold)
    heading(layout, taste, on: &canvas)

    let rows = rows(world)
    let room = max(1, canvas.size.height - 9)
    let from = max(0, min(row - room / 2, rows.count - room))
    for (line, index) in (from..<min(rows.count, from + room)).enumerated() {
      draw(rows[index], selected: index == row, last: last, layout, world, y: 3 + line, &canvas)
    }
    let below = 3 + min(rows.count, room)
    total("so far", this, layout, taste, y: below, on: &canvas)
    canvas.put(
      "last week", x: 10, y: below + 1, style: .faint)
    numbers(
      distance: last.runDistance, time: last.moving, pace: nil, climb: last.climb, rpe: nil,
      load: last.load, layout, taste, y: below + 1, style: .faint, on: &canvas)
    details(world, this: this, y: below + 3, on: &canvas)
  }

  private func heading(_ layout: Columns80, _ taste: Taste, on canvas: inout Canvas) {
    let right = 10 + layout.what
    canvas.put("day    what", x: 3, y: 2, style: .faint)
    put(taste.units.rawValue, right, 7, 2, .faint, &canvas)
    put("min", right + 7, 7, 2, .faint, &canvas)
    put("/" + taste.units.rawValue, right + 14, 7, 2, .faint, &canvas)
    put("up", right + 21, 5, 2, .faint, &canvas)
    put("RPE", right + 26, 5, 2, .faint, &canvas)
    if !layout.narrow { put("load", right + 31, 6, 2, .faint, &canvas) }
    if !layout.narrow { put("last", right + 39, 6, 2, .faint, &canvas) }
  }

  private func put(
    _ text: String, _ x: Int, _ width: Int, _ y: Int, _ style: Style, _ canvas: inout Canvas
  ) {
    canvas.put(Columns.pad(text, to: width, right: true), x: x, y: y, style: style)
  }

  private func numbers(
    distance: Distance?, time: Duration?, pace: Pace?, climb: Climb?, rpe: RPE?, load: Double?,
    _ layout: Columns80, _ taste: Taste, y: Int, style: Style, on canvas: inout Canvas
  ) {
    let right = 10 + layout.what
    put(taste.number(distance), right, 7, y, style, &canvas)
    put(time?.wholeMinutes ?? "–", right + 7, 7, y, style, &canvas)
    put(pace == nil ? "" : taste.number(pace), right + 14, 7, y, style, &canvas)
    put(climb.map { Digits.fixed($0.metres, 0) } ?? "–", right + 21, 5, y, style, &canvas)
    put(rpe?.text ?? "", right + 26, 5, y, style, &canvas)
    if !layout.narrow {
      put(load.map { Digits.fixed($0, 0) } ?? "–", right + 31, 6, y, style, &canvas)
    }
  }

  private func draw(
    _ row: Row, selected: Bool, last: WeekTotal, _ layout: Columns80, _ world: World, y: Int,
    _ canvas: inout Canvas
  ) {
    let style: Style = selected ? .accent : row.session?.isDone == false ? .faint : .plain
    if selected {
      canvas.put("›", x: 1, y: y, style: .accent)
      canvas.cursor = Point(x: 1, y: y)
    }
    if row.isFirst {
      canvas.put(
        row.day.shortInWeek, x: 3, y: y, style: row.day == world.today ? .bold : .plain)
      if !layout.narrow {
        let before = last.byDay[row.day - self.week(world).start]
        let text = before.centimetres == 0 ? "–" : world.taste.number(before)
        put(text, 10 + layout.what + 39, 6, y, .faint, &canvas)
      }
    }
    guard let session = row.session else {
      if row.day <= world.today { canvas.put("rest", x: 10, y: y, style: .faint) }
      return
    }
    let title = session.title.isEmpty ? Self.word(session) : session.title
    let name = session.isDone ? title : "○ " + title
    canvas.put(Columns.clip(name, to: layout.what), x: 10, y: y, style: style)
    var load: Double?
    if let rpe = session.rpe, let time = session.time { load = rpe.value * time.minutes }
    numbers(
      distance: session.distance, time: session.time,
      pace: session.kind.isRunning ? session.pace : nil, climb: session.climb, rpe: session.rpe,
      load: load, layout, world.taste, y: y, style: style, on: &canvas)
  }

  static func word(_ session: Session) -> String {
    switch session.kind {
    case .run: "Run"
    case .race: "Race"
    case .strength: "Strength"
    case .cross: session.sport ?? "Cross-training"
    case .mobility: "Mobility"
    }
  }

  private func total(
    _ name: String, _ total: WeekTotal, _ layout: Columns80, _ taste: Taste, y: Int,
    on canvas: inout Canvas
  ) {
    canvas.put(name, x: 10, y: y, style: .bold)
    numbers(
      distance: total.runDistance, time: total.moving, pace: nil, climb: total.climb, rpe: nil,
      load: total.load, layout, taste, y: y, style: .bold, on: &canvas)
  }

  private func details(_ world: World, this: WeekTotal, y: Int, on canvas: inout Canvas) {
    let rest = week(world).days.filter { day in
      day <= world.today && !world.slice.sessions(on: day).contains { $0.isDone }
    }.count
    canvas.put(
      "in it    runs \(this.runCount)   rest days \(rest)   longest "
        + world.taste.text(this.runCount == 0 ? nil : this.longestRun), x: 3, y: y)
    guard let session = selected(world) else { return }
    let start = session.start.map { " " + $0.clock } ?? ""
    var line = session.day.long + start + "   " + Self.name(session, world.taste)
    if let rate = session.averageHeartRate { line += "   pulse \(rate.beatsPerMinute)" }
    canvas.put(line, x: 3, y: y + 2, style: .bold)
    for (index, text) in Columns.wrap(session.note, to: max(1, canvas.size.width - 6))
      .prefix(2).enumerated()
    {
      canvas.put(text, x: 3, y: y + 3 + index)
    }
  }
}
