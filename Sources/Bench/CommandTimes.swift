import Pty

/// Times commands, from before they are started to their end, their output read.
struct CommandTimes {
  let environment: [String: String]

  /// Milliseconds of each run; nil when the command fails. `after` is run after each and not timed.
  func time(
    _ program: String, _ arguments: [String], runs: Int, after: [String]? = nil
  ) throws -> [Double]? {
    var times: [Double] = []
    for run in -1..<runs {
      let begun = Stopwatch.now
      guard let ended = try? CommandRun(program, arguments, environment: environment),
        ended.status == 0
      else { return nil }
      // The first run fills the caches.
      if run >= 0 { times.append((Stopwatch.now - begun) * 1000) }
      guard let after else { continue }
      guard try CommandRun(program, after, environment: environment).status == 0 else { return nil }
    }
    return times
  }
}
