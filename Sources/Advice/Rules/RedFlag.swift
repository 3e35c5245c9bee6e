import Model

extension RuleName {
  public static let redFlag = RuleName(rawValue: "red-flag")
}

/// Warning signs, from the checklist and from marks; only "seen, by whom" answers one.
public enum RedFlag: Rule {
  public static let name = RuleName.redFlag
  public static let label = "warning"
  public static let question = "Does anything written point to a warning sign?"
  public static let kind = VerdictKind.redFlag
  public static let lookback = 90
  public static let evidence = EvidenceList(Sources.boneStress, Sources.clinics)
  public static let limits = """
    now: chest pain, fainting, collapse or confusion on effort; breathlessness or chest pain with a \
    painful or swollen calf; saddle numbness, bladder change; numbness at two sites; severe soreness \
    with dark urine. today: one calf swollen or warm with pain; a pop without push-off; bone or \
    groin pain with a limp or at night. soon: swelling or numbness at one site; night pain on 2 of 7 \
    days; one spot of bone, or sharp pain of 5 or more at a bony site, on 2 of 7 days; groin at 3 or \
    more on 3 days spanning 7; locking or giving way. Each stays until it was seen
    """

  public static func verdict(_ facts: Facts) -> Verdict {
    let finder = RedFlagFinder(facts: facts)
    let found = finder.found
    if let worst = found.min(by: { order($0.urgency) < order($1.urgency) }) {
      return says(
        .strong, worst.text,
        because: [Ground("warning signs", Double(found.count), "signs", limit: 1)],
        action: .seeProfessional, sites: Set(found.compactMap(\.site)).sorted(),
        urgency: worst.urgency,
        details: [Detail("in plain", worst.plain ?? plain(worst.urgency))] + [
          Detail("when", when(worst.urgency)),
          Detail("never", "don't run, don't rub it; don't test it by hopping"),
          Detail("limits", "Legwork can't tell what it is"),
          Detail("changes", "once it was seen: write down by whom (! or legwork sign --seen-by)"),
        ] + others(found, worst).map { Detail("also", $0.text) })
    }
    if let site = finder.unasked.first {
      return unknown(
        "\(site.shortName) sore: one spot of bone? Not answered",
        record: "one spot of bone, yes or no", sites: [site])
    }
    return says(
      .none, "Nothing written points to a warning sign",
      details: [
        Detail("limits", "silence is no clearance: only what is written is looked at"),
        Detail("changes", "a yes to a question behind !, to one spot of bone on 2 of 7 days"),
      ])
  }

  /// What else was found; of a place that is to be seen sooner, no later one.
  private static func others(
    _ found: [RedFlagFinder.Found], _ worst: RedFlagFinder.Found
  ) -> [RedFlagFinder.Found] {
    found.filter { other in
      other != worst
        && !found.contains {
          $0.site != nil && $0.site == other.site && order($0.urgency) < order(other.urgency)
        }
    }
  }

  private static func order(_ urgency: Urgency) -> Int {
    Urgency.allCases.firstIndex(of: urgency) ?? 0
  }

  private static func plain(_ urgency: Urgency) -> String {
    urgency == .soon
      ? "This should be looked at before training goes on."
      : "STOP. Don't run. Legwork can't tell what it is."
  }

  private static func when(_ urgency: Urgency) -> String {
    switch urgency {
    case .now: "now: the emergency number"
    case .today: "be seen today; breathless or chest pain: emergency number now"
    case .soon: "be seen this week"
    }
  }
}
