import Foundation

/// Unfinished files that a killed program left: `.making-PID-…`, a name perhaps before it.
enum Leftovers {
  /// Removes those in a folder whose program doesn't run any more.
  static func remove(in folder: String, of name: String = "") {
    let begin = name + ".making-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(begin) {
      let parts = name.dropFirst(begin.count).split(separator: "-")
      guard parts.count > 1, let pid = pid_t(parts[0]), pid > 0, kill(pid, 0) != 0,
        errno == ESRCH
      else { continue }
      unlinkFile(folder + "/" + name)
    }
  }
}
