import Drawing
import Model

/// One line for the day, understood while it is typed.
struct EntryPanel: Screen {
  let title = "Add"
  private var field: LineField
  /// What stood there before anything was typed.
  private let begun: String
  /// The day it is typed on.
  private let today: Day

  /// Another day than today is written in front, where it can be seen and changed.
  init(day: Day, today: Day) {
    begun = day == today ? "" : "@\(day.iso) "
    field = LineField(begun)
    self.today = today
  }

  /// Goes on with a line that was typed on a day; on another it is told its day.
  init(resuming line: String, of day: Day, today: Day) {
    begun = ""
    let isToldItsDay = day == today || line.contains("@")
    field = LineField(isToldItsDay ? line : "@\(day.iso) " + line)
    self.today = today
  }

  func draft(always: Bool) -> Draft? {
    guard field.text != begun, !field.text.allSatisfy(\.isWhitespace) else { return nil }
    return Draft(kind: .line, day: today, texts: [field.text])
  }

  var isTyping: Bool { true }
  /// In narrow windows the examples take two lines each.
  func rows(in size: Size) -> Int? { size.width < 72 ? 10 : 8 }

  func keymap(_ world: World) -> [Binding] {
    [
      Binding("enter", [.enter], .choose, "Write it", hint: "writes it"),
      Binding("esc", [.escape], .back, "Leave", hint: "leaves"),
    ]
  }

  private func entry(_ world: World) -> Entry {
    Entry.parse(
      field.text, today: world.today, taste: world.taste, currency: world.slice.runner.currency)
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    _ = field.handle(key)
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    guard action == .choose else { return [] }
    guard !field.text.allSatisfy(\.isWhitespace) else { return [.pop] }
    let entry = entry(world)
    guard entry.problems.isEmpty, !entry.items.isEmpty else { return [] }
    return [.pop, .enter(field.text)]
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let width = max(1, canvas.size.width - 6)
    let entry = entry(world)
    var lines: [(String, Style)] = []
    let isBlank = entry.items.isEmpty && entry.problems.allSatisfy(\.word.isEmpty)
    if isBlank {
      lines = [
        ("10k 52:30 rpe 6 easy along the river, left calf 3", .faint),
        ("run 28m   8x 1:00 run 1:30 walk   strength: squat 3x8 60kg", .faint),
        ("massage 30m left calf by Elena 60 EUR, 6 to 3   plan 6k easy @fri", .faint),
        ("@yesterday, @mon, @2026-11-20, @7:12   \"a title, with a comma\"", .faint),
      ]
    } else {
      lines = entry.preview.dropFirst().map { ($0, .plain) }
      lines += entry.problems.map { ("“\($0.word)”: \($0.why)", Style(ink: .caution)) }
    }
    let isAhead = entry.day > world.today
    canvas.put(
      (isAhead ? "Plan for " : "Add to ") + entry.day.long, x: 3, y: 0, style: .bold)
    let wrapped = lines.flatMap { line in Columns.wrap(line.0, to: width).map { ($0, line.1) } }
    for (index, line) in wrapped.prefix(max(0, canvas.size.height - 3)).enumerated() {
      canvas.put(line.0, x: 3, y: 3 + index, style: line.1)
    }
    field.draw(
      on: &canvas, x: 3, y: 1, width: width, marked: entry.problems.map(\.range),
      as: Style(ink: .caution, underline: true))
  }
}
