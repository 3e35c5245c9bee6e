import Glibc

/// A command that ran to its end: what it said and how it ended.
public struct CommandRun: Sendable {
  public let ending: Ending
  public let output: String
  public let error: String
  /// Its most memory at once, in MiB.
  public let peak: Double
  /// Its time on all cores, in seconds.
  public let cpu: Double
  /// The exit status; nil when a signal ended it.
  public var status: Int32? {
    if case .exited(let status) = ending { status } else { nil }
  }

  /// Runs a program without a terminal; its input is empty. `meanwhile` runs once it has started,
  /// with its id.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String],
    meanwhile: (pid_t) -> Void = { _ in }
  ) throws {
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let (outputRead, outputWrite) = try CommandRun.pipe()
    let (errorRead, errorWrite) = try CommandRun.pipe()
    defer { [input, outputRead, errorRead].forEach { close($0) } }
    let pid: pid_t
    do {
      defer { [outputWrite, errorWrite].forEach { close($0) } }
      pid = try Spawn.start(
        program, arguments, environment: environment,
        .plain(input: input, output: outputWrite, error: errorWrite))
    }
    meanwhile(pid)
    var texts: [[UInt8]] = [[], []]
    var descriptors = [outputRead, errorRead].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    while descriptors.contains(where: { $0.fd >= 0 }) {
      guard poll(&descriptors, 2, -1) > 0 else { continue }
      for index in 0..<2 where descriptors[index].fd >= 0 && descriptors[index].revents != 0 {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptors[index].fd, &buffer, buffer.count)
        if count > 0 { texts[index] += buffer[..<count] } else { descriptors[index].fd = -1 }
      }
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    peak = Double(usage.ru_maxrss) / 1024
    cpu = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    ending = Ending(status: status)
    output = String(decoding: texts[0], as: UTF8.self)
    error = String(decoding: texts[1], as: UTF8.self)
  }

  /// Two ends that no program started meanwhile inherits.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw SystemError(call: "socketpair", code: errno)
    }
    return (ends[0], ends[1])
  }
}
