import Glibc

/// A system call that failed.
public struct SystemError: Error, CustomStringConvertible {
  public let call: String
  public let code: Int32
  public var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// How a program ended.
public enum Ending: Equatable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)

  init(status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }
}

/// What becomes of a program's first three descriptors.
enum Descriptors {
  /// The path of a terminal, opened as the controlling one.
  case terminal(String)
  case plain(input: Int32, output: Int32, error: Int32)
}

/// Starts programs in sessions of their own, no signal blocked or ignored.
enum Spawn {
  /// What a sanitizer was told, which the programs are to be told too.
  private static let sanitizing: [String: String] = {
    var told: [String: String] = [:]
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      if let value = getenv(name) { told[name] = String(cString: value) }
    }
    return told
  }()

  static func start(
    _ program: String, _ arguments: [String], environment: [String: String],
    _ descriptors: Descriptors
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | newSession))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch descriptors {
    case .terminal(let path):
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .plain(let input, let output, let error):
      posix_spawn_file_actions_adddup2(&actions, input, 0)
      posix_spawn_file_actions_adddup2(&actions, output, 1)
      posix_spawn_file_actions_adddup2(&actions, error, 2)
    }

    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    let whole = environment.merging(sanitizing) { given, _ in given }
    var variables: [UnsafeMutablePointer<CChar>?] = whole.map { strdup("\($0)=\($1)") }
    variables.append(nil)
    defer { (words + variables).forEach { free($0) } }
    var pid = pid_t()
    let code = posix_spawnp(&pid, program, &actions, &attributes, words, variables)
    guard code == 0 else { throw SystemError(call: "start \(program)", code: code) }
    return pid
  }

  /// How it ended; nil while it runs.
  static func ending(of pid: pid_t) -> Ending? {
    var status: Int32 = 0
    return waitpid(pid, &status, WNOHANG) == pid ? Ending(status: status) : nil
  }
}

/// Seconds on a clock that only goes forward.
public enum Stopwatch {
  public static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
