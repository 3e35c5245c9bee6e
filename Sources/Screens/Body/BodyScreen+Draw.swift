import Drawing
import Model

extension BodyScreen {
  public func draw(_ world: World, on canvas: inout Canvas) {
    let layout = BodyLayout(canvas.size, isWhole: isWhole, isFacing: world.taste.isFacing)
    let site = current(world)
    let history = world.answer(HistoryQuestion())
    let numbers = span.numbers(history, to: day(world), world.slice)
    let rows = rows(world, layout)
    let first = layout.first(of: rows.count, selected: rows.firstIndex(of: site))
    let shown = Array(rows.dropFirst(first).prefix(layout.listRows))
    canvas = world.answer(
      BodyBackdrop(size: canvas.size, back: back, span: span, isWhole: isWhole, sites: shown))
    layout.figure.select(
      site, face: face(of: site, in: layout.figure), levels: span.levels(numbers),
      numbers: span.isCounted ? numbers : [:], on: &canvas)
    let columns = BodyColumns(shown, layout, numbers)
    drawHeading(world, layout, columns, on: &canvas)
    if let row = shown.firstIndex(of: site) {
      drawRow(site, isSelected: true, world, layout, columns, numbers, y: 1 + row, on: &canvas)
    }
    var end = 1 + shown.count
    if span == .day { end = drawAnswer(world, layout, y: end, on: &canvas) }
    drawDetails(world, layout, history, from: end + 1, on: &canvas)
    if let naming { drawNaming(naming, layout, on: &canvas) }
  }

  /// The figure and the list with nothing selected.
  fileprivate func drawBackdrop(_ sites: [Site], _ world: World, on canvas: inout Canvas) {
    let layout = BodyLayout(canvas.size, isWhole: isWhole, isFacing: world.taste.isFacing)
    let numbers = span.numbers(world.answer(HistoryQuestion()), to: day(world), world.slice)
    layout.figure.draw(
      levels: span.levels(numbers), selected: nil, numbers: span.isCounted ? numbers : [:],
      on: &canvas)
    let columns = BodyColumns(sites, layout, numbers)
    for (row, site) in sites.enumerated() {
      drawRow(site, isSelected: false, world, layout, columns, numbers, y: 1 + row, on: &canvas)
    }
  }

  /// What the next digit writes: the moment and the kind; or the span that is shown.
  func heading(_ world: World) -> String {
    let day = day(world)
    if let words = span.words {
      return back == 0 ? words : "\(words) to \(day.dayAndMonth)"
    }
    let moment = moment(world)
    let kind = kind(world).rawValue
    switch (back, moment) {
    case (0, .morning): return "this morning, \(kind)"
    case (1, .morning): return "yesterday morning, \(kind)"
    case (0, _): return "today, \(moment.rawValue), \(kind)"
    case (1, _): return "yesterday, \(moment.rawValue), \(kind)"
    default: return "\(day.dayAndMonth), \(moment.rawValue), \(kind)"
    }
  }

  /// What the next digit writes, and what the strips show.
  private func drawHeading(
    _ world: World, _ layout: BodyLayout, _ columns: BodyColumns, on canvas: inout Canvas
  ) {
    let used = canvas.put(
      Columns.clip(heading(world), to: layout.width), x: layout.x, y: 0, style: .bold)
    for over in ["\(columns.days) days to \(back == 0 ? "now" : "it")", "\(columns.days) days"] {
      let at = columns.stripAt + columns.days - Columns.width(of: over)
      guard at > layout.x + used else { continue }
      canvas.put(over, x: at, y: 0, style: .faint)
      break
    }
  }

  /// A site of the list: its number, what it felt like, and its days.
  private func drawRow(
    _ site: Site, isSelected: Bool, _ world: World, _ layout: BodyLayout, _ columns: BodyColumns,
    _ numbers: [Site: Int], y: Int, on canvas: inout Canvas
  ) {
    let history = world.answer(HistoryQuestion())
    let day = day(world)
    let style: Style = isSelected ? .accent : .plain
    if isSelected { canvas.put("›", x: layout.x, y: y, style: .accent) }
    canvas.put(site.shortName, x: layout.x + 2, y: y, style: style)
    let number = numbers[site]
    canvas.put(
      Columns.pad(number.map(String.init) ?? "·", to: columns.number, right: true),
      x: columns.numberAt, y: y, style: number == nil ? .faint : Style(bold: true))
    if awaitsBone(site, on: day, world) {
      canvas.put("?", x: columns.numberAt + columns.number, y: y, style: Style(ink: .caution))
    }
    if span == .day, let kind = history.marks(of: site, on: day).first, kind.level.level > 0 {
      let word = Self.short(kind.kind)
      if word.count <= columns.kind { canvas.put(word, x: columns.kindAt, y: y, style: .faint) }
    }
    let strip = history.strip(of: site, (day - (columns.days - 1))...day)
    canvas.put(strip, x: columns.stripAt, y: y, style: style)
  }

