import Glibc

/// Tells when files of a folder change, by inotify.
public struct FolderWatch {
  /// What has to have happened to a file for it to count.
  public enum Kind: Sendable {
    /// Any writing, and a touch, which follows a commit.
    case written
    /// It is whole: closed after writing, or moved in.
    case finished

    fileprivate var mask: UInt32 {
      let finished = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
      let folder = UInt32(IN_ONLYDIR) | finished
      return self == .finished ? folder : folder | UInt32(IN_MODIFY) | UInt32(IN_ATTRIB)
    }
  }

  let descriptor: Int32
  /// The beginning of the file names that count.
  let prefix: String

  /// Nil when the folder can't be watched, and for a file.
  public init?(folder: String, prefix: String = "", kind: Kind = .written) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, folder, kind.mask) >= 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.prefix = prefix
  }

  /// What ended a wait.
  public enum Waited: Sendable {
    /// Something has come.
    case came
    /// The time is over.
    case quiet
    /// The other descriptor can be read.
    case stopped
  }

  /// Waits until something has come, or another descriptor can be read, for so many milliseconds;
  /// nil waits as long as it takes.
  public func wait(orFor other: Int32, milliseconds: Int32?) -> Waited {
    var waiting = [descriptor, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var count: Int32 = 0
    repeat { count = poll(&waiting, 2, milliseconds ?? -1) } while count < 0 && errno == EINTR
    if waiting[1].revents != 0 || count < 0 { return .stopped }
    return count > 0 ? .came : .quiet
  }

  /// Reads what has come; whether any of it was about a file that counts.
  func drain() -> Bool { !names().isEmpty }

  /// More than this in one go waits for the next: a folder that is always written to must not
  /// hold the program.
  private static let mostReads = 16

  /// Reads what has come: the names of the files that count, in order, each once.
  public func names() -> [String] {
    var found: [String] = []
    var buffer = [UInt8](repeating: 0, count: 8192)
    for _ in 0..<FolderWatch.mostReads {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return found }
      var at = 0
      while at + 16 <= count {
        let length = (0..<4).reduce(0) { $0 | Int(buffer[at + 12 + $1]) << (8 * $1) }
        let end = min(count, at + 16 + length)
        let name = String(decoding: buffer[at + 16..<end].prefix { $0 != 0 }, as: UTF8.self)
        if name.hasPrefix(prefix), !found.contains(name) { found.append(name) }
        at = end
      }
    }
    return found
  }
}
