import Assets
import Model

/// The body map as a drawing: the same masks as on the screen, with smooth outlines.
struct BodySVG {
  private let mask: BodyMask

  /// The legs alone when nothing above the hips is sore, else the whole body.
  init(levels: [Site: Int]) {
    let isLegs = levels.allSatisfy { $0.value == 0 || $0.key.region.isLeg }
    mask = BodyMask(
      text: EmbeddedFile.text(isLegs ? "body/legs-large.mask" : "body/whole-large.mask"))
  }

  init(mask: BodyMask) { self.mask = mask }

  /// The drawing, filled by level, with the level's digit on each sore site and L and R above.
  func html(levels: [Site: Int]) -> HTML {
    let width = Double(mask.width)
    let height = Double(mask.sites.count)
    var parts: [HTML] = []
    let found = Set(mask.sites.joined().compactMap { $0 })
    for site in found.sorted() {
      let level = levels[site] ?? site.parent.flatMap { levels[$0] } ?? 0
      let path = outline { $0 == site }
      parts.append("<path class=\"\(Self.fill(level))\" d=\"\(path)\"/>")
    }
    parts.append("<path class=\"body\" d=\"\(outline { $0 != nil })\"/>")
    for face in BodyMask.Face.allCases {
      for (site, level) in levels.sorted(by: { $0.key < $1.key }) where level > 0 {
        guard let at = middle(of: site, face) else { continue }
        parts.append(
          "<text x=\"\(Self.number(at.x))\" y=\"\(Self.number(at.y + 1.3))\">\(level)</text>")
      }
    }
    parts += headings()
    return """
      <svg class="map" viewBox="0 -5 \(Self.number(width)) \(Self.number(height + 6))" \
      role="img" aria-label="Body map, worst level of each site">\(parts.joined)</svg>
      """
  }

  /// L, front or back, and R over each figure.
  private func headings() -> [HTML] {
    BodyMask.Face.allCases.flatMap { face -> [HTML] in
      let columns = mask.sites.flatMap { row in
        row.indices.filter { row[$0] != nil && mask.face(x: $0) == face }
      }
      guard let first = columns.min(), let last = columns.max() else { return [] }
      let middle = Double(first + last + 1) / 2
      let words = face == .front ? "front" : "back"
      return zip([Double(first) + 4, middle, Double(last) - 3], ["L", words, "R"]).map {
        "<text class=\"head\" x=\"\(Self.number($0))\" y=\"-1\">\($1)</text>"
      }
    }
  }

  private func middle(of site: Site, _ face: BodyMask.Face) -> (x: Double, y: Double)? {
    var points: [(x: Int, y: Int)] = []
    for (y, row) in mask.sites.enumerated() {
      for (x, here) in row.enumerated() where mask.face(x: x) == face {
        if let here, site.covers(here) { points.append((x, y)) }
      }
    }
    guard !points.isEmpty else { return nil }
    let meanX = points.reduce(0) { $0 + $1.x } / points.count
    let meanY = points.reduce(0) { $0 + $1.y } / points.count
    // The mean of two edges lies between them: the digit goes to the nearest letter of the site.
    let nearest = points.min {
      abs($0.x - meanX) + abs($0.y - meanY) < abs($1.x - meanX) + abs($1.y - meanY)
    }
    return nearest.map { (Double($0.x) + 0.5, Double($0.y) + 0.5) }
  }

  /// The path around all letters that belong, corners cut twice.
  private func outline(_ belongs: (Site?) -> Bool) -> String {
    Outline.loops(width: mask.width, height: mask.sites.count) { x, y in
      belongs(mask.site(x: x, y: y))
    }.map { loop in
      let points = Outline.smooth(loop.map { (Double($0.x), Double($0.y)) })
      return "M" + points.map { "\(Self.number($0.0)) \(Self.number($0.1))" }.joined(separator: "L")
        + "Z"
    }.joined()
  }

  private static func fill(_ level: Int) -> String {
    switch level {
    case ...0: "none"
    case 1...3: "low"
    case 4...5: "some"
    default: "high"
    }
  }

  static func number(_ value: Double) -> String {
    let text = Digits.fixed(value, 2)
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
  }
}

/// The edges of a set of cells.
enum Outline {
  struct Corner: Hashable {
    var x: Int
    var y: Int
  }

  /// Closed loops around the cells that belong, clockwise, with the cells on the right.
  static func loops(width: Int, height: Int, _ belongs: (Int, Int) -> Bool) -> [[Corner]] {
    var next: [Corner: [Corner]] = [:]
    func edge(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
      next[Corner(x: x1, y: y1), default: []].append(Corner(x: x2, y: y2))
    }
    for y in 0..<height {
      for x in 0..<width where belongs(x, y) {
        if !belongs(x, y - 1) { edge(x, y, x + 1, y) }
        if !belongs(x + 1, y) { edge(x + 1, y, x + 1, y + 1) }
        if !belongs(x, y + 1) { edge(x + 1, y + 1, x, y + 1) }
        if !belongs(x - 1, y) { edge(x, y + 1, x, y) }
      }
    }
    var loops: [[Corner]] = []
    for start in next.keys.sorted(by: { ($0.y, $0.x) < ($1.y, $1.x) }) {
      while var at = next[start]?.popLast() {
        var loop = [start]
        while at != start, let onward = next[at]?.popLast() {
          loop.append(at)
          at = onward
        }
        loops.append(straightened(loop))
      }
    }
    return loops
  }

  /// Without the corners in the middle of straight runs.
  private static func straightened(_ loop: [Corner]) -> [Corner] {
    loop.indices.compactMap { index in
      let before = loop[(index + loop.count - 1) % loop.count]
      let here = loop[index]
      let after = loop[(index + 1) % loop.count]
      let isStraight =
        (before.x == here.x && here.x == after.x) || (before.y == here.y && here.y == after.y)
      return isStraight ? nil : here
    }
  }

  /// Corners cut at a quarter of their edges, but no more than a letter's width, twice (Chaikin).
  static func smooth(_ loop: [(Double, Double)]) -> [(Double, Double)] {
    var points = loop
    for _ in 0..<2 {
      points = points.indices.flatMap { index -> [(Double, Double)] in
        let (x1, y1) = points[index]
        let (x2, y2) = points[(index + 1) % points.count]
        let length = abs(x2 - x1) + abs(y2 - y1)
        let share = length > 0 ? min(0.25, 1 / length) : 0.25
        return [
          (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share),
          (x2 - (x2 - x1) * share, y2 - (y2 - y1) * share),
        ]
      }
    }
    return points
  }
}
