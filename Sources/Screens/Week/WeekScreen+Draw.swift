import Advice
import Drawing
import Model

extension WeekScreen {
  /// Where the parts of the page are, from top to bottom; gaps close first when it gets low.
  struct Flow {
    /// The first row of the table and how many it has; the index it begins with.
    var table = 3
    var room = 7
    var from = 0
    var totals = 0
    var contents = 0
    var flags: Range<Int> = 0..<0
    var details = 0
  }

  func flow(_ world: World, rows: [Row], size: Size) -> Flow {
    let review = review(world)
    return flow(review, rows: rows, row: row(in: rows, world), height: size.height)
  }

  private func flow(_ review: WeekReview, rows: [Row], row: Int, height: Int) -> Flow {
    let totals = review.hasPlan ? 3 : 2
    let flags = min(review.lines.count, height >= 20 ? 4 : 2)
    let details = height >= 20 ? 3 : 1
    var spare = height - 2 - rows.count - totals - 1 - flags - details
    func gap() -> Int {
      spare -= 1
      return spare >= 0 ? 1 : 0
    }
    var flow = Flow()
    let gaps = [gap(), gap(), gap()]
    flow.table = 2 + gaps[2]
    flow.room = max(1, min(rows.count, height - 2 - totals - 1 - flags - 1))
    flow.from = max(0, min(row - flow.room / 2, rows.count - flow.room))
    flow.totals = flow.table + flow.room
    flow.contents = flow.totals + totals + gaps[0]
    flow.flags = flow.contents + 1..<flow.contents + 1 + flags
    flow.details = flow.flags.upperBound + gaps[1]
    return flow
  }

  private func review(_ world: World) -> WeekReview {
    world.answer(WeekQuestion(week: week(world))).review
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    let rows = rows(world)
    let row = row(in: rows, world)
    let review = review(world)
    let flow = flow(review, rows: rows, row: row, height: canvas.size.height)
    canvas = world.answer(
      WeekBackdrop(size: canvas.size, offset: offset, from: flow.from, isPrinted: isPrinted))
    let chosen = rows.indices.contains(row) && !isPrinted ? rows[row] : nil
    let width = Self.width(canvas.size)
    if let chosen, row < flow.from + flow.room {
      draw(
        chosen, isSelected: true, review, WeekColumns(width: width), world,
        y: flow.table + row - flow.from, on: &canvas)
    }
    // Where it is high, the weeks before have their place at the bottom.
    let earlier = earlier(flow, canvas.size)
    let details = Rect(
      x: 3, y: flow.details, width: max(0, width - 5),
      height: max(0, canvas.size.height - flow.details - (earlier > 0 ? earlier + 3 : 0)))
    WeekDetails(world: world, row: chosen).draw(on: &canvas, in: details)
  }

  /// The columns of the table; what is right of it is for the notes.
  private static func width(_ size: Size) -> Int { size.width >= 150 ? 104 : size.width }

  /// How many of the weeks before there is room for: half a year at most, 0 where it is low.
  private func earlier(_ flow: Flow, _ size: Size) -> Int {
    let room = size.height - flow.details
    return room < 14 ? 0 : min(26, max(5, room - 12))
  }

