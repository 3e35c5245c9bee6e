import Foundation
import Synchronization

/// Does the same to many things at the same time.
enum Parallel {
  /// The results of `0..<count` in order, by so many threads.
  static func map<T: Sendable>(
    _ count: Int, by threads: Int, _ body: @escaping @Sendable (Int) -> T
  ) -> [T] {
    guard count > 1, threads > 1 else { return (0..<count).map(body) }
    let next = Atomic(0)
    let results = Mutex<[T?]>(Array(repeating: nil, count: count))
    @Sendable func work() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    // Not by Dispatch: its threads stay, and wake up, once there is nothing to do.
    let group = DispatchGroup()
    for _ in 1..<min(threads, count) {
      group.enter()
      Thread.detachNewThread {
        work()
        group.leave()
      }
    }
    work()
    group.wait()
    return results.withLock { $0 }.compactMap { $0 }
  }
}
