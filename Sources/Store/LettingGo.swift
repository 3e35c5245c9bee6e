import GRDB

extension DatabaseQueue {
  /// Closes it and, closed, leaves it to the end of the program. Taken down, it asks what it might
  /// have observed, which looks through every type of the program, and Dispatch starts threads for
  /// it that stay and wake up once a second.
  func letGo() {
    if (try? close()) != nil { _ = Unmanaged.passRetained(self) }
  }
}
