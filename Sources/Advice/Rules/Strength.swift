import Model

extension RuleName {
  public static let strength = RuleName(rawValue: "strength")
}

/// One strength session a week, away from hard days and races, on what isn't sore.
public enum Strength: Rule {
  public static let name = RuleName.strength
  public static let label = "strength"
  public static let question = "Was there a strength session in the last 7 days?"
  public static let kind = VerdictKind.suggestion
  public static let lookback = 45
  public static let isTraining = true
  public static let evidence = EvidenceList(
    Sources.blagrove, Sources.eihara, Sources.wu, Sources.convention)
  public static let limits = """
    information with no strength session in 7 days and none planned; not in the 7 days before a \
    race; placed on a day without a hard or long session on it or the day after; no exercise that \
    loads an area at 4 or more, unless a professional prescribed it; unknown while nothing but runs \
    was written in 6 weeks, or the journal is under 7 days old
    """
  public static let version = 3
  static let sore = 4
  /// Days in which massages are held against strength sessions, and runs alone leave it open.
  static let days = 42

  public static func verdict(_ facts: Facts) -> Verdict {
    let day = facts.day
    guard !facts.totals.isEmpty else {
      return unknown("No session yet", record: "sessions, as they come")
    }
    let count = facts.done(day - 6...day).count { $0.kind == .strength }
    let because = [
      Ground("sessions in 7 days", Double(count), "sessions", limit: 1), last(facts),
    ].compactMap { $0 }
    guard count == 0 else {
      return says(
        .none, "\(count) in 7 days, 1 keeps what was won", because: because,
        details: [Detail("changes", "7 days without one: due")])
    }
    if let plan = facts.planned(day...day + 6).first(where: { $0.kind == .strength }) {
      return says(
        .none, "0 in 7 days, limit 1; planned on \(plan.day.weekday.name)", because: because,
        details: [Detail("changes", "the plan taken away: due")])
    }
    if isRaceWeek(facts) {
      return says(
        .none, "Not in race week: 0 in 7 days, limit 1", because: because,
        details: [Detail("changes", "after the race: due")])
    }
    let sore = sore(facts)
    let exercises = exercises(facts, sore)
    guard !exercises.isEmpty else {
      return says(
        .none, "Not on \(Massage.name(sore)) at 4 or more", because: because, sites: sore,
        details: [Detail("changes", "under 4 tomorrow: due")])
    }
    let due = suggestion(facts, because, exercises, sore)
    if let first = facts.slice.firstDay ?? facts.totals.first?.day, first > day - 6 {
      return unwritten(due, "Under 7 days written: was strength done before?")
    }
    return isRunsAlone(facts)
      ? unwritten(due, "Only runs written in 6 weeks: was strength done?") : due
  }

  /// Nothing but runs in 6 weeks, as an imported log is: whether strength was done can't be told.
  private static func isRunsAlone(_ facts: Facts) -> Bool {
    let lately = facts.day - (days - 1)...facts.day
    return facts.index[lately].allSatisfy {
      $0.marks.isEmpty && $0.checkIn == nil && !$0.isAnswered
        && $0.done.allSatisfy(\.kind.isRunning)
    } && !facts.slice.treatments.contains { lately.contains($0.day) }
  }

  /// It can't tell, and what it would propose all the same.
  private static func unwritten(_ due: Verdict, _ headline: String) -> Verdict {
    var verdict = unknown(
      headline, record: "strength sessions, done or planned", because: due.because,
      details: due.details)
    verdict.proposal = due.proposal
    return verdict
  }

  private static func suggestion(
    _ facts: Facts, _ because: [Ground], _ exercises: [Exercise], _ sore: [Site]
  ) -> Verdict {
    let when = StrengthPlace.best(facts)
    let word = when == facts.day ? "today" : when.weekday.name
    return says(
      .information,
      Massage.balance(facts).map { "\($0), limit 1; \(word)" }
        ?? "0 strength sessions in 7 days, limit 1; \(word) fits",
      because: because, action: .strength,
      details: [
        Detail("when", "\(when.long); 3 h or more after a hard run, a day before the next"),
        Detail("how", exercises.map(\.text).joined(by: ", ")),
        Detail("expect", "better economy, and perhaps more resilience"),
        Detail("changes", "one session done or planned: silent"),
      ] + notes(facts, sore),
      proposal: Proposal(
        day: when, kind: .strength, title: "Strength", minutes: 30, exercises: exercises))
  }

