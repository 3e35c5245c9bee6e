/// Any record of the journal.
public enum Record: Hashable, Sendable {
  case session(Session)
  case source(Source)
  case strengthSet(StrengthSet)
  case sorenessMark(SorenessMark)
  case bodyAnswer(BodyAnswer)
  case sign(Sign)
  case finding(Finding)
  case homework(Homework)
  case note(Note)
  case checkIn(CheckIn)
  case treatment(Treatment)
  case selfTest(SelfTest)
  case problem(Problem)
  case decision(Decision)
  case race(Race)
  case runner(Runner)
  case overuseAnswer(OveruseAnswer)
  case followUp(FollowUp)
  case forecast(Forecast)
  case absence(Absence)

  /// The record itself, whatever its kind.
  public var stored: any Stored {
    switch self {
    case .session(let value): value
    case .source(let value): value
    case .strengthSet(let value): value
    case .sorenessMark(let value): value
    case .bodyAnswer(let value): value
    case .sign(let value): value
    case .finding(let value): value
    case .homework(let value): value
    case .note(let value): value
    case .checkIn(let value): value
    case .treatment(let value): value
    case .selfTest(let value): value
    case .problem(let value): value
    case .decision(let value): value
    case .race(let value): value
    case .runner(let value): value
    case .overuseAnswer(let value): value
    case .followUp(let value): value
    case .forecast(let value): value
    case .absence(let value): value
    }
  }

  public var id: RecordID { stored.id }
  public var table: Table { type(of: stored).table }
  /// The fields after the id, in the order of the table's columns.
  public var fields: [Field] { stored.fields }

  /// Reads the record of a table from its fields.
  public init(_ table: Table, id: RecordID, fields: [Field]) throws(RowError) {
    switch table {
    case .session: self = .session(try Session(id: id, fields: fields))
    case .source: self = .source(try Source(id: id, fields: fields))
    case .strengthSet: self = .strengthSet(try StrengthSet(id: id, fields: fields))
    case .sorenessMark: self = .sorenessMark(try SorenessMark(id: id, fields: fields))
    case .bodyAnswer: self = .bodyAnswer(try BodyAnswer(id: id, fields: fields))
    case .sign: self = .sign(try Sign(id: id, fields: fields))
    case .finding: self = .finding(try Finding(id: id, fields: fields))
    case .homework: self = .homework(try Homework(id: id, fields: fields))
    case .note: self = .note(try Note(id: id, fields: fields))
    case .checkIn: self = .checkIn(try CheckIn(id: id, fields: fields))
    case .treatment: self = .treatment(try Treatment(id: id, fields: fields))
    case .selfTest: self = .selfTest(try SelfTest(id: id, fields: fields))
    case .problem: self = .problem(try Problem(id: id, fields: fields))
    case .decision: self = .decision(try Decision(id: id, fields: fields))
    case .race: self = .race(try Race(id: id, fields: fields))
    case .runner: self = .runner(try Runner(id: id, fields: fields))
    case .overuseAnswer: self = .overuseAnswer(try OveruseAnswer(id: id, fields: fields))
    case .followUp: self = .followUp(try FollowUp(id: id, fields: fields))
    case .forecast: self = .forecast(try Forecast(id: id, fields: fields))
    case .absence: self = .absence(try Absence(id: id, fields: fields))
    }
  }
}

extension Table {
  /// The columns after the id.
  public var columns: [String] {
    switch self {
    case .session: Session.columns
    case .source: Source.columns
    case .strengthSet: StrengthSet.columns
    case .sorenessMark: SorenessMark.columns
    case .bodyAnswer: BodyAnswer.columns
    case .sign: Sign.columns
    case .finding: Finding.columns
    case .homework: Homework.columns
    case .note: Note.columns
    case .checkIn: CheckIn.columns
    case .treatment: Treatment.columns
    case .selfTest: SelfTest.columns
    case .problem: Problem.columns
    case .decision: Decision.columns
    case .race: Race.columns
    case .runner: Runner.columns
    case .overuseAnswer: OveruseAnswer.columns
    case .followUp: FollowUp.columns
    case .forecast: Forecast.columns
    case .absence: Absence.columns
    }
  }
}
