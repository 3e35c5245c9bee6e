import Foundation
import Pty

/// What the kernel says of a running program.
struct ProcessFacts {
  /// Most resident memory so far, in MiB.
  let peak: Double
  /// Memory that is no file's, now, in MiB.
  let anonymous: Double
  /// How often its threads went to sleep by themselves.
  let sleeps: Int
  /// User and system time, in milliseconds, to the clock tick of 10 ms.
  let cpu: Double

  /// Nil when the program is gone.
  init?(_ pid: pid_t) {
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
      let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    else { return nil }
    func number(_ name: String) -> Double {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      let word = line?.split(whereSeparator: { $0 == "\t" || $0 == " " }).dropFirst().first
      return word.flatMap { Double($0) } ?? 0
    }
    peak = number("VmHWM") / 1024
    anonymous = number("RssAnon") / 1024
    sleeps = Waited.sleeps(of: pid)
    // The name in brackets may hold blanks.
    let fields = (stat.split(separator: ")").last ?? "").split(separator: " ")
    let ticks = fields.count > 12 ? (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0) : 0
    cpu = ticks * 1000 / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
