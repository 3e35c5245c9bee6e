import Advice
import Drawing
import Model

/// A self-test, step by step: how it is done, both sides entered one after the other, and the
/// course with the band in which nothing can be told apart.
struct SelfTestPanel: Screen {
  let title = "Self-tests"
  private var kind = SelfTestKind.calfRaise
  /// What is being typed; nil outside of entry.
  private var entry: (side: Side, field: LineField, left: Double?)?

  init() {}

  /// A test that is begun at once.
  init(entering kind: SelfTestKind) {
    self.kind = kind
    entry = (.left, LineField(), nil)
  }

  var isTyping: Bool { entry != nil }

  func keymap(_ world: World) -> [Binding] {
    guard entry == nil else {
      return [
        Binding(
          "enter", [.enter], .choose, "Take the value; empty leaves the side out", hint: "next"),
        Binding("esc", [.escape], .close, "Leave without saving", hint: "leaves"),
      ]
    }
    return [
      Binding("h, left", [.character("h"), .left], .left, "The test before"),
      Binding("l, right", [.character("l"), .right], .right, "The next test", hint: "next test"),
      Binding("enter", [.enter], .open, "Write today's values, left then right", hint: "write"),
      Binding("d", .delete, "Delete today's values of this test"),
    ]
  }

  func needs(_ world: World) -> Needs? {
    Needs(days: (world.today - 730)...world.today)
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    _ = entry?.field.handle(key)
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let kinds = SelfTestKind.allCases
    let at = kinds.firstIndex(of: kind) ?? 0
    switch action {
    case .left: kind = kinds[(at + kinds.count - 1) % kinds.count]
    case .right: kind = kinds[(at + 1) % kinds.count]
    case .open: entry = (.left, LineField(), nil)
    case .close: entry = nil
    case .choose: return take(world)
    case .delete:
      let edits = today(world).compactMap { world.slice.remove(.selfTest, $0.id) }
      guard !edits.isEmpty else { return [.say("No value of today to delete.")] }
      return [.commit(Change(title: "deleted \(kind.name)", edits: edits))]
    default: break
    }
    return []
  }

  private func today(_ world: World) -> [SelfTest] {
    world.slice.selfTests.filter { $0.day == world.today && $0.testKind == kind }
  }

  /// Takes the typed value in; after the right side both are written.
  private mutating func take(_ world: World) -> [Wish] {
    guard let (side, field, left) = entry else { return [] }
    let text = field.text.filter { !$0.isWhitespace }
    let value = kind.value(typed: text)
    guard text.isEmpty || value != nil else {
      return [.say("A number of \(kind.unit), 0 to \(Int(kind.most)).")]
    }
    guard side == .right else {
      entry = (.right, LineField(), value)
      return []
    }
    entry = nil
    let values = [(Side.left, left), (.right, value)]
    var edits: [Edit] = []
    var said: [String] = []
    for (index, (side, value)) in values.enumerated() {
      guard let value else { continue }
      let known = today(world).first { $0.side == side }
      let test = SelfTest(
        id: known?.id ?? world.seed.derived(index), day: world.today, test: kind.rawValue,
        side: side, thousandths: Int((value * 1000).rounded()))
      edits.append(world.slice.put(.selfTest(test)))
      said.append("\(side.rawValue) \(kind.text(value))")
    }
    guard !edits.isEmpty else { return [.say("Nothing was written.")] }
    return [
      .commit(Change(title: "\(kind.name) \(said.joined(separator: ", "))", edits: edits))
    ]
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let width = max(1, canvas.size.width - 6)
    canvas.put("\(title): \(kind.name)", x: 3, y: 0, style: .bold)
    var y = 2
    let course = SelfTestCourse(kind, slice: world.slice)
    // Once there is a course, the steps come with the entry.
    if entry != nil || course.isEmpty {
      for (index, step) in kind.steps.enumerated() {
        canvas.put(String(index + 1), x: 3, y: y, style: .faint)
        for line in Columns.wrap(step, to: max(1, width - 3)) {
          canvas.put(line, x: 6, y: y)
          y += 1
        }
      }
    }
    y = drawEntry(y: y, on: &canvas)
    var notes = notes(course, world).map { Columns.wrap($0, to: width) }
    // What is typed and how the test is done come first.
    if entry != nil {
      while notes.joined().count > max(0, canvas.size.height - y - 2) { notes.removeLast() }
    }
    drawCourse(course, notes.flatMap { $0 }, y: y, width: width, on: &canvas)
  }

  /// The chart above the notes, with a blank row around it where there is room.
  private func drawCourse(
    _ course: SelfTestCourse, _ notes: [String], y: Int, width: Int, on canvas: inout Canvas
  ) {
    let bottom = canvas.size.height - notes.count - 1
    let air = bottom - y - 2 >= SelfTestChart.leastHeight ? 1 : 0
    SelfTestChart(course: course).draw(
      on: &canvas, in: Rect(x: 3, y: y + air, width: width, height: bottom - y - 2 * air))
    for (row, line) in notes.enumerated() {
      canvas.put(
        Columns.clip(line, to: width), x: 3, y: bottom + row,
        style: row < notes.count - 1 ? .plain : .faint)
    }
  }

  private func drawEntry(y: Int, on canvas: inout Canvas) -> Int {
    guard let (side, field, left) = entry else { return y }
    let x =
      3
      + canvas.put(
        side == .left
          ? "left, \(kind.unit): "
          : "left \(left.map { kind.text($0) } ?? "–")   right, \(kind.unit): ",
        x: 3, y: y + 1, style: .accent)
    field.draw(on: &canvas, x: x, y: y + 1, width: 8)
    return y + 2
  }

  private func notes(_ course: SelfTestCourse, _ world: World) -> [String] {
    var lines: [String] = []
    for side in [Side.left, .right] {
      guard let last = course.values(side).last else { continue }
      var text = "\(side.letter) \(kind.text(last.value)) \(kind.unit) on \(last.day.dayAndMonth)"
      if let change = course.change(side) { text += ", since the first \(change.words)" }
      lines.append(text)
    }
    if let difference = course.sideDifference {
      let usual = kind.usualSideDifference.map { "; usually within \(Digits.fixed($0, 1))" } ?? ""
      lines.append("sides apart: \(kind.text(abs(difference))) \(kind.unit)\(usual)")
    }
    let norm = kind.norm(age: world.slice.runner.age(on: world.today), sex: world.slice.runner.sex)
    let others = norm?.words ?? kind.withoutNorm
    if !others.isEmpty { lines.append("others: \(others)") }
    return lines + [SelfTestCourse.limits]
  }
}
