import Model

extension RuleName {
  public static let rest = RuleName(rawValue: "rest")
}

/// A day of rest, when illness, pain or the runner's own marks ask for it.
public enum Rest: Rule {
  public static let name = RuleName.rest
  public static let label = "rest"
  public static let question = "Do illness, pain or your own marks ask for rest, and how long?"
  public static let kind = VerdictKind.suggestion
  public static let lookback = 30
  public static let evidence = EvidenceList(
    Evidence.heuristic("ours; it tells nothing about injury, illness or overtraining"),
    Sources.saw)
  public static let limits = """
    caution while ill, when pain is at 6 or didn't settle, or after two days worse than usual; \
    information when a week over 30 % meets a lighter week that is due
    """

  /// How its sentence on pain begins; beside a warning sign there is no bike.
  static let orBike = "Rest or bike today: "

  public static func verdict(_ facts: Facts) -> Verdict {
    let marks = Wellness.verdict(facts)
    let parts = [Illness.verdict(facts), PainTrafficLight.verdict(facts), marks]
    if let first = parts.first(where: { $0.level >= .caution }) {
      let text =
        switch first.rule {
        case .illness: "Rest until well: ill for " + days(first)
        case .painTrafficLight: orBike + pain(first)
        default: "Rest: " + first.headline.prefix { $0 != ":" }.lowercasedFirst
        }
      return says(
        .caution, text, because: first.because, action: .rest, sites: first.sites,
        details: [
          Detail("when", first.rule == .illness ? "until a check-in says well" : "today"),
          Detail("changes", first.detail("changes") ?? "tomorrow's marks"),
        ] + (first.rule == .illness ? [] : EasyWeek.details(facts)))
    }
    let week = WeeklyGuide.verdict(facts)
    if LighterWeek.verdict(facts).level.speaks, week.level >= .caution {
      let limit = facts.limitNumber(facts.limit(WeeklyGuide.top(facts), of: facts.reference))
      return says(
        .information,
        "Easier days: \(facts.step(from: facts.reference, to: facts.amount(in: facts.week))) "
          + "over \(facts.number(facts.reference)), limit \(limit); lighter due",
        because: week.because, action: .easeWeek,
        details: [
          Detail("when", "this week"),
          Detail("changes", "a week at 80 % of the reference or less: silent"),
        ] + EasyWeek.details(facts))
    }
    guard marks.level != .unknown else {
      return unknown(
        "Too few check-ins to tell", record: marks.toRecord ?? "check-ins", because: marks.because)
    }
    return says(
      .none, "Nothing written asks for rest", because: marks.because,
      details: [
        Detail("changes", "2 or more marks worse than usual, two days running: rest")
      ] + EasyWeek.details(facts))
  }

  private static func days(_ illness: Verdict) -> String {
    let days = Digits.fixed(illness.because.first?.value ?? 0, 0)
    return days + (days == "1" ? " day" : " days") + ", limit 0"
  }

  private static func pain(_ light: Verdict) -> String {
    let level = light.because.first.map { Digits.fixed($0.value, 0) } ?? ""
    return (light.sites.first?.shortName ?? "") + " " + level + ", limit "
      + (light.level == .strong ? "6" : "3")
  }

  /// Of what asks for rest.
  public static func chart(_ facts: Facts) -> Chart? {
    if Illness.verdict(facts).level >= .caution { return nil }
    if PainTrafficLight.verdict(facts).level >= .caution { return PainTrafficLight.chart(facts) }
    if Wellness.verdict(facts).level < .caution, verdict(facts).action == .easeWeek {
      return WeeklyGuide.chart(facts)
    }
    return Wellness.chart(facts)
  }
}
