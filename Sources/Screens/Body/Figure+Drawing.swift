import Drawing
import Model

extension Figure {
  /// Draws both faces with the marked levels; the cursor goes to the selected site, on `face` when
  /// it is seen there. A mark on an area covers those of its parts that have none of their own.
  public func draw(
    levels: [Site: Int], selected: Site?, face: Face? = nil, on canvas: inout Canvas,
    at origin: Point = Point(0, 0)
  ) {
    for (y, row) in mask.picture.enumerated() {
      for (x, glyph) in row.enumerated() where glyph != " " {
        drawCell(Point(x, y), glyph, levels, selected, &canvas, origin)
      }
    }
    for site in levels.keys.sorted() { drawLevel(of: site, levels, selected, &canvas, origin) }
    guard let selected else { return }
    drawOpening(selected, &canvas, origin)
    let seen = faces(of: selected)
    let chosen = face.flatMap { seen.contains($0) ? $0 : nil } ?? seen.first
    if let chosen, let centre = centre(of: selected, on: chosen) {
      canvas.cursor = Point(origin.x + centre.x, origin.y + centre.y)
    }
  }

  private func drawCell(
    _ point: Point, _ glyph: Character, _ levels: [Site: Int], _ selected: Site?,
    _ canvas: inout Canvas, _ origin: Point
  ) {
    let site = cells[point]
    let level = site.flatMap { marked($0, levels) }.flatMap { levels[$0] }
    let isText = glyph.isLetter || glyph.isWhitespace
    let text = level.map { $0 > 0 ? Figure.shade($0) : String(glyph) } ?? String(glyph)
    var style = isText ? Style.plain : Style.faint
    if let level { style = Style(ink: .level(level)) }
    if let selected, let site, selected.covers(site) {
      style = Style(ink: .accent, reverse: true)
    }
    canvas.put(text, x: origin.x + point.x, y: origin.y + point.y, style: style)
  }

  /// The digit in the middle of a marked site, once on each face; ten is an x where one cell wide.
  private func drawLevel(
    of site: Site, _ levels: [Site: Int], _ selected: Site?, _ canvas: inout Canvas,
    _ origin: Point
  ) {
    guard let level = levels[site] else { return }
    for face in Face.allCases {
      let shown = points(of: site, on: face).filter { point in
        cells[point].flatMap { marked($0, levels) } == site
      }
      guard let middle = Figure.middle(of: shown, side: site.side) else { continue }
      let chosen = selected?.covers(site) ?? false
      let style =
        chosen
        ? Style(ink: .accent, bold: true, reverse: true)
        : Style(ink: .level(level), bold: true)
      let fits = shown.contains(Point(middle.x + 1, middle.y))
      let text = level < 10 ? String(level) : fits ? "10" : "x"
      canvas.put(text, x: origin.x + middle.x, y: origin.y + middle.y, style: style)
    }
  }

  private func drawOpening(_ selected: Site, _ canvas: inout Canvas, _ origin: Point) {
    let area = selected.region.parent ?? selected.region
    guard let label = mask.labels.first(where: { $0.regions.contains(area) }) else { return }
    let x = origin.x + label.x
    let y = origin.y + label.y
    canvas.put(label.text + "›", x: x, y: y, style: .accent)
  }

  /// The site whose mark a cell shows: its own, or that of the area it is a part of.
  private func marked(_ site: Site, _ levels: [Site: Int]) -> Site? {
    if levels[site] != nil { return site }
    return site.parent.flatMap { levels[$0] == nil ? nil : $0 }
  }

  private static func shade(_ level: Int) -> String { level <= 3 ? "▒" : "▓" }
}
