import App
import Formats
import Foundation
import Model
import Store

/// Reads a file for the screens: what it brings, or why it can't be.
struct FileImport {
  let store: JournalStore
  let today: Day

  /// - Parameter typed: the path as the runner wrote it, quotes, spaces and `~` included.
  func answer(_ typed: String) -> ImportAnswer {
    let path = FileImport.path(typed)
    guard !path.isEmpty else { return .refused("Name a file: ~/Downloads/Activities.csv") }
    guard access(path, F_OK) == 0 else {
      return .refused("There is no \(path). Nothing was imported.")
    }
    guard access(path, R_OK) == 0 else {
      return .refused("\(path) can't be read by you. Nothing was imported.")
    }
    do throws(KeeperError) {
      return try read(path)
    } catch {
      return .refused(KeeperSentence.of(error))
    }
  }

  private func read(_ path: String) throws(KeeperError) -> ImportAnswer {
    if let bytes = FileImport.lines(path) {
      let (change, report) = try LinesImport.plan(bytes, file: path, keeper: store)
      return .change(change, said: FileImport.sentence([report]))
    }
    var readings: [FileReading] = []
    var context = ReadingContext(today: today)
    let named = try store.slice(today...today).runner.timeZone
    context.home = named.flatMap { Zone(named: $0) } ?? Clock.zone
    var pile = Pile(context) { readings.append($0) }
    pile.read(path)
    let (change, reports) = try Importer.plan(readings, keeper: store, seed: Clock.freshID())
    guard reports.contains(where: { $0.read > 0 }) else {
      let why = reports.flatMap(\.skipped).first.map { ": \($0.why)" } ?? ""
      let name = (path as NSString).lastPathComponent
      return .refused("Nothing to read in \(name)\(why). The journal is as it was.")
    }
    return .change(change, said: FileImport.sentence(reports))
  }

  /// The bytes of a file of exported lines; nil for others.
  private static func lines(_ path: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path),
      let head = try? handle.read(upToCount: 4096), JournalLines.recognises(head)
    else { return nil }
    return FileManager.default.contents(atPath: path).map(Array.init)
  }

  /// `Activities.csv: 1,055 read, 1,055 added.`
  private static func sentence(_ reports: [ImportReport]) -> String {
    func sum(_ count: KeyPath<ImportReport, Int>) -> Int {
      reports.reduce(0) { $0 + $1[keyPath: count] }
    }
    let skipped = reports.reduce(0) { $0 + $1.skipped.count }
    let counts = [
      (sum(\.added), "added"), (sum(\.merged), "merged"), (sum(\.duplicates), "known already"),
      (skipped, "skipped"),
    ]
    let parts = counts.filter { $0.0 > 0 || $0.1 == "added" }
      .map { "\(Digits.grouped($0.0)) \($0.1)" }
    let name = (reports.first?.file as NSString?)?.lastPathComponent ?? ""
    return "\(name): \(Digits.grouped(sum(\.read))) read, " + parts.joined(separator: ", ") + "."
  }

  private static func path(_ typed: String) -> String {
    var path = typed.trimmingCharacters(in: .whitespaces)
    for quote in ["'", "\""] where path.count > 1 && path.hasPrefix(quote) && path.hasSuffix(quote)
    {
      path = String(path.dropFirst().dropLast())
    }
    if path.hasPrefix("file://") { path = URL(string: path)?.path ?? path }
    return (path as NSString).expandingTildeInPath
  }
}
