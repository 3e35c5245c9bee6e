import Advice
import ArgumentParser
import Formats
import Model
import Store

struct WeekCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "week", abstract: "Weekly distance, time and load.")
  @OptionGroup var place: Place
  @Option(help: "How many weeks, ending with this one.") var weeks = 1
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      guard (1...5000).contains(weeks) else {
        throw Failure(.usage, "--weeks goes from 1 to 5000, not \(weeks).")
      }
      let today = try place.today()
      let store = try place.open()
      let first = try store.slice(today...today).runner.firstWeekday
      let newest = Week(containing: today, first: first)
      let shown = newest.advanced(by: 1 - weeks)...newest
      let known = shown.lowerBound.advanced(by: -4)
      let totals = try store.dayTotals(known.start...newest.last)
      let all = totals.weekTotals(known...newest)
      let recorded = try store.recordedDays()
      let since = recorded.map { Week(containing: $0.lowerBound, first: first) }
      func reference(_ index: Int) -> Distance? {
        let before = all[(index - 4)..<index].filter { week in
          since.map { week.week >= $0 } ?? false
        }
        return before.count < 3 ? nil : before.map(\.runDistance).max()
      }
      if json {
        let days = newest.last
        let ids = try sessionIDs(store, shown.lowerBound.start...days)
        print(document(all, reference: reference, ids: ids))
      } else {
        for index in all.indices.dropFirst(4) { line(all[index], reference(index)) }
      }
    }
  }

  private func sessionIDs(
    _ store: JournalStore, _ days: ClosedRange<Day>
  ) throws(KeeperError) -> [Day: [RecordID]] {
    let sessions = try store.slice(days).sessions.filter { $0.isDone && days.contains($0.day) }
    return Dictionary(grouping: sessions, by: \.day).mapValues { $0.map(\.id) }
  }

  private func document(
    _ all: [WeekTotal], reference: (Int) -> Distance?, ids: [Day: [RecordID]]
  ) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("weeks") { json in
        for index in all.indices.dropFirst(4) {
          let week = all[index]
          let before = all[index - 1].runDistance
          json.object {
            $0.field("start", week.week.start.iso)
            $0.array("days") { json in
              for (offset, distance) in week.byDay.enumerated() {
                let day = week.week.start + offset
                json.object {
                  $0.field("day", day.iso)
                  $0.field("run_distance_m", distance.metres)
                  $0.array("sessions") { json in
                    for id in ids[day] ?? [] { json.value(id.text) }
                  }
                }
              }
            }
            $0.field("run_distance_m", week.runDistance.metres)
            $0.field("run_count", week.runCount)
            $0.field("moving_s", week.moving.seconds)
            $0.field("load_srpe", week.load)
            $0.field("longest_run_m", week.longestRun.metres)
            $0.field("reference_m", reference(index)?.metres)
            let change: Double? =
              before.centimetres == 0
              ? nil
              : (Double(week.runDistance.centimetres) / Double(before.centimetres) - 1) * 100
            $0.field("change_pct", change)
          }
        }
      }
    }
    return json.text
  }

  private func line(_ week: WeekTotal, _ reference: Distance?) {
    let taste = Taste()
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let most = reference.map { "   most of the 4 before \(taste.text($0))" } ?? ""
    Plain.say(
      "\(week.week.start.iso)  \(right(taste.text(week.runDistance), 9))  "
        + "\(right(String(week.runCount), 2)) runs  \(right(week.moving.clock, 8))"
        + "  longest \(right(taste.text(week.longestRun), 8))\(most)")
  }
}

struct Sessions: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "List the sessions of some days.")
  @OptionGroup var place: Place
  @Option(help: "The first day, YYYY-MM-DD.") var from: String?
  @Option(help: "The last day, YYYY-MM-DD.") var to: String?
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let last = try place.day(to) ?? today
      let store = try place.open()
      let start = try store.recordedDays()?.lowerBound
      let first = try place.day(from) ?? min(start ?? last, last)
      guard first <= last else { throw Failure(.usage, "--from is after --to.") }
      let sessions = try store.slice(first...last).sessions
        .filter { $0.isDone && (first...last).contains($0.day) }
        .sorted { ($0.day, $0.order) < ($1.day, $1.order) }
      if json {
        print(document(sessions))
      } else {
        let taste = Taste()
        for session in sessions {
          Plain.say(
            "\(session.day.iso)  \(session.kind.rawValue)  \(taste.text(session.distance))  "
              + "\(session.time?.clock ?? "–")  \(session.title)")
        }
      }
    }
  }

  private func document(_ sessions: [Session]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("sessions") { json in
        for session in sessions {
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
    return json.text
  }
}

struct Search: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "Search notes and titles.")
  @OptionGroup var place: Place
  @Argument(help: "Words that all have to be there.") var words: [String]
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let store = try place.open()
      let hits = try store.notes(matching: words.joined(separator: " "), limit: 1000, offset: 0)
      guard json else {
        for hit in hits {
          let title = hit.title.isEmpty ? "" : hit.title + ": "
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
              $0.field("day", hit.day.iso)
              $0.field("title", hit.title)
              $0.field("text", hit.text)
            }
          }
        }
      }
      print(json.text)
    }
  }
}
