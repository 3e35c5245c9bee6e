import Advice
import ArgumentParser
import Formats
import Model
import Store

struct Sessions: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List the sessions of some days.")
  @OptionGroup var place: Place
  @Option(help: "The first day, YYYY-MM-DD.") var from: String?
  @Option(help: "The last day, YYYY-MM-DD.") var to: String?
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let last = try place.day(to) ?? today
      let store = try place.read()
      let start = try store.recordedDays()?.lowerBound
      let first = try place.day(from) ?? min(start ?? last, last)
      guard first <= last else { throw Failure(.usage, "--from is after --to.") }
      if json { return try document(store, first...last) }
      let taste = try Place.taste()
      try store.eachSession(first...last) { session in
        Plain.say(
          "\(session.day.iso)  \(session.kind.rawValue)  \(taste.text(session.distance))  "
            + "\(session.time?.clock ?? "–")  \(session.title)")
      }
    }
  }

  /// Prints session by session, so that memory doesn't grow with the years.
  private func document(_ store: JournalStore, _ days: ClosedRange<Day>) throws {
    var json = JSONWriter()
    try json.object {
      $0.field("schema", 1)
      try $0.array("sessions") { json in
        try store.eachSession(days) { session in
          if json.count > 60_000 { Plain.put(json.take()) }
          json.object {
            $0.field("id", session.id.text)
            $0.field("day", session.day.iso)
            $0.field("start", session.start?.iso)
            $0.field("kind", session.kind.rawValue)
            $0.field("title", session.title)
            $0.field("distance_m", session.distance?.metres)
            $0.field("moving_s", session.moving?.seconds)
            $0.field("elapsed_s", session.elapsed?.seconds)
            $0.field("rpe", session.rpe?.value)
            $0.field("avg_hr_bpm", session.averageHeartRate?.beatsPerMinute)
            $0.field("max_hr_bpm", session.maximumHeartRate?.beatsPerMinute)
            $0.field("ascent_m", session.climb?.metres)
            $0.field("note", session.note)
            $0.field("source", session.origin.rawValue)
          }
        }
      }
    }
    Plain.put(json.text, end: "\n")
  }
}

struct Search: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search notes and titles.")
  @OptionGroup var place: Place
  @Argument(help: "Words that all have to be there.") var words: [String]
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let store = try place.read()
      let hits = try store.notes(matching: words.joined(separator: " "), limit: 1000, offset: 0)
      guard json else {
        for hit in hits {
          let title = hit.title.isEmpty || hit.text.isEmpty ? hit.title : hit.title + ": "
          Plain.say("\(hit.day.iso)  \(title)\(hit.text)")
        }
        return
      }
      var json = JSONWriter()
      json.object {
        $0.field("schema", 1)
        $0.array("notes") { json in
          for hit in hits {
            json.object {
              switch hit.place {
              case .note(let id), .session(let id): $0.field("id", id.text)
              }
              $0.field("day", hit.day.iso)
              $0.field("title", hit.title)
              $0.field("text", hit.text)
            }
          }
        }
      }
      Plain.put(json.text, end: "\n")
    }
  }
}
