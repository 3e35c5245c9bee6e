import Foundation

/// A folder of a test's own, gone with the test.
final class OwnFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "legwork-\(UUID())")

  init() { try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a journal that isn't there yet.
  func newJournal() -> String { url.appending(path: "\(UUID())/journal.sqlite").path }
}
