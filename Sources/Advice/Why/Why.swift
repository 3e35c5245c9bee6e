import Model

/// All there is to say about one verdict.
public struct Why: Equatable, Sendable {
  public let question: String
  public let verdict: Verdict
  public let chart: Chart?
  /// What would change the verdict.
  public let changes: String
  /// Complete weeks of the last 24 in which the rule spoke, oldest first.
  public let spoke: [Week]
  /// Complete weeks looked at.
  public let weeks: Int
  /// What comes before it: safety; nil when nothing does.
  public let first: String?

  /// Weeks looked back on.
  public static let lookback = 24

  /// - Parameters:
  ///   - verdict: what the rule says of the facts, beside all others.
  ///   - history: the journal of the weeks looked back on; nil leaves them out.
  public init?(
    _ verdict: Verdict, _ facts: Facts, all verdicts: [Verdict], history: JournalHistory?
  ) {
    guard let rule = Catalogue.rule(verdict.rule) else { return nil }
    question = rule.question
    self.verdict = verdict
    chart = rule.chart(facts)
    changes =
      verdict.detail("changes") ?? verdict.toRecord.map { "once there is: " + $0 }
      ?? "other numbers than these"
    let complete = history == nil ? 0 : min(Self.lookback, facts.completeWeeks)
    weeks = complete
    spoke = (0..<complete).reversed().map { facts.week.advanced(by: -1 - $0) }.filter { week in
      week.days.contains { day in
        history.map { rule.verdict($0.facts(on: day)).level.speaks } ?? false
      }
    }
    let before = verdicts.first {
      $0.speaks && $0.level >= .caution && ($0.rule == .redFlag || $0.rule == .painTrafficLight)
    }
    first = before.flatMap { other in
      other.rule != verdict.rule && rule.isTraining ? other.headline : nil
    }
  }
}

extension Why {
  /// In how many of the last weeks the rule spoke, and the newest of those.
  public func history(_ most: Int) -> String {
    let newest = spoke.suffix(most).map(\.start.dayAndMonth).joined(separator: ", ")
    let word = spoke.count > most ? ", the last " : ": "
    return "spoke in \(spoke.count) of your last \(weeks) full weeks"
      + (spoke.isEmpty ? "" : word + newest)
  }
}

extension Facts {
  /// The same facts with another distance for the run that is judged: the planned one, else a run
  /// today.
  public func asking(_ distance: Distance) -> Facts {
    var run =
      SingleRunSpike.plan(self)
      ?? Session(id: RecordID(key: "asked"), day: day, kind: .run, isDone: false)
    run.distance = distance
    // A step that the others take would hide this one's.
    let others = slice.sessions.filter { !$0.isDone && $0.id != run.id && !$0.kind.isRunning }
    return planning(others + [run])
  }
}
