import Drawing
import Model

extension NotesScreen {
  private static let dayWidth = 12

  public func draw(_ world: World, on canvas: inout Canvas) {
    let words = SearchWords(query.text)
    guard let hit = hit(world) else {
      heading(world, on: &canvas)
      let text = query.text.isEmpty ? "No notes yet. n writes one." : "No note has these words."
      canvas.put(text, x: 3, y: 2, style: .faint)
      return
    }
    let layout = NotesLayout(size: canvas.size)
    let selected = min(row, world.notes.count - 1)
    let from = layout.from(selected, of: world.notes.count)
    canvas = world.answer(NotesBackdrop(size: canvas.size, query: query.text, from: from))
    heading(world, on: &canvas)
    draw(
      hit, isSelected: true, words, layout, world, y: layout.list.y + selected - from, on: &canvas)
    text(of: hit, words, world, on: &canvas, in: layout.text)
  }

  /// The list without a selection.
  fileprivate func drawBackdrop(
    _ words: SearchWords, from: Int, _ world: World, on canvas: inout Canvas
  ) {
    let layout = NotesLayout(size: canvas.size)
    for (line, hit) in world.notes.dropFirst(from).prefix(layout.list.height).enumerated() {
      draw(hit, isSelected: false, words, layout, world, y: layout.list.y + line, on: &canvas)
    }
    let shown = from..<max(from, min(world.notes.count, from + layout.list.height))
    canvas.putMore(shown, of: world.noteCount, y: layout.list.y)
    if layout.text.x > layout.list.x {
      for y in 0..<layout.text.height {
        canvas.put("│", x: layout.text.x - 3, y: layout.text.y + y, style: .faint)
      }
    }
  }

  private func heading(_ world: World, on canvas: inout Canvas) {
    let width = canvas.size.width
    let count = Digits.grouped(world.noteCount)
    let isFound = !query.text.isEmpty
    let counted = isFound ? "\(count) found" : world.noteCount == 1 ? "1 note" : "\(count) notes"
    let at = width - 2 - counted.count
    if isSearching || isFound {
      canvas.put("search", x: 3, y: 0, style: .faint)
      query.draw(on: &canvas, x: 11, y: 0, width: max(1, at - 13), style: .plain)
      if !isSearching { canvas.cursor = nil }
    } else {
      canvas.put("Notes, newest first", x: 3, y: 0, style: .bold)
    }
    if at > 30 { canvas.put(counted, x: at, y: 0, style: .faint) }
  }

  private func draw(
    _ hit: NoteHit, isSelected: Bool, _ words: SearchWords, _ layout: NotesLayout, _ world: World,
    y: Int, on canvas: inout Canvas
  ) {
    let style: Style = isSelected ? .accent : .plain
    if isSelected {
      canvas.put("›", x: 1, y: y, style: .accent)
      if !isSearching { canvas.cursor = Point(x: 1, y: y) }
    }
    let isThisYear = hit.day.parts.year == world.today.parts.year
    let day =
      isThisYear
      ? "\(hit.day.weekday.short) \(hit.day.dayAndMonth)"
      : "\(hit.day.dayAndMonth) \(hit.day.parts.year)"
    canvas.put(day, x: layout.list.x, y: y, style: isSelected ? .accent : .faint)
    var x = layout.list.x + Self.dayWidth
    let end = layout.list.x + layout.list.width
    if !hit.title.isEmpty {
      let title = hit.title + (hit.text.isEmpty ? "" : ": ")
      x += put(
        Columns.shorten(title, to: end - x), words, x: x, y: y, width: end - x, style, on: &canvas)
    }
    let text = Self.excerpt(hit.text, words, width: end - x)
    put(
      Columns.shorten(text, to: end - x), words, x: x, y: y, width: end - x, style,
      on: &canvas)
  }

  /// The text from a little before the first word found, where that would be cut off.
  static func excerpt(_ text: String, _ words: SearchWords, width: Int) -> String {
    guard !words.isEmpty else { return text }
    let marks = words.marks(in: text)
    guard let first = marks.firstIndex(of: true), first + 12 > width, width > 20 else {
      return text
    }
    return "… " + text.dropFirst(first - min(first, 12)).drop { $0 == " " }
  }

  /// Puts text with the words found underlined; gives the columns used.
  @discardableResult
  private func put(
    _ text: String, _ words: SearchWords, x: Int, y: Int, width: Int, _ style: Style,
    on canvas: inout Canvas
  ) -> Int {
    guard !words.isEmpty else { return canvas.put(text, x: x, y: y, style: style, width: width) }
    var used = 0
    for part in Self.parts(text, words.marks(in: text)) where used < width {
      var style = style
      if part.isFound { (style.bold, style.underline) = (true, true) }
      used += canvas.put(part.text, x: x + used, y: y, style: style, width: width - used)
    }
    return used
  }

  /// The text in runs of characters that are found or not.
  private static func parts(_ text: String, _ marks: [Bool]) -> [(text: String, isFound: Bool)] {
    var parts: [(text: String, isFound: Bool)] = []
    for (character, isFound) in zip(text, marks) {
      if let last = parts.indices.last, parts[last].isFound == isFound {
        parts[last].text.append(character)
      } else {
        parts.append((String(character), isFound))
      }
    }
    return parts
  }

  private func text(
    of hit: NoteHit, _ words: SearchWords, _ world: World, on canvas: inout Canvas, in area: Rect
  ) {
    guard area.height > 0, area.width > 0 else { return }
    canvas.put(hit.day.long, x: area.x, y: area.y, style: .bold)
    let x = area.x + Columns.width(of: hit.day.long) + 3
    let about = [about(hit, world), hit.tags.isEmpty ? nil : Self.tags(hit.tags)].compactMap { $0 }
    put(
      about.joined(separator: "   "), words, x: x, y: area.y, width: area.x + area.width - x,
      .faint, on: &canvas)
    let lines = Columns.wrap(hit.text, to: area.width)
    let room = area.height - 1
    let from = max(0, min(scroll, lines.count - room))
    for (index, line) in lines.dropFirst(from).prefix(room).enumerated() {
      put(line, words, x: area.x, y: area.y + 1 + index, width: area.width, .plain, on: &canvas)
    }
    if from + room < lines.count, room > 0 {
      let more = "J \(lines.count - from - room) more"
      canvas.put(
        more, x: area.x + area.width - more.count, y: area.y + room, style: .faint)
    }
  }

  /// What a session's note is about: `6 × 800 m 10.6 km, 53:00`; nil for a note of the day.
  private func about(_ hit: NoteHit, _ world: World) -> String? {
    guard case .session(let id) = hit.place else { return nil }
    guard case .session(let session)? = world.slice.record(.session, id) else { return hit.title }
    let time = session.time.map { ", " + $0.clock } ?? ""
    return session.name(world.taste) + time
  }

  /// `#track #sleep`.
  private static func tags(_ tags: String) -> String {
    tags.split(separator: ",").map { "#" + $0.drop { $0 == " " } }.joined(separator: " ")
  }
}

private struct NotesBackdrop: Backdrop {
  let size: Size
  let query: String
  /// The first note shown.
  let from: Int

  func draw(_ world: World, on canvas: inout Canvas) {
    NotesScreen().drawBackdrop(SearchWords(query), from: from, world, on: &canvas)
  }
}