  private static func last(_ facts: Facts) -> Ground? {
    facts.done(facts.day - lookback...facts.day).last { $0.kind == .strength }
      .map { Ground("last strength session, day", Double($0.day.number), "day number") }
  }

  private static func isRaceWeek(_ facts: Facts) -> Bool {
    let ahead = facts.day...max(facts.day + 6, facts.week.last)
    return facts.slice.races.contains { ahead.contains($0.day) }
      || facts.planned(ahead).contains { $0.kind == .race }
  }

  /// Sites at 4 or more today, or yesterday where today wasn't answered.
  private static func sore(_ facts: Facts) -> [Site] {
    facts.sites(facts.day - 1...facts.day).filter { site in
      (facts.level(site, on: facts.day) ?? facts.worst(site, on: facts.day - 1) ?? 0) >= sore
    }
  }

  /// Homework that a professional asked for and that still runs.
  private static func homework(_ facts: Facts) -> [Homework] {
    facts.slice.homework.filter {
      $0.day <= facts.day && ($0.until ?? facts.day) >= facts.day && !$0.isRestriction
    }
  }

  /// Up to four that load what isn't sore, those first that serve what keeps coming back.
  static func exercises(_ facts: Facts, _ sore: [Site]) -> [Exercise] {
    let prescribed = Set(homework(facts).compactMap { $0.site?.root })
    let blocked = sore.filter { !prescribed.contains($0.root) }
    let fits = Exercise.allCases.filter { exercise in
      exercise != .hops && exercise != .skips && !blocked.contains(where: exercise.loads)
    }
    let back = ProblemArea.found(facts).map(\.site).filter { !sore.contains($0) }
    let serving = fits.filter { exercise in back.contains(where: exercise.loads) }
    let usual: [Exercise] = [.squat, .deadlift, .calfRaise, .sidePlank, .splitSquat, .bridge]
    let others = usual.filter { fits.contains($0) && !serving.contains($0) }
    return Array((serving + others).prefix(4))
  }

  private static func notes(_ facts: Facts, _ sore: [Site]) -> [Detail] {
    var notes: [Detail] = []
    if !sore.isEmpty { notes.append(Detail("not on", "\(Massage.name(sore)) at 4 or more")) }
    for work in homework(facts).prefix(2) {
      notes.append(
        Detail("homework", "\(work.text.prefix(40)) \(work.dose) goes on by the traffic light"))
    }
    return notes
  }

  public static func chart(_ facts: Facts) -> Chart? {
    facts.weekly(6, unit: "sessions", limit: 1) { week in
      Double(facts.done(week.days).count { $0.kind == .strength })
    }
  }
}

/// The day of the next seven that a strength session fits best.
enum StrengthPlace {
  static func best(_ facts: Facts) -> Day {
    let days = facts.day...facts.day + 6
    let longest = facts.longestTraining(facts.day - 30...facts.day)
    let plans = facts.planned(facts.day...facts.day + 7)
    func isDemanding(_ day: Day) -> Bool {
      plans.contains { session in
        guard session.day == day else { return false }
        if session.kind == .race || (session.rpe?.value ?? 0) >= 7 { return true }
        guard session.kind.isRunning, let amount = facts.volume.of(session) else { return false }
        return amount > 0 && 10 * amount >= 9 * longest
      } || (day == facts.day && facts.isHard(day))
    }
    // A free day before a free day; else after a hard one, the same day; else the day before.
    return days.first { !isDemanding($0) && !isDemanding($0 + 1) }
      ?? days.first { isDemanding($0) && !isDemanding($0 + 1) } ?? facts.day
  }
}
