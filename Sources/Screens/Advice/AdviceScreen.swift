import Advice
import Drawing
import Model

/// Ranked verdicts; the selected one opens to what it proposes, and with enter to all of why.
public struct AdviceScreen: Screen {
  var row = 0
  /// True while the silent verdicts are listed too.
  var showsSilent = false

  public let title = "Advice"

  public init() {}

  fileprivate init(showsSilent: Bool) { self.showsSilent = showsSilent }

  public func keymap(_ world: World) -> [Binding] {
    let shown = shown(world)
    let verdict = shown.isEmpty ? nil : shown[selected(among: shown)]
    return MovingKeys.rows + [
      Binding(
        "enter", [.enter], .open, "Why: numbers, limit, evidence",
        hint: verdict == nil ? nil : "why"),
      Binding(
        "y", .accept, "Accept: it is planned where there is something to plan",
        hint: verdict?.acceptHint(world)),
      Binding(
        "x", .dismiss, "Not now: it stays away until its numbers change",
        hint: verdict?.isAnswerable == true ? "not now" : nil),
      Binding(".", .silent, "The silent ones too", hint: "the silent"),
    ]
  }

  public func needs(_ world: World) -> Needs? {
    Needs(days: (world.today - 60)...(world.today + 13), wantsVerdicts: true)
  }

  /// What speaks, and what waits for one answer; with `.` all of them.
  func shown(_ world: World) -> [Verdict] {
    showsSilent ? world.verdicts : world.answer(AdviceQuestion())
  }

