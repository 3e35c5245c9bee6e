import Foundation

/// Unfinished files that a killed program left: `.making-PID-…`.
enum Leftovers {
  /// Removes those in a folder whose program doesn't run any more.
  static func remove(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names {
      let parts = name.split(separator: "-")
      guard name.hasPrefix(".making-"), parts.count > 2, let pid = pid_t(parts[1]), pid > 0,
        kill(pid, 0) != 0, errno == ESRCH
      else { continue }
      unlinkFile(folder + "/" + name)
    }
  }
}
