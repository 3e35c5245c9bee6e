import Advice
import Drawing
import Model

/// All there is to say about one verdict: question, chart, numbers, limit, evidence and its limits.
struct WhyPanel: Screen {
  let title = "Why"
  let rule: RuleName
  /// A distance asked for in place of what is planned; nil asks nothing.
  private(set) var asked: Distance?
  /// Rows of the text that were scrolled away.
  private var top = 0

  init(_ rule: RuleName) { self.rule = rule }

  private var isAsking: Bool { rule == .singleRunSpike || rule == .weeklyGuide }

  func keymap(_ world: World) -> [Binding] {
    let distances =
      isAsking
      ? [
        Binding("-", .less, "A shorter run today", hint: "+ another distance"),
        Binding("+, =", [.character("+"), .character("=")], .more, "A longer run today"),
      ] : []
    return distances + Self.scrolling + [
      Binding("y", .accept, "Accept it", hint: proposal(world)),
      Binding(
        "x", .dismiss, "Not now: until it changes",
        hint: world.why?.verdict.isAnswerable == true ? "until it changes" : nil),
    ]
  }

  private static let scrolling = [
    Binding("j, down", [.character("j"), .down, .pageDown], .down, "Further down"),
    Binding("k, up", [.character("k"), .up, .pageUp], .up, "Back up"),
  ]

  /// What `y` does here; nil where there is nothing to answer.
  private func proposal(_ world: World) -> String? {
    guard let verdict = world.why?.verdict, verdict.rule == rule else { return nil }
    if asked != nil, !verdict.speaks, let distance = verdict.proposal?.distance {
      return "make it " + world.taste.number(distance)
    }
    return verdict.acceptHint(world)
  }

  func needs(_ world: World) -> Needs? {
    Needs(
      days: (world.today - 60)...(world.today + 13), wantsVerdicts: true,
      why: WhyQuery(rule: rule, distance: asked))
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    guard let why = world.why, why.verdict.rule == rule else { return [] }
    switch action {
    case .down: top += 1
    case .up: top = max(0, top - 1)
    case .more, .less:
      guard isAsking else { return [] }
      asked = next(action == .more ? 1 : -1, why, world.taste)
    case .accept where asked != nil && !why.verdict.speaks:
      guard let proposal = why.verdict.proposal else { return [] }
      return [.pop, .commit(proposal.change(seed: world.seed, in: world.slice))]
    case .accept where why.verdict.asksForHealth(world): return [.push(HealthPanel())]
    case .accept, .dismiss:
      return [.pop] + VerdictAnswer.wishes(action, why.verdict, world)
    default: break
    }
    return []
  }

  /// The next whole unit from what is asked, planned or the limit.
  private func next(_ by: Double, _ why: Why, _ taste: Taste) -> Distance {
    let unit = taste.units.centimetres
    let from =
      asked.map { Double($0.centimetres) }
      ?? why.verdict.because.first.map { ($0.limit ?? $0.value) * 100 } ?? 0
    let units = from / unit
    let whole = by > 0 ? units.rounded(.down) + 1 : units.rounded(.up) - 1
    return Distance(centimetres: Int(max(1, whole) * unit))
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    guard let why = world.why, why.verdict.rule == rule else {
      canvas.put("Looking back.", x: 3, y: 0, style: .faint)
      return
    }
    let head = heading(why, world, on: &canvas)
    let lines = LabelledLines(lines: lines(why, world))
    let height = canvas.size.height
    let rows = lines.rows(width: canvas.size.width)
    var y = head
    if let chart = why.chart {
      let room = min(max(11, height / 3), max(7, height - head - 1 - rows))
      // What comes first stands in the fifth row under it at the latest.
      if height >= room + head + 1 + min(rows, 5) {
        ChartView(chart: chart).draw(
          on: &canvas, in: Rect(x: 1, y: head, width: canvas.size.width - 2, height: room))
        y = head + 1 + room
      }
    }
    // Under a chart a row is free for it, else the last one is.
    let isShort = y == head && rows > height - y
    let end = isShort ? height - 1 : height
    let skip = min(top, max(0, rows - (end - y)))
    lines.draw(on: &canvas, y: y, end: end, skip: skip)
    guard rows - skip > end - y else { return }
    let word = "down for more"
    canvas.put(
      word, x: max(0, canvas.size.width - word.count - 2), y: isShort ? end : y - 1, style: .faint)
  }

  /// Rule, level, question and sentence, and the row after them.
  private func heading(_ why: Why, _ world: World, on canvas: inout Canvas) -> Int {
    let mark = VerdictMark.of(why.verdict)
    let left = "Why: " + label + (asked.map { ", " + world.taste.text($0) + " asked" } ?? "")
    let level = "\(mark.sign) \(why.verdict.level.name)"
    let whole = "\(rule.rawValue)   \(level)"
    let room = canvas.size.width - Columns.width(of: left) - 8
    let right = Columns.width(of: whole) <= room ? whole : level
    let x = canvas.size.width - Columns.width(of: right) - 2
    canvas.put(Columns.clip(left, to: max(0, x - 5)), x: 3, y: 0, style: .bold)
    canvas.put(right, x: max(0, x), y: 0, style: mark.style)
    let width = max(0, canvas.size.width - 4)
    var y = 1
    let loud: Style = why.verdict.level >= .caution ? .bold : .plain
    for (text, style) in [(why.question, Style.plain), (why.verdict.headline, loud)] {
      for part in Columns.wrap(text, to: max(1, width)) {
        canvas.put(part, x: 3, y: y, style: style)
        y += 1
      }
    }
    return y
  }

  private var label: String { Catalogue.rule(rule)?.label ?? rule.rawValue }

  private func lines(_ why: Why, _ world: World) -> [(label: String, text: String)] {
    var lines: [(label: String, text: String)] = []
    let numbers = why.verdict.because.map { $0.text(world.taste) }
    if !numbers.isEmpty { lines.append(("numbers", numbers.joined(separator: "; "))) }
    lines.append(("changes", why.changes))
    if let first = why.first { lines.append(("first", first)) }
    if let evidence = why.verdict.evidence.first {
      lines.append(("ground", evidence.ground))
    }
    lines += why.verdict.details.filter { $0.label != "changes" }.map { ($0.label, $0.text) }
    if let evidence = why.verdict.evidence.first { lines.append(("limits", evidence.limits)) }
    if why.weeks > 0 {
      lines.append(("yours", why.history(4)))
    }
    for evidence in why.verdict.evidence.dropFirst() {
      lines.append(("also", evidence.also))
    }
    return lines
  }
}
