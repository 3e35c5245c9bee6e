import Model

/// A strength exercise, and the areas it loads.
public enum Exercise: String, CaseIterable, Sendable {
  case squat, deadlift
  case stepUp = "step-up"
  case splitSquat = "split squat"
  case singleLegSquat = "single-leg squat"
  case calfRaise = "calf raise"
  case bridge
  case sidePlank = "side plank"
  case hops, skips

  /// Areas it loads; parts count with their area.
  public var loads: [Region] {
    switch self {
    case .squat: [.quadriceps, .glute, .knee, .lowerBack, .adductors]
    case .deadlift: [.hamstrings, .glute, .lowerBack, .upperBack]
    case .stepUp: [.quadriceps, .glute, .knee, .hip]
    case .splitSquat: [.quadriceps, .glute, .knee, .hip, .adductors, .groin]
    case .singleLegSquat: [.quadriceps, .glute, .knee, .hip, .ankle, .itBand]
    case .calfRaise: [.calf, .achilles, .foot, .ankle]
    case .bridge: [.glute, .hamstrings]
    case .sidePlank: [.hip, .abdomen, .shoulder, .itBand]
    case .hops: [.calf, .achilles, .foot, .shin, .ankle, .knee]
    case .skips: [.calf, .achilles, .foot, .shin, .hip]
    }
  }

  /// Whether it loads a site.
  public func loads(_ site: Site) -> Bool {
    loads.contains(site.region) || site.region.parent.map(loads.contains) ?? false
  }

  /// Sets, and repetitions or seconds of each: a start, by convention.
  public var dose: (sets: Int, repetitions: Int?, seconds: Int?) {
    switch self {
    case .squat, .deadlift: (3, 6, nil)
    case .stepUp, .splitSquat, .singleLegSquat: (3, 8, nil)
    case .calfRaise: (3, 12, nil)
    case .bridge: (3, 10, nil)
    case .sidePlank: (2, nil, 30)
    case .hops, .skips: (3, 10, nil)
    }
  }

  /// `calf raise 3x12`, `side plank 2x30 s`.
  public var text: String {
    let dose = dose
    let each = dose.repetitions.map { String($0) } ?? dose.seconds.map { "\($0) s" } ?? ""
    return "\(rawValue) \(dose.sets)x\(each)"
  }
}