  /// The row in the list as it is: it gets shorter where a verdict was answered.
  private func selected(among shown: [Verdict]) -> Int { max(0, min(row, shown.count - 1)) }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let shown = shown(world)
    row = selected(among: shown)
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(shown.count - 1, row + 1))
    case .pageUp: row = 0
    case .pageDown: row = max(0, shown.count - 1)
    case .silent:
      showsSilent.toggle()
      row = 0
    default:
      guard !shown.isEmpty else { return [] }
      return answer(action, shown[row], world)
    }
    return []
  }

  private func answer(_ action: Request, _ verdict: Verdict, _ world: World) -> [Wish] {
    switch action {
    case .accept where verdict.asksForHealth(world): [.push(HealthPanel())]
    case .accept, .dismiss: VerdictAnswer.wishes(action, verdict, world)
    case .open: [.push(WhyPanel(verdict.rule))]
    default: []
    }
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    let size = canvas.size
    let rows = world.answer(AdviceRowsQuestion(showsSilent: showsSilent, width: size.width))
    let room = Self.room(size)
    let shown = shown(world)
    let selected = selected(among: shown)
    let visible = visible(rows, around: selected, room)
    canvas = world.answer(
      AdviceBackdrop(size: size, showsSilent: showsSilent, rows: visible.indices))
    guard !shown.isEmpty else { return }
    let y = 3 + min(room, rows.count)
    let detail = AdviceDetail(
      size: Size(size.width, size.height - y - safety(world, size.width).count),
      showsSilent: showsSilent, index: selected)
    canvas.paste(world.answer(detail), at: Point(0, y))
    for (line, row) in visible.enumerated() where row.index == selected {
      draw(row, shown[row.index], isSelected: true, y: 2 + line, on: &canvas)
    }
  }

  /// Rows of the list.
  private static func room(_ size: Size) -> Int { max(1, size.height / 2 - 2) }

  /// All but what is selected.
  fileprivate func drawBackdrop(
    _ rows: Range<Int>, _ world: World, on canvas: inout Canvas
  ) {
    let shown = shown(world)
    heading(world, on: &canvas)
    let all = world.answer(
      AdviceRowsQuestion(showsSilent: showsSilent, width: canvas.size.width))
    for (line, row) in all[rows].enumerated() {
      draw(row, shown[row.index], isSelected: false, y: 2 + line, on: &canvas)
    }
    canvas.putMore(rows, of: all.count, y: 2)
    if shown.isEmpty {
      canvas.put(
        Columns.clip("Nothing to say. . shows what was asked.", to: max(0, canvas.size.width - 4)),
        x: 3, y: 2, style: .faint)
    }
    let safety = safety(world, canvas.size.width)
    for (line, text) in safety.enumerated() {
      canvas.put(text, x: 3, y: canvas.size.height - safety.count + line, style: .faint)
    }
  }

  private func heading(_ world: World, on canvas: inout Canvas) {
    let speak = world.verdicts.count(where: \.speaks)
    let unknown = world.verdicts.count { $0.level == .unknown }
    canvas.put("From what is written up to now", x: 3, y: 0, style: .bold)
    let counts =
      "\(speak) speak   \(world.verdicts.count - speak - unknown) silent   "
      + "\(unknown) can't tell"
    let x = canvas.size.width - Columns.width(of: counts) - 2
    if x > 36 { canvas.put(counts, x: x, y: 0, style: .faint) }
  }

  /// A row of the list: a verdict's sentence, or what of it has no room in the row above.
  fileprivate struct Row {
    var index: Int
    var text: String
    var isFirst: Bool
  }

  private static func isWide(_ width: Int) -> Bool { width >= 78 }
  private static func sentenceX(_ width: Int) -> Int { isWide(width) ? 19 : 7 }

  fileprivate func rows(_ shown: [Verdict], width: Int) -> [Row] {
    let room = max(1, width - Self.sentenceX(width) - 1)
    return shown.enumerated().flatMap { index, verdict in
      Columns.wrap(verdict.headline, to: room).enumerated().map { line, text in
        Row(index: index, text: text, isFirst: line == 0)
      }
    }
  }

  /// The rows there is room for around the selected sentence, no sentence in part.
  private func visible(_ rows: [Row], around selected: Int, _ room: Int) -> ArraySlice<Row> {
    let at = rows.firstIndex { $0.index == selected } ?? 0
    let from = max(0, min(at - room / 2, rows.count - room))
    var part = rows[from..<min(rows.count, from + room)]
    while let first = part.first, !first.isFirst { part.removeFirst() }
    let next = part.endIndex
    if next < rows.count, !rows[next].isFirst, rows[next].index != selected {
      part.removeAll { $0.index == rows[next].index }
    }
    return part
  }

  private func draw(
    _ row: Row, _ verdict: Verdict, isSelected: Bool, y: Int, on canvas: inout Canvas
  ) {
    let mark = VerdictMark.of(verdict)
    let width = canvas.size.width
    if isSelected, row.isFirst {
      canvas.put("›", x: 1, y: y, style: .accent)
      canvas.cursor = Point(1, y)
    }
    if row.isFirst {
      canvas.put(Columns.pad(String(row.index + 1), to: 2, right: true), x: 2, y: y, style: .faint)
      canvas.put(mark.sign, x: 5, y: y, style: mark.style)
      if Self.isWide(width) { canvas.put(label(verdict), x: 7, y: y, style: .faint) }
    }
    canvas.put(
      row.text, x: Self.sentenceX(width), y: y, style: isSelected ? .accent : .plain)
  }

  private func label(_ verdict: Verdict) -> String {
    Catalogue.rule(verdict.rule)?.label ?? verdict.rule.rawValue
  }

  /// What is said of warning signs on the last rows; an empty one without the rule.
  private func safety(_ world: World, _ width: Int) -> [String] {
    guard let flag = world.verdicts.first(where: { $0.rule == .redFlag }) else { return [""] }
    let isWide = Self.isWide(width)
    let room = max(0, width - 4)
    let texts =
      flag.level == .strong
      ? ["! writes down who saw it; until then it stays first."]
      : [isWide ? ". ! to go through them (20 s)." : ". ! asks.", ""].map { flag.headline + $0 }
    // A way on is dropped before a sentence is cut.
    let text = texts.first { Columns.width(of: $0) <= room } ?? flag.headline
    return Columns.wrap(text, to: max(1, room))
  }

  fileprivate func detail(_ verdict: Verdict, _ world: World, on canvas: inout Canvas) {
    let end = canvas.size.height
    var lines = verdict.details.filter { $0.label != "changes" }.map { ($0.label, $0.text) }
    if let record = verdict.toRecord { lines.append(("to know", record)) }
    if verdict.asksForHealth(world) { lines.append(("y", "answers them now")) }
    if let changes = verdict.detail("changes") { lines.append(("changes", changes)) }
    if let evidence = verdict.evidence.first {
      lines.append(("ground", evidence.shortGround))
      lines.append(("limits", evidence.limits))
    }
    let others = verdict.evidence.dropFirst().map { ("also", $0.also) }
    // With room left all that it rests on is here too.
    let whole = LabelledLines(lines: lines + others)
    if whole.rows(width: canvas.size.width) < end - 2 { lines += others }
    let head = Columns.wrap(proposal(verdict, world), to: max(1, canvas.size.width - 4))
    for (line, text) in head.enumerated() { canvas.put(text, x: 3, y: line, style: .bold) }
    // What has no room as a whole is left to Why; what it rests on comes first.
    let width = canvas.size.width
    func rows(_ line: (String, String)) -> Int { LabelledLines(lines: [line]).rows(width: width) }
    var room = end - head.count - (lines.first { $0.0 == "ground" }.map(rows) ?? 0)
    let fitting = lines.filter { line in
      guard line.0 != "ground" else { return true }
      let isFitting = rows(line) <= room
      if isFitting { room -= rows(line) }
      return isFitting
    }
    LabelledLines(lines: fitting).draw(on: &canvas, y: head.count, end: end)
  }

  /// What `y` would write, else the rule's question.
  private func proposal(_ verdict: Verdict, _ world: World) -> String {
    guard let proposal = verdict.proposal else {
      return Catalogue.rule(verdict.rule)?.question ?? verdict.headline
    }
    if let distance = proposal.distance {
      return "Make it \(world.taste.text(distance)), \(proposal.day.long)"
    }
    let minutes = proposal.minutes.map { ", \($0) min" } ?? ""
    return "\(proposal.title)\(minutes), \(proposal.day.long)"
  }
}

