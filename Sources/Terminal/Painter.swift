import CNcurses
import Drawing

/// Puts the cells that changed on ncurses.
struct Painter {
  let depth: ColourDepth
  let ascii: Bool
  /// What is on the screen, as it was sent and as it was drawn; nil when that isn't known.
  private var shown: Canvas?
  private var drawn: Canvas?
  /// The few that are in use: found sooner one by one than by a hash.
  private var looks: [(style: Style, blank: cchar_t)] = []
  private var last: (style: Style, blank: cchar_t)?
  /// Cells beside each other that are put together.
  private var run: [cchar_t] = []

  init(depth: ColourDepth, ascii: Bool) {
    self.depth = depth
    self.ascii = ascii
  }

  /// Forgets what is on the screen: the next page is put whole.
  mutating func forget() { (shown, drawn) = (nil, nil) }

  mutating func paint(_ canvas: Canvas) {
    let last = shown?.size == canvas.size ? shown : nil
    let rowsChanged = canvas.rows(since: last == nil ? nil : drawn)
    let page = canvas.shown(depth, ascii: ascii).joined(to: last, rows: rowsChanged)
    if last == nil {
      werase(lw_stdscr())
      clearok(lw_stdscr(), true)
    }
    let rows = min(page.size.height, Int(lw_rows()))
    let columns = min(page.size.width, Int(lw_columns()))
    var (start, end) = (Point(0, 0), Point(0, 0))
    for change in page.changes(since: last, rows: rowsChanged)
    where change.point.x < columns && change.point.y < rows {
      if change.point != end || run.isEmpty {
        put(at: start)
        start = change.point
      }
      add(change)
      end = Point(change.point.x + (change.isWide ? 2 : 1), change.point.y)
    }
    put(at: start)
    if let point = page.cursor, point.x >= 0, point.x < columns, point.y >= 0, point.y < rows {
      curs_set(1)
      wmove(lw_stdscr(), Int32(point.y), Int32(point.x))
    } else {
      curs_set(0)
    }
    wnoutrefresh(lw_stdscr())
    doupdate()
    (shown, drawn) = (page, canvas)
  }

  /// Adds a cell to the run.
  private mutating func add(_ change: Canvas.Change) {
    let blank = blank(change.cell.style)
    var cell = blank
    let (value, marks) = (change.cell.value, change.cell.marks)
    // Where the system measures the letter otherwise, the columns after it would shift.
    guard value <= 126 || lw_width(value) == (change.isWide ? 2 : 1) else {
      cell.chars.0 = 63
      run.append(cell)
      if change.isWide { run.append(blank) }
      return
    }
    cell.chars = (
      wchar_t(bitPattern: value), wchar_t(bitPattern: marks.0), wchar_t(bitPattern: marks.1),
      wchar_t(bitPattern: marks.2), 0
    )
    run.append(cell)
  }

  /// Puts the run, which begins at a point.
  private mutating func put(at start: Point) {
    guard !run.isEmpty else { return }
    lw_put(Int32(start.y), Int32(start.x), run, Int32(run.count))
    run.removeAll(keepingCapacity: true)
  }

  private mutating func blank(_ style: Style) -> cchar_t {
    // Most letters look as the one before.
    if let last, last.style == style { return last.blank }
    // Not by a closure, which would be asked each time whether it is on the main thread.
    for known in looks where known.style == style {
      last = known
      return known.blank
    }
    let (text, ground) = Palette.colours(style, depth)
    let pair = text < 0 && ground < 0 ? 0 : max(0, alloc_pair(text, ground))
    let blank = lw_blank(Painter.attributes(style, depth), pair)
    looks.append((style, blank))
    last = (style, blank)
    return blank
  }

  /// What a style asks for beside its colours.
  nonisolated static func attributes(_ style: Style, _ depth: ColourDepth) -> attr_t {
    var attributes: attr_t = 0
    if style.bold || style.ink == .title { attributes |= lw_bold }
    if style.underline { attributes |= lw_underline }
    if style.reverse { attributes |= lw_reverse }
    if style.dim { attributes |= lw_dim }
    if depth < .palette, [.faint, .planned, .skin].contains(style.ink) { attributes |= lw_dim }
    if depth == .none, style.ink == .strong { attributes |= lw_bold }
    return attributes
  }
}

extension Canvas {
  /// What is shown of it where there are so many colours, and perhaps only ASCII.
  nonisolated func shown(_ depth: ColourDepth, ascii: Bool) -> Canvas {
    let drawn = ascii || depth < .palette ? lined() : self
    return ascii ? drawn.ascii() : drawn
  }
}
