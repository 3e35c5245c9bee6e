import Model

extension RuleName {
  public static let massage = RuleName(rawValue: "massage")
}

/// Massage or home care for soreness 24 to 72 hours after a hard session.
public enum Massage: Rule {
  public static let name = RuleName.massage
  public static let label = "massage"
  public static let question = "Is there soreness that rubbing may take a point off?"
  public static let kind = VerdictKind.suggestion
  public static let lookback = 120
  public static let isTraining = true
  public static let evidence = EvidenceList(
    Sources.guo, Sources.runners, Sources.davis, Sources.rolling, Sources.salaffi,
    Sources.clinics)
  public static let limits = """
    information for a muscle at 3 or more, 24 to 72 hours after a hard session, once the health \
    questions were answered; from 4 a paid massage when the month's budget has room, else home \
    care; after three treated episodes without a change of 1 point the cause instead
    """
  static let level = 3
  static let paid = 4
  private static let paidMinutes = 30
  /// Of each site.
  private static let ownMinutes = 10
  private static let behindKnee: [Region] = [.calf, .innerCalf, .outerCalf, .hamstrings]
  /// Treated episodes without a change that matters, after which the cause is looked for.
  static let tries = 3
  /// Massages in six weeks that are many beside no strength session.
  private static let many = 3

  public static func verdict(_ facts: Facts) -> Verdict {
    guard let answers = answers(facts) else {
      return unknown(unasked, record: "the health questions")
    }
    if let silent = ruledOut(answers) { return silent }
    guard facts.worst(on: facts.day) != nil else {
      return unknown("Nothing marked today", record: "today's soreness, or nothing sore")
    }
    guard let window = MassageWindow(facts) else {
      return says(
        .none, "No hard session 24 to 72 h ago",
        details: [Detail("changes", "a muscle at 3 or more, 24 to 72 h after a hard session")])
    }
    let places = MassagePlaces(facts, answers)
    let response = MassageResponse(facts)
    let stuck = places.tried.filter { response.unchanged(at: $0) >= tries }
    if let site = stuck.first { return cause(site, stuck, response) }
    guard let worst = places.open.compactMap({ facts.worst($0, on: facts.day) }).max() else {
      return says(
        .none, places.closedText ?? "No muscle to rub at 3 or more, limit 3",
        details: places.details + [Detail("changes", "a muscle at 3 or more: home care")])
    }
    return suggestion(facts, places, worst, window, response)
  }

  /// Why no coin may say to massage a site on the facts' day: what silences this rule, but for how
  /// sore it is and when it was run, and that it keeps coming back, which one may want to find out
  /// about. Nil where nothing speaks against it.
  public static func refusal(of site: Site, _ facts: Facts) -> String? {
    if RedFlag.verdict(facts).level.speaks { return Settling.untilSeen + "." }
    if Illness.verdict(facts).level.speaks { return Settling.untilWell + "." }
    guard let answers = answers(facts) else { return unasked + "." }
    if let silent = ruledOut(answers) { return silent.headline + "." }
    return MassageGrounds(facts, answers).against(site, comingBack: false).map {
      "Not on \(site.name): \($0)."
    }
  }

  private static let unasked = "20 seconds of health questions first"

  /// What the health questions were answered with; nil where they never were.
  private static func answers(_ facts: Facts) -> HealthAnswers? {
    facts.runner.healthAsked == nil ? nil : facts.runner.health.map(HealthAnswers.init(text:))
  }

  private static func ruledOut(_ answers: HealthAnswers) -> Verdict? {
    let conditions = answers.answers.map(\.condition)
    let changes = Detail("changes", "other answers to the health questions (set health)")
    if let first = conditions.first(where: { $0.effect == .never }) {
      return says(.none, "No massage at all: \(first.noun)", details: [changes])
    }
    let asked = conditions.first { $0.effect == .clinician }?.noun ?? answers.others.first
    return asked.map {
      says(.none, "Ask a clinician first: \($0.prefix(30))", details: [changes])
    }
  }

  private static func cause(
    _ site: Site, _ sites: [Site], _ response: MassageResponse
  ) -> Verdict {
    says(
      .information, "\(site.shortName): \(tries) treated, under 1 point each: find the cause",
      because: [
        Ground("treated without a change", Double(tries), "episodes", limit: Double(tries))
      ],
      action: .seeProfessional, sites: sites,
      details: [
        Detail("how", "look at load, shoes, strength and sleep, or ask a physiotherapist"),
        Detail("in plain", "some people don't respond to massage; a fourth would be a guess"),
        Detail("changes", "an episode that falls by 1 point or more after it"),
        response.detail,
      ])
  }

