import Drawing
import Model

/// A session in fields: for those who prefer them to a line, and for changing one.
struct FormPanel: Screen {
  var title: String { editing == nil ? "A session" : "Edit" }
  private var editing: Session?
  private var form: SessionForm
  private var field = SessionField.kind
  private var line: LineField
  /// The day it was opened for.
  private let begun: Day
  /// True once another program changed the session that is being changed.
  private var isBehind = false

  /// An empty form for a day.
  init(day: Day, _ world: World) {
    editing = nil
    begun = day
    form = SessionForm(day: day, today: world.today, taste: world.taste)
    line = LineField(form[.kind])
  }

  /// The form of a session that is there, to change it.
  init(editing session: Session, _ world: World) {
    editing = session
    begun = session.day
    form = SessionForm(editing: session, today: world.today, taste: world.taste)
    line = LineField(form[.kind])
  }

  /// Goes on with the texts of the fields; `record` is the session they change, nil for a new one.
  init(resuming texts: [String], day: Day, of record: Record?, _ world: World) {
    if case .session(let session)? = record {
      self.init(editing: session, world)
    } else {
      self.init(day: day, world)
    }
    for (shown, text) in zip(SessionField.allCases, texts) where text != form[shown] {
      form[shown] = text
    }
    line = LineField(form[.kind])
  }

  var isTyping: Bool { true }

  func draft(always: Bool) -> Draft? {
    guard form.isTouched else { return nil }
    let texts = SessionField.allCases.map { field in
      // Today is another day when it is read again.
      field == .day ? form.day?.iso ?? form[field] : form[field]
    }
    let target = editing.map { Draft.Target(table: .session, id: $0.id) }
    return Draft(kind: .form, day: form.day ?? begun, target: target, texts: texts)
  }

  /// What was typed goes into the session as it is now.
  mutating func conflicted() { isBehind = true }

  func rows(in size: Size) -> Int? { SessionField.allCases.count + 3 }

  /// The day it was opened on and the day it names now, for the order among the day's sessions.
  func needs(_ world: World) -> Needs? {
    let days = [editing?.day, form.day, world.today].compactMap { $0 }
    return Needs(days: (days.min() ?? world.today)...(days.max() ?? world.today))
  }

  func keymap(_ world: World) -> [Binding] {
    [
      Binding("enter", [.enter], .open, "The next field; in the last one, write it", hint: "next"),
      Binding("ctrl-s", [.control("s")], .choose, "Write it", hint: "writes it"),
      Binding("tab, down", [.tab, .down], .down, "The next field"),
      Binding("shift-tab, up", [.backTab, .up], .up, "The field before"),
      Binding("esc", [.escape], .back, "Leave without writing", hint: "leaves"),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    if line.handle(key) { form[field] = line.text }
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .up: go(field.rawValue - 1)
    case .down: go(field.rawValue + 1)
    case .open:
      if form.problem(field) != nil { return [] }
      guard field == SessionField.allCases.last else {
        go(field.rawValue + 1)
        return []
      }
      return write(world)
    case .choose: return write(world)
    default: break
    }
    return []
  }

  private mutating func go(_ index: Int) {
    let all = SessionField.allCases
    field = all[(index + all.count) % all.count]
    line = LineField(form[field])
  }

  private mutating func write(_ world: World) -> [Wish] {
    if isBehind, let session = editing {
      editing = world.slice.sessions.first { $0.id == session.id }
      form.rebase(on: editing)
      isBehind = false
    }
    if let wrong = form.firstProblem {
      go(wrong.rawValue)
      return []
    }
    let day = form.day ?? world.today
    let order = world.slice.nextOrder(on: day)
    guard let session = form.session(id: world.seed, order: order) else { return [] }
    if session == editing { return [.pop, .say("Left as it was.")] }
    let edit = Edit(
      table: .session, id: session.id, before: editing.map(Record.session),
      after: .session(session))
    let name = session.name(world.taste)
    let verb = editing != nil ? "changed " : session.isDone ? "" : "planned "
    return [.pop, .commit(Change(title: verb + name, edits: [edit]))]
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let heading =
      editing.map { "Change: \($0.name(world.taste)), \($0.day.long)" }
      ?? "A session" + (form.day.map { " for \($0.long)" } ?? "")
      + ((form.day ?? world.today) > world.today ? ", planned" : "")
    canvas.put(
      Columns.clip(heading, to: max(0, canvas.size.width - 6)), x: 3, y: 0, style: .bold)
    for (index, shown) in SessionField.allCases.enumerated() {
      row(shown, y: 2 + index, on: &canvas)
    }
  }

  private func row(_ shown: SessionField, y: Int, on canvas: inout Canvas) {
    let isSelected = shown == field
    let problem = form.problem(shown)
    if isSelected { canvas.put("›", x: 1, y: y, style: .accent) }
    canvas.put(shown.label, x: 3, y: y, style: isSelected ? .accent : .faint)
    let isLong = shown == .title || shown == .note
    let width = max(1, isLong ? canvas.size.width - 16 : min(20, canvas.size.width - 16))
    let style = problem == nil ? Style.plain : Style(ink: .caution, underline: true)
    if isSelected {
      line.draw(on: &canvas, x: 13, y: y, width: width, style: style)
    } else {
      canvas.put(Columns.clip(form[shown], to: width), x: 13, y: y, style: style)
    }
    guard !isLong else { return }
    let room = max(0, canvas.size.width - 36)
    if let problem {
      canvas.put(Columns.clip(problem, to: room), x: 35, y: y, style: Style(ink: .caution))
    } else if isSelected {
      let words = Columns.wrap(shown.hint, to: room).first ?? ""
      canvas.put(Columns.clip(words, to: room), x: 35, y: y, style: .faint)
    }
  }
}
