import Drawing
import Model

extension Figure {
  /// The letters of a mask, with the outlines that follow from them: a site is outlined
  /// where the body ends unless the mask is rimless, below where another site begins, and on its
  /// outer side where one does.
  static func pixels(of mask: BodyMask) -> [[Pixel]] {
    var pixels = mask.sites.enumerated().map { y, row in
      row.enumerated().map { x, site in site.map { pixel(of: $0, x, y, mask) } ?? .outside }
    }
    let filled = Set(
      pixels.joined().compactMap { pixel -> Site? in
        if case .inside(let site) = pixel { return site }
        return nil
      })
    for y in pixels.indices {
      for x in pixels[y].indices {
        // What is too small for an outline is all inside.
        if case .seam(let site) = pixels[y][x], !filled.contains(site) {
          pixels[y][x] = .inside(site)
        }
      }
    }
    return pixels
  }

  private static func pixel(of site: Site, _ x: Int, _ y: Int, _ mask: BodyMask) -> Pixel {
    let right = mask.site(x: x + 1, y: y)
    let left = mask.site(x: x - 1, y: y)
    let below = mask.site(x: x, y: y + 1)
    let around = [right, left, below, mask.site(x: x, y: y - 1)]
    let ends = !mask.isRimless && around.contains(nil)
    func meets(_ other: Site?) -> Bool { other != nil && other != site }
    let centre = mask.face(x: x) == .front ? frontSide(site, mask) : site.side
    let parts =
      meets(below) || centre != .left && meets(right) || centre != .right && meets(left)
    return ends || parts || mask.hasLine(x: x, y: y) ? .seam(site) : .inside(site)
  }

  /// The side of the picture a site of the front is on: the other one when the front faces you.
  private static func frontSide(_ site: Site, _ mask: BodyMask) -> Side {
    mask.isFacing ? site.side.opposite : site.side
  }

  static func thin(in pixels: [[Pixel]]) -> Set<Site> {
    var balance: [Site: Int] = [:]
    for pixel in pixels.joined() {
      switch pixel {
      case .outside: break
      case .seam(let site): balance[site, default: 0] -= 1
      case .inside(let site): balance[site, default: 0] += 1
      }
    }
    return Set(balance.filter { $0.value < 0 }.map(\.key))
  }

  /// The cells of a mask: each belongs to the site whose inside it shows, else the upper.
  static func cells(of pixels: [[Pixel]]) -> [Point: Site] {
    var cells: [Point: Site] = [:]
    for (y, row) in pixels.enumerated() {
      for (x, pixel) in row.enumerated() {
        guard let site = pixel.site else { continue }
        let point = Point(x, y / 2)
        if case .inside = pixel {
          cells[point] = site
        } else if cells[point] == nil {
          cells[point] = site
        }
      }
    }
    return cells
  }

  /// A cell of a mask: its upper and its lower letter.
  func halves(at point: Point) -> (upper: Pixel, lower: Pixel) {
    func pixel(_ y: Int) -> Pixel {
      pixels.indices.contains(y) && pixels[y].indices.contains(point.x)
        ? pixels[y][point.x] : .outside
    }
    return (pixel(2 * point.y), pixel(2 * point.y + 1))
  }
}
