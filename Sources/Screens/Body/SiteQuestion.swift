import Model

/// A question the map asks about a sore site. Its answer is kept as a sign of that site and day.
enum SiteQuestion: String, CaseIterable, Sendable {
  case boneSpot = "bone-spot"
  /// Not a warning sign: what a tendon does once it is warm.
  case easesWarm = "eases-warm"
  case pop

  /// The question, and as a narrow column has it.
  var words: (long: String, short: String) {
    switch self {
    case .boneSpot: ("One spot of bone?", "One spot of bone?")
    case .easesWarm: ("Stiff at first, eases warm?", "Eases once warm?")
    case .pop: ("A pop, or no push-off?", "Pop, no push-off?")
    }
  }

  /// What a region is asked when it is sore.
  static func all(for region: Region) -> [SiteQuestion] {
    if region == .achilles { return [.easesWarm, .pop] }
    return region.isBony ? [.boneSpot] : []
  }

  /// The answer of a day; nil while there is none.
  func answer(_ site: Site, on day: Day, _ slice: Slice) -> Bool? {
    slice.signs.last { $0.name == rawValue && $0.site == site && $0.day == day }?.isPresent
  }

  /// The answer as a change; it takes the place of an earlier one of that day.
  func answered(_ isPresent: Bool, _ site: Site, on day: Day, _ world: World) -> Change {
    let known = world.slice.signs.last { $0.name == rawValue && $0.site == site && $0.day == day }
    let sign = Sign(
      id: known?.id ?? world.seed, day: day, site: site, name: rawValue, isPresent: isPresent)
    return Change(
      title: "\(site.shortName): \(words.long) \(isPresent ? "yes" : "no")",
      edits: [world.slice.put(.sign(sign))])
  }
}
