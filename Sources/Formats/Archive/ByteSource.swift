import Glibc

/// Bytes that come piece by piece: a file, what is packed in one, a member of an archive.
protocol ByteSource: AnyObject {
  /// The next bytes, at most `count` of them; empty at the end.
  func next(_ count: Int) throws(FormatError) -> [UInt8]
}

extension ByteSource {
  /// All that is left, refused when it is more than `limit` bytes.
  func rest(limit: Int) throws(FormatError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = try next(1 << 18)
      if piece.isEmpty { return all }
      guard all.count + piece.count <= limit else { throw .tooLarge(limit: limit) }
      all.append(contentsOf: piece)
    }
  }
}

/// Bytes that are in memory.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func next(_ count: Int) -> [UInt8] {
    let end = min(index + count, bytes.count)
    defer { index = end }
    return Array(bytes[index..<end])
  }
}

/// A file on the disk, read from its beginning until someone stops it.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let handle: ReadingHandle
  /// Whether it is a pipe, out of which bytes come when they are written.
  private var isPipe = false

  init(path: String, handle: ReadingHandle = ReadingHandle()) throws(FormatError) {
    self.handle = handle
    // A pipe that nobody writes to yet would hold up who opens it.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
    var facts = stat()
    isPipe = fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO
  }

  deinit { close(descriptor) }

  func next(_ count: Int) throws(FormatError) -> [UInt8] {
    guard !handle.isStopped else { throw .stopped }
    if isPipe { try wait() }
    var got = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat { got = read(descriptor, buffer.baseAddress, count) } while got < 0 && errno == EINTR
      filled = max(0, got)
    }
    guard got >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
    handle.count(bytes: got)
    return piece
  }

  /// Waits until there is something to read, or the last who wrote has gone.
  private func wait() throws(FormatError) {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&asked, 1, FileSource.patience) <= 0 || asked.revents == 0 {
      guard !handle.isStopped else { throw .stopped }
    }
  }

  /// Milliseconds after which it is asked whether reading was stopped.
  private static let patience: Int32 = 100
}

/// A source whose first bytes can be looked at before they are read.
final class PeekedSource: ByteSource {
  private let source: any ByteSource
  /// The first bytes.
  let head: [UInt8]
  private var isHeadRead = false

  /// Looks at `count` bytes, fewer where there are no more.
  init(_ source: any ByteSource, count: Int = 4096) throws(FormatError) {
    var head: [UInt8] = []
    while head.count < count {
      let piece = try source.next(count - head.count)
      if piece.isEmpty { break }
      head.append(contentsOf: piece)
    }
    self.source = source
    self.head = head
  }

  func next(_ count: Int) throws(FormatError) -> [UInt8] {
    if isHeadRead || head.isEmpty { return try source.next(count) }
    isHeadRead = true
    return head
  }
}
