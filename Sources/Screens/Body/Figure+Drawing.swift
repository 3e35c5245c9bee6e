import Drawing
import Model

extension Figure {
  /// A small map on a page of its own, for what is printed.
  public static func map(
    levels: [Site: Int], selected: Site? = nil, isWhole: Bool, isFacing: Bool = false
  ) -> Canvas {
    let figure = of(.small, isWhole: isWhole, isFacing: isFacing)
    var canvas = Canvas(size: figure.size)
    figure.draw(levels: levels, selected: selected, on: &canvas)
    return canvas
  }

  /// Draws both faces with the marked levels; the cursor goes to the selected site, on `face` when
  /// it is seen there. A mark on an area covers those of its parts that have none of their own.
  /// `numbers` are written in place of the levels that shade.
  public func draw(
    levels: [Site: Int], selected: Site?, face: Face? = nil, numbers: [Site: Int] = [:],
    on canvas: inout Canvas, at origin: Point = Point(0, 0)
  ) {
    let brush = FigureBrush(self, levels: levels, selected: selected)
    drawHalves(brush, &canvas, origin)
    drawLabels(selected, &canvas, origin)
    for site in levels.keys.sorted() {
      drawLevel(of: site, numbers[site] ?? levels[site] ?? 0, brush, &canvas, origin)
    }
    guard let selected else { return }
    let seen = faces(of: selected)
    let chosen = face.flatMap { seen.contains($0) ? $0 : nil } ?? seen.first
    if let chosen, let centre = centre(of: selected, on: chosen) {
      canvas.cursor = Point(origin.x + centre.x, origin.y + centre.y)
    }
  }

  private func drawHalves(_ brush: FigureBrush, _ canvas: inout Canvas, _ origin: Point) {
    for y in 0..<(pixels.count + 1) / 2 {
      for x in 0..<mask.width {
        let (upper, lower) = halves(at: Point(x, y))
        guard let cell = brush.cell(upper, lower) else { continue }
        canvas.put(cell, x: origin.x + x, y: origin.y + y)
      }
    }
  }

  /// The headings and the names of areas; that of the selected one opens.
  private func drawLabels(_ selected: Site?, _ canvas: inout Canvas, _ origin: Point) {
    let area = selected.map { $0.region.parent ?? $0.region }
    for label in mask.labels {
      let isOpen = area.map { label.regions.contains($0) } ?? false
      canvas.put(
        isOpen ? label.text + "›" : label.text, x: origin.x + label.x, y: origin.y + label.y,
        style: isOpen ? .accent : label.regions.isEmpty ? .plain : .faint)
    }
  }

  /// The number in the middle of a marked site, once on each face; where it doesn't fit, ten is an
  /// x and what is larger is left to the list.
  private func drawLevel(
    of site: Site, _ number: Int, _ brush: FigureBrush, _ canvas: inout Canvas, _ origin: Point
  ) {
    guard let level = brush.levels[site] else { return }
    for face in Face.allCases {
      let shown = points(of: site, on: face).filter { point in
        cells[point].flatMap { brush.marked($0) } == site
      }
      guard let middle = Figure.middle(of: shown, side: site.side) else { continue }
      let text = String(number)
      let fits = (1..<max(2, text.count)).allSatisfy {
        text.count == 1 || shown.contains(Point(middle.x + $0, middle.y))
      }
      guard fits || number == 10 else { continue }
      canvas.put(
        fits ? text : "x", x: origin.x + middle.x, y: origin.y + middle.y,
        style: brush.digit(site, level))
    }
  }
}
