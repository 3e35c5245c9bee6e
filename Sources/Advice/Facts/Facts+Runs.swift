import Model

extension Facts {
  /// The calendar week of the day.
  var week: Week { Week(containing: day, first: runner.firstWeekday) }

  /// Totals of some days, oldest first.
  func totals(_ days: ClosedRange<Day>) -> ArraySlice<DayTotal> {
    totals[totals.places(in: days) { $0.day }]
  }

  /// Run in a week, counted to the day.
  func amount(in week: Week) -> Int { amount(in: week.days) }

  func amount(in days: ClosedRange<Day>) -> Int {
    switch volume {
    case .distance: totals(days).reduce(0) { $0 + $1.runDistance.centimetres }
    case .time:
      index[days].reduce(0) { sum, day in
        day.done.reduce(sum) { $1.kind.isRunning ? $0 + ($1.time?.milliseconds ?? 0) : $0 }
      }
    }
  }

  func hasRun(in week: Week) -> Bool { totals(week.days).contains { $0.runCount > 0 } }

  /// Complete weeks from the first run's to the last before the day's.
  var completeWeeks: Int { completeWeeks(before: week) }

  /// Complete weeks from the first run's to the last before this one.
  func completeWeeks(before week: Week) -> Int {
    guard let firstRun else { return 0 }
    return (week.start - Week(containing: firstRun, first: runner.firstWeekday).start) / 7
  }

  /// The highest of the four weeks that end with this one.
  func highest(upTo last: Week) -> Int {
    (0..<4).map { amount(in: last.advanced(by: -$0)) }.max() ?? 0
  }

  /// What the weekly guide rests on: lately carried, or less after a gap.
  var reference: Int {
    guard let back = comeback else { return highest(upTo: week.previous) }
    let before = Week(containing: back.lastRun, first: runner.firstWeekday)
    let last = before.last <= back.lastRun ? before : before.previous
    var best = highest(upTo: last) / back.divisor
    guard let first = back.firstRun else { return best }
    var since = Week(containing: first, first: runner.firstWeekday)
    while since < week {
      best = max(best, amount(in: since))
      since = since.next
    }
    return best
  }

  /// The longest training run of some days, 0 without one; races are no reference.
  func longestTraining(_ days: ClosedRange<Day>) -> Int {
    switch volume {
    case .distance: totals(days).reduce(0) { max($0, $1.longestTraining.centimetres) }
    case .time:
      index[days].flatMap(\.done).reduce(0) {
        $1.kind == .run ? max($0, $1.time?.milliseconds ?? 0) : $0
      }
    }
  }

  /// What a single run on a day is held against; nil without a run to hold it against.
  func spikeReference(on day: Day) -> Int? {
    guard let back = comeback(on: day) else {
      let longest = longestTraining(day - 30...day - 1)
      return longest > 0 ? longest : nil
    }
    let old = longestTraining(back.lastRun - 29...back.lastRun) / back.divisor
    let since = back.firstRun.map { $0 < day ? longestTraining($0...day - 1) : 0 } ?? 0
    let best = max(old, since)
    return best > 0 ? best : nil
  }

  /// The most that isn't past a limit of so many percent.
  func limit(_ percent: Int, of reference: Int) -> Int { reference.percent(percent) }

  /// Planned and neither done nor replaced.
  func planned(_ days: ClosedRange<Day>) -> [Session] {
    let plans = slice.sessions.filter { !$0.isDone && days.contains($0.day) }
    guard !plans.isEmpty else { return [] }
    let fulfilled = slice.sessions.fulfilled
    return plans.filter { !fulfilled.contains($0.id) }
      .sorted { ($0.day, $0.order, $0.id) < ($1.day, $1.order, $1.id) }
  }

  /// The first day of totals these facts need: earlier than `start` when the weeks before a
  /// break lie further back; nil when what there is suffices.
  public func reach(from start: Day) -> Day? {
    guard let firstRun, firstRun < start else { return nil }
    // The last complete week before a break ends 6 days before its last run at the earliest, and the
    // four weeks begin 27 days before that.
    if let back = comeback { return back.lastRun - 33 < start ? firstRun : nil }
    guard let oldest = runDays.first?.day else { return firstRun }
    return day - oldest < Comeback.length ? firstRun : nil
  }
}

extension Int {
  /// So many percent of it, rounded down: what is larger is past the limit.
  func percent(_ percent: Int) -> Int { self * percent / 100 }
}
