import Glibc

/// A pipe that ends a `poll`: a byte says why.
nonisolated struct WakePipe: Sendable {
  let reading: Int32
  let writing: Int32

  /// Both descriptors are -1 when no pipe can be had.
  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    reading = ends[0]
    writing = ends[1]
  }

  /// Safe from every thread; a full pipe wakes just as well.
  func send(_ byte: UInt8) {
    var byte = byte
    _ = write(writing, &byte, 1)
  }

  /// All bytes that are there.
  func drain() -> Set<UInt8> {
    var found: Set<UInt8> = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(reading, &buffer, buffer.count)
      guard count > 0 else { return found }
      found.formUnion(buffer[..<count])
    }
  }
}
