import App
import Model
import Synchronization

/// Where the thread that backs the journal up leaves that it couldn't, for the screens to say once.
nonisolated final class BackupNews: Sendable {
  private struct State {
    var failure: KeeperError?
    var wake: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Wakes the loop from now on when there is something to say.
  func connect(_ wake: @escaping @Sendable () -> Void) { state.withLock { $0.wake = wake } }

  func leave(_ failure: KeeperError) {
    let wake = state.withLock { state in
      state.failure = failure
      return state.wake
    }
    wake?()
  }

  /// The sentence, once; nil where all is well.
  func take() -> String? {
    state.withLock { state in
      defer { state.failure = nil }
      return state.failure.map(KeeperSentence.ofBackup)
    }
  }
}
