import Drawing
import Model

/// All notes newest first, the selected one in full, and a search.
public struct NotesScreen: Screen {
  private(set) var row = 0
  /// Lines of the selected text that are scrolled past.
  private(set) var scroll = 0
  /// The words looked for; empty for all.
  private(set) var query = LineField()
  /// True while keys go to the search line.
  private(set) var isSearching = false
  /// Notes are asked for by so many; more come as one moves down.
  static let page = 200

  public let title = "Notes"

  public init() {}

  public func keymap(_ world: World) -> [Binding] {
    isSearching ? Self.searching : world.notes.isEmpty ? Self.emptyKeys : Self.keys
  }

  private static let emptyKeys = keys.unhinted([.next, .edit, .editor, .delete])
  public var isTyping: Bool { isSearching }

  private static let searching: [Binding] = [
    Binding("enter", [.enter], .choose, "Keep what was found", hint: "keeps these"),
    Binding("up", [.up], .up, "The note above", hint: "down"),
    Binding("down", [.down], .down, "The note below"),
    Binding("pgup", [.pageUp], .pageUp, "A page up"),
    Binding("pgdn", [.pageDown], .pageDown, "A page down"),
    Binding("esc", [.escape], .close, "Leave the search", hint: "leaves"),
  ]

  private static let keys: [Binding] =
    MovingKeys.rows + [
      Binding("home", [.home], .first, "The newest"),
      Binding("K", .previous, "The text a line up"),
      Binding("J", .next, "The text a line down", hint: "more text"),
      Binding("e, enter", [.character("e"), .enter], .edit, "Edit the note", hint: "edit"),
      Binding("E", .editor, "Edit it in your editor", hint: "your editor"),
      Binding("esc", [.escape], .close, "All notes again, then Today"),
      Binding("d", .delete, "Delete the note", hint: "delete"),
      Binding("/", .search, "Search notes and titles", hint: "search"),
    ]

  /// The selected note; nil where there is none.
  func hit(_ world: World) -> NoteHit? {
    world.notes.isEmpty ? nil : world.notes[min(row, world.notes.count - 1)]
  }

  public func day(_ world: World) -> Day { world.today }

  public func needs(_ world: World) -> Needs? {
    let day = hit(world)?.day ?? world.today
    let pages = (row + Self.page / 2) / Self.page + 1
    return Needs(
      days: day...day, notes: NotesQuery(text: query.text, limit: pages * Self.page))
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .up: go(row - 1, world)
    case .down: go(row + 1, world)
    case .pageUp: go(row - 10, world)
    case .pageDown: go(row + 10, world)
    case .first: go(0, world)
    case .previous: scroll = max(0, scroll - 1)
    case .next:
      let lines = Columns.wrap(hit(world)?.text ?? "", to: 40).count
      scroll = min(max(0, lines - 2), scroll + 1)
    case .search: isSearching = true
    case .choose: isSearching = false
    case .close: return close()
    case .edit, .editor: return edit(inEditor: action == .editor, world)
    case .delete: return delete(world)
    default: break
    }
    return []
  }

  public mutating func type(_ key: Key, _ world: World) -> [Wish] {
    let before = query.text
    if query.handle(key), query.text != before { (row, scroll) = (0, 0) }
    return []
  }

  public mutating func click(_ point: Point, size: Size, _ world: World) -> [Wish] {
    let layout = NotesLayout(size: size)
    let index = layout.from(row, of: world.notes.count) + point.y - layout.list.y
    guard layout.list.contains(point), world.notes.indices.contains(index) else { return [] }
    go(index, world)
    return []
  }

  private mutating func go(_ index: Int, _ world: World) {
    row = max(0, min(world.notes.count - 1, index))
    scroll = 0
  }

  /// Leaves the search, then the words that were found, then the screen.
  private mutating func close() -> [Wish] {
    let isAll = !isSearching && query.text.isEmpty
    isSearching = false
    query = LineField()
    (row, scroll) = (0, 0)
    return isAll ? [.perform(.go(.today))] : []
  }

  /// The record of the selected note; nil where it isn't loaded.
  private func selected(_ world: World) -> Record? {
    switch hit(world)?.place {
    case .note(let id)?: world.slice.record(.note, id)
    case .session(let id)?: world.slice.record(.session, id)
    case nil: nil
    }
  }

  private func edit(inEditor: Bool, _ world: World) -> [Wish] {
    guard let record = selected(world), let hit = hit(world) else {
      return [.say("No note to edit. n writes one.")]
    }
    let panel = NotePanel(editing: record)
    return inEditor ? [.push(panel), .editor(hit.text)] : [.push(panel)]
  }

  private mutating func delete(_ world: World) -> [Wish] {
    switch selected(world) {
    case .note(let note)?:
      let name = "a note of \(note.day.long)"
      guard let change = world.slice.deletion(.note, note.id, named: name) else { return [] }
      row = max(0, min(row, world.notes.count - 2))
      return [.commit(change)]
    case .session(var session)?:
      // The session stays: only what was written of it goes.
      guard !session.note.isEmpty else {
        return [.say("Nothing is written of it. Its session is deleted on Week.")]
      }
      session.note = ""
      return [
        .commit(
          Change(
            title: "deleted the note of \(session.name(world.taste))",
            edits: [world.slice.put(.session(session))]))
      ]
    default: return [.say("No note to delete.")]
    }
  }
}
