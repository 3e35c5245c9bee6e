/// A region on a side: where something is felt or treated.
public struct Site: Hashable, Comparable, Sendable {
  /// The area or part.
  public let region: Region
  /// Its side, `.middle` for what isn't paired.
  public let side: Side

  /// A site, or nil when the region hasn't that side.
  public init?(region: Region, side: Side) {
    guard region.sides.contains(side) else { return nil }
    self.region = region
    self.side = side
  }

  private init(known region: Region, _ side: Side) {
    self.region = region
    self.side = side
  }

  /// Every site, in the order of their numbers.
  public static let all: [Site] = Region.allCases.flatMap { region in
    region.sides.map { Site(known: region, $0) }
  }

  /// A code that stays the same for good: three to a region, a side each.
  public var number: Int {
    let regionAt = Region.allCases.firstIndex(of: region) ?? 0
    let sideAt = Side.allCases.firstIndex(of: side) ?? 0
    return regionAt * Side.allCases.count + sideAt
  }

  /// The site with this number, if there is one.
  public init?(number: Int) {
    let sides = Side.allCases
    guard number >= 0, number / sides.count < Region.allCases.count else { return nil }
    self.init(region: Region.allCases[number / sides.count], side: sides[number % sides.count])
  }

  /// The same region on the other side, or nil in the middle.
  public var opposite: Site? {
    side == .middle ? nil : Site(known: region, side.opposite)
  }

  /// The area this is a part of; of half a back, the whole.
  public var parent: Site? {
    if let area = region.parent { return Site(known: area, side) }
    return side == .middle ? nil : Site(region: region, side: .middle)
  }

  /// The parts of this area, on its side; of a whole back, its halves.
  public var parts: [Site] {
    guard side == .middle else { return region.parts.map { Site(known: $0, side) } }
    return [Side.left, .right].compactMap { Site(region: region, side: $0) }
  }

  /// Whether the other site is this one or a part of it.
  public func covers(_ other: Site) -> Bool {
    self == other || self == other.parent
  }

  public static func < (one: Site, other: Site) -> Bool { one.number < other.number }
}
