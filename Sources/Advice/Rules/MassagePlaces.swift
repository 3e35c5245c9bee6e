import Model

/// Where rubbing may help today, and where it may not and why.
struct MassagePlaces {
  /// Muscles at 3 or more with nothing against them, in order.
  let open: [Site]
  /// Sore sites it is not for, and the reason.
  let closed: [(site: Site, why: String)]

  /// Where rubbing is open or was, before the place kept coming back: where what it did is looked at.
  var tried: [Site] {
    (open + closed.filter { $0.why == MassageGrounds.comesBack }.map(\.site)).sorted()
  }

  init(_ facts: Facts, _ health: HealthAnswers) {
    let sore = facts.sites(facts.day...facts.day).filter {
      (facts.worst($0, on: facts.day) ?? 0) >= Massage.level
    }
    let grounds = MassageGrounds(facts, health)
    let judged = sore.map { ($0, grounds.against($0)) }
    open = judged.filter { $0.1 == nil }.map(\.0)
    closed = judged.compactMap { site, why in why.map { (site, $0) } }
  }

  /// `Not on L+R calf: it keeps coming back`; nil where no muscle is sore.
  var closedText: String? {
    let sore = closed.filter { $0.why != MassageGrounds.noMuscle }
    guard let why = sore.first?.why else { return nil }
    return "Not on \(Massage.name(sore.filter { $0.why == why }.map(\.site))): \(why)"
  }

  var details: [Detail] {
    guard !closed.isEmpty else { return [] }
    let text = closed.map { "\($0.site.shortName): \($0.why)" }.joined(separator: "; ")
    return [Detail("not on", text)]
  }
}

/// What speaks against rubbing a site on a day.
struct MassageGrounds {
  static let comesBack = "it keeps coming back"
  static let noMuscle = "no muscle"
  private static let muscles: [Region] = [
    .calf, .innerCalf, .outerCalf, .quadriceps, .hamstrings, .adductors, .glute, .itBand, .hip,
    .shin, .foot, .arch, .lowerBack, .upperBack, .shoulder, .neck, .upperArm, .forearm,
  ]
  private static let against: Set<SorenessKind> = [
    .sharp, .swollen, .numb, .bone, .warm, .nightPain,
  ]

  private let facts: Facts
  private let health: HealthAnswers
  private let unasked: Set<Site>
  private let seen: Set<Site>
  private let recent: [SorenessMark]

  init(_ facts: Facts, _ health: HealthAnswers) {
    self.facts = facts
    self.health = health
    unasked = Set(RedFlagFinder(facts: facts).unasked)
    seen = Set(ProblemArea.found(facts).map(\.site))
    recent = facts.marks(facts.day - 3...facts.day).filter {
      $0.level.level >= 1 && Self.against.contains($0.kind)
    }
  }

  /// `no muscle`, `swollen`; nil where nothing does.
  ///
  /// - Parameter comingBack: whether it counts that the site keeps coming back.
  func against(_ site: Site, comingBack: Bool = true) -> String? {
    if !Self.muscles.contains(site.region) { return Self.noMuscle }
    if let answer = health.answers.first(where: { Self.bars($0, site, facts) }) {
      return answer.condition.noun
    }
    if let mark = recent.first(where: { $0.site.root == site.root }) { return mark.kind.rawValue }
    let fresh = facts.slice.problems.contains {
      $0.site.root == site.root && $0.status == "injury" && $0.to == nil
        && facts.day - $0.from <= 3
    }
    if fresh { return "hurt in the last 72 hours" }
    if comingBack, seen.contains(where: { $0.root == site.root }) { return Self.comesBack }
    return unasked.contains(site) ? "one spot of bone? not answered" : nil
  }

  /// Whether a health answer rules a site out today.
  private static func bars(
    _ answer: HealthAnswers.Answer, _ site: Site, _ facts: Facts
  ) -> Bool {
    guard case .area(let lapses) = answer.condition.effect else { return false }
    if let lapses, let asked = facts.runner.healthAsked, facts.day - asked > lapses { return false }
    return answer.site.map { $0.root == site.root } ?? true
  }
}
