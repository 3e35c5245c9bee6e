import App
import ArgumentParser
import Model
import Store

struct EditCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a session: edit last --time 52:30 --rpe 6.",
    discussion: """
      Each value is written as in the fields of the screens; an empty one ("") takes it away. What \
      isn't named stays. Undo takes it back.
      """)
  @OptionGroup var place: Place
  @Argument(help: "An id of sessions or plan with --json, or last for the newest done.") var id:
    String
  @Option(help: "run, race, strength, yoga, bike, swim …") var kind: String?
  @Option(help: "today, yesterday, mon or 2026-11-20.") var day: String?
  @Option(help: "What it was: easy along the river.") var title: String?
  @Option(help: "10, 10k, 6 mi, 800 metres.") var distance: String?
  @Option(help: "52:30, 1h05, 65m.") var time: String?
  @Option(help: "How hard, 0 to 10.") var rpe: String?
  @Option(help: "The mean pulse, beats a minute.") var hr: String?
  @Option(help: "Metres.") var climb: String?
  @Option(help: "A few words.") var note: String?

  @MainActor private var given: [(name: String, field: SessionField, text: String)] {
    let all: [(String, SessionField, String?)] = [
      ("kind", .kind, kind), ("day", .day, day), ("title", .title, title),
      ("distance", .distance, distance), ("time", .time, time), ("rpe", .howHard, rpe),
      ("hr", .pulse, hr), ("climb", .climb, climb), ("note", .note, note),
    ]
    return all.compactMap { name, field, text in text.map { (name, field, $0) } }
  }

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let taste = try Place.taste()
      let store = try place.open(create: false)
      let session = try SessionArgument.session(id, store).session
      var form = SessionForm(editing: session, today: today, taste: taste)
      guard !given.isEmpty else {
        throw Failure(.usage, "Nothing was said of it: legwork edit \(id) --rpe 6.")
      }
      for (name, field, text) in given {
        if [.kind, .day].contains(field), text.allSatisfy(\.isWhitespace) {
          throw Failure(.usage, "--\(name) can't be empty. Nothing was written.")
        }
        form[field] = text
      }
      for (name, field, text) in given {
        guard let why = form.problem(field) else { continue }
        throw Failure(.usage, "--\(name) \"\(text)\": \(why). Nothing was written.")
      }
      let day = form.day ?? session.day
      let slice = try store.slice(min(day, session.day)...max(day, session.day))
      guard let changed = form.session(id: session.id, order: slice.nextOrder(on: day)),
        changed != session
      else { return Plain.say("\(session.day.long): \(session.name(taste)) is left as it was.") }
      let change = Change(
        title: "changed " + changed.name(taste), edits: [slice.put(.session(changed))])
      try store.commit(
        Forecasting.extended(change, today: today, taste: taste, keeper: store))
      Plain.say("\(changed.day.long): \(change.title). legwork undo takes it back.")
    }
  }
}

struct DeleteCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a session, a note or a treatment.",
    discussion: """
      The id is that of sessions, plan, search or treatments with --json. What was imported doesn't \
      come back with its file. A mark is taken away by legwork sore left calf none. Undo takes it \
      back.
      """)
  @OptionGroup var place: Place
  @Argument(help: "An id, or last for the newest session done.") var id: String

  nonisolated func run() throws {
    try command {
      let store = try place.open(create: false)
      let change = try change(store, Place.taste())
      try store.commit(change)
      Plain.say("\(change.title.capitalisedFirst). legwork undo takes it back.")
    }
  }

  @MainActor private func change(_ store: JournalStore, _ taste: Taste) throws -> Change {
    let id = RecordID(id)
    var change: Change?
    if let id, case .note(let note)? = try store.record(.note, id) {
      change = try store.slice(note.day...note.day)
        .deletion(.note, id, named: "a note of \(note.day.long)")
    } else if let id, case .treatment(let treatment)? = try store.record(.treatment, id) {
      // Its answers are of the days after it.
      change = try store.slice(treatment.day...treatment.day + 14)
        .deletion(.treatment, id, named: "\(treatment.kind.rawValue) of \(treatment.day.long)")
    } else {
      let (session, slice) = try SessionArgument.session(self.id, store)
      change = slice.deletion(
        .session, session.id, named: "\(session.name(taste)) of \(session.day.long)")
    }
    guard let change else {
      throw Failure(.usage, "There is no \(self.id) any more. Nothing was written.")
    }
    return change
  }
}
