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
  private var looks: [(style: Style, attributes: attr_t, pair: Int32)] = []

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
    for change in page.changes(since: last, rows: rowsChanged)
    where change.point.x < columns && change.point.y < rows {
      put(change)
    }
    if let point = page.cursor, point.x >= 0, point.x < columns, point.y >= 0, point.y < rows {
      curs_set(1)
      wmove(lw_stdscr(), Int32(point.y), Int32(point.x))
    } else {
      curs_set(0)
    }
    wnoutrefresh(lw_stdscr())
    lw_update()
    (shown, drawn) = (page, canvas)
  }

  private mutating func put(_ change: Canvas.Change) {
    let look = look(change.cell.style)
    let (x, y) = (Int32(change.point.x), Int32(change.point.y))
    var (value, marks) = (change.cell.value, change.cell.marks)
    // Where the system measures the letter otherwise, the columns after it would shift.
    if value > 126, lw_width(value) != (change.isWide ? 2 : 1) {
      (value, marks) = (63, (0, 0, 0))
      if change.isWide { lw_put(y, x + 1, 32, 0, 0, 0, look.attributes, look.pair) }
    }
    lw_put(y, x, value, marks.0, marks.1, marks.2, look.attributes, look.pair)
  }

  private mutating func look(_ style: Style) -> (attributes: attr_t, pair: Int32) {
    // Not by a closure, which would be asked each time whether it is on the main thread.
    for known in looks where known.style == style { return (known.attributes, known.pair) }
    let attributes = Painter.attributes(style, depth)
    let (text, ground) = Palette.colours(style, depth)
    let pair = text < 0 && ground < 0 ? 0 : max(0, alloc_pair(text, ground))
    looks.append((style, attributes, pair))
    return (attributes, pair)
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
