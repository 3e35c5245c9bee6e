import Formats
import Foundation
import Synchronization

/// Where a thread that reads files leaves what it read, and wakes the loop to fetch it.
nonisolated final class ImportDesk: Sendable {
  enum Parcel: Sendable {
    /// Files read so far.
    case count(path: String, Int)
    /// All of them: nothing more will come.
    case readings(path: String, [FileReading])
  }

  private struct State {
    var isBusy = false
    var parcel: Parcel?
  }

  private let state = Mutex(State())
  private let wake: @Sendable () -> Void
  /// Files between two words on how far it is.
  private static let stride = 100

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Begins to read in a thread of its own; false while another reading goes on.
  func begin(_ path: String, _ context: ReadingContext) -> Bool {
    let isFree = state.withLock { state in
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard isFree else { return false }
    Thread.detachNewThread { [self] in
      var readings: [FileReading] = []
      var pile = Pile(context) { reading in
        readings.append(reading)
        if readings.count.isMultiple(of: ImportDesk.stride) {
          self.leave(.count(path: path, readings.count))
        }
      }
      pile.read(path)
      leave(.readings(path: path, readings))
    }
    return true
  }

  /// What was left since it was last asked.
  func take() -> Parcel? {
    state.withLock { state in
      defer { state.parcel = nil }
      if case .readings? = state.parcel { state.isBusy = false }
      return state.parcel
    }
  }

  private func leave(_ parcel: Parcel) {
    state.withLock { $0.parcel = parcel }
    wake()
  }
}
