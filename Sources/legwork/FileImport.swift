import App
import Formats
import Foundation
import Model
import Store

/// Reads a file for the screens, beside them: what it brings, or why it can't be.
struct FileImport {
  let store: JournalStore
  let today: Day
  let desk: ImportDesk

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
      var context = ReadingContext(today: today)
      let named = try store.slice(today...today).runner.timeZone
      context.home = named.flatMap { Zone(named: $0) } ?? Clock.zone
      guard desk.begin(path, context) else {
        return .refused("One import at a time: another is still being read.")
      }
      return .reading(said: "Reading \(FileImport.name(path)). Go on meanwhile; esc stops it.")
    } catch {
      return .refused(KeeperSentence.of(error))
    }
  }

  /// What has come of the reading since it was last asked; nil where nothing has.
  func arrived() -> ImportAnswer? {
    switch desk.take() {
    case nil: return nil
    case .progress(let path, let words)?:
      return .reading(said: "\(FileImport.name(path)): \(words).  esc stops it")
    case .stopped(let words)?: return .refused(words)
    case .readings(let path, let readings)?:
      do throws(KeeperError) {
        return try answer(path, readings)
      } catch {
        return .refused(KeeperSentence.of(error))
      }
    }
  }

  private func answer(
    _ path: String, _ readings: [FileReading]
  ) throws(KeeperError) -> ImportAnswer {
    let (change, reports) = try Importer.plan(readings, keeper: store, seed: Clock.freshID())
    guard reports.contains(where: { $0.read > 0 }) else {
      let why = reports.flatMap(\.skipped).first.map { ": \($0.why)" } ?? ""
      return .refused(
        "Nothing to read in \(FileImport.name(path))\(why). The journal is as it was.")
    }
    return .change(change, said: FileImport.sentence(reports, path))
  }

  private static func name(_ path: String) -> String { (path as NSString).lastPathComponent }

  /// `Activities.csv: 1,055 read, 1,055 added.`
  private static func sentence(_ reports: [ImportReport], _ path: String) -> String {
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
    return "\(name(path)): \(Digits.grouped(sum(\.read))) read, " + parts.joined(separator: ", ")
      + "."
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
