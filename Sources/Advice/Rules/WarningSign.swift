import Model

/// A question of the warning-sign checklist; the raw value is the sign's name.
public enum WarningSign: String, CaseIterable, Sendable {
  case chestPain = "chest-pain"
  case fainting, collapse, confusion, breathless
  case swollenCalf = "swollen-calf"
  case saddleNumbness = "saddle-numbness"
  case bladder
  case darkUrine = "dark-urine"
  case pop, limp
  case nightPain = "night-pain"
  case swelling, numbness, locking
  case givingWay = "giving-way"
  case boneSpot = "bone-spot"

  /// Its name in a sentence: `chest pain`.
  public var words: String { rawValue.replacing("-", with: " ") }

  /// How soon it should be seen; nil when it only counts together with marks.
  public var urgency: Urgency? {
    switch self {
    case .chestPain, .fainting, .collapse, .confusion, .saddleNumbness, .bladder, .darkUrine: .now
    case .breathless, .swollenCalf, .pop: .today
    case .limp, .nightPain, .swelling, .numbness, .locking, .givingWay: .soon
    case .boneSpot: nil
    }
  }

  /// The question, answered yes or no.
  public var question: String {
    switch self {
    case .chestPain: "Chest pain?"
    case .fainting: "Fainted, on effort?"
    case .collapse: "Collapsed, on effort?"
    case .confusion: "Confused, on effort?"
    case .breathless: "Breathless beyond the effort?"
    case .swollenCalf: "One calf swollen, warm or discoloured, and sore?"
    case .saddleNumbness: "Numb where a saddle touches?"
    case .bladder: "A change in bladder or bowel?"
    case .darkUrine: "Severe soreness with dark urine?"
    case .pop: "A pop, with no push-off since?"
    case .limp: "Limping?"
    case .nightPain: "Pain at night, 2 of 7 nights?"
    case .swelling: "A joint or spot swollen?"
    case .numbness: "Numb somewhere?"
    case .locking: "Does the joint lock?"
    case .givingWay: "Does it give way?"
    case .boneSpot: "One spot of bone sore?"
    }
  }

  /// What it is called in a headline.
  var noun: String { rawValue.split(separator: "-").joined(separator: " ") }
}
