import CNcurses
import Drawing
import Glibc

/// The terminal by ncurses: shows canvases and waits for keys, signals and changed files.
public final class CursesDisplay: Display {
  /// The colours in use.
  public let colours: ColourDepth
  private nonisolated let pipe = WakePipe()
  private let watch: FolderWatch?
  private var painter: Painter
  private var reader: KeyReader
  private var waiting: [Event] = []
  private var taken = true
  private let mouse: Bool
  /// How many keys were read since nothing was waiting to be.
  private var burst = 0
  /// Milliseconds in which the rest of a paste follows its beginning.
  private static let pause: Int32 = 20

  /// Whether ASCII stands for all other letters.
  public let isASCII: Bool

  /// Takes the terminal. Nil for `colours` and `ascii` means what the environment says;
  /// `watching` names a folder and the beginning of the names whose changes are told.
  public init(
    colours: ColourDepth? = nil, ascii: Bool? = nil, mouse: Bool = false,
    watching: (folder: String, prefix: String)? = nil
  ) throws(TerminalError) {
    guard CursesDisplay.isOnTerminal else { throw .notATerminal }
    lw_keep_memory()
    // Only what says how letters are written: the rest would be a dozen files to read.
    setlocale(LC_CTYPE, "")
    let unicode = lw_utf8() != 0
    if !unicode { setlocale(LC_CTYPE, "C.UTF-8") }
    Guard.prepare(pipe: pipe.writing)
    lw_escdelay(25)
    let name = environment("TERM") ?? ""
    guard !name.isEmpty, newterm(nil, lw_stdout(), lw_stdin()) != nil else {
      Guard.setTaken(false)
      throw .unknownTerminal(name)
    }
    guard lw_places_text() != 0 else {
      endwin()
      Guard.setTaken(false)
      throw .tooPlain(name)
    }
    // Until it has come back from a rest once, ncurses sends a page off in pieces, one at each move
    // of the cursor. Once there are colours it would reset the runner's own on coming back.
    lw_leave_unseen()
    doupdate()
    let known = ColourDepth.chosen(
      colours: Int(lw_number("colors")), noColour: environment("NO_COLOR"),
      colourTerm: environment("COLORTERM"))
    let most = ColourDepth.chosen(
      colours: Int(lw_number("colors")), noColour: nil, colourTerm: "24bit")
    var depth = min(colours ?? known, most)
    if depth != .none, has_colors(), start_color() != lw_err {
      use_default_colors()
    } else {
      depth = .none
    }
    if depth == .direct, !can_change_color() { depth = .palette }
    self.colours = depth
    self.mouse = mouse
    isASCII = ascii ?? !unicode
    painter = Painter(depth: depth, ascii: isASCII)
    reader = KeyReader()
    watch = watching.flatMap { FolderWatch(folder: $0.folder, prefix: $0.prefix) }
    raw()
    noecho()
    nonl()
    keypad(lw_stdscr(), true)
    nodelay(lw_stdscr(), true)
    // It would look twice at every page whether more was typed, and send no less for it.
    typeahead(-1)
    lw_define_paste()
    if mouse {
      mouseinterval(0)
      mousemask(lw_mouse_mask(), nil)
    }
    Guard.begin()
    defineColours()
    wrefresh(lw_stdscr())
    bracket(true)
  }

  /// Whether keys can be read and pages shown at all.
  public static var isOnTerminal: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  public var size: Size { Size(Int(lw_columns()), Int(lw_rows())) }

  public func show(_ canvas: Canvas) {
    guard taken else { return }
    painter.paint(canvas)
  }

  /// Wakes the loop from any thread: `next` gives `.wake`.
  public nonisolated func wake() { pipe.send(UInt8(ascii: "k")) }

  public func next(within milliseconds: Int?) -> Event {
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      switch reader.read() {
      case .key(let key):
        burst += 1
        return .key(key)
      case .resized: return resized()
      case .ignored: continue
      case .nothing:
        burst = 0
        if !wait(milliseconds) { return .tick }
      }
    }
  }

  public func pasted() -> String? {
    guard waiting.isEmpty else { return nil }
    // A hand is not so quick: only after what came as quickly is more waited for.
    let pause = burst > 4 ? CursesDisplay.pause : 0
    var keys: [Key] = []
    while isTyped(within: pause) {
      switch reader.read() {
      case .key(let key): keys.append(key)
      case .resized: waiting.append(resized())
      case .ignored, .nothing: break
      }
    }
    if let text = Key.pasted(keys) { return text }
    waiting = keys.map { .key($0) } + waiting
    return nil
  }

  private func isTyped(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0 && descriptor.revents & Int16(POLLIN) != 0
  }

  /// Names the program that the terminal was given to, so that it ends with this one; nil once it
  /// has ended.
  public func lend(to child: pid_t?) { Guard.setChild(child) }

  public func suspend() {
    guard taken else { return }
    taken = false
    bracket(false)
    endwin()
    Guard.setTaken(false)
  }

  public func resume() {
    guard !taken else { return }
    taken = true
    Guard.setTaken(true)
    painter.forget()
    reset_prog_mode()
    defineColours()
    wrefresh(lw_stdscr())
    bracket(true)
    pipe.send(UInt8(ascii: "w"))
    // Who was asked to end meanwhile ends, before what was typed for the editor is read as keys.
    _ = wait(0)
  }

  /// Gives the terminal back and stops, as ctrl-Z does; comes back whole when continued.
  public func stop() {
    suspend()
    Guard.stop()
    resume()
  }

  /// Waits for any of the descriptors and notes what they say; false where the time ran out.
  private func wait(_ milliseconds: Int?) -> Bool {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watch?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&descriptors, nfds_t(descriptors.count), Int32(milliseconds ?? -1))
    guard ready > 0 else { return ready < 0 }
    if descriptors[1].revents != 0 {
      let bytes = pipe.drain()
      if bytes.contains(UInt8(ascii: "h")) { waiting.append(.hangup) }
      if bytes.contains(UInt8(ascii: "w")) { waiting.append(resized()) }
      if bytes.contains(UInt8(ascii: "k")) { waiting.append(.wake) }
      if bytes.contains(UInt8(ascii: "z")) { stop() }
      if bytes.contains(UInt8(ascii: "c")) {
        suspend()
        resume()
      }
    }
    if descriptors[2].revents != 0, watch?.drain() == true { waiting.append(.journalChanged) }
    if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      waiting.append(.hangup)
    }
    return true
  }

  private func resized() -> Event {
    var rows = lw_rows()
    var columns = lw_columns()
    lw_window_size(&rows, &columns)
    if is_term_resized(rows, columns) { resize_term(rows, columns) }
    painter.forget()
    return .resized(size)
  }

  /// Tells the terminal its colours; leaving takes them back, and so coming back tells them again.
  private func defineColours() {
    guard colours == .direct else { return }
    for (number, colour) in Palette.exact {
      func thousandths(_ value: Int) -> Int16 { Int16((value * 1000 + 127) / 255) }
      init_color(
        Int16(number), thousandths(colour.red), thousandths(colour.green),
        thousandths(colour.blue))
    }
  }

  private func bracket(_ on: Bool) {
    let text = on ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    _ = text.withCString { write(STDOUT_FILENO, $0, strlen($0)) }
  }
}
