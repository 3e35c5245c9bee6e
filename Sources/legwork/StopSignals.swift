import Dispatch
import Formats
import Foundation

/// Asks a reading to stop when ctrl-C, SIGTERM or SIGHUP comes; a second one ends the program at
/// once, which leaves the journal as whole as the first.
nonisolated final class StopSignals {
  let handle = ReadingHandle()
  /// Readable once it was asked to stop, for who waits in `poll`.
  let descriptor: Int32
  private let wake: Int32
  private var sources: [any DispatchSourceSignal] = []

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (descriptor, wake) = (ends[0], ends[1])
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // Who started the program may have it ignore a signal.
      var before = sigaction()
      sigaction(number, nil, &before)
      let isIgnored = before.__sigaction_handler.sa_handler.map {
        unsafeBitCast($0, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      }
      if isIgnored == true { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [handle, wake] in
        if handle.isStopped { _exit(Failure.Status.interrupted.rawValue) }
        handle.stop()
        var byte: UInt8 = 1
        _ = write(wake, &byte, 1)
      }
      // Until it is watched for, which takes a moment, it ends the program: nothing is read yet.
      let isWatched = DispatchSemaphore(value: 0)
      source.setRegistrationHandler { isWatched.signal() }
      source.resume()
      isWatched.wait()
      sources.append(source)
    }
  }

  deinit {
    sources.forEach { $0.cancel() }
    close(descriptor)
    close(wake)
  }
}