  /// All but what is selected.
  fileprivate func drawBackdrop(_ world: World, from: Int, on canvas: inout Canvas) {
    let rows = rows(world)
    let review = review(world)
    let size = canvas.size
    let flow = flow(review, rows: rows, row: row(in: rows, world), height: size.height)
    let width = Self.width(size)
    let columns = WeekColumns(width: width)
    heading(world, width: width, on: &canvas)
    columns.heading(world.taste.units, y: flow.table - 1, on: &canvas)
    for (line, row) in rows.dropFirst(from).prefix(flow.room).enumerated() {
      draw(
        row, isSelected: false, review, columns, world, y: flow.table + line, on: &canvas)
      // The day that began above.
      if line == 0, !row.isFirst {
        canvas.put(row.day.shortInWeek, x: 3, y: flow.table, style: .faint)
      }
    }
    canvas.putMore(
      from..<min(rows.count, from + flow.room), of: rows.count, y: flow.table)
    totals(review, columns, world, y: flow.totals, on: &canvas)
    canvas.put("in it", x: 3, y: flow.contents, style: .faint)
    canvas.put(
      review.contents(width: width - 14), x: 12, y: flow.contents, width: max(0, width - 13))
    for (line, y) in zip(review.lines, flow.flags) {
      canvas.put(line.mark, x: 3, y: y, style: line.mark == "▲" ? Style(ink: .caution) : .faint)
      canvas.put(line.name, x: 5, y: y)
      canvas.put(Self.fitted(line.text, to: width - 13), x: 12, y: y, width: max(0, width - 12))
    }
    before(world, columns, count: earlier(flow, size), on: &canvas)
    if width < size.width {
      WeekNotes(world: world, rows: rows).draw(
        on: &canvas,
        in: Rect(x: width + 4, y: 0, width: size.width - width - 6, height: size.height))
    }
  }

  /// The weeks before this one, at most `count`, under the same columns at the bottom. Those before
  /// the first that was written are left out, but for five.
  private func before(
    _ world: World, _ columns: WeekColumns, count: Int, on canvas: inout Canvas
  ) {
    guard count > 0 else { return }
    let week = week(world)
    let written = (world.recorded?.lowerBound).map { (week.start - world.week(of: $0).start) / 7 }
    let count = min(count, max(5, written ?? 0))
    let y = canvas.size.height - count - 2
    canvas.put("Weeks before", x: 3, y: y, style: .bold)
    let weeks = week.advanced(by: -count)...week.previous
    for (index, total) in world.totals.weekTotals(weeks).reversed().enumerated() {
      let y = y + 1 + index
      canvas.put("\(total.week.number)", x: 3, y: y, style: .faint)
      columns.total(total.week.shortDates, total, world.taste, y: y, style: .plain, on: &canvas)
      let longest = total.longestRun == .zero ? "–" : world.taste.number(total.longestRun)
      columns.put("long " + longest, .last, y: y, style: .faint, on: &canvas)
    }
  }

  /// Without what follows the last comma or semicolon that doesn't fit: a word is dropped, never
  /// a number.
  static func fitted(_ text: String, to width: Int) -> String {
    var text = text
    while Columns.width(of: text) > width,
      let cut = text.lastIndex(where: { $0 == ";" || $0 == "," })
    {
      text = String(text[..<cut])
    }
    return text
  }

  private func heading(_ world: World, width: Int, on canvas: inout Canvas) {
    let week = week(world)
    let year = week.last.parts.year
    let isNow = year == world.today.parts.year
    var title = "Week \(week.number), \(week.dates)" + (isNow ? "" : " \(year)")
    if Columns.width(of: title) > width - 8 { title = "Week \(week.number), \(week.shortDates)" }
    let end = 3 + canvas.put(title, x: 3, y: 0, style: .bold)
    guard !isPrinted else { return }
    let hints = [
      [("[", "earlier"), ("]", "later"), ("t", "this week")], [("[", ""), ("]", ""), ("t", "now")],
    ]
    for choice in hints {
      let text = choice.map { $1.isEmpty ? $0 : $0 + " " + $1 }.joined(separator: "   ")
      var x = width - 2 - Columns.width(of: text)
      guard x > end + 1 else { continue }
      for (key, word) in choice {
        x += canvas.put(key, x: x, y: 0, style: .accent)
        if !word.isEmpty { x += canvas.put(" " + word, x: x, y: 0, style: .faint) }
        x += 3
      }
      return
    }
  }

