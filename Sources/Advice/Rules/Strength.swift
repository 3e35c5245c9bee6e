import Model

/// One strength session a week, away from hard days and races.
enum Strength: Rule {
  static let name = RuleName.strength
  static let question = "Was there a strength session in the last 7 days?"
  static let kind = VerdictKind.suggestion
  static let lookback = 45
  static let evidence = EvidenceList(Sources.blagrove, Sources.wu, Sources.convention)

  static func verdict(_ facts: Facts) -> Verdict {
    let day = facts.day
    guard !facts.totals.isEmpty else {
      return unknown("No session yet", record: "sessions, as they come")
    }
    let week = day - 6...day
    let count = facts.done.filter { week.contains($0.day) && $0.kind == .strength }.count
    let because = [Ground("sessions in 7 days", Double(count), "", limit: 1)]
    guard count == 0 else { return says(.none, "\(count) in 7 days, 1 keeps it", because: because) }
    let ahead = day...max(day + 6, facts.week.last)
    if facts.slice.races.contains(where: { ahead.contains($0.day) }) {
      return says(.none, "Not in race week", because: because)
    }
    let longest = facts.longestTraining(day - 30...day)?.longestTraining ?? .zero
    let tomorrow = facts.planned(day + 1...day + 1)
    let isHardNext = tomorrow.contains {
      $0.kind == .race || ($0.rpe?.value ?? 0) >= 7
        || ($0.distance.map { $0 > .zero && 10 * $0.centimetres >= 9 * longest.centimetres }
          ?? false)
    }
    guard !isHardNext else {
      return says(.none, "Not the day before a hard or long one", because: because)
    }
    let sore = facts.sites(day...day).filter { (facts.worst($0, on: day) ?? 0) >= 4 }
    if let site = sore.first(where: { $0.region.isLeg }) {
      return says(.none, "Not on \(site.shortName) at 4 or more", because: because, sites: sore)
    }
    return says(
      .information, "0 strength sessions in 7 days; 1 keeps what was won", because: because,
      action: .strength,
      details: [
        Detail("when", "3 h or more after a hard run"),
        Detail("expect", "better economy, and perhaps more resilience"),
      ])
  }
}
