/// A place on the body without its side: an area, or a part of one.
///
/// The raw value is the stem of a slug. New cases go at the end, because a site's number follows
/// their order.
public enum Region: String, CaseIterable, Sendable, Hashable {
  case head, neck, shoulder
  case upperArm = "upper-arm"
  case elbow, forearm, hand, chest, abdomen
  case upperBack = "upper-back"
  case lowerBack = "lower-back"
  case groin, hip, glute, quadriceps, adductors, hamstrings
  case itBand = "it-band"
  case knee
  case frontKnee = "front-knee"
  case innerKnee = "inner-knee"
  case outerKnee = "outer-knee"
  case backKnee = "back-knee"
  case shin, calf
  case innerCalf = "inner-calf"
  case outerCalf = "outer-calf"
  case achilles, ankle
  case innerAnkle = "inner-ankle"
  case outerAnkle = "outer-ankle"
  case foot, heel, arch, forefoot, toes

  /// The area this is a part of, or nil when it is an area itself.
  public var parent: Region? {
    switch self {
    case .frontKnee, .innerKnee, .outerKnee, .backKnee: .knee
    case .innerCalf, .outerCalf: .calf
    case .innerAnkle, .outerAnkle: .ankle
    case .heel, .arch, .forefoot, .toes: .foot
    default: nil
    }
  }

  /// The parts an area is drawn over; none when it has no finer ones.
  public var parts: [Region] {
    switch self {
    case .knee: [.frontKnee, .innerKnee, .outerKnee, .backKnee]
    case .calf: [.innerCalf, .outerCalf]
    case .ankle: [.innerAnkle, .outerAnkle]
    case .foot: [.heel, .arch, .forefoot, .toes]
    default: []
    }
  }

  /// Whether it is always on the left or on the right; otherwise it lies in the middle, and may
  /// have a left and a right half.
  public var isPaired: Bool {
    switch self {
    case .head, .neck, .chest, .abdomen, .upperBack, .lowerBack: false
    default: true
    }
  }

  /// Whether bone stress is asked about here: "one spot of bone?".
  public var isBony: Bool {
    switch self {
    case .shin, .groin, .hip, .foot, .heel, .arch, .forefoot, .toes: true
    default: false
    }
  }

  /// Whether it is at the hip or below, where the map is finest.
  public var isLeg: Bool {
    switch self {
    case .head, .neck, .shoulder, .upperArm, .elbow, .forearm, .hand, .chest, .abdomen,
      .upperBack, .lowerBack:
      false
    default: true
    }
  }

  /// The sides it can be on; the back is felt on one side or across.
  public var sides: [Side] {
    switch self {
    case .upperBack, .lowerBack: [.left, .right, .middle]
    default: isPaired ? [.left, .right] : [.middle]
    }
  }
}
