import Formats
import Foundation
import Synchronization

/// Where a thread that reads files leaves what it read, and wakes the loop to fetch it.
nonisolated final class ImportDesk: Sendable {
  enum Parcel: Sendable {
    /// How far it is, in words.
    case progress(path: String, String)
    /// All that was read: nothing more will come.
    case readings(path: String, [FileReading])
    /// The runner stopped it, with what is to be said.
    case stopped(String)
  }

  private struct State {
    var handle: ReadingHandle?
    var parcel: Parcel?
  }

  private let state = Mutex(State())
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Begins to read in a thread of its own; false while another reading goes on.
  func begin(_ path: String, _ context: ReadingContext) -> Bool {
    let handle = ReadingHandle()
    let isFree = state.withLock { state in
      guard state.handle == nil else { return false }
      state.handle = handle
      return true
    }
    guard isFree else { return false }
    let words = ReadingWords(handle)
    Thread.detachNewThread { [self] in
      var readings: [FileReading] = []
      var pile = Pile(context, handle: handle) { readings.append($0) }
      pile.read(path)
      leave(handle.isStopped ? .stopped(words.stopped) : .readings(path: path, readings))
    }
    Thread.detachNewThread { [self] in
      repeat { usleep(500_000) } while leave(.progress(path: path, words.text), of: handle)
    }
    return true
  }

  /// Asks the reading that goes on to stop.
  func stop() { state.withLock { $0.handle }?.stop() }

  /// What was left since it was last asked.
  func take() -> Parcel? {
    state.withLock { state in
      defer { state.parcel = nil }
      switch state.parcel {
      case .readings?, .stopped?: state.handle = nil
      default: break
      }
      return state.parcel
    }
  }

  private func leave(_ parcel: Parcel) {
    state.withLock { $0.parcel = parcel }
    wake()
  }

  /// Leaves a word on how far a reading is; false when that has ended.
  private func leave(_ progress: Parcel, of handle: ReadingHandle) -> Bool {
    let goesOn = state.withLock { state in
      guard state.handle === handle, !handle.isStopped else { return false }
      switch state.parcel {
      case .readings?, .stopped?: return false
      default: state.parcel = progress
      }
      return true
    }
    if goesOn { wake() }
    return goesOn
  }
}
