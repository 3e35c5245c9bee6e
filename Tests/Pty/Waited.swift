import Glibc

/// A moment from which it is counted how long a program takes, without the time in which it, or
/// who looks at it, was ready to run and had no core.
public struct Waited {
  private let pid: pid_t
  private let start: Double
  private let idle: Double

  /// From now on.
  public init(of pid: pid_t) {
    self.pid = pid
    idle = Waited.idle(pid)
    start = Stopwatch.now
  }

  /// Seconds since then.
  public var passed: Double { Stopwatch.now - start - max(0, Waited.idle(pid) - idle) }

  /// Seconds that the program's threads and the calling one have waited for a core; 0 where the
  /// system counts none.
  private static func idle(_ pid: pid_t) -> Double {
    let threads = names("/proc/\(pid)/task").map { "/proc/\(pid)/task/\($0)/schedstat" }
    return (threads + ["/proc/thread-self/schedstat"]).reduce(0) { $0 + waited($1) }
  }

  /// What the program's threads do, as letters of the system: R for one that works or waits for a
  /// core, D for one that waits for the disk, T for one that was stopped.
  static func states(of pid: pid_t) -> Set<Character> {
    let all = names("/proc/\(pid)/task").compactMap { thread in
      // Behind the name, which may hold anything, in brackets.
      text("/proc/\(pid)/task/\(thread)/stat").split(separator: ")").last?.dropFirst().first
    }
    return Set(all)
  }

  /// How often the program's threads went to sleep by themselves.
  public static func sleeps(of pid: pid_t) -> Int {
    names("/proc/\(pid)/task").reduce(0) { sum, thread in
      let lines = text("/proc/\(pid)/task/\(thread)/status").split(separator: "\n")
      let count = lines.first { $0.hasPrefix("voluntary_ctxt_switches:") }?
        .split(whereSeparator: \.isWhitespace).last
      return sum + (count.flatMap { Int($0) } ?? 0)
    }
  }

  private static func waited(_ path: String) -> Double {
    // Nanoseconds on a core, nanoseconds waiting for one, times it had one.
    let words = text(path).split(separator: " ")
    return words.count == 3 ? (Double(words[1]) ?? 0) / 1e9 : 0
  }

  private static func text(_ path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