  private func draw(
    _ row: Row, isSelected: Bool, _ review: WeekReview, _ columns: WeekColumns, _ world: World,
    y: Int, on canvas: inout Canvas
  ) {
    let session = row.session
    let style: Style = isSelected ? .accent : session?.isDone == false ? .faint : .plain
    if isSelected {
      canvas.put("›", x: 1, y: y, style: .accent)
      canvas.cursor = Point(x: 1, y: y)
    }
    if row.isFirst {
      let isToday = row.day == world.today
      canvas.put(row.day.shortInWeek, x: 3, y: y, style: isToday ? .bold : .plain)
      let sore = world.slice.worstInColumn(on: row.day) ?? ""
      let level = world.slice.marks(on: row.day).map(\.level.level).max() ?? 0
      columns.put(sore, .sore, y: y, style: Style(ink: .level(level)), on: &canvas)
      let last = world.slice.sessions(on: row.day - 7).filter(\.isDone)
      columns.put(Self.short(last, world.taste), .last, y: y, style: .faint, on: &canvas)
    }
    guard let session else {
      if row.day < world.today, let first = world.recorded?.lowerBound, row.day >= first {
        canvas.put("rest", x: WeekColumns.titleAt, y: y, style: isSelected ? .accent : .faint)
      }
      return
    }
    let name = (session.isDone ? "" : "○ ") + session.label
    canvas.put(
      Columns.shorten(name, to: columns.title), x: WeekColumns.titleAt, y: y, style: style)
    columns.numbers(of: session, world.taste, y: y, style: style, on: &canvas)
    if let flag = review.flag(of: session) {
      let ink: Ink = flag.level == .strong ? .strong : .caution
      columns.put("▲", .flag, y: y, style: Style(ink: ink), on: &canvas)
    }
  }

  /// What a day held in a word: its run distance, `run` where that isn't known, `gym`, or the sport.
  private static func short(_ sessions: [Session], _ taste: Taste) -> String {
    let runs = sessions.filter { $0.kind.isRunning }
    if !runs.isEmpty {
      let distances = runs.compactMap(\.distance)
      return distances.isEmpty ? "run" : taste.number(distances.reduce(.zero, +))
    }
    guard let first = sessions.first else { return "–" }
    switch first.kind {
    case .strength: return "gym"
    case .mobility: return "mob"
    default: return String((first.sport ?? "cross").prefix(5))
    }
  }

  private func totals(
    _ review: WeekReview, _ columns: WeekColumns, _ world: World, y: Int, on canvas: inout Canvas
  ) {
    let taste = world.taste
    var y = y
    columns.total(
      review.isNow ? "so far" : review.isOver ? "in all" : "done",
      review.total, taste, y: y, style: .bold, on: &canvas)
    let days = review.isOver ? 7 : world.today - review.total.week.start + 1
    let same = review.last.byDay.prefix(max(0, days)).reduce(.zero, +)
    func last(_ distance: Distance) -> String {
      review.last.knownDistance == nil ? "–" : taste.number(distance)
    }
    columns.put(last(same), .last, y: y, style: .faint, on: &canvas)
    let mark = WeekReview.mark(review.week.level)
    let style: Style = mark == "▲" ? Style(ink: .caution) : .plain
    if review.hasPlan {
      y += 1
      canvas.put("with the plan", x: WeekColumns.titleAt, y: y, width: columns.title)
      columns.put(
        review.distanceWithPlan.map { taste.number($0) } ?? "–", .distance, y: y, on: &canvas)
      if let time = review.plannedTime {
        columns.put((review.total.moving + time).wholeMinutes, .time, y: y, on: &canvas)
      }
    }
    if review.week.level.speaks, !review.isSilent {
      columns.put(mark, .flag, y: y, style: style, on: &canvas)
    }
    y += 1
    columns.total(
      review.isNow ? "last week" : "week before", review.last, taste, y: y, style: .faint,
      on: &canvas)
    columns.put(last(review.last.runDistance), .last, y: y, style: .faint, on: &canvas)
  }
}

/// The week without a selection.
private struct WeekBackdrop: Backdrop {
  let size: Size
  /// Weeks after the one with today.
  let offset: Int
  /// The first row shown.
  let from: Int
  let isPrinted: Bool

  func draw(_ world: World, on canvas: inout Canvas) {
    var screen = WeekScreen(isPrinted: isPrinted)
    screen.offset = offset
    screen.drawBackdrop(world, from: from, on: &canvas)
  }
}