/// What speaks, and what waits for one answer.
private struct AdviceQuestion: Question {
  func answer(_ world: World) -> [Verdict] {
    world.verdicts.filter { verdict in
      verdict.speaks
        || verdict.level == .unknown && (verdict.asksForHealth(world) || verdict.rule == .redFlag)
        || verdict.isAsking
    }
  }
}

/// The rows that their sentences take.
private struct AdviceRowsQuestion: Question {
  var showsSilent: Bool
  var width: Int

  func answer(_ world: World) -> [AdviceScreen.Row] {
    let screen = AdviceScreen(showsSilent: showsSilent)
    return screen.rows(screen.shown(world), width: width)
  }
}

private struct AdviceBackdrop: Backdrop {
  let size: Size
  let showsSilent: Bool
  /// Those that are shown.
  let rows: Range<Int>

  func draw(_ world: World, on canvas: inout Canvas) {
    AdviceScreen(showsSilent: showsSilent).drawBackdrop(rows, world, on: &canvas)
  }
}

/// What the selected verdict proposes and rests on.
private struct AdviceDetail: Backdrop {
  let size: Size
  let showsSilent: Bool
  /// Of the verdict, among those that are shown.
  let index: Int

  func draw(_ world: World, on canvas: inout Canvas) {
    let screen = AdviceScreen(showsSilent: showsSilent)
    screen.detail(screen.shown(world)[index], world, on: &canvas)
  }
}

extension Verdict {
  /// Whether it waits for the health questions, which are asked once.
  func asksForHealth(_ world: World) -> Bool {
    rule == .massage && level == .unknown && world.slice.runner.healthAsked == nil
  }

  /// What `y` does to it, in a word or two; nil where there is nothing to answer.
  func acceptHint(_ world: World) -> String? {
    if asksForHealth(world) { return "answer them" }
    if kind == .redFlag, level.speaks { return "seen, by whom" }
    guard isAnswerable else { return nil }
    if let distance = proposal?.distance { return "make it " + world.taste.number(distance) }
    return proposal == nil ? "accept" : "plan it"
  }
}

/// What accepting or putting aside a verdict asks for, alike on every screen.
enum VerdictAnswer {
  static func wishes(_ action: Request, _ verdict: Verdict, _ world: World) -> [Wish] {
    if verdict.kind == .redFlag, verdict.level.speaks {
      return action == .accept
        ? [.push(SignsPanel())]
        : [.say("A warning sign can't be put aside: ! writes down who saw it.")]
    }
    guard verdict.isAnswerable else { return [.say("It says nothing that could be answered.")] }
    if action == .accept, verdict.isAccepted(on: world.today, in: world.slice) {
      return [.say("Accepted today already. u takes it back.")]
    }
    let change =
      action == .accept
      ? verdict.acceptance(day: world.today, seed: world.seed, in: world.slice)
      : verdict.dismissal(day: world.today, seed: world.seed, in: world.slice)
    return change.map { [.commit($0)] } ?? []
  }
}
