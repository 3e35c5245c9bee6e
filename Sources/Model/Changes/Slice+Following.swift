extension Slice {
  /// Takes in a change that was written, so that the slice is again what the journal gives, in the
  /// same order.
  ///
  /// False where that can't be told without the journal: after changes of sessions, whose first
  /// days hang on all of them, of a strength session's sets, of a record's day, and of the runner.
  /// The slice is then worth nothing.
  public mutating func follow(_ change: Change) -> Bool {
    change.edits.allSatisfy { follow($0) }
  }

  private mutating func follow(_ edit: Edit) -> Bool {
    switch edit.table {
    case .session, .strengthSet, .source, .runner: false
    case .sorenessMark: Slice.follow(edit, in: &marks, of: days) { $0.day }
    case .bodyAnswer: Slice.follow(edit, in: &answers, of: days) { $0.day }
    case .note: Slice.follow(edit, in: &notes, of: days) { $0.day }
    case .checkIn: Slice.follow(edit, in: &checkIns, of: days) { $0.day }
    case .treatment: Slice.follow(edit, in: &treatments, of: days) { $0.day }
    case .selfTest: Slice.follow(edit, in: &selfTests, of: days) { $0.day }
    case .decision: Slice.follow(edit, in: &decisions, of: days) { $0.day }
    case .overuseAnswer: Slice.follow(edit, in: &overuseAnswers, of: days) { $0.day }
    case .followUp: Slice.follow(edit, in: &followUps, of: days) { $0.day }
    case .forecast: Slice.follow(edit, in: &forecasts, of: days) { $0.day }
    case .race:
      Slice.follow(edit, in: &races, of: Slice.raceDays(days)) { $0.day }
    case .sign: Slice.follow(edit, in: &signs)
    case .finding: Slice.follow(edit, in: &findings)
    case .homework: Slice.follow(edit, in: &homework)
    case .problem: Slice.follow(edit, in: &problems)
    case .absence: Slice.follow(edit, in: &absences)
    }
  }

  /// Takes an edit into a list in the order of the journal's rows: what is new is the last.
  private static func follow<T: Stored>(_ edit: Edit, in list: inout [T]) -> Bool {
    let at = list.firstIndex { $0.id == edit.id }
    guard let after = edit.after else {
      if let at { list.remove(at: at) }
      return true
    }
    guard let record = after.stored as? T, (at == nil) == (edit.before == nil) else {
      return false
    }
    if let at { list[at] = record } else { list.append(record) }
    return true
  }

  /// Takes an edit into a list in the order of days and then of the journal's rows: what is new is
  /// the last of its day.
  private static func follow<T: Stored>(
    _ edit: Edit, in list: inout [T], of days: ClosedRange<Day>, _ day: (T) -> Day
  ) -> Bool {
    let before = edit.before?.stored as? T
    let after = edit.after?.stored as? T
    guard let its = (before ?? after).map(day), after.map(day) ?? its == its else { return false }
    guard days.contains(its) else { return true }
    let at = list.firstIndex { day($0) == its && $0.id == edit.id }
    guard (at == nil) == (before == nil) else { return false }
    switch (at, after) {
    case (let at?, let after?): list[at] = after
    case (let at?, nil): list.remove(at: at)
    case (nil, let after?):
      list.insert(after, at: (list.lastIndex { day($0) <= its } ?? -1) + 1)
    case (nil, nil): break
    }
    return true
  }
}
