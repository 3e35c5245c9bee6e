import Drawing
import Model

/// What cells of a figure look like under the marks of a day.
///
/// An ink on a ground of the same meaning is one flat colour where there are enough colours, and a
/// pattern where there are not, so that nothing hangs on colour alone.
struct FigureBrush {
  private(set) var levels = SiteTable<Int>()
  let selected: Site?
  /// By the sites' numbers, since every cell of the body asks.
  private var looks = Array(repeating: Look(), count: FigureBrush.count)
  private static let count = (Site.all.map(\.number).max() ?? 0) + 1

  private struct Look {
    /// The level the site shows: its own mark's, or that of its area.
    var level: Int?
    var isChosen = false
    /// More outline than inside: its outline shows the level too.
    var isThin = false
  }

  init(_ figure: Figure, levels: [Site: Int], selected: Site?) {
    for (site, level) in levels { self.levels[site] = level }
    self.selected = selected
    for site in figure.sites {
      looks[site.number].level = marked(site).flatMap { self.levels[$0] }
      looks[site.number].isChosen = selected?.covers(site) ?? false
    }
    for site in figure.thin { looks[site.number].isThin = true }
  }

  /// The site whose mark a cell shows: its own, or that of the area it is a part of.
  func marked(_ site: Site) -> Site? {
    if levels[site] != nil { return site }
    return site.parent.flatMap { levels[$0] == nil ? nil : $0 }
  }

  func digit(_ site: Site, _ level: Int) -> Style {
    selected?.covers(site) ?? false
      ? Style(ink: .accent, bold: true, reverse: true)
      : level > 0 ? Style(ground: .level(level)) : .bold
  }

  /// Whether a cell of two letters looks otherwise than with nothing selected; where nothing is,
  /// than with nothing marked.
  func changes(_ upper: Figure.Pixel, _ lower: Figure.Pixel) -> Bool {
    changes(upper) || changes(lower)
  }

  private func changes(_ pixel: Figure.Pixel) -> Bool {
    guard let look = pixel.site.map({ looks[$0.number] }) else { return false }
    return selected == nil ? look.level != nil : look.isChosen
  }

  /// A cell of two letters; nil outside of the body.
  func cell(_ upper: Figure.Pixel, _ lower: Figure.Pixel) -> Cell? {
    let (upper, lower) = (filled(upper), filled(lower))
    switch (ink(upper), ink(lower)) {
    case (nil, nil): return nil
    case (let ink?, nil): return FigureBrush.upper.with(Style(ink: ink))
    case (nil, let ink?): return FigureBrush.lower.with(Style(ink: ink))
    case (let above?, let below?):
      switch (upper, lower) {
      case (.inside(let site), .inside) where above == below: return inside(site, above)
      case (.inside, .seam):
        return FigureBrush.lower.with(Style(ink: below, ground: above))
      default:
        if above == below, case .seam = upper, case .seam = lower {
          return FigureBrush.both.with(Style(ink: above))
        }
        return FigureBrush.upper.with(Style(ink: above, ground: below))
      }
    }
  }

  private func inside(_ site: Site, _ ink: Ink) -> Cell {
    let look = looks[site.number]
    let cell = FigureBrush.patterns[min(10, max(0, look.level ?? 0))]
    if look.isChosen, (look.level ?? 0) == 0 {
      return cell.with(Style(ink: .accent, reverse: true))
    }
    return cell.with(Style(ink: ink, ground: ink))
  }

  private static let upper = Cell(text: "▀")
  private static let lower = Cell(text: "▄")
  private static let both = Cell(text: "█")
  /// By level, 0–10; what is beyond looks like the nearest of those.
  private static let patterns = (0...10).map { Cell(text: Ink.fill($0).pattern) }

  /// A thin site that is marked is all inside.
  private func filled(_ pixel: Figure.Pixel) -> Figure.Pixel {
    guard case .seam(let site) = pixel, looks[site.number].isThin,
      (looks[site.number].level ?? 0) > 0
    else { return pixel }
    return .inside(site)
  }

  private func ink(_ pixel: Figure.Pixel) -> Ink? {
    switch pixel {
    case .outside: return nil
    case .seam(let site):
      return looks[site.number].isChosen ? .accent : .seam
    case .inside(let site):
      let look = looks[site.number]
      if let level = look.level, level > 0 { return .fill(level) }
      return look.isChosen ? .accent : .skin
    }
  }
}

extension Cell {
  fileprivate func with(_ style: Style) -> Cell {
    var cell = self
    cell.style = style
    return cell
  }
}
