extension SiteName {
  /// Every word or words for a region, in lower case.
  static let regionWords: [String: Region] = {
    var known: [String: Region] = [:]
    for region in Region.allCases {
      for word in words(for: region) {
        known[word] = region
        known[word + "s"] = region
      }
    }
    return known
  }()

  /// The names of a region: its own, its short one, and what people say.
  static func words(for region: Region) -> [String] {
    [region.name.lowercased(), region.shortName.lowercased()] + synonyms(of: region)
  }

  private static func synonyms(of region: Region) -> [String] {
    switch region {
    case .upperArm: ["bicep", "biceps", "tricep", "triceps"]
    case .hand: ["wrist", "finger", "thumb"]
    case .abdomen: ["stomach", "belly", "tummy", "abs", "core"]
    case .upperBack: ["mid back", "thoracic spine"]
    case .lowerBack: ["low back", "lumbar", "lumbar spine"]
    case .hip: ["hip flexor"]
    case .glute: ["gluteus", "buttock", "bum", "butt"]
    default: legSynonyms(of: region)
    }
  }

  private static func legSynonyms(of region: Region) -> [String] {
    switch region {
    case .quadriceps: ["quad", "thigh", "front thigh"]
    case .adductors: ["adductor", "inner thigh"]
    case .hamstrings: ["hamstring", "hammy", "hammie", "ham", "back thigh"]
    case .itBand: ["itb", "iliotibial band", "outer thigh"]
    case .frontKnee: ["kneecap", "knee cap", "patella", "front of knee"]
    case .backKnee: ["back of knee"]
    case .innerKnee: ["inside knee", "inside of knee"]
    case .outerKnee: ["outside knee", "outside of knee"]
    case .shin: ["tibia", "shinbone", "shin bone"]
    case .calf: ["calve"]
    case .innerCalf: ["inner calve", "inside calf"]
    case .outerCalf: ["outer calve", "outside calf"]
    case .achilles: ["achilles tendon"]
    case .innerAnkle: ["inside ankle"]
    case .outerAnkle: ["outside ankle"]
    case .foot: ["feet"]
    case .arch: ["arche", "plantar", "plantar fascia", "sole"]
    case .forefoot: ["ball of foot", "ball of feet", "forefeet"]
    case .toes: ["toe", "big toe"]
    default: []
    }
  }
}
