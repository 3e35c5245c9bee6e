/// A region on a side: where something is felt or treated.
public struct Site: Hashable, Comparable, Sendable {
  /// A code that stays the same for good: three to a region, a side each.
  public var number: Int { Int(code) }
  // All of it: every mark has one, and they are compared and hashed more than all else.
  private let code: UInt8

  private static let regions = Region.allCases
  private static let sides = Side.allCases

  /// The area or part.
  public var region: Region { Site.regions[number / Site.sides.count] }
  /// Its side, `.middle` for what isn't paired.
  public var side: Side { Site.sides[number % Site.sides.count] }

  /// A site, or nil when the region hasn't that side.
  public init?(region: Region, side: Side) {
    guard region.sides.contains(side) else { return nil }
    self.init(known: region, side)
  }

  private init(known region: Region, _ side: Side) {
    let regionAt = Site.regions.firstIndex(of: region) ?? 0
    let sideAt = Site.sides.firstIndex(of: side) ?? 0
    code = UInt8(regionAt * Site.sides.count + sideAt)
  }

  /// Every site, in the order of their numbers.
  public static let all: [Site] = Region.allCases.flatMap { region in
    region.sides.map { Site(known: region, $0) }
  }

  /// The site with this number, if there is one.
  public init?(number: Int) {
    let sides = Site.sides
    guard number >= 0, number / sides.count < Site.regions.count else { return nil }
    self.init(region: Site.regions[number / sides.count], side: sides[number % sides.count])
  }

  /// The same region on the other side, or nil in the middle.
  public var opposite: Site? { Site.opposites[number] }

  /// The area this is a part of; of half a back, the whole.
  public var parent: Site? { Site.parents[number] }

  /// From the first number to the last; some of them are no site's.
  @usableFromInline static let numbers = 0..<regions.count * sides.count

  /// By number.
  private static let opposites = numbers.map { number in
    Site(number: number)?.foundOpposite
  }
  /// By number.
  private static let parents = numbers.map { number in
    Site(number: number)?.foundParent
  }

  private var foundOpposite: Site? {
    side == .middle ? nil : Site(known: region, side.opposite)
  }

  private var foundParent: Site? {
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

  public static func < (one: Site, other: Site) -> Bool { one.code < other.code }
}
