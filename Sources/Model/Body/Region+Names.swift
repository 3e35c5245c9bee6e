extension Region {
  /// "Achilles", "inner calf", "IT band".
  public var name: String {
    switch self {
    case .achilles: "Achilles"
    case .itBand: "IT band"
    // By bytes: letters would first be told apart from the marks over them.
    default:
      String(
        decoding: rawValue.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 },
        as: UTF8.self)
    }
  }

  /// The name as a narrow column has it: "quads".
  public var shortName: String {
    switch self {
    case .quadriceps: "quads"
    case .hamstrings: "hams"
    default: name
    }
  }

  /// The area's codes in the IOC consensus of 2020: OSIICS has one letter, SMDCS two.
  public var code: (osiics: String, smdcs: String) {
    switch self {
    case .head: ("H", "HE")
    case .neck: ("N", "NE")
    case .shoulder: ("S", "SH")
    case .upperArm: ("U", "AR")
    case .elbow: ("E", "EL")
    case .forearm: ("R", "FA")
    case .hand: ("P", "HA")
    case .chest: ("C", "CH")
    case .abdomen: ("O", "AB")
    case .upperBack: ("D", "TS")
    case .lowerBack, .glute: ("L", "LS")
    case .groin, .hip: ("G", "HI")
    case .quadriceps, .adductors, .hamstrings, .itBand: ("T", "TH")
    case .knee, .frontKnee, .innerKnee, .outerKnee, .backKnee: ("K", "KN")
    case .shin, .calf, .innerCalf, .outerCalf, .achilles: ("Q", "LE")
    case .ankle, .innerAnkle, .outerAnkle: ("A", "AN")
    case .foot, .heel, .arch, .forefoot, .toes: ("F", "FO")
    }
  }
}
