import Drawing
import Model

extension Figure {
  /// The site an arrow leads to on a face, or the same one at the edge.
  ///
  /// The target's middle always lies that way, and what is straight ahead comes first.
  public func neighbour(of site: Site, on face: Face, going direction: Direction) -> Site {
    guard let from = centre(of: site, on: face) else { return site }
    var best: (cost: Int, site: Site)?
    for other in sites where !site.covers(other) {
      let seen = points(of: other, on: face)
      guard let middle = centre(of: other, on: face),
        Figure.lies(middle, direction, of: from)
      else { continue }
      for point in seen
      where Figure.lies(point, direction, of: from) && Figure.isNear(point, direction, from) {
        let cost = Figure.cost(of: point, middle, direction, from)
        if best.map({ (cost, other) < ($0.cost, $0.site) }) ?? true { best = (cost, other) }
      }
    }
    return best?.site ?? site
  }

  /// Whether a point lies strictly that way.
  static func lies(_ point: Point, _ direction: Direction, of from: Point) -> Bool {
    switch direction {
    case .up: point.y < from.y
    case .down: point.y > from.y
    case .left: point.x < from.x
    case .right: point.x > from.x
    }
  }

  /// Whether a step there stays near: sideways never climbs more than four rows.
  private static func isNear(_ point: Point, _ direction: Direction, _ from: Point) -> Bool {
    direction == .up || direction == .down || abs(point.y - from.y) <= 4
  }

  private static func cost(
    of point: Point, _ middle: Point, _ direction: Direction, _ from: Point
  ) -> Int {
    let across = abs(point.x - from.x)
    let along = 2 * abs(point.y - from.y)
    let aside = abs(middle.x - from.x)
    let offset = 2 * abs(middle.y - from.y)
    switch direction {
    case .up, .down: return 8 * (along + 3 * across) + aside
    case .left, .right: return 8 * (across + 3 * along) + offset
    }
  }
}
