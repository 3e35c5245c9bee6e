import Model

/// What FIT's numbers for sport and sub-sport mean here (FIT Profile, types sport and sub_sport).
struct FITSport {
  let kind: SessionKind
  let sport: String?
  let surface: String?
  /// The sum over the parts of a triathlon and its kin, which are sessions of their own.
  let isSum: Bool

  init(_ sport: Int?, _ sub: Int?) {
    isSum = sport == 18
    switch (sport, sub) {
    case (1, _), (4, 1), (4, 45), (0, 1), (0, 45):
      kind = .run
      self.sport = nil
      surface = FITSport.surfaces[sub ?? 0]
    case (10, 20), (4, 20), (0, 20):
      kind = .strength
      self.sport = nil
      surface = nil
    case (10, 19), (10, 43), (10, 44), (4, 19), (4, 43), (4, 44):
      kind = .mobility
      self.sport = nil
      surface = nil
    case (4, _), (10, _):
      kind = .cross
      self.sport = FITSport.indoor[sub ?? 0] ?? (sport == 10 ? "training" : "fitness equipment")
      surface = nil
    default:
      kind = .cross
      self.sport = sport.flatMap { FITSport.names[$0] }
      surface = nil
    }
  }

  private static let surfaces = [
    1: "treadmill", 2: "road", 3: "trail", 4: "track", 45: "treadmill",
  ]
  private static let indoor = [
    5: "cycling", 6: "cycling", 14: "rowing", 15: "elliptical", 16: "stair climbing",
    26: "cardio", 27: "walking",
  ]
  private static let names = [
    2: "cycling", 3: "transition", 5: "swimming", 6: "basketball", 7: "football", 8: "tennis",
    9: "american football", 11: "walking", 12: "skiing", 13: "downhill skiing",
    14: "snowboarding", 15: "rowing", 16: "mountaineering", 17: "hiking", 18: "multisport",
    19: "paddling", 21: "e-biking", 25: "golf", 27: "riding", 30: "skating", 31: "climbing",
    32: "sailing", 33: "ice skating", 35: "snowshoeing", 37: "paddling", 38: "surfing",
    41: "kayaking", 47: "boxing", 48: "stair climbing", 53: "diving", 62: "interval training",
  ]
}

/// What kinds of FIT files there are (FIT Profile, type file), for saying what a file is.
enum FITFileType {
  static let activity = 4

  static func name(_ number: Int) -> String {
    let names = [
      1: "device", 2: "settings", 3: "sport settings", 5: "workout plan", 6: "course",
      7: "schedule", 9: "weight", 10: "totals", 11: "goals", 14: "blood pressure",
      15: "monitoring", 20: "activity summary", 28: "monitoring", 32: "monitoring",
      34: "segment", 35: "segment list",
    ]
    return names[number] ?? "type \(number)"
  }
}
