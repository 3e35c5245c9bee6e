import Model

/// What followed massage in motion: how freely the next run went, and self-tests before and after.
///
/// What wasn't treated isn't asked after, so that these compare means with each other, and nothing
/// with no massage.
public struct MotionOutcome: Hashable, Sendable {
  /// A self-test before and after one treatment, of a side it touched.
  public struct Step: Hashable, Sendable {
    public var treatment: Treatment
    public var test: SelfTestKind
    public var side: Side
    public var before: Double
    public var after: Double

    public var change: Double { after - before }
  }

  /// Answers to "moved freely on the next run?", 0–10, in order of the massages.
  public var clinic: [Int] = []
  public var ownHands: [Int] = []
  /// In order of the massages; values of the 14 days up to it and after it.
  public var steps: [Step] = []

  init() {}

  /// - Parameter slice: the whole journal, or as much as should be looked at.
  public init(_ slice: Slice) {
    let kinds: [TreatmentKind] = [.massage, .selfMassage]
    let answers = Dictionary(grouping: slice.followUps, by: \.treatment)
    let courses = SelfTestKind.allCases.map { SelfTestCourse($0, slice: slice) }
    for treatment in slice.treatments.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) })
    where kinds.contains(treatment.kind) {
      let followed = (answers[treatment.id] ?? []).sorted { $0.day < $1.day }
      if let answer = followed.compactMap(\.movedFreely).first {
        if treatment.kind == .massage { clinic.append(answer) } else { ownHands.append(answer) }
      }
      steps += Self.steps(around: treatment, courses)
    }
  }

  /// Clinic minus own hands in points, where both have six answers; nil elsewhere.
  public var clinicAgainstOwn: (difference: Double, p: Double)? {
    guard min(clinic.count, ownHands.count) >= OutcomeEstimate.needed,
      let paid = Self.mean(clinic), let own = Self.mean(ownHands)
    else { return nil }
    return (paid - own, Relabelling.p(clinic, ownHands))
  }

  public static func mean(_ answers: [Int]) -> Double? {
    answers.isEmpty ? nil : Double(answers.reduce(0, +)) / Double(answers.count)
  }

  private static func steps(
    around treatment: Treatment, _ courses: [SelfTestCourse]
  ) -> [Step] {
    courses.flatMap { course -> [Step] in
      [Side.left, .right].compactMap { side in
        guard treatment.sites.contains(where: { $0.side == side }) else { return nil }
        let values = course.values(side)
        let day = treatment.day
        guard let before = values.last(where: { $0.day <= day && $0.day > day - 14 }),
          let after = values.first(where: { $0.day > day && $0.day <= day + 14 })
        else { return nil }
        return Step(
          treatment: treatment, test: course.kind, side: side, before: before.value,
          after: after.value)
      }
    }
  }

  /// A line for each thing that is known; none where nothing is.
  public var lines: [String] {
    var lines: [String] = []
    for (name, answers) in [("clinic", clinic), ("own hands", ownHands)] {
      guard let mean = Self.mean(answers) else { continue }
      let times = answers.count == 1 ? "1 answer" : "\(answers.count) answers"
      lines.append("moved freely on the next run, \(name): \(Digits.fixed(mean, 1)), \(times)")
    }
    if let (difference, p) = clinicAgainstOwn {
      lines.append(
        "moved freely, clinic less own hands: \(Outcomes.signed(difference)), "
          + Outcomes.words(p: p))
    }
    for step in steps.suffix(4) {
      let least = step.test.smallestChange.map { "; \(Digits.fixed($0, 1)) is a real change" } ?? ""
      lines.append(
        "\(step.test.name), \(step.side.rawValue): \(step.test.text(step.before)) to "
          + "\(step.test.text(step.after)) around \(step.treatment.day.dayAndMonth)\(least)")
    }
    return lines
  }
}
