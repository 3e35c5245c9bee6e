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
    let brush = FigureBrush(self, levels: levels, selected: nil)
    canvas.paste(unmarked, at: origin)
    for site in levels.keys {
      for area in Face.allCases.compactMap({ area(of: site, on: $0) }) {
        drawHalves(brush, area, &canvas, origin)
      }
    }
    drawLabels(&canvas, origin)
    for site in levels.keys.sorted() {
      drawLevel(of: site, numbers[site] ?? levels[site] ?? 0, brush, &canvas, origin)
    }
    guard let selected else { return }
    select(selected, face: face, levels: levels, numbers: numbers, on: &canvas, at: origin)
  }

  /// What marks are drawn over.
  func drawnUnmarked() -> Canvas {
    let brush = FigureBrush(self, levels: [:], selected: nil)
    let size = Size(mask.width, (pixels.count + 1) / 2)
    var canvas = Canvas(size: size)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (upper, lower) = halves(at: Point(x, y))
        if let cell = brush.cell(upper, lower) { canvas.put(cell, x: x, y: y) }
      }
    }
    return canvas
  }

  /// Draws over the figure what the selection of a site changes.
  func select(
    _ selected: Site, face: Face?, levels: [Site: Int], numbers: [Site: Int],
    on canvas: inout Canvas, at origin: Point = Point(0, 0)
  ) {
    let brush = FigureBrush(self, levels: levels, selected: selected)
    var areas = Face.allCases.compactMap { area(of: selected, on: $0) }
    for area in areas { drawHalves(brush, area, &canvas, origin) }
    let region = selected.region.parent ?? selected.region
    for label in mask.labels where label.regions.contains(region) {
      canvas.put(label.text + "›", x: origin.x + label.x, y: origin.y + label.y, style: .accent)
      areas.append(Rect(label.x, label.y, label.text.count + 1, 1))
    }
    // A number may stand in a cell whose other half is of the selected, or where a name ends.
    for site in levels.keys.sorted()
    where Face.allCases.contains(where: { face in
      area(of: site, on: face).map { own in areas.contains { $0.overlaps(own) } } ?? false
    }) {
      drawLevel(of: site, numbers[site] ?? levels[site] ?? 0, brush, &canvas, origin)
    }
    let seen = faces(of: selected)
    let chosen = face.flatMap { seen.contains($0) ? $0 : nil } ?? seen.first
    if let chosen, let centre = centre(of: selected, on: chosen) {
      canvas.cursor = Point(origin.x + centre.x, origin.y + centre.y)
    }
  }

  /// The cells in which a site is seen on a face, and those around, whose halves may be its own;
  /// nil where it isn't seen.
  private func area(of site: Site, on face: Face) -> Rect? {
    let points = points(of: site, on: face)
    guard let first = points.first else { return nil }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    for point in points {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }
    return Rect(left, top, right - left + 1, bottom - top + 1).inset(-2)
  }

  /// Draws the cells of a rectangle that show the selected site, or with none a marked one.
  private func drawHalves(
    _ brush: FigureBrush, _ area: Rect, _ canvas: inout Canvas, _ origin: Point
  ) {
    for y in area.y..<area.y + area.height {
      for x in area.x..<area.x + area.width {
        let (upper, lower) = halves(at: Point(x, y))
        guard brush.changes(upper, lower), let cell = brush.cell(upper, lower) else { continue }
        canvas.put(cell, x: origin.x + x, y: origin.y + y)
      }
    }
  }

  /// The headings and the names of areas.
  private func drawLabels(_ canvas: inout Canvas, _ origin: Point) {
    for label in mask.labels {
      canvas.put(
        label.text, x: origin.x + label.x, y: origin.y + label.y,
        style: label.regions.isEmpty ? .plain : .faint)
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
