import Drawing
import Model

/// A note being written, over the screen.
struct NotePanel: Screen {
  let title = "Note"
  private let target: Day
  private var area = TextArea()
  /// The record whose text is being changed; nil for a new note.
  private var editing: Record?

  /// A new note of a day; `text` is there already.
  init(day: Day, text: String = "") {
    target = day
    area = TextArea(text)
    editing = nil
  }

  /// Changes the text of a note, or the note of a session.
  init(editing record: Record) {
    editing = record
    switch record {
    case .note(let note):
      target = note.day
      area = TextArea(note.text)
    case .session(let session):
      target = session.day
      area = TextArea(session.note)
    default: target = Day(number: 0)
    }
  }

  /// Goes on with a text; `record` is what it changes, nil for a new note.
  init(resuming text: String, day: Day, of record: Record?) {
    if let record { self.init(editing: record) } else { self.init(day: day) }
    area = TextArea(text)
  }

  var isTyping: Bool { true }

  func draft(always: Bool) -> Draft? {
    guard always || area.text != begun else { return nil }
    return Draft(
      kind: .note, day: target,
      target: editing.map { Draft.Target(table: $0.table, id: $0.id) }, texts: [area.text])
  }

  mutating func refill(_ text: String) {
    var kept = Substring(text)
    while kept.last?.isNewline == true { kept.removeLast() }
    area = TextArea(String(kept))
  }

  /// What was typed becomes a note of its own.
  mutating func conflicted() { editing = nil }

  private var begun: String {
    switch editing {
    case .session(let session)?: session.note
    case .note(let note)?: note.text
    default: ""
    }
  }

  func rows(in size: Size) -> Int? { size.height >= 30 ? 12 : 8 }

  func keymap(_ world: World) -> [Binding] {
    [
      Binding("esc", [.escape, .control("d")], .done, "Save", hint: "saves"),
      Binding("ctrl-e", [.control("e")], .editor, "Go on in your editor", hint: "your editor"),
      Binding("ctrl-c", [.control("c")], .back, "Leave without saving", hint: "leaves"),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Wish] {
    _ = area.handle(key)
    return []
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .done: [.pop] + save(area.text, world)
    case .editor: [.editor(area.text)]
    default: []
    }
  }

  /// The change that writes the text; nothing where it is as it was.
  private func save(_ text: String, _ world: World) -> [Wish] {
    let after: Record
    switch editing {
    case .session(var session)?:
      guard session.note != text else { return [.say("Left as it was.")] }
      session.note = text
      after = .session(session)
    case .note(var note)?:
      guard !text.allSatisfy(\.isWhitespace) else {
        return [.say("Left as it was: a note says something. d deletes it.")]
      }
      guard note.text != text else { return [.say("Left as it was.")] }
      let old = note.text
      note.text = text
      // Tags that came from elsewhere stay; those of the text follow the text.
      if note.tags.isEmpty || note.tags == Note.tags(in: old) { note.tags = Note.tags(in: text) }
      after = .note(note)
    default:
      guard !text.allSatisfy(\.isWhitespace) else { return [] }
      after = .note(Note(id: world.seed, day: target, text: text, tags: Note.tags(in: text)))
    }
    let edit = Edit(table: after.table, id: after.id, before: editing, after: after)
    let title = editing == nil ? "a note" : "the note's text"
    return [.commit(Change(title: title, edits: [edit]))]
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    canvas.put(
      editing == nil ? "A note for \(target.long)" : "Note of \(target.long)", x: 3, y: 0,
      style: .bold)
    var area = area
    area.width = max(1, canvas.size.width - 6)
    area.draw(
      on: &canvas,
      in: Rect(x: 3, y: 1, width: area.width, height: max(0, canvas.size.height - 1)))
  }
}
