import Drawing
import Model

extension Shell {
  mutating func handleOverlay(_ key: Key, _ world: World) -> [Wish] {
    switch overlay {
    case .help:
      overlay = nil
      return []
    case .entry(var field):
      switch key {
      case .escape: overlay = nil
      case .enter:
        overlay = nil
        guard !field.text.allSatisfy(\.isWhitespace) else { return [] }
        let entry = Entry.parse(
          field.text, today: world.today, taste: world.taste,
          currency: world.slice.runner.currency)
        guard entry.problems.isEmpty else {
          overlay = .entry(field)
          return []
        }
        return [.enter(field.text)]
      default:
        _ = field.handle(key)
        overlay = .entry(field)
      }
      return []
    case .note(var area):
      switch key {
      case .escape, .control("d"):
        overlay = nil
        guard !area.text.allSatisfy(\.isWhitespace) else { return [] }
        let note = Note(id: world.seed, day: world.today, text: area.text)
        return [.commit(Change(title: "a note", edits: [world.slice.put(.note(note))]))]
      default:
        _ = area.handle(key)
        overlay = .note(area)
      }
      return []
    case .palette(var field, var row):
      let found = palette(field.text)
      switch key {
      case .escape: overlay = nil
      case .up:
        row = max(0, row - 1)
        overlay = .palette(field, row)
      case .down:
        row = max(0, min(found.count - 1, row + 1))
        overlay = .palette(field, row)
      case .enter:
        overlay = nil
        return found.indices.contains(row) ? perform(found[row].action, world) : []
      default:
        _ = field.handle(key)
        overlay = .palette(field, 0)
      }
      return []
    case .signs(let row): return answer(key, row: row, world)
    case nil: return []
    }
  }

  /// The actions whose sentence holds every word typed.
  func palette(_ text: String) -> [Binding] {
    let words = text.lowercased().split(separator: " ")
    return keymap.filter { binding in
      words.allSatisfy { binding.help.lowercased().contains($0) }
    }
  }

  mutating func handleSearch(_ key: Key) -> [Wish] {
    switch key {
    case .escape:
      notes.isSearching = false
      notes.query = LineField()
    case .enter: notes.isSearching = false
    default:
      _ = notes.query.handle(key)
      notes.row = 0
    }
    return []
  }

  /// Opens the note under the cursor in the runner's editor.
  mutating func edit(_ world: World) -> [Wish] {
    switch front {
    case .week:
      guard let session = week.selected(world) else { return [.say("No session on this line.")] }
      editing = .session(session)
      return [.editor(session.note)]
    case .notes:
      guard world.notes.indices.contains(notes.row) else { return [.say("No note to edit.")] }
      switch world.notes[notes.row].place {
      case .note(let id): editing = world.slice.record(.note, id)
      case .session(let id): editing = world.slice.record(.session, id)
      }
      return [.editor(world.notes[notes.row].text)]
    default: return [.say("e edits on Week and Notes.")]
    }
  }

  /// Takes back the text from the editor; nil when it was left without saving.
  public mutating func edited(_ text: String?, _ world: World) -> [Wish] {
    defer { editing = nil }
    guard let text else { return [.say("Left as it was.")] }
    var kept = Substring(text)
    while kept.last?.isNewline == true { kept.removeLast() }
    let after: Record
    switch editing {
    case .session(var session)?:
      guard session.note != kept else { return [.say("Left as it was.")] }
      session.note = String(kept)
      after = .session(session)
    case .note(var note)?:
      guard note.text != kept else { return [.say("Left as it was.")] }
      note.text = String(kept)
      after = .note(note)
    default: return []
    }
    let edit = Edit(table: after.table, id: after.id, before: editing, after: after)
    return [.commit(Change(title: "the note's text", edits: [edit]))]
  }
}
