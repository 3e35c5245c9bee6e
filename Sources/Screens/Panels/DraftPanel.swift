import Drawing
import Model

/// Offers what was being typed when the program last ended.
struct DraftPanel: Screen {
  let title = "Not finished"
  let offered: Draft
  private let record: Record?

  /// - Parameter record: the one that was being changed, as it is now; nil where there is none.
  init(_ draft: Draft, _ record: Record?) {
    offered = draft
    self.record = record
  }

  func rows(in size: Size) -> Int? { size.height >= 30 ? 12 : 8 }
  func draft(always: Bool) -> Draft? { offered }

  func needs(_ world: World) -> Needs? {
    Needs(days: min(offered.day, world.today)...max(offered.day, world.today))
  }

  func keymap(_ world: World) -> [Binding] {
    [
      Binding("enter", [.enter], .choose, "Go on with it", hint: "goes on with it"),
      Binding("x", .dismiss, "Drop it", hint: "drops it"),
      Binding(
        "esc, q", [.escape, .character("q")], .close, "Leave it for the next start",
        hint: "leaves it for later"),
    ]
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .choose: [.pop, .push(offered.panel(record, world))]
    case .dismiss: [.pop, .say("Dropped: \(offered.name).")]
    case .close: [.putDraftBack, .pop, .say("Left for the next start: \(offered.name).")]
    default: []
    }
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let width = max(1, canvas.size.width - 6)
    let heading = "You were writing \(offered.name) for \(offered.day.long) when this ended"
    canvas.put(Columns.clip(heading, to: width), x: 3, y: 0, style: .bold)
    let texts = offered.texts.filter { !$0.isEmpty }.joined(separator: ", ")
    let lines = texts.split(separator: "\n").flatMap { Columns.wrap(String($0), to: width) }
    let room = max(0, canvas.size.height - 2)
    for (index, line) in lines.prefix(room).enumerated() {
      let isCut = index == room - 1 && lines.count > room
      canvas.put(isCut ? Columns.clip(line, to: width - 1) + "…" : line, x: 3, y: 2 + index)
    }
  }
}
