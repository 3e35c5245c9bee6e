import Advice
import Drawing
import Model

/// The day at a glance: what to know, what is sore, what was done, what is planned, the week.
public struct TodayScreen: Screen {
  var row = 0

  public let title = "Today"

  public init() {}

  public func keymap(_ world: World) -> [Binding] { Self.keys }

  private static let keys: [Binding] =
    Array(MovingKeys.rows.prefix(2)) + ratings

  private static let ratings: [Binding] = (0...10).map { level in
    let label = level == 10 ? "x" : String(level)
    return Binding(
      label, [.character(Character(label))], .level(level),
      "How hard the selected run felt: \(level) of 10", hint: level == 0 ? "0-9 how hard" : nil)
  }

  public func needs(_ world: World) -> Needs? {
    let week = world.week(of: world.today)
    let days = (world.today - 120)...week.last
    return Needs(days: (world.today - 60)...week.last, totals: days, wantsVerdicts: true)
  }

  /// Done runs of the last 7 days without a rating, newest first.
  func unrated(_ world: World) -> [Session] {
    world.slice.sessions
      .filter {
        $0.isDone && $0.rpe == nil && $0.time != nil && $0.day > world.today - 7
          && $0.day <= world.today
      }
      .sorted { ($0.day, $0.order) > ($1.day, $1.order) }
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let asked = unrated(world)
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(asked.count - 1, row + 1))
    case .level(let number):
      guard asked.indices.contains(min(row, asked.count - 1)), let rpe = RPE(Double(number)) else {
        return [.say("No run of this week waits for a rating. a adds one.")]
      }
      var session = asked[min(row, asked.count - 1)]
      session.rpe = rpe
      return [
        .commit(
          Change(
            title: "how hard \(number), \(WeekScreen.name(session, world.taste))",
            edits: [world.slice.put(.session(session))]))
      ]
    default: break
    }
    return []
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    guard world.recorded != nil || !world.slice.marks.isEmpty || !world.slice.notes.isEmpty else {
      welcome(on: &canvas)
      return
    }
    var y = verdicts(world, y: 0, on: &canvas) + 1
    y = sore(world, y: y, on: &canvas)
    y = sessions(world, y: y, on: &canvas) + 1
    week(world, y: y, on: &canvas)
  }

  private func welcome(on canvas: inout Canvas) {
    let lines: [(String, String)] = [
      ("a", "write today down: 10k 52:30 rpe 6 easy along the river, left calf 3"),
      ("g3", "mark what is sore on the body map"),
      ("n", "write a few sentences"),
    ]
    canvas.put("Nothing is written yet.", x: 3, y: 1, style: .bold)
    for (index, line) in lines.enumerated() {
      canvas.put(line.0, x: 3, y: 3 + index, style: .accent)
      canvas.put(
        Columns.clip(line.1, to: max(0, canvas.size.width - 9)), x: 8, y: 3 + index)
    }
    canvas.put("Years in a file?", x: 3, y: 7, style: .faint)
    canvas.put("legwork import FILE", x: 20, y: 7)
    canvas.put(
      Columns.clip(
        "The journal is one file on this machine, readable by you alone.",
        to: max(0, canvas.size.width - 4)), x: 3, y: 9, style: .faint)
  }

  private func verdicts(_ world: World, y: Int, on canvas: inout Canvas) -> Int {
    let shown = Catalogue.today(world.verdicts)
    for (index, verdict) in shown.enumerated() {
      let mark = VerdictMark.of(verdict)
      canvas.put(mark.sign, x: 1, y: y + index, style: mark.style)
      canvas.put(
        Columns.clip(verdict.headline, to: max(0, canvas.size.width - 4)), x: 3, y: y + index,
        style: verdict.level >= .caution ? .bold : .plain)
    }
    return y + shown.count
  }

  private func sore(_ world: World, y: Int, on canvas: inout Canvas) -> Int {
    let recent = world.slice.marks.filter {
      $0.day > world.today - 2 && $0.day <= world.today && $0.level.level > 0
    }
    canvas.put("sore", x: 3, y: y, style: .faint)
    guard !recent.isEmpty else {
      let isAnswered = world.slice.answers.contains { $0.day == world.today }
      canvas.put(isAnswered ? "nothing, as you said" : "not asked today", x: 16, y: y)
      return y + 2
    }
    let newest = recent.sorted { ($0.day, $0.level) > ($1.day, $1.level) }
    for (index, mark) in newest.prefix(4).enumerated() {
      canvas.put(
        Columns.pad(mark.site.shortName, to: 16), x: 16, y: y + index)
      canvas.put(
        String(mark.level.level), x: 33, y: y + index,
        style: Style(ink: .level(mark.level.level), bold: true))
      let when = mark.day == world.today ? "today" : "yesterday"
      canvas.put(
        "\(mark.kind.rawValue), \(when), \(mark.moment.rawValue)", x: 36, y: y + index,
        style: .faint)
    }
    return y + min(4, newest.count) + 1
  }

  private func sessions(_ world: World, y: Int, on canvas: inout Canvas) -> Int {
    var line = y
    for (index, session) in unrated(world).prefix(3).enumerated() {
      let isSelected = index == row
      let style: Style = isSelected ? .accent : .plain
      canvas.put("new run", x: 3, y: line, style: .faint)
      let text =
        "\(session.day.shortInWeek)  \(WeekScreen.name(session, world.taste))  "
        + "\(session.time?.clock ?? "–")  \(world.taste.text(session.pace))"
      let used = canvas.put(text, x: 16, y: line, style: style)
      canvas.put("how hard?", x: 18 + used, y: line, style: isSelected ? .bold : .faint)
      if isSelected { canvas.cursor = Point(18 + used + 9, line) }
      line += 1
    }
    let done = world.slice.sessions(on: world.today).filter { $0.isDone && $0.rpe != nil }
    for session in done {
      canvas.put("today", x: 3, y: line, style: .faint)
      let hard = session.rpe.map { "  how hard \($0.text), \($0.word)" } ?? ""
      canvas.put(
        WeekScreen.name(session, world.taste) + "  " + (session.time?.clock ?? "") + hard, x: 16,
        y: line)
      line += 1
    }
    for session in world.slice.sessions where !session.isDone && session.day == world.today {
      canvas.put("planned", x: 3, y: line, style: .faint)
      canvas.put(WeekScreen.name(session, world.taste), x: 16, y: line)
      line += 1
    }
    return line
  }

  private func week(_ world: World, y: Int, on canvas: inout Canvas) {
    let week = world.week(of: world.today)
    let totals = world.totals.weekTotals(week.advanced(by: -4)...week)
    guard let this = totals.last else { return }
    let reference = totals.dropLast().map(\.runDistance).max() ?? .zero
    let guide = Distance(
      centimetres: reference.centimetres * (100 + world.slice.runner.weeklyGuide) / 100)
    let width = max(0, canvas.size.width - 28)
    let top = Double(max(guide.centimetres, this.runDistance.centimetres, 1))
    canvas.put("week", x: 3, y: y, style: .faint)
    Gauge.draw(
      on: &canvas, x: 16, y: y, width: width, value: Double(this.runDistance.centimetres),
      planned: nil, maximum: top)
    canvas.put(
      Columns.pad(world.taste.text(this.runDistance), to: 9, right: true), x: 17 + width, y: y,
      style: .bold)
    let most = world.taste.text(reference)
    let limit = world.taste.limit(guide)
    let text =
      reference.centimetres == 0
      ? "Nothing to compare with yet, which is fine."
      : canvas.size.width >= 70
        ? "most of the last 4 weeks: \(most); guide \(limit)" : "last 4: \(most); guide \(limit)"
    canvas.put(Columns.clip(text, to: max(0, canvas.size.width - 18)), x: 16, y: y + 1)
  }
}
