/// One record before and after: nil before is an addition, nil after a deletion.
public struct Edit: Hashable, Sendable {
  public let table: Table
  public let id: RecordID
  public let before: Record?
  public let after: Record?

  public init(table: Table, id: RecordID, before: Record?, after: Record?) {
    self.table = table
    self.id = id
    self.before = before
    self.after = after
  }

  /// The same step backwards.
  public var inverse: Edit { Edit(table: table, id: id, before: after, after: before) }
}

/// What one act does to the journal: a list of edits, made or refused as a whole.
public struct Change: Hashable, Sendable {
  /// What it did, in the runner's words: `L Achilles 4, morning`.
  public var title: String
  public var edits: [Edit]

  public init(title: String, edits: [Edit]) {
    self.title = title
    self.edits = edits
  }

  /// The change that takes this one back.
  public var inverse: Change {
    Change(title: title, edits: edits.reversed().map(\.inverse))
  }
}

extension Slice {
  /// The edit that writes a record over what the slice holds of it.
  public func put(_ record: Record) -> Edit {
    Edit(
      table: record.table, id: record.id, before: held(like: record), after: record)
  }

  /// The record with the identity of another; nil when the slice has none. A mark's identity holds
  /// its day, and so only those of that day are asked for theirs.
  private func held(like record: Record) -> Record? {
    guard case .sorenessMark(let mark) = record else { return self.record(record.table, record.id) }
    let id = mark.id
    return marks.first { $0.day == mark.day && $0.id == id }.map(Record.sorenessMark)
  }

  /// The edit that deletes a record; nil when the slice holds none.
  public func remove(_ table: Table, _ id: RecordID) -> Edit? {
    record(table, id).map { Edit(table: table, id: id, before: $0, after: nil) }
  }

  public mutating func apply(_ change: Change) {
    for edit in change.edits { apply(edit) }
  }

  public func sessions(on day: Day) -> [Session] {
    sessions(in: day...day)
      .sorted { ($0.order, $0.start?.local ?? 0, $0.id) < ($1.order, $1.start?.local ?? 0, $1.id) }
  }

  /// The order that puts a session after the others of a day.
  public func nextOrder(on day: Day) -> Int { (sessions(on: day).map(\.order).max() ?? -1) + 1 }

  /// In the order of the journal.
  public func sessions(in days: ClosedRange<Day>) -> [Session] {
    // By place: a session of another day is never copied.
    sessions.indices.filter { days.contains(sessions[$0].day) }.map { sessions[$0] }
  }

  public func marks(on day: Day) -> [SorenessMark] { marks.filter { $0.day == day } }
  public func checkIn(on day: Day) -> CheckIn? { checkIns.first { $0.day == day } }
}
