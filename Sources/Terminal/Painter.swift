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
  private var looks: [Look] = []
  /// Cells beside each other that are put together: letters of ASCII, which ncurses takes in sooner,
  /// or others.
  private var plain: [chtype] = []
  private var wide: [cchar_t] = []

  /// What ncurses makes of a style.
  private struct Look {
    let style: Style
    let blank: cchar_t
    /// What is added to a letter of ASCII; nil where it can't hold it.
    let plain: chtype?
  }

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
    where change.y < rows && change.columns.lowerBound < columns {
      // Over a wide letter in one go: ncurses blanks the half that is left of one, and with it what
      // was put there just before.
      put(
        page[change].prefix(columns - change.columns.lowerBound), y: change.y,
        inOneGo: last?.hasWideLetter(in: change) ?? false)
    }
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

  /// Puts cells that are beside each other, in one go or in several.
  private mutating func put(_ cells: ArraySlice<Cell>, y: Int, inOneGo: Bool) {
    var start = cells.startIndex
    // Most letters look as the one before. By its place: a look copied for each of them would cost
    // more than all the rest.
    var look = place(ofLook: cells[start].style)
    for x in cells.indices where cells[x].value != 0 {
      let cell = cells[x]
      if cell.style != looks[look].style { look = place(ofLook: cell.style) }
      let letter = cell.isASCII && !inOneGo ? looks[look].plain : nil
      if letter == nil ? !plain.isEmpty : !wide.isEmpty {
        put(at: Point(start, y))
        start = x
      }
      if let letter {
        plain.append(letter | chtype(cell.value))
      } else {
        add(
          cell, looks[look].blank, isWide: x + 1 < cells.endIndex && cells[x + 1].value == 0)
      }
    }
    put(at: Point(start, y))
  }

  /// Adds a cell that isn't a letter of ASCII.
  private mutating func add(_ cell: Cell, _ blank: cchar_t, isWide: Bool) {
    var sent = blank
    let (value, marks) = (cell.value, cell.marks)
    // Where the system measures the letter otherwise, the columns after it would shift.
    guard value <= 126 || lw_width(value) == (isWide ? 2 : 1) else {
      sent.chars.0 = 63
      wide.append(sent)
      if isWide { wide.append(blank) }
      return
    }
    sent.chars = (
      wchar_t(bitPattern: value), wchar_t(bitPattern: marks.0), wchar_t(bitPattern: marks.1),
      wchar_t(bitPattern: marks.2), 0
    )
    wide.append(sent)
  }

  /// Puts the cells that are together, which begin at a point.
  private mutating func put(at start: Point) {
    let (x, y) = (Int32(start.x), Int32(start.y))
    if !plain.isEmpty { lw_put_plain(y, x, plain, Int32(plain.count)) }
    if !wide.isEmpty { lw_put(y, x, wide, Int32(wide.count)) }
    plain.removeAll(keepingCapacity: true)
    wide.removeAll(keepingCapacity: true)
  }

  /// Where among the looks a style's is; made where it wasn't in use yet.
  private mutating func place(ofLook style: Style) -> Int {
    // Not by a closure, which would be asked each time whether it is on the main thread.
    for known in looks.indices where looks[known].style == style { return known }
    let (text, ground) = Palette.colours(style, depth)
    let pair = text < 0 && ground < 0 ? 0 : max(0, alloc_pair(text, ground))
    let attributes = Painter.attributes(style, depth)
    looks.append(
      Look(
        style: style, blank: lw_blank(attributes, pair),
        plain: pair <= lw_most_pairs ? lw_plain(attributes, pair) : nil))
    return looks.count - 1
  }

  /// What a style asks for beside its colours.
  nonisolated static func attributes(_ style: Style, _ depth: ColourDepth) -> attr_t {
    var attributes: attr_t = 0
    // Where colours are few, bold makes yellow so bright that nobody reads it on white.
    let isYellow = depth == .sixteen && Palette.foreground(style.ink, depth) == Palette.yellow
    if style.bold && !isYellow || style.ink == .title { attributes |= lw_bold }
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