  private static func suggestion(
    _ facts: Facts, _ places: MassagePlaces, _ worst: Int, _ window: MassageWindow,
    _ response: MassageResponse
  ) -> Verdict {
    let budget = MassageBudget(facts)
    let isPaid = worst >= paid && budget.hasRoom
    let step = step(facts)
    let name = Self.name(places.open)
    let minutes = isPaid ? paidMinutes : ownMinutes
    let what = isPaid ? "massage \(minutes) min" : "rub \(minutes) min each"
    let headline =
      step == nil
      ? "\(name) \(worst), limit 3, day \(window.days) of \(MassageWindow.last): \(what)"
      : "A big step explains \(name) at \(worst), limit 3"
    return says(
      .information, headline,
      because: [
        Ground("soreness", Double(worst), "of 10", limit: Double(level)),
        Ground(
          "days since the hard session", Double(window.days), "days",
          limit: Double(MassageWindow.last)),
      ], action: isPaid ? .massage : .homeCare, sites: places.open,
      details: (step.map { [Detail("first", $0.headline)] } ?? []) + [
        Detail("when", window.text),
        Detail(
          "how",
          "\(ownMinutes) minutes each, slow, towards the heart, 4 of 10 at most; by hand or roller"
            + (places.open.contains { behindKnee.contains($0.region) }
              ? "; not in the hollow behind the knee" : "")),
        Detail("expect", "about 1 point less sore; not faster, and the cause not treated"),
        Detail("in plain", "it may take a few sessions, and some people don't respond"),
        Detail("never", "one calf swollen, warm or discoloured: ! and be seen today"),
        Detail("paid", budget.text), response.detail,
        Detail("changes", "under 3, or after \(window.end): silent"),
      ] + places.details + (balance(facts).map { [Detail("balance", $0)] } ?? []),
      proposal: Proposal(
        day: facts.day, kind: .mobility,
        title: (isPaid ? "Massage: " : "Home care: ")
          + places.open.map(\.name).joined(separator: ", "), minutes: minutes))
  }

  /// The volume flag that explains the soreness: a run past its limit in the three days before, else
  /// the week so far over the guide.
  private static func step(_ facts: Facts) -> Verdict? {
    let runs = (1...MassageWindow.last).lazy.compactMap {
      SingleRunSpike.done(facts, on: facts.day - $0)
    }
    if let run = runs.first(where: { $0.level.speaks }) { return run }
    let week = WeeklyGuide.verdict(facts)
    let isRun = week.because.first.map { $0.value > ($0.limit ?? .infinity) } ?? false
    return week.level.speaks && isRun ? week : nil
  }

  /// `L calf`, `L+R calf`, `L calf, R hams`.
  static func name(_ sites: [Site]) -> String {
    guard let first = sites.first else { return "" }
    guard sites.count > 1 else { return first.shortName }
    if sites.count == 2, sites[1] == first.opposite { return "L+R " + first.region.shortName }
    return "\(first.shortName) and \(sites.count - 1) more"
  }

  /// Too much of it is a finding too: `3 massages, 0 strength sessions in 6 weeks`; nil with fewer,
  /// or with a strength session.
  static func balance(_ facts: Facts) -> String? {
    let days = facts.day - (Strength.days - 1)...facts.day
    let massages = facts.slice.treatments.count { $0.kind == .massage && days.contains($0.day) }
    guard massages >= many, !facts.done(days).contains(where: { $0.kind == .strength }) else {
      return nil
    }
    return "\(massages) massages, 0 strength sessions in 6 weeks"
  }

  public static func chart(_ facts: Facts) -> Chart? {
    let sites = facts.sites(facts.day...facts.day)
    guard
      let site = sites.max(by: {
        (facts.worst($0, on: facts.day) ?? 0, $1) < (facts.worst($1, on: facts.day) ?? 0, $0)
      })
    else { return nil }
    return facts.daily(14, unit: site.shortName, limit: Double(level)) { day in
      facts.level(site, on: day).map(Double.init)
    }
  }
}
