/// A test one does alone, to follow oneself: none of them predicts an injury
/// (10.1186/s40798-022-00416-z).
public enum SelfTestKind: String, CaseIterable, Sendable {
  case kneeToWall = "knee-to-wall"
  case calfRaise = "calf-raise"
  case hamstringBridge = "bridge"
  case legRaise = "leg-raise"

  /// Reads the name as it is typed: `calf raise`, `calf-raises`, `slr`.
  public init?(typed: String) {
    let name = typed.lowercased().split { " -_".contains($0) }.joined(separator: "-")
    switch name {
    case "knee-to-wall", "kneetowall", "wall", "ankle": self = .kneeToWall
    case "calf-raise", "calf-raises", "calfraise", "single-leg-calf-raise", "heel-raise",
      "heel-raises":
      self = .calfRaise
    case "bridge", "bridges", "hamstring-bridge", "single-leg-bridge": self = .hamstringBridge
    case "leg-raise", "legraise", "straight-leg-raise", "slr": self = .legRaise
    default: return nil
    }
  }

  /// "single-leg calf raise".
  public var name: String {
    switch self {
    case .kneeToWall: "knee to wall"
    case .calfRaise: "single-leg calf raise"
    case .hamstringBridge: "single-leg hamstring bridge"
    case .legRaise: "straight-leg raise"
    }
  }

  /// What is counted or measured.
  public var unit: String {
    switch self {
    case .kneeToWall: "cm"
    case .calfRaise, .hamstringBridge: "reps"
    case .legRaise: "degrees"
    }
  }

  /// The largest value that is taken.
  public var most: Double {
    switch self {
    case .kneeToWall: 30
    case .calfRaise, .hamstringBridge: 200
    case .legRaise: 150
    }
  }

  /// The site a value is about.
  public var region: Region {
    switch self {
    case .kneeToWall: .ankle
    case .calfRaise: .calf
    case .hamstringBridge, .legRaise: .hamstrings
    }
  }

  /// The smallest change between two days that is more than the test's own scatter, in its unit;
  /// nil where none is known.
  public var smallestChange: Double? {
    switch self {
    case .kneeToWall: 1.9
    case .calfRaise: 6
    case .hamstringBridge, .legRaise: nil
    }
  }

  /// Where the smallest change comes from.
  public var smallestChangeWords: String {
    switch self {
    case .kneeToWall: "1.6 to 1.9 cm (Powden 2015)"
    case .calfRaise: "6 reps (Hébert-Losier 2017)"
    case .hamstringBridge, .legRaise: "not known"
    }
  }

  /// How far the sides are usually apart at most; nil where that isn't known.
  public var usualSideDifference: Double? { self == .kneeToWall ? 1.5 : nil }

  /// How it is done, step by step.
  public var steps: [String] {
    switch self {
    case .kneeToWall:
      [
        "Face a wall, one foot straight ahead, the heel flat.",
        "Bend the knee until it just touches the wall; move the foot back until it barely does.",
        "Measure from the big toe to the wall, in cm. The heel never lifts.",
      ]
    case .calfRaise:
      [
        "Stand on one leg, on a slope of about 10 degrees if you have one, fingertips on a wall.",
        "Up and down at 60 a minute, as high as the first time, the knee straight.",
        "Count until the height is lost or the beat is missed. Then the other side.",
      ]
    case .hamstringBridge:
      [
        "Lie on your back, one heel on a box of about 60 cm, the knee a little bent.",
        "Push the hips up until straight, down to the floor, the other leg upright.",
        "Count until the hips no longer come up. Then the other side.",
      ]
    case .legRaise:
      [
        "Lie on your back, both legs straight; the other one stays on the floor.",
        "Lift one straight leg until it pulls, or have someone lift it.",
        "Measure the angle to the floor, in degrees; a phone on the shin will do.",
      ]
    }
  }
}

/// What others reach, where that is known.
public struct SelfTestNorm: Hashable, Sendable {
  /// The middle of what they reach.
  public var middle: Double
  /// Standard deviation; nil where it isn't known.
  public var spread: Double?
  /// Who they are, and the source.
  public var words: String
}

extension SelfTestKind {
  /// What others reach, by age and sex where the figures are given so; nil without what it takes.
  ///
  /// - Parameters:
  ///   - age: in years.
  ///   - sex: `female` or `male`.
  public func norm(age: Int?, sex: String?) -> SelfTestNorm? {
    switch self {
    case .kneeToWall:
      return SelfTestNorm(middle: 12, spread: 2.8, words: "12 ± 2.8 cm; sides within 1.5")
    case .calfRaise:
      guard let age, let sex, (20..<80).contains(age) else { return nil }
      let decade = age / 10 - 2
      let counts = sex == "female" ? [30, 27, 24, 21, 19, 16] : [37, 32, 28, 23, 19, 14]
      let who = sex == "female" ? "women" : "men"
      return SelfTestNorm(
        middle: Double(counts[decade]), spread: nil,
        words: "\(counts[decade]) reps, \(who) in their \(age / 10 * 10)s (Hébert-Losier 2017)")
    case .hamstringBridge:
      return SelfTestNorm(
        middle: 25, spread: nil, words: "25 reps average, under 20 poor, over 30 good")
    case .legRaise: return nil
    }
  }

  /// What is said where no figure is given.
  public var withoutNorm: String {
    switch self {
    case .calfRaise: "by age and sex: legwork set birth-year 1985, legwork set sex female"
    case .legRaise: "no figure; women reach about 8 degrees more than men"
    case .kneeToWall, .hamstringBridge: ""
    }
  }
}

extension SelfTest {
  /// Nil for a test that isn't known.
  public var testKind: SelfTestKind? { SelfTestKind(rawValue: test) }
  /// In the test's unit.
  public var value: Double { Double(thousandths) / 1000 }
}
