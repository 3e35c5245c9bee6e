import Foundation

/// The files of a watched folder that are still to be taken: each once it has lain still, as some
/// tools write in several goes.
struct DropFolder {
  /// Seconds without a change after which a file counts as whole.
  static let rest = 1.0

  private let folder: String
  private var waiting: [String]

  init(_ folder: String, names: [String]) {
    self.folder = folder
    waiting = names.filter(DropFolder.isDropped)
  }

  /// Whether a file is one to take: no hidden and no half-loaded one.
  static func isDropped(_ name: String) -> Bool {
    let lower = name.lowercased()
    return !name.hasPrefix(".")
      && ![".part", ".partial", ".tmp", ".crdownload", ".download", "~"]
        .contains(where: lower.hasSuffix)
  }

  mutating func add(_ names: [String]) {
    for name in names where DropFolder.isDropped(name) && !waiting.contains(name) {
      waiting.append(name)
    }
  }

  /// How long to wait for those that don't lie still yet; nil when there are none.
  var milliseconds: Int32? { waiting.isEmpty ? nil : 200 }

  /// The paths of the files that lie still; they are taken once. What went away or can't be read
  /// is left.
  mutating func settled() -> [String] {
    var paths: [String] = []
    var rest: [String] = []
    for name in waiting {
      let path = folder + "/" + name
      var facts = stat()
      guard stat(path, &facts) == 0, access(path, R_OK) == 0 else { continue }
      let written = Double(facts.st_mtim.tv_sec) + Double(facts.st_mtim.tv_nsec) / 1e9
      let age = Date().timeIntervalSince1970 - written
      // A clock that runs behind must not hold a file for ever.
      if age < 0 || age >= DropFolder.rest { paths.append(path) } else { rest.append(name) }
    }
    waiting = rest
    return paths
  }
}
