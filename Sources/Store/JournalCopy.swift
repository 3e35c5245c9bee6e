import Foundation
import Model

/// A private copy of a journal and its WAL, to read what can't be read in place.
enum JournalCopy {
  /// The copy's path; nil when there is room for it nowhere. In memory where the system has it.
  static func make(of path: String) -> String? {
    for place in ["/dev/shm", NSTemporaryDirectory(), "/tmp"] {
      var template = Array((place + "/legwork-XXXXXX").utf8CString)
      guard mkdtemp(&template) != nil else { continue }
      let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      let copy = folder + "/journal.sqlite"
      if isCopied(path, to: copy) { return copy }
      remove(copy)
    }
    return nil
  }

  /// Removes the copy's files and its folder.
  static func remove(_ copy: String) {
    JournalFile.remove(copy)
    rmdir(copy.folderPart)
  }

  /// Copies until neither file changed meanwhile.
  private static func isCopied(_ path: String, to copy: String) -> Bool {
    for _ in 0..<3 {
      let before = traces(path)
      guard isWritten(path, to: copy) else { return false }
      if before.wal != nil {
        guard isWritten(path + "-wal", to: copy + "-wal") else { return false }
      }
      if before == traces(path) { return true }
      for end in ["", "-wal"] { unlinkFile(copy + end) }
    }
    return false
  }

  private struct Trace: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  private struct Traces: Equatable {
    var file: Trace?
    var wal: Trace?
  }

  private static func traces(_ path: String) -> Traces {
    func trace(_ path: String) -> Trace? {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      return Trace(
        size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec)
    }
    return Traces(file: trace(path), wal: trace(path + "-wal"))
  }

  private static func isWritten(_ path: String, to copy: String) -> Bool {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { return false }
    defer { close(source) }
    let target = open(copy, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard target >= 0 else { return false }
    defer { close(target) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(source, &buffer, buffer.count)
      guard count > 0 else { return count == 0 }
      guard write(target, buffer, count) == count else { return false }
    }
  }
}
