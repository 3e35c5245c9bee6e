import Foundation
import Synchronization

/// Brings a draft onto the disk beside the typing, so that a power cut takes little of it and no
/// key waits for a disk.
nonisolated final class DraftDisk: Sendable {
  private struct Work: Sendable {
    /// Its own, since the draft may be dropped meanwhile.
    var file: Int32
    /// The folder whose names have to be on the disk as well; nil where they are.
    var folder: String?
  }

  private struct State {
    var isBusy = false
    /// The newest of what came while the disk was busy.
    var next: Work?
  }

  private let state = Mutex(State())

  /// Asks for what was written to a file to reach the disk, and for a file that is new its name in
  /// the folder. While the disk is busy with an earlier draft, only the newest waits.
  func bring(_ file: Int32, newIn folder: String?) {
    let copy = fcntl(file, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return }
    let isFree = state.withLock { state in
      var work = Work(file: copy, folder: folder)
      if let older = state.next {
        work.folder = folder ?? older.folder
        close(older.file)
      }
      state.next = work
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard isFree else { return }
    // Not one of Dispatch's, which stay, and wake up, once there is nothing to do.
    Thread.detachNewThread { [self] in
      while let work = take() { DraftDisk.settle(work) }
    }
  }

  /// What waits for the disk; nil, and the disk is free, where nothing does.
  private func take() -> Work? {
    state.withLock { state in
      defer { state.next = nil }
      state.isBusy = state.next != nil
      return state.next
    }
  }

  private static func settle(_ work: Work) {
    fdatasync(work.file)
    close(work.file)
    guard let folder = work.folder else { return }
    for name in [folder, (folder as NSString).deletingLastPathComponent] {
      let place = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if place >= 0 {
        fsync(place)
        close(place)
      }
    }
  }
}
