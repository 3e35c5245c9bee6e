/// What the first plain word of a part says about the session.
struct EntrySport: Equatable, Sendable {
  let kind: SessionKind
  let sport: String?
  /// True when the word says how the session went, so that it stays in the title.
  let isTitle: Bool

  /// Nil for a word that names no session.
  init?(_ word: String) {
    switch word {
    case "run", "running", "jog", "jogging": self.init(.run)
    case "race", "parkrun": self.init(.race, isTitle: word == "parkrun")
    case "easy", "tempo", "long", "intervals", "interval", "recovery", "steady", "threshold",
      "fartlek", "hills", "strides", "progression", "track", "trail", "treadmill":
      self.init(.run, isTitle: true)
    case "yoga", "mobility", "stretching", "stretch", "pilates":
      self.init(.mobility, isTitle: word != "mobility")
    case "rest": self.init(.mobility, isTitle: true)
    case "strength", "gym", "weights": self.init(.strength)
    case "bike", "biking", "cycling", "cycle", "ride": self.init(.cross, "cycling")
    case "swim", "swimming": self.init(.cross, "swimming")
    case "hike", "hiking": self.init(.cross, "hiking")
    case "walk", "walking": self.init(.cross, "walking")
    case "row", "rowing": self.init(.cross, "rowing")
    case "ski", "skiing": self.init(.cross, "skiing")
    case "skate", "skating": self.init(.cross, "skating")
    case "climbing", "bouldering": self.init(.cross, "climbing")
    case "aquajog", "aquajogging": self.init(.cross, "aquajogging")
    case "elliptical", "football", "soccer", "tennis", "badminton", "squash", "basketball",
      "volleyball", "dancing", "kayaking", "golf":
      self.init(.cross, word)
    case "cross", "cross-training": self.init(.cross)
    default: return nil
    }
  }

  private init(_ kind: SessionKind, _ sport: String? = nil, isTitle: Bool = false) {
    self.kind = kind
    self.sport = sport
    self.isTitle = isTitle
  }
}
