extension Canvas {
  /// The same page without what only shades can tell apart: the surfaces of a body become patterns
  /// and the lines between them thin, for few colours and for ASCII.
  public func lined() -> Canvas {
    var page = self
    for y in 0..<size.height {
      for x in 0..<size.width {
        if let cell = Canvas.lined(cells[y][x]) { page.cells[y][x] = cell }
      }
    }
    return page
  }

  /// A cell of two halves of which one at least is of a body, as a line or a pattern; nil for all
  /// others.
  private static func lined(_ cell: Cell) -> Cell? {
    let style = cell.style
    let upper: Ink?
    let lower: Ink?
    switch Unicode.Scalar(cell.letter.value) {
    case "▀": (upper, lower) = (style.ink, style.ground)
    case "▄": (upper, lower) = (style.ground, style.ink)
    case "█": (upper, lower) = (style.ink, style.ink)
    default: return nil
    }
    switch (upper, lower) {
    case (.seam?, .seam?): return Cell(text: "│", style: Style(ink: .seam, ground: .seam))
    case (.seam?, let ground): return Cell(text: "▔", style: Style(ink: .seam, ground: ground))
    case (let surface?, .seam?) where surface.surface != nil:
      return Cell(
        text: surface.pattern, style: Style(ink: surface, ground: surface, underline: true))
    case (let ground, .seam?): return Cell(text: "▁", style: Style(ink: .seam, ground: ground))
    default:
      let surfaces = [upper, lower].compactMap { $0 }.filter { $0.surface != nil }
      guard let top = surfaces.max(by: { ($0.surface ?? 0) < ($1.surface ?? 0) }) else {
        return nil
      }
      return Cell(text: top.pattern, style: Style(ink: top, ground: top))
    }
  }
}

extension Ink {
  /// How sore the surface of a body is, 0–10; nil for what is none.
  var surface: Int? {
    switch self {
    case .skin: 0
    case .fill(let level): level
    default: nil
    }
  }

  /// What fills a surface where shades don't tell: `░` unmarked or 0, `▒` to 3, `▓` from 4.
  public var pattern: String {
    guard let surface, surface > 0 else { return "░" }
    return surface <= 3 ? "▒" : "▓"
  }
}
