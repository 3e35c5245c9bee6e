import Advice
import Drawing
import Model

/// What a therapist found and asked for: ticked here, and written down as it came back.
struct HomeworkPanel: Screen {
  let title = "From the therapist"
  private var row = 0
  /// The reply being typed; nil outside of it.
  private var field: LineField?
  /// The day the reply was begun.
  private var begun = Day(number: 0)

  init() {}

  /// Goes on with a reply.
  init(resuming text: String, of day: Day) {
    field = LineField(text)
    begun = day
  }

  var isTyping: Bool { field != nil }

  func keymap(_ world: World) -> [Binding] {
    guard field == nil else {
      return [
        Binding("enter", [.enter], .choose, "Write it", hint: "writes it"),
        Binding("esc", [.escape], .close, "Leave without saving", hint: "leaves"),
      ]
    }
    return MovingKeys.rows + [
      Binding("space", [.character(" "), .enter], .done, "Done today, or not", hint: "done"),
      Binding("r", .add, "Write what came back", hint: "reply"),
      Binding("e", .yes, "It ends today", hint: "ends"),
      Binding("d", .delete, "Delete it"),
    ]
  }

  func needs(_ world: World) -> Needs? {
    Needs(days: (world.today - 180)...world.today, totals: (world.today - 180)...world.today)
  }

  private func due(_ world: World) -> [DueHomework] {
    DueHomework.all(Facts(slice: world.slice, totals: world.totals, day: world.today))
  }

  private func reply(_ text: String, _ world: World) -> Reply {
    Reply(
      text, today: world.today, sites: TopSites.of(world.slice, day: world.today, days: 28))
  }

  func draft(always: Bool) -> Draft? {
    guard let field, !field.text.allSatisfy(\.isWhitespace) else { return nil }
    return Draft(kind: .reply, day: begun, texts: [field.text])
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    _ = field?.handle(key)
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let due = due(world)
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(due.count - 1, row + 1))
    case .add:
      field = LineField()
      begun = world.today
    case .close: field = nil
    case .choose:
      guard let field else { return [] }
      let reply = reply(field.text, world)
      guard reply.problems.isEmpty else { return [] }
      self.field = nil
      return [.commit(reply.change(on: world.today, seed: world.seed, in: world.slice))]
    case .done, .yes, .delete:
      guard due.indices.contains(row) else { return [] }
      return act(action, on: due[row], world)
    default: break
    }
    return []
  }

  private func act(_ action: Request, on due: DueHomework, _ world: World) -> [Wish] {
    switch action {
    case .done:
      guard !due.isRestriction else { return [.say("Something to leave alone: nothing to tick.")] }
      return [.commit(world.slice.ticking(due.homework, on: world.today))]
    case .yes:
      var ended = due.homework
      ended.until = max(ended.day, world.today - 1)
      return [
        .commit(
          Change(
            title: "\(ended.text) ended", edits: [world.slice.put(.homework(ended))]))
      ]
    default:
      guard let edit = world.slice.remove(.homework, due.homework.id) else { return [] }
      return [.commit(Change(title: "deleted \(due.homework.text)", edits: [edit]))]
    }
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let width = max(1, canvas.size.width - 6)
    canvas.put(title, x: 3, y: 0, style: .bold)
    if let field {
      draw(field, world, width: width, on: &canvas)
      return
    }
    let due = due(world)
    let found = world.slice.findings.sorted { ($1.day, $0.id) < ($0.day, $1.id) }
    if due.isEmpty {
      canvas.put("Nothing is asked for today. r writes what came back.", x: 3, y: 2)
    }
    let room = max(1, canvas.size.height - 4 - min(found.count, 4))
    for (line, index) in RowWindow.around(row, count: due.count, room: room).enumerated() {
      draw(due[index], isSelected: index == row, y: 2 + line, on: &canvas)
    }
    var y = 3 + max(1, min(due.count, room))
    guard !found.isEmpty, y < canvas.size.height else { return }
    canvas.put("Found", x: 3, y: y, style: .bold)
    for finding in found.prefix(max(0, canvas.size.height - y - 1)) {
      y += 1
      let site = finding.site.map { $0.shortName + ": " } ?? ""
      canvas.put(
        Columns.clip("\(finding.day.dayAndMonth)  \(site)\(finding.text)", to: width), x: 3, y: y)
    }
  }

  private func draw(
    _ due: DueHomework, isSelected: Bool, y: Int, on canvas: inout Canvas
  ) {
    if isSelected {
      canvas.put("›", x: 1, y: y, style: .accent)
      canvas.cursor = Point(1, y)
    }
    let box = due.isRestriction ? " · " : due.isTicked ? "[x]" : "[ ]"
    let style: Style = isSelected ? .accent : .plain
    let site = due.homework.site.map { " (\($0.shortName))" } ?? ""
    let used = canvas.put(
      "\(box) \(due.title)\(site)", x: 3, y: y, style: style, width: canvas.size.width - 5)
    let remark = due.remark ?? (due.isRestriction ? "" : "\(due.ticksInWeek) of 7 days")
    guard used + remark.count + 8 < canvas.size.width else { return }
    canvas.put(
      remark, x: canvas.size.width - 3 - Columns.width(of: remark), y: y,
      style: due.remark == nil ? .faint : Style(ink: .caution))
  }

  private func draw(_ field: LineField, _ world: World, width: Int, on canvas: inout Canvas) {
    canvas.put("What came back, with semicolons between:", x: 3, y: 2, style: .faint)
    field.draw(on: &canvas, x: 3, y: 3, width: width)
    guard !field.text.allSatisfy(\.isWhitespace) else {
      canvas.put("1 raises 3x15 daily to 8 dec; 2 no hills", x: 3, y: 5, style: .faint)
      canvas.put("found: thick tendon; calf stretch 3x30s retest 15 dec", x: 3, y: 6, style: .faint)
      return
    }
    let reply = reply(field.text, world)
    let lines =
      reply.items.map { ($0.words, Style.plain) }
      + reply.problems.map { ($0, Style(ink: .caution)) }
    for (line, text) in lines.prefix(max(0, canvas.size.height - 5)).enumerated() {
      canvas.put(Columns.clip(text.0, to: width), x: 3, y: 5 + line, style: text.1)
    }
  }
}
