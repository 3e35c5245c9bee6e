import Glibc

/// Tells when files of a folder change, by inotify.
struct FolderWatch {
  let descriptor: Int32
  /// The beginning of the file names that count.
  let prefix: String

  /// Nil when the folder can't be watched.
  init?(folder: String, prefix: String) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let mask = UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
    guard inotify_add_watch(descriptor, folder, mask) >= 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.prefix = prefix
  }

  /// Reads what has come; whether any of it was about a file that counts.
  func drain() -> Bool {
    var found = false
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return found }
      var at = 0
      while at + 16 <= count {
        let length = (0..<4).reduce(0) { $0 | Int(buffer[at + 12 + $1]) << (8 * $1) }
        let end = min(count, at + 16 + length)
        let name = String(decoding: buffer[at + 16..<end].prefix { $0 != 0 }, as: UTF8.self)
        if name.hasPrefix(prefix) { found = true }
        at = end
      }
    }
  }
}
