import Foundation
import Synchronization

/// What commands write to standard output. Kept together until there is much of it, since each
/// piece sent is a call of the system; to a terminal it goes at once. The first refusal is kept:
/// the C library forgets it where what was refused didn't go through its buffer.
nonisolated final class StandardOutput: Sendable {
  static let shared = StandardOutput()
  private static let most = 65_536

  private struct State {
    var waiting: [UInt8] = []
    /// Why something wasn't taken; nil while all was.
    var refusal: Int32?
  }

  let isTerminal = isatty(STDOUT_FILENO) == 1
  private let state = Mutex(State())

  func put(_ text: String) {
    state.withLock { state in
      state.waiting += text.utf8
      if isTerminal || state.waiting.count >= Self.most { Self.send(&state) }
    }
  }

  /// Sends what waits; answers why not all there ever was has arrived, nil where it has.
  @discardableResult
  func flush() -> Int32? {
    state.withLock { state in
      Self.send(&state)
      return state.refusal
    }
  }

  private static func send(_ state: inout State) {
    guard state.refusal == nil, !state.waiting.isEmpty else { return }
    state.refusal = Descriptor.write(state.waiting, to: STDOUT_FILENO)
    state.waiting.removeAll(keepingCapacity: true)
  }
}

nonisolated enum Descriptor {
  /// Writes all of it; answers the code of the error that stopped it, nil for none.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var done = 0
    while done < bytes.count {
      let sent = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if sent < 0, errno != EINTR { return errno }
      done += max(0, sent)
    }
    return nil
  }
}