  /// Whether anything else is sore: asked, or answered.
  private func drawAnswer(
    _ world: World, _ layout: BodyLayout, y: Int, on canvas: inout Canvas
  ) -> Int {
    let (day, moment) = (day(world), moment(world))
    let isAnswered = world.slice.answers.contains { $0.day == day && $0.moment == moment }
    let text: String
    if let round {
      let left = round.sites.count - round.next
      text = "round: a digit each, \(left) to go   = no more"
    } else if isAnswered {
      text = "nothing else sore, \(moment.rawValue)"
    } else {
      text = "anywhere else?  = no   s name it"
    }
    let short = round == nil ? "elsewhere?  = no  s name it" : "a digit each   = no more"
    let fits = Columns.width(of: text) + 2 <= layout.width || isAnswered && round == nil
    canvas.put(fits ? text : short, x: layout.x + 2, y: y, style: .faint)
    return y + 1
  }

  /// A kind in five letters at most.
  static func short(_ kind: SorenessKind) -> String {
    switch kind {
    case .swollen: "swoll"
    case .nightPain: "night"
    default: kind.rawValue
    }
  }

  /// The field for a site's name, and what it means so far, over the list.
  private func drawNaming(_ field: LineField, _ layout: BodyLayout, on canvas: inout Canvas) {
    let height = min(12, canvas.size.height)
    canvas.fill(Rect(x: layout.x, y: 0, width: layout.width, height: canvas.size.height))
    canvas.put("which site?", x: layout.x, y: 0, style: .bold)
    for (index, site) in SiteName.matching(field.text).prefix(height - 3).enumerated() {
      canvas.put(
        site.name, x: layout.x + 2, y: 2 + index, style: index == 0 ? .accent : .plain)
      if index == 0 { canvas.put("›", x: layout.x, y: 2, style: .accent) }
    }
    canvas.put("a digit marks it", x: layout.x + 2, y: height - 1, style: .faint)
    field.draw(on: &canvas, x: layout.x + 2, y: 1, width: max(1, layout.width - 3))
  }
}

/// The columns of the list: names as wide as the longest, then number, kind and strip. Where there
/// is little room the kind goes first, then the oldest days.
struct BodyColumns {
  let number: Int
  let kind: Int
  let days: Int
  let numberAt: Int
  let kindAt: Int
  let stripAt: Int

  init(_ sites: [Site], _ layout: BodyLayout, _ numbers: [Site: Int]) {
    let name = max(10, sites.map { $0.shortName.count }.max() ?? 0)
    number = max(1, sites.compactMap { numbers[$0].map { String($0).count } }.max() ?? 1)
    numberAt = layout.x + 2 + name + 1
    // A column for the mark of an open question, then the strip, which ends at the edge.
    let left = layout.width - (2 + name + 1 + number + 1)
    days = max(1, min(layout.stripDays, left))
    kind = max(0, left - days - 1)
    kindAt = numberAt + number + 1
    stripAt = layout.scale == .large ? kindAt + 12 : layout.x + layout.width - days
  }
}

/// How sore each site was on the days that are loaded.
struct HistoryQuestion: Question {
  func answer(_ world: World) -> SorenessHistory { SorenessHistory(world.slice) }
}

/// The figure and the list with nothing selected.
private struct BodyBackdrop: Backdrop {
  let size: Size
  /// Days before today.
  let back: Int
  let span: BodySpan
  let isWhole: Bool
  /// Those of the list that are shown.
  let sites: [Site]

  func draw(_ world: World, on canvas: inout Canvas) {
    var screen = BodyScreen()
    (screen.back, screen.span, screen.isWhole) = (back, span, isWhole)
    screen.drawBackdrop(sites, world, on: &canvas)
  }
}
