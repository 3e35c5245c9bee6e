import Model

/// What the rules may look at: nothing that was done or felt after the day.
public struct Facts: Sendable {
  /// Records up to the day, and what is planned and raced after it.
  public let slice: Slice
  /// Totals of days with a done session, up to the day, oldest first.
  public let totals: [DayTotal]
  /// The day the verdicts are of.
  public internal(set) var day: Day
  public let taste: Taste
  public let runner: Runner
  /// Days with a run, oldest first.
  let runDays: [DayTotal]
  /// The first day with a run in the whole journal.
  let firstRun: Day?
  /// Kilometres, or minutes where distance is mostly missing.
  let volume: Volume
  let index: DayIndex

  /// Drops everything later than `day` but planned sessions and races.
  ///
  /// - Parameters:
  ///   - slice: records of at least `Catalogue.lookback` days, and the plan after the day.
  ///   - totals: of as many days, and of the weeks before a break that reaches further back
  ///     (`Facts.reach`).
  public init(slice: Slice, totals: [DayTotal], day: Day, taste: Taste = Taste()) {
    self.day = day
    self.taste = taste
    let isInOrder = totals.indices.dropFirst().allSatisfy { totals[$0 - 1].day < totals[$0].day }
    let totals =
      isInOrder && totals.last.map { $0.day <= day } ?? true
      ? totals : totals.filter { $0.day <= day }.sorted { $0.day < $1.day }
    self.totals = totals
    let slice = slice.known(on: day)
    self.slice = slice
    runner = slice.runner
    runDays = totals.filter { $0.runCount > 0 }
    firstRun = [slice.firstRun, runDays.first?.day].compactMap { $0 }.filter { $0 <= day }.min()
    index = DayIndex(slice, through: day)
    volume = Volume.usual(in: index, day)
  }

  /// The same facts with other plans.
  func planning(_ sessions: [Session]) -> Facts {
    var slice = slice
    slice.sessions.removeAll { !$0.isDone }
    slice.sessions += sessions
    return Facts(slice: slice, totals: totals, day: day, taste: taste)
  }
}

extension Slice {
  /// The slice as it was on a day: only plans and races lie after it.
  func known(on day: Day) -> Slice {
    var past = self
    past.firstDay = firstDay.flatMap { $0 <= day ? $0 : nil }
    past.firstRun = firstRun.flatMap { $0 <= day ? $0 : nil }
    Slice.leave(&past.sessions) { $0.isDone && $0.day > day }
    if past.sessions.count < sessions.count {
      let kept = Set(past.sessions.map(\.id))
      past.strengthSets.removeAll { !kept.contains($0.session) }
    }
    Slice.leave(&past.marks) { $0.day > day }
    Slice.leave(&past.answers) { $0.day > day }
    Slice.leave(&past.signs) { $0.day > day }
    Slice.leave(&past.findings) { $0.day > day }
    Slice.leave(&past.homework) { $0.day > day }
    Slice.leave(&past.notes) { $0.day > day }
    Slice.leave(&past.checkIns) { $0.day > day }
    Slice.leave(&past.treatments) { $0.day > day }
    Slice.leave(&past.selfTests) { $0.day > day }
    Slice.leave(&past.decisions) { $0.day > day }
    Slice.leave(&past.overuseAnswers) { $0.day > day }
    Slice.leave(&past.followUps) { $0.day > day }
    Slice.leave(&past.forecasts) { $0.day > day }
    Slice.leave(&past.absences) { $0.to > day }
    Slice.leave(&past.problems) { $0.from > day }
    for index in past.problems.indices {
      if let end = past.problems[index].to, end > day {
        past.problems[index].to = nil
        past.problems[index].status = "open"
      }
    }
    if let asked = runner.healthAsked, asked > day {
      past.runner.healthAsked = nil
      past.runner.health = nil
    }
    return past
  }

  /// Takes some away; a list that has none of them isn't copied for it.
  private static func leave<T>(_ list: inout [T], where isLater: (T) -> Bool) {
    if list.contains(where: isLater) { list.removeAll(where: isLater) }
  }
}
