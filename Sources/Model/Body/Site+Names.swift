extension Site {
  /// The name in commands and files: "left-calf", "left-inner-calf", "lower-back".
  public var slug: String {
    side == .middle ? region.rawValue : side.rawValue + "-" + region.rawValue
  }

  /// The site with this slug, exactly as `slug` spells it.
  public init?(slug: String) {
    guard let site = Site.bySlug[slug] else { return nil }
    self = site
  }

  private static let bySlug: [String: Site] = Dictionary(
    Site.all.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })

  /// "left calf", "left inner calf", "lower back".
  public var name: String {
    side == .middle ? region.name : side.rawValue + " " + region.name
  }

  /// "L calf", "L Achilles", "lower back".
  public var shortName: String {
    side == .middle ? region.shortName : side.letter + " " + region.shortName
  }
}
