/// The part of a journal that is in memory: what belongs to days a to b, and what has no end yet.
public struct Slice: Equatable, Sendable {
  public var days: ClosedRange<Day>
  /// The first day with a done session in the whole journal; nil in a journal without one.
  public var firstDay: Day?
  /// The first day with a run in the whole journal; nil when there is none or it isn't known.
  public var firstRun: Day?
  public var runner: Runner
  /// False while the runner's facts were never written.
  public var hasRunner: Bool
  public var sessions: [Session] = []
  /// What is planned as a race on these days and in the year after them, in order.
  public var plannedRaces: [Session] = []
  public var strengthSets: [StrengthSet] = []
  public var marks: [SorenessMark] = []
  public var answers: [BodyAnswer] = []
  public var signs: [Sign] = []
  public var findings: [Finding] = []
  public var homework: [Homework] = []
  public var notes: [Note] = []
  public var checkIns: [CheckIn] = []
  public var treatments: [Treatment] = []
  public var selfTests: [SelfTest] = []
  public var problems: [Problem] = []
  public var decisions: [Decision] = []
  public var races: [Race] = []
  public var overuseAnswers: [OveruseAnswer] = []
  public var followUps: [FollowUp] = []
  public var forecasts: [Forecast] = []
  public var absences: [Absence] = []

  public init(
    days: ClosedRange<Day>, firstDay: Day? = nil, runner: Runner = Runner(),
    hasRunner: Bool = false
  ) {
    self.days = days
    self.firstDay = firstDay
    self.runner = runner
    self.hasRunner = hasRunner
  }

  /// The record with this identity; nil when the slice has none.
  public func record(_ table: Table, _ id: RecordID) -> Record? {
    switch table {
    case .session:
      (sessions.first { $0.id == id } ?? plannedRaces.first { $0.id == id }).map(Record.session)
    case .strengthSet: strengthSets.first { $0.id == id }.map(Record.strengthSet)
    case .sorenessMark: marks.first { $0.id == id }.map(Record.sorenessMark)
    case .bodyAnswer: answers.first { $0.id == id }.map(Record.bodyAnswer)
    case .sign: signs.first { $0.id == id }.map(Record.sign)
    case .finding: findings.first { $0.id == id }.map(Record.finding)
    case .homework: homework.first { $0.id == id }.map(Record.homework)
    case .note: notes.first { $0.id == id }.map(Record.note)
    case .checkIn: checkIns.first { $0.id == id }.map(Record.checkIn)
    case .treatment: treatments.first { $0.id == id }.map(Record.treatment)
    case .selfTest: selfTests.first { $0.id == id }.map(Record.selfTest)
    case .problem: problems.first { $0.id == id }.map(Record.problem)
    case .decision: decisions.first { $0.id == id }.map(Record.decision)
    case .race: races.first { $0.id == id }.map(Record.race)
    case .overuseAnswer: overuseAnswers.first { $0.id == id }.map(Record.overuseAnswer)
    case .followUp: followUps.first { $0.id == id }.map(Record.followUp)
    case .forecast: forecasts.first { $0.id == id }.map(Record.forecast)
    case .absence: absences.first { $0.id == id }.map(Record.absence)
    case .runner: hasRunner ? .runner(runner) : nil
    case .source: nil
    }
  }

  /// Takes an edit in: replaces, adds or removes one record.
  public mutating func apply(_ edit: Edit) {
    switch edit.table {
    case .session:
      sessions.removeAll { $0.id == edit.id }
      plannedRaces.removeAll { $0.id == edit.id }
      if case .session(let value)? = edit.after {
        sessions.append(value)
        if value.isPlannedRace { plannedRaces.append(value) }
      }
    case .strengthSet:
      strengthSets.removeAll { $0.id == edit.id }
      if case .strengthSet(let value)? = edit.after { strengthSets.append(value) }
    case .sorenessMark:
      // Its identity holds its day, and so only those of that day are asked for theirs.
      if case .sorenessMark(let value)? = edit.before ?? edit.after {
        marks.removeAll { $0.day == value.day && $0.id == edit.id }
      }
      if case .sorenessMark(let value)? = edit.after { marks.append(value) }
    case .bodyAnswer:
      answers.removeAll { $0.id == edit.id }
      if case .bodyAnswer(let value)? = edit.after { answers.append(value) }
    case .sign:
      signs.removeAll { $0.id == edit.id }
      if case .sign(let value)? = edit.after { signs.append(value) }
    case .finding:
      findings.removeAll { $0.id == edit.id }
      if case .finding(let value)? = edit.after { findings.append(value) }
    case .homework:
      homework.removeAll { $0.id == edit.id }
      if case .homework(let value)? = edit.after { homework.append(value) }
    case .note:
      notes.removeAll { $0.id == edit.id }
      if case .note(let value)? = edit.after { notes.append(value) }
    case .checkIn:
      checkIns.removeAll { $0.id == edit.id }
      if case .checkIn(let value)? = edit.after { checkIns.append(value) }
    case .treatment:
      treatments.removeAll { $0.id == edit.id }
      if case .treatment(let value)? = edit.after { treatments.append(value) }
    case .selfTest:
      selfTests.removeAll { $0.id == edit.id }
      if case .selfTest(let value)? = edit.after { selfTests.append(value) }
    case .problem:
      problems.removeAll { $0.id == edit.id }
      if case .problem(let value)? = edit.after { problems.append(value) }
    case .decision:
      decisions.removeAll { $0.id == edit.id }
      if case .decision(let value)? = edit.after { decisions.append(value) }
    case .race:
      races.removeAll { $0.id == edit.id }
      if case .race(let value)? = edit.after { races.append(value) }
    case .overuseAnswer:
      overuseAnswers.removeAll { $0.id == edit.id }
      if case .overuseAnswer(let value)? = edit.after { overuseAnswers.append(value) }
    case .followUp:
      followUps.removeAll { $0.id == edit.id }
      if case .followUp(let value)? = edit.after { followUps.append(value) }
    case .forecast:
      forecasts.removeAll { $0.id == edit.id }
      if case .forecast(let value)? = edit.after { forecasts.append(value) }
    case .absence:
      absences.removeAll { $0.id == edit.id }
      if case .absence(let value)? = edit.after { absences.append(value) }
    case .runner:
      if case .runner(let value)? = edit.after { runner = value } else { runner = Runner() }
      hasRunner = edit.after != nil
    case .source: break
    }
  }
}
