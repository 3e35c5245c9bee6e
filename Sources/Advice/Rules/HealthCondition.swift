import Model

/// What the health questions ask before massage is ever suggested.
public enum HealthCondition: String, CaseIterable, Sendable {
  case fever, infection, clot
  case unstableHeart = "unstable-heart"
  case recentStroke = "recent-stroke"
  case strain, fracture
  case boneStress = "bone-stress"
  case wound, burn
  case skinInfection = "skin-infection"
  case varicoseVeins = "varicose-veins"
  case surgery, bruise
  case bloodThinners = "blood-thinners"
  case pregnancy, cancer, osteoporosis, neuropathy
  case clotHistory = "clot-history"
  case diabetes
  case under18 = "under-18"
  case missedPeriods = "missed-periods"
  case stressFracture = "stress-fracture"
  case fluoroquinolones, steroids

  /// How far it rules massage out.
  public enum Effect: Equatable, Sendable {
    /// Nowhere at all.
    case never
    /// Not where it is (everywhere, when no site was said); lapses after so many days.
    case area(lapses: Int?)
    /// Only after a clinician said so.
    case clinician
  }

  public var effect: Effect {
    switch self {
    case .fever, .infection, .clot, .unstableHeart, .recentStroke: .never
    case .strain: .area(lapses: 3)
    case .surgery: .area(lapses: 42)
    case .bruise: .area(lapses: 14)
    case .fracture, .boneStress, .wound, .burn, .skinInfection, .varicoseVeins: .area(lapses: nil)
    case .bloodThinners, .pregnancy, .cancer, .osteoporosis, .neuropathy, .clotHistory, .diabetes,
      .under18, .missedPeriods, .stressFracture, .fluoroquinolones, .steroids:
      .clinician
    }
  }

  /// The question, answered yes or no.
  public var question: String {
    switch self {
    case .fever: "Fever?"
    case .infection: "An infection?"
    case .clot: "A clot suspected: one calf painful and swollen?"
    case .unstableHeart: "Heart disease that isn't stable?"
    case .recentStroke: "A stroke lately?"
    case .strain: "A strain or sprain in the last 72 hours?"
    case .fracture: "A fracture suspected?"
    case .boneStress: "A bone stress injury suspected?"
    case .wound: "An open wound?"
    case .burn: "A burn?"
    case .skinInfection: "A skin infection?"
    case .varicoseVeins: "Varicose veins?"
    case .surgery: "Surgery in the last 6 weeks?"
    case .bruise: "A fresh bruise?"
    case .bloodThinners: "Blood thinners?"
    case .pregnancy: "Pregnant?"
    case .cancer: "Cancer, now or under treatment?"
    case .osteoporosis: "Severe osteoporosis?"
    case .neuropathy: "Nerve damage (neuropathy)?"
    case .clotHistory: "A clot ever before?"
    case .diabetes: "Diabetes?"
    case .under18: "Under 18?"
    case .missedPeriods: "Missed periods?"
    case .stressFracture: "A stress fracture ever before?"
    case .fluoroquinolones: "A fluoroquinolone antibiotic lately?"
    case .steroids: "Steroids lately?"
    }
  }

  /// `blood thinners`.
  public var noun: String { rawValue.split(separator: "-").joined(separator: " ") }

  private static let otherNames: [String: HealthCondition] = [
    "history-of-clot": .clotHistory, "clots": .clotHistory, "thrombosis": .clotHistory,
    "heart": .unstableHeart, "unstable-heart-disease": .unstableHeart,
    "heart-disease": .unstableHeart, "stroke": .recentStroke,
    "suspected-clot": .clot, "sprain": .strain, "suspected-fracture": .fracture,
    "open-wound": .wound, "veins": .varicoseVeins, "recent-surgery": .surgery,
    "fresh-bruise": .bruise, "anticoagulants": .bloodThinners, "pregnant": .pregnancy,
    "severe-osteoporosis": .osteoporosis, "under18": .under18, "minor": .under18,
    "earlier-stress-fracture": .stressFracture, "recent-steroids": .steroids,
    "recent-fluoroquinolones": .fluoroquinolones,
  ]

  /// The condition of this name, or of what people also call it.
  public init?(named name: String) {
    let typed = String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    guard let known = HealthCondition(rawValue: typed) ?? Self.otherNames[typed] else { return nil }
    self = known
  }
}

/// The answers to the health questions, as the runner's record keeps them.
public struct HealthAnswers: Equatable, Sendable {
  public struct Answer: Hashable, Sendable {
    public var condition: HealthCondition
    /// Where; nil when not said.
    public var site: Site?

    public init(_ condition: HealthCondition, at site: Site? = nil) {
      self.condition = condition
      self.site = site
    }
  }

  public var answers: [Answer]
  /// Words that name no condition: a clinician should be asked about them.
  public var others: [String] = []

  public init(_ answers: [Answer]) { self.answers = answers }

  /// Reads `none` or `clot-history,varicose-veins:left-calf`.
  public init(text: String) {
    answers = []
    for word in text.split(separator: ",").map({ String($0).trimmed }) {
      let parts = word.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      guard let name = parts.first, !name.isEmpty, name.lowercased() != "none" else { continue }
      let site = parts.count > 1 ? Site(slug: parts[1].lowercased()) : nil
      if let condition = HealthCondition(named: name), parts.count == 1 || site != nil {
        answers.append(Answer(condition, at: site))
      } else {
        others.append(word)
      }
    }
  }

  /// As the record keeps it.
  public var text: String {
    let words =
      answers.map { answer in
        answer.condition.rawValue + (answer.site.map { ":" + $0.slug } ?? "")
      } + others
    return words.isEmpty ? "none" : words.joined(separator: ",")
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
