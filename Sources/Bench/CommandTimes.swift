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
      guard let taken = taken(program, arguments) else { return nil }
      // The first run fills the caches.
      if run >= 0 { times.append(taken) }
      guard let after else { continue }
      guard try CommandRun(program, after, environment: environment).status == 0 else { return nil }
    }
    return times
  }

  /// Milliseconds of each run of two commands in turn, so that both see the same machine; nil when
  /// one of them fails.
  func times(
    _ one: (program: String, arguments: [String]), _ other: (program: String, arguments: [String]),
    runs: Int
  ) -> (one: [Double], other: [Double])? {
    var times: (one: [Double], other: [Double]) = ([], [])
    for run in -1..<runs {
      guard let first = taken(one.program, one.arguments),
        let second = taken(other.program, other.arguments)
      else { return nil }
      guard run >= 0 else { continue }
      times.one.append(first)
      times.other.append(second)
    }
    return times
  }

  private func taken(_ program: String, _ arguments: [String]) -> Double? {
    let begun = Stopwatch.now
    guard let ended = try? CommandRun(program, arguments, environment: environment),
      ended.status == 0
    else { return nil }
    return (Stopwatch.now - begun) * 1000
  }
}
