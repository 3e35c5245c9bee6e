import Advice
import App
import ArgumentParser
import Assets
import Foundation
import Model
import Store

struct Demo: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open an invented runner's journal; yours is not touched.",
    discussion: """
      The journal lies in a temporary folder that is gone afterwards. Its days are counted from \
      today, or from --date.
      """)
  @OptionGroup var place: Place
  @Option(help: "Write the journal to this new file, and open nothing.") var write: String?
  @Flag(help: "Draw with ASCII characters alone.") var ascii = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      if let write {
        guard !FileManager.default.fileExists(atPath: write) else {
          throw Failure(.cannotCreate, "\(write) is there already. It was not touched.")
        }
        let store = try Demo.journal(write, today)
        store.close()
        Plain.say("The invented journal is \(write): legwork --journal \(write)")
        return
      }
      var taste = try Place.taste()
      taste.ascii = ascii || taste.ascii
      try Demo.show(OpenScreens(place: place.plain, today: today, taste: taste))
    }
  }

  /// Opens the invented journal in a temporary folder, and takes the folder away.
  @MainActor static func show(_ screens: OpenScreens) throws {
    let folder = NSTemporaryDirectory() + "/legwork-demo-" + Clock.freshID().text.prefix(8)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = (folder as NSString).standardizingPath + "/journal.sqlite"
    let store = try journal(path, screens.today)
    defer { store.close() }
    // What is taken back is what was done in the demo.
    try store.keepWhatIsThere()
    var ending = Loop.Ending.demo
    while ending == .demo {
      ending = try screens.run(
        store, greeting: "Demo: \(path), gone when you leave.", isOwn: false)
    }
    Plain.say("The demo was in \(path); it is gone. Your own journal is as it was.")
  }

  /// Makes a journal of the demo's records: all before today in one change, today's in another.
  @MainActor private static func journal(_ path: String, _ today: Day) throws -> JournalStore {
    guard let file = EmbeddedFile.all.first(where: { $0.path == "demo/year.txt" }) else {
      throw Failure(.inputOutput, "The demo is missing in this program.")
    }
    let diary = Diary("\(file.text)", today: today)
    if let problem = diary.problems.first {
      throw Failure(.badData, "The demo's line \(problem.line): \(problem.why)")
    }
    let store: JournalStore
    do {
      store = try JournalStore(path: path, device: "demo", now: { Clock.instant })
    } catch {
      throw Failure(error)
    }
    var edits = diary.records.map {
      Edit(table: $0.table, id: $0.id, before: nil, after: $0)
    }
    let isToday = { (edit: Edit) in
      if case .sorenessMark(let mark)? = edit.after { mark.day == today } else { false }
    }
    // The score it keeps on itself is there too, as if each day had been written on its day.
    var slice = Slice(days: today - 400...today)
    slice.apply(Change(title: "", edits: edits))
    if let first = slice.marks.map(\.day).min(), first < today {
      let history = JournalHistory(slice, totals: slice.sessions.dayTotals)
      edits += Forecasts.past(history, first...today - 1).map { slice.put(.forecast($0)) }
    }
    let last = edits.filter(isToday)
    edits.removeAll(where: isToday)
    try store.commit(Change(title: "the demo's year", edits: edits))
    try store.commit(Change(title: "this morning's soreness", edits: last))
    return store
  }
}
