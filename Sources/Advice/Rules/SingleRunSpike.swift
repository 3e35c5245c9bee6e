import Model

extension RuleName {
  public static let singleRunSpike = RuleName(rawValue: "single-run-spike")
}

/// One run against the longest of the 30 days before it.
public enum SingleRunSpike: Rule {
  public static let name = RuleName.singleRunSpike
  public static let label = "long run"
  public static let question =
    "Is this run more than 10 % longer than any of the 30 days before it?"
  public static let lookback = 100
  public static let isTraining = true
  public static let evidence = EvidenceList(Sources.frandsen)
  public static let limits = """
    caution over 110 % of the longest run of the 30 days before the day, strong over 200 %; without \
    a run that day, a planned one of the rest of the week is held against the same limits; races are \
    neither judged nor a reference
    """
  public static let version = 2
  /// Percent of the longest run.
  static let caution = 110
  static let strong = 200

  public static func verdict(_ facts: Facts) -> Verdict {
    if facts.longestTraining(facts.day...facts.day) > 0 {
      return done(facts, on: facts.day) ?? blank(facts)
    }
    if let planned = plan(facts), let longest = facts.spikeReference(on: planned.day),
      let run = facts.volume.of(planned)
    {
      return ahead(facts, planned, run, longest)
    }
    guard let longest = facts.spikeReference(on: facts.day) else { return blank(facts) }
    let limit = facts.limit(caution, of: longest)
    let isRace = facts.done(facts.day...facts.day).contains { $0.kind == .race }
    return says(
      .none,
      isRace
        ? "A race gets no verdict; a run's limit is \(facts.limit(limit))"
        : "Past \(facts.limit(limit)) is a big step; longest \(facts.text(longest))",
      because: [facts.ground("longest run", longest)],
      details: [Detail("changes", "past \(facts.limit(limit)) in one run: caution")])
  }

  private static func blank(_ facts: Facts) -> Verdict {
    unknown("No run in the 30 days before to compare with", record: "runs, as they come")
  }

  /// What is said of a day's longest run, the verdict's own day or one before; nil without one to
  /// compare with.
  static func done(_ facts: Facts, on day: Day) -> Verdict? {
    let run = facts.longestTraining(day...day)
    guard let longest = facts.spikeReference(on: day) else { return nil }
    let limit = facts.limit(caution, of: longest)
    let because = [
      facts.ground("run", run, limit: limit), facts.ground("longest run", longest),
    ]
    guard run > limit else {
      return says(
        .none, "\(facts.text(run)), limit \(facts.limit(limit))", because: because,
        details: [Detail("changes", "past \(facts.limit(limit)) in one run: caution")])
    }
    let isStrong = run > facts.limit(strong, of: longest)
    return says(
      isStrong ? .strong : .caution,
      "\(facts.text(run)), \(facts.step(from: longest, to: run)) past \(facts.number(longest)), "
        + "\(facts.comeback(on: day) == nil ? "longest of 30 days" : "on the way back"); limit \(facts.limitNumber(limit))",
      because: because, details: details(facts, longest))
  }

  private static func ahead(
    _ facts: Facts, _ session: Session, _ run: Int, _ longest: Int
  ) -> Verdict {
    let limit = facts.limit(caution, of: longest)
    let when = session.day == facts.day ? "Today" : session.day.weekday.short
    var proposal: Proposal?
    if facts.volume == .distance {
      let tenth = facts.taste.units.centimetres / 10
      let shorter = (Double(min(run, limit)) / tenth).rounded(.down) * tenth
      proposal = Proposal(
        day: session.day, kind: .run, title: session.title,
        distance: Distance(centimetres: Int(shorter)), replaces: session.id)
    }
    let because = [
      facts.ground("planned run", run, limit: limit), facts.ground("longest run", longest),
    ]
    guard run > limit else {
      return says(
        .none, "\(when) \(facts.text(run)) planned, limit \(facts.limit(limit))",
        because: because, details: details(facts, longest), proposal: proposal)
    }
    return says(
      run > facts.limit(strong, of: longest) ? .strong : .caution,
      "\(when) \(facts.text(run)) planned, \(facts.step(from: longest, to: run)) past "
        + "\(facts.number(longest)); limit \(facts.limitNumber(limit))",
      because: because, details: details(facts, longest), proposal: proposal)
  }

  private static func details(_ facts: Facts, _ longest: Int) -> [Detail] {
    let limit = facts.limit(facts.limit(caution, of: longest))
    return [
      Detail(
        "changes",
        "at \(limit) or less: silent; past \(facts.limit(facts.limit(strong, of: longest))): strong"
      ),
      Detail("in plain", "about 3 of 1,000 runs led to an injury: most big steps go well"),
    ]
  }

  /// The first planned run of the rest of the week that is past its limit, else the next one.
  static func plan(_ facts: Facts) -> Session? {
    let isRaced = facts.done(facts.day...facts.day).contains { $0.kind == .race }
    let runs = facts.planned(facts.day...facts.week.last).filter {
      $0.kind == .run && facts.volume.of($0) != nil && !(isRaced && $0.day == facts.day)
    }
    return runs.first { run in
      guard let longest = facts.spikeReference(on: run.day) else { return false }
      return (facts.volume.of(run) ?? 0) > facts.limit(caution, of: longest)
    } ?? runs.first
  }

  public static func chart(_ facts: Facts) -> Chart? {
    guard let longest = facts.spikeReference(on: facts.day) else { return nil }
    var chart = facts.daily(
      31, unit: facts.shownUnit, limit: facts.shown(facts.limit(caution, of: longest))
    ) { facts.shown(facts.longestTraining($0...$0)) }
    if let run = plan(facts), let amount = facts.volume.of(run) {
      for day in Array(facts.day...run.day).dropFirst() {
        chart.bars.append(Chart.Bar(day < run.day ? 0 : nil))
      }
      chart.bars[chart.bars.count - 1] = Chart.Bar(facts.shown(amount), isPlanned: true)
    }
    return chart
  }
}
