import Glibc

/// A program on a terminal of its own: keys go in, the page it draws comes out.
public final class TerminalProgram {
  public let pid: pid_t
  public private(set) var page: Emulator
  /// Every byte the program sent.
  public private(set) var output: [UInt8] = []
  /// When the last of them came, on the clock of `Stopwatch`; nil before the first.
  public private(set) var lastRead: Double?
  /// How it ended; nil while it runs.
  public private(set) var ending: Ending?
  private var leader: Int32
  private let follower: Int32

  /// Starts it; the environment is what is given and nothing else.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String],
    columns: Int = 80, rows: Int = 24
  ) throws {
    leader = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard leader >= 0 else { throw SystemError(call: "open /dev/ptmx", code: errno) }
    var unlocked: Int32 = 0
    var number: Int32 = 0
    let setLock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    guard ioctl(leader, setLock, &unlocked) == 0, ioctl(leader, getNumber, &number) == 0 else {
      throw SystemError(call: "unlock the terminal", code: errno)
    }
    let path = "/dev/pts/\(number)"
    follower = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard follower >= 0 else { throw SystemError(call: "open \(path)", code: errno) }
    page = Emulator(columns: columns, rows: rows)
    TerminalProgram.setSize(leader, columns, rows)
    pid = try Spawn.start(program, arguments, environment: environment, .terminal(path))
  }

  deinit {
    if ending == nil {
      kill(pid, SIGKILL)
      var status: Int32 = 0
      waitpid(pid, &status, 0)
    }
    if leader >= 0 { close(leader) }
    close(follower)
  }

  private static func setSize(_ terminal: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// The terminal's settings, to compare before and after: flags and control characters.
  public var settings: [UInt] {
    var settings = termios()
    tcgetattr(follower, &settings)
    let letters = withUnsafeBytes(of: settings.c_cc) { $0.map { UInt($0) } }
    return [
      UInt(settings.c_iflag), UInt(settings.c_oflag), UInt(settings.c_cflag),
      UInt(settings.c_lflag),
    ] + letters
  }

  /// The page as text.
  public var text: String { page.text }
  /// Whether the page from before the program is shown.
  public var isPageGivenBack: Bool { !page.isAlternate }
  public var isCursorShown: Bool { page.isCursorShown }

  /// Types keys, as the bytes a terminal sends.
  public func send(_ keys: String) {
    var bytes = Array(keys.utf8)
    while !bytes.isEmpty, leader >= 0 {
      let count = write(leader, bytes, bytes.count)
      if count < 0, errno != EINTR { return }
      bytes.removeFirst(max(0, count))
    }
  }

  public func signal(_ number: Int32) { kill(pid, number) }

  /// Changes the window's size; the kernel tells the program.
  public func resize(columns: Int, rows: Int) {
    TerminalProgram.setSize(leader, columns, rows)
    page.resize(columns: columns, rows: rows)
  }

  /// Closes the terminal, as when its window goes away.
  public func closeTerminal() {
    if leader >= 0 { close(leader) }
    leader = -1
  }

  /// Takes in what the program sent, waiting up to so many seconds for the first of it; answers
  /// whether anything came.
  @discardableResult
  public func read(within seconds: Double) -> Bool {
    guard leader >= 0 else { return false }
    var descriptor = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, Int32(max(0, seconds) * 1000)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(leader, &buffer, buffer.count)
    guard count > 0 else { return false }
    lastRead = Stopwatch.now
    output += buffer[..<count]
    page.feed(buffer[..<count])
    return true
  }

  /// Reads until the page fulfils the condition; false when it didn't in time.
  public func wait(seconds: Double = 60, until isSo: (Emulator) -> Bool) -> Bool {
    let end = Stopwatch.now + seconds
    while true {
      if isSo(page) { return true }
      let left = end - Stopwatch.now
      if left <= 0 { return false }
      if !read(within: min(left, 0.05)), hasEnded {
        while read(within: 0) {}
        return isSo(page)
      }
    }
  }

  /// Reads until the page shows the text.
  public func wait(for text: String, seconds: Double = 60) -> Bool {
    wait(seconds: seconds) { $0.text.contains(text) }
  }

  /// Reads until nothing came for so long, and the program has nothing to do: on a busy machine it
  /// may only not have had a core yet.
  public func settle(quiet seconds: Double = 0.1) {
    let end = Stopwatch.now + 60
    repeat { while read(within: seconds) {} } while isBusy && Stopwatch.now < end
  }

  /// Whether keys wait for it, or a thread of it works, or waits for a core or the disk. Not where
  /// it was stopped.
  private var isBusy: Bool {
    if hasEnded { return false }
    let states = Waited.states(of: pid)
    if states.contains("T") { return false }
    var keys: Int32 = 0
    let unread: UInt = 0x541B
    if ioctl(follower, unread, &keys) == 0, keys > 0 { return true }
    return states.contains("R") || states.contains("D")
  }

  /// Whether it has ended by now.
  public var hasEnded: Bool {
    if ending == nil { ending = Spawn.ending(of: pid) }
    return ending != nil
  }

  /// Reads until the program ends; nil when it doesn't in time.
  public func waitForEnd(seconds: Double = 60) -> Ending? {
    let end = Stopwatch.now + seconds
    while !hasEnded, Stopwatch.now < end {
      if leader >= 0 { read(within: 0.01) } else { usleep(5_000) }
    }
    while read(within: 0) {}
    return ending
  }
}
