import Drawing
import Model

/// A body seen from the front and from the back, whose cells know their sites.
///
/// Points are cells of the screen. A cell holds two letters of the mask, one above the other, and
/// belongs to the site whose inside it shows.
public struct Figure: Sendable {
  /// The side of the figure one looks at.
  public typealias Face = BodyMask.Face

  /// A step with an arrow key.
  public enum Direction: Sendable, Hashable, CaseIterable { case up, down, left, right }

  /// One letter of a mask, as it is drawn.
  enum Pixel: Hashable, Sendable {
    case outside
    /// On the outline of a site, or a line within it.
    case seam(Site)
    case inside(Site)

    var site: Site? {
      switch self {
      case .outside: nil
      case .seam(let site), .inside(let site): site
      }
    }
  }

  let mask: BodyMask
  /// The letters of the mask by row and column.
  let pixels: [[Pixel]]
  /// Sites with more outline than inside.
  let thin: Set<Site>
  let cells: [Point: Site]
  /// The cells of each site and area, and their middle, by face.
  private var seen: [Face: [Site: [Point]]] = [:]
  private var middles: [Face: [Site: Point]] = [:]
  /// Every site that has cells of its own, in the order of their numbers.
  public let sites: [Site]
  /// Both faces with nothing marked: what marks are drawn over.
  private(set) var unmarked = Canvas(size: Size(0, 0))

  /// A figure from a mask.
  init(_ mask: BodyMask) {
    self.mask = mask
    pixels = Figure.pixels(of: mask)
    thin = Figure.thin(in: pixels)
    cells = Figure.cells(of: pixels)
    sites = Set(cells.values).sorted()
    for (point, site) in cells {
      let face = face(at: point)
      seen[face, default: [:]][site, default: []].append(point)
      if let area = site.parent { seen[face, default: [:]][area, default: []].append(point) }
    }
    for (face, sites) in seen {
      for (site, points) in sites {
        middles[face, default: [:]][site] = Figure.middle(of: points, side: site.side)
      }
    }
    unmarked = drawnUnmarked()
  }

  /// A figure from the text of a mask.
  init(text: String) { self.init(BodyMask(text: text)) }

  /// The columns and rows it takes.
  public var size: Size { Size(mask.width, mask.height) }

  /// The site drawn at a point of the figure.
  public func site(at point: Point) -> Site? { cells[point] }

  /// The face a point of the figure belongs to.
  public func face(at point: Point) -> Face { mask.face(x: point.x) }

  /// The faces a site, or a part of it, is seen on.
  public func faces(of site: Site) -> [Face] {
    Face.allCases.filter { middles[$0]?[site] != nil }
  }

  /// The middle of a site on a face, nil where it isn't seen.
  public func centre(of site: Site, on face: Face) -> Point? {
    middles[face]?[site]
  }

  /// What is nearest to the same place on the other face: behind the shin, the calf.
  public func counterpart(of site: Site, from face: Face) -> Site {
    let shift = face == .front ? mask.back : -mask.back
    guard let centre = centre(of: site, on: face) else { return site }
    let behind = cells.filter { self.face(at: $0.key) != face && $0.value.side == site.side }
    let nearest = behind.min { one, other in
      let a = Figure.distance(one.key, Point(centre.x + shift, centre.y))
      let b = Figure.distance(other.key, Point(centre.x + shift, centre.y))
      return (a, one.value) < (b, other.value)
    }
    return nearest?.value ?? site
  }

  func points(of site: Site, on face: Face) -> [Point] {
    seen[face]?[site] ?? []
  }

  /// The point nearest to the middle of some; of two as near, the lower and inner one.
  static func middle(of points: [Point], side: Side) -> Point? {
    let count = points.count
    guard count > 0 else { return nil }
    let sumX = points.reduce(0) { $0 + $1.x }
    let sumY = points.reduce(0) { $0 + $1.y }
    let inward = side == .right ? 1 : -1
    return points.min { one, other in
      let a = abs(one.x * count - sumX) + 3 * abs(one.y * count - sumY)
      let b = abs(other.x * count - sumX) + 3 * abs(other.y * count - sumY)
      return (a, -one.y, one.x * inward) < (b, -other.y, other.x * inward)
    }
  }

  /// A cell is twice as high as it is wide.
  static func distance(_ one: Point, _ other: Point) -> Int {
    abs(one.x - other.x) + 2 * abs(one.y - other.y)
  }
}
