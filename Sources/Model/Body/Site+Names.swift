extension Site {
  /// The name in commands and files: "left-calf", "left-inner-calf", "lower-back".
  public var slug: String {
    side == .middle ? region.rawValue : side.rawValue + "-" + region.rawValue
  }

  /// The site with this slug, exactly as `slug` spells it.
  public init?(slug: String) {
    guard let site = Site.all.first(where: { $0.slug == slug }) else { return nil }
    self = site
  }

  /// "left calf", "left inner calf", "lower back".
  public var name: String {
    side == .middle ? region.name : side.rawValue + " " + region.name
  }

  /// "L calf", "L Achilles", "lower back".
  public var shortName: String {
    side == .middle ? region.shortName : side.letter + " " + region.shortName
  }
}
