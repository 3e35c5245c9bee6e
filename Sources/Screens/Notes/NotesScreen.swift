import Drawing
import Model

/// All notes newest first, the selected one in full, and a search.
public struct NotesScreen: Screen {
  var row = 0
  /// The words looked for; empty for all.
  var query = LineField()
  /// True while keys go to the search line.
  var isSearching = false
  static let limit = 200

  public let title = "Notes"

  public init() {}

  public func keymap(_ world: World) -> [Binding] { isSearching ? Self.searching : Self.keys }
  public var isTyping: Bool { isSearching }

  private static let searching: [Binding] = [
    Binding("enter", [.enter], .choose, "Keep what was found", hint: "keeps these"),
    Binding("up", [.up], .up, "The note above"),
    Binding("down", [.down], .down, "The note below"),
    Binding("esc", [.escape], .close, "Leave the search", hint: "leaves"),
  ]

  private static let keys: [Binding] =
    MovingKeys.rows + [
      Binding("e", [.character("e"), .enter], .edit, "Edit the note", hint: "edit"),
      Binding("E", .editor, "Edit it in your editor", hint: "your editor"),
      Binding("esc", [.escape], .close, "All notes again"),
      Binding("d", [.character("d")], .delete, "Delete the note", hint: "delete"),
    ]

  public func needs(_ world: World) -> Needs? {
    let today = world.today
    let days = world.notes.indices.contains(row) ? world.notes[row].day : today
    return Needs(
      days: min(days, today)...max(days, today),
      notes: NotesQuery(text: query.text, limit: Self.limit))
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(world.notes.count - 1, row + 1))
    case .pageUp: row = max(0, row - 10)
    case .pageDown: row = max(0, min(world.notes.count - 1, row + 10))
    case .search: isSearching = true
    case .choose: isSearching = false
    case .close:
      isSearching = false
      query = LineField()
      row = 0
    case .edit, .editor:
      guard let record = selected(world) else { return [.say("No note to edit.")] }
      let panel = NotePanel(editing: record)
      return action == .edit
        ? [.push(panel)] : [.push(panel), .editor(world.notes[row].text)]
    case .delete:
      guard world.notes.indices.contains(row), case .note(let id) = world.notes[row].place,
        let edit = world.slice.remove(.note, id)
      else { return [.say("A session's note is deleted with its session, on Week.")] }
      row = max(0, row - 1)
      return [.commit(Change(title: "deleted a note", edits: [edit]))]
    default: break
    }
    return []
  }

  public mutating func type(_ key: Key, _ world: World) -> [Wish] {
    if query.handle(key) { row = 0 }
    return []
  }

  /// The record of the selected note; nil where it isn't loaded.
  private func selected(_ world: World) -> Record? {
    guard world.notes.indices.contains(row) else { return nil }
    switch world.notes[row].place {
    case .note(let id): return world.slice.record(.note, id)
    case .session(let id): return world.slice.record(.session, id)
    }
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    let width = canvas.size.width
    let wide = max(12, width - 20)
    if isSearching || !query.text.isEmpty {
      canvas.put("search", x: 3, y: 0, style: .faint)
      query.draw(on: &canvas, x: 11, y: 0, width: max(1, width - 13), style: .plain)
      if !isSearching { canvas.cursor = nil }
    } else {
      canvas.put("Notes, newest first", x: 3, y: 0, style: .bold)
    }
    guard !world.notes.isEmpty else {
      let text = query.text.isEmpty ? "No notes yet. n writes one." : "No note has these words."
      canvas.put(text, x: 3, y: 2, style: .faint)
      return
    }
    let room = max(1, canvas.size.height / 2 - 2)
    let from = max(0, min(row - room / 2, world.notes.count - room))
    for (line, index) in (from..<min(world.notes.count, from + room)).enumerated() {
      let hit = world.notes[index]
      let y = 2 + line
      canvas.put(hit.day.iso, x: 3, y: y, style: index == row ? .accent : .faint)
      let text = hit.title.isEmpty ? hit.text : hit.title + ": " + hit.text
      canvas.put(
        Columns.clip(text, to: wide), x: 15, y: y, style: index == row ? .accent : .plain)
      if index == row {
        canvas.put("›", x: 1, y: y, style: .accent)
        if !isSearching { canvas.cursor = Point(x: 1, y: y) }
      }
    }
    guard world.notes.indices.contains(row) else { return }
    let hit = world.notes[row]
    let top = 3 + min(room, world.notes.count)
    canvas.put(
      hit.day.long + (hit.title.isEmpty ? "" : "   " + hit.title), x: 3, y: top, style: .bold)
    for (index, text) in Columns.wrap(hit.text, to: max(1, width - 6)).enumerated() {
      drawMarked(text, x: 3, y: top + 1 + index, on: &canvas)
    }
  }

  /// A line of text with the words looked for underlined.
  private func drawMarked(_ text: String, x: Int, y: Int, on canvas: inout Canvas) {
    let words = query.text.lowercased().split(separator: " ")
    var column = x
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isHit = words.contains { word.lowercased().hasPrefix($0) }
      column += canvas.put(
        String(word), x: column, y: y, style: isHit ? Style(bold: true, underline: true) : .plain)
      column += 1
    }
  }
}
