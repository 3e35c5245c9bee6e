import Model

/// What the runner put aside: it stays away until its numbers or its level change.
public enum Dismissals {
  /// Words of `Decision.answer`.
  public static let accepted = "accepted"
  public static let dismissed = "dismissed"

  static func marked(_ verdict: Verdict, _ facts: Facts) -> Verdict {
    guard verdict.isAnswerable,
      let rule = Catalogue.rule(verdict.rule)
    else { return verdict }
    let newest = facts.slice.decisions.filter {
      $0.rule == verdict.rule.rawValue && ($0.answer == accepted || $0.answer == dismissed)
    }.max { ($0.day, $0.id) < ($1.day, $1.id) }
    guard let newest, newest.answer == dismissed, newest.ruleVersion == rule.version,
      newest.numbers == verdict.stamp
    else { return verdict }
    var aside = verdict
    aside.isDismissed = true
    return aside
  }

  /// The decision on a verdict.
  public static func decision(
    _ answer: String, on verdict: Verdict, day: Day, id: RecordID
  ) -> Decision {
    Decision(
      id: id, day: day, rule: verdict.rule.rawValue,
      ruleVersion: Catalogue.rule(verdict.rule)?.version ?? 1, answer: answer,
      numbers: verdict.stamp)
  }
}

extension Verdict {
  /// Whether the runner can accept it or put it aside: not a warning sign, and not what is silent or
  /// can't tell, unless it proposes something all the same.
  public var isAnswerable: Bool {
    kind != .redFlag && (level.speaks || level == .unknown && proposal != nil)
  }

  /// Whether it can't tell and asks for an answer all the same, which it didn't get yet.
  public var isAsking: Bool { level == .unknown && isAnswerable && !isDismissed }

  /// The change that puts it aside; nil for a warning sign, which can't be.
  public func dismissal(day: Day, seed: RecordID, in slice: Slice) -> Change? {
    guard isAnswerable else { return nil }
    let decision = Dismissals.decision(
      Dismissals.dismissed, on: self, day: day, id: seed.derived(0))
    return Change(title: "not now: \(headline)", edits: [slice.put(.decision(decision))])
  }

  /// Whether it was accepted on a day with these numbers.
  public func isAccepted(on day: Day, in slice: Slice) -> Bool {
    slice.decisions.contains {
      $0.day == day && $0.rule == rule.rawValue && $0.answer == Dismissals.accepted
        && $0.numbers == stamp
    }
  }

  /// The change that accepts it: the decision, and the planned session where there is one.
  public func acceptance(day: Day, seed: RecordID, in slice: Slice) -> Change? {
    guard isAnswerable else { return nil }
    let decision = Dismissals.decision(
      Dismissals.accepted, on: self, day: day, id: seed.derived(0))
    var edits = [slice.put(.decision(decision))]
    if let proposal { edits += proposal.edits(seed: seed, in: slice) }
    return Change(title: "accepted: \(proposal?.title ?? headline)", edits: edits)
  }
}

extension Proposal {
  /// The change that plans just this.
  public func change(seed: RecordID, in slice: Slice) -> Change {
    Change(title: "planned: " + title, edits: edits(seed: seed, in: slice))
  }

  /// The planned session with its exercises, or the plan it replaces with its new distance.
  func edits(seed: RecordID, in slice: Slice) -> [Edit] {
    if let replaces, case .session(var session)? = slice.record(.session, replaces) {
      session.distance = distance
      return [slice.put(.session(session))]
    }
    let session = Session(
      id: seed.derived(1), day: day, order: slice.sessions(on: day).count, kind: kind, title: title,
      distance: distance, moving: minutes.map { Duration(seconds: Double($0) * 60) },
      isDone: false)
    return [slice.put(.session(session))]
      + exercises.enumerated().map { index, exercise in
        let dose = exercise.dose
        return slice.put(
          .strengthSet(
            StrengthSet(
              id: seed.derived(2 + index), session: session.id, order: index,
              exercise: exercise.rawValue, sets: dose.sets, repetitions: dose.repetitions,
              seconds: dose.seconds)))
      }
  }
}
