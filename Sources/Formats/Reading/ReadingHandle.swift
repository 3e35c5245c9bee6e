import Synchronization

/// What a reading and who waits for it share: how far it is, and whether it is to stop. Safe from
/// every thread.
public final class ReadingHandle: Sendable {
  /// So many of what there is.
  public struct Part: Equatable, Sendable {
    public var done: Int
    public var all: Int
  }

  private let isUp = Atomic(false)
  private let filesDone = Atomic(0)
  private let allFiles = Atomic(0)
  private let bytesDone = Atomic(0)
  private let allBytes = Atomic(0)

  public init() {}

  /// Asks for an end; what is being read is left.
  public func stop() { isUp.store(true, ordering: .relaxed) }

  public var isStopped: Bool { isUp.load(ordering: .relaxed) }

  /// Files read, of those found so far.
  public var files: Part {
    Part(done: filesDone.load(ordering: .relaxed), all: allFiles.load(ordering: .relaxed))
  }

  /// Bytes of the disk read, of those found so far.
  public var bytes: Part {
    Part(done: bytesDone.load(ordering: .relaxed), all: allBytes.load(ordering: .relaxed))
  }

  func expect(files: Int, bytes: Int) {
    allFiles.add(files, ordering: .relaxed)
    allBytes.add(bytes, ordering: .relaxed)
  }

  func countFile() { filesDone.add(1, ordering: .relaxed) }

  func count(bytes: Int) { bytesDone.add(bytes, ordering: .relaxed) }
}
