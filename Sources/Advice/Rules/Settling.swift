import Model

/// Takes contradictions out of what the rules say: safety first, then rest.
enum Settling {
  static let untilSeen = "Waits until the warning sign was seen"
  static let untilWell = "Waits until you are well"

  static func settled(_ verdicts: [Verdict]) -> [Verdict] {
    func speaks(_ name: RuleName) -> Bool {
      verdicts.contains { $0.rule == name && $0.level.speaks }
    }
    let isFlagged = speaks(.redFlag)
    let isIll = speaks(.illness)
    let isResting = verdicts.contains { $0.level.speaks && $0.action == .rest }
    let seen = Set(
      verdicts.filter { $0.level.speaks && $0.action == .seeProfessional && $0.rule != .massage }
        .flatMap(\.sites).map(\.root))
    let hidden = Limits.reason(verdicts)
    let flagged = Set(
      verdicts.filter { $0.rule == .redFlag && $0.level.speaks }.flatMap(\.sites).map(\.root))
    return verdicts.map { verdict in
      // "Fine if 3 or less tomorrow" and "bike instead" are no words beside "be seen".
      if isFlagged, verdict.rule == .painTrafficLight, verdict.level.speaks,
        verdict.level == .information
          || verdict.sites.contains(where: { flagged.contains($0.root) })
      {
        return verdict.silent(untilSeen)
      }
      if isFlagged, verdict.rule == .rest {
        var resting = verdict
        resting.details.removeAll { $0.label == EasyWeek.label }
        if verdict.headline.hasPrefix(Rest.orBike) {
          resting.headline = "Rest today: " + verdict.headline.dropFirst(Rest.orBike.count)
        }
        return resting
      }
      if isIll, verdict.rule == .painTrafficLight, verdict.level >= .caution {
        var resting = verdict
        resting.details = verdict.details.map {
          $0.label == "how" ? Detail("how", "rest until well; look again tomorrow morning") : $0
        }
        return resting
      }
      if Catalogue.rule(verdict.rule)?.isTraining == true {
        if isFlagged { return verdict.silent(untilSeen) }
        if isIll { return verdict.silent(untilWell) }
      }
      // A number to stay under reads as one to go for.
      if let hidden, verdict.level == .none,
        verdict.rule == .singleRunSpike || verdict.rule == .weeklyGuide
      {
        var quiet = verdict
        quiet.headline = Limits.text(hiding: hidden)
        quiet.details = [Detail("changes", "once there is no \(hidden) any more")]
        return quiet
      }
      if verdict.rule == .strength, isResting, verdict.level.speaks {
        return verdict.silent("Waits for a day of rest")
      }
      // To look for the cause is no rubbing.
      if verdict.rule == .massage, verdict.level.speaks, verdict.action != .seeProfessional,
        verdict.sites.contains(where: { seen.contains($0.root) })
      {
        return verdict.silent("Waits until somebody looked at it")
      }
      return verdict
    }
  }
}

extension Verdict {
  /// The same verdict, silent: the headline says what it waits for.
  fileprivate func silent(_ headline: String) -> Verdict {
    Verdict(
      rule: rule, kind: kind, level: .none, headline: headline, because: because,
      evidence: evidence, details: [Detail("changes", headline.lowercased())])
  }
}
