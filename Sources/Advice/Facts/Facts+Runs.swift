import Model

extension Facts {
  /// The calendar week of the day.
  var week: Week { Week(containing: day, first: runner.firstWeekday) }
  var runDays: [DayTotal] { totals.filter { $0.runCount > 0 } }

  /// Run in a week, counted to the day.
  func distance(in week: Week) -> Distance {
    totals.reduce(.zero) { week.days.contains($1.day) ? $0 + $1.runDistance : $0 }
  }

  func hasRun(in week: Week) -> Bool { runDays.contains { week.days.contains($0.day) } }

  /// Complete weeks from the first run's to the last before the day's.
  var completeWeeks: Int {
    guard let first = runDays.first else { return 0 }
    return (week.start - Week(containing: first.day, first: runner.firstWeekday).start) / 7
  }

  /// The highest of the four weeks that end with this one.
  func highest(upTo last: Week) -> Distance {
    (0..<4).map { distance(in: last.advanced(by: -$0)) }.max() ?? .zero
  }

  /// What the weekly guide rests on: lately carried, or less after a gap.
  var reference: Distance {
    guard let back = comeback, let first = back.firstRun else {
      return highest(upTo: week.previous)
    }
    let before = Week(containing: back.lastRun, first: runner.firstWeekday)
    let last = before.last <= back.lastRun ? before : before.previous
    let carried = highest(upTo: last).centimetres / back.divisor
    var since = Week(containing: first, first: runner.firstWeekday)
    var best = Distance(centimetres: carried)
    while since < week {
      best = max(best, distance(in: since))
      since = since.next
    }
    return best
  }

  /// The longest training run of some days; races are no reference.
  func longestTraining(_ days: ClosedRange<Day>) -> DayTotal? {
    totals.filter { days.contains($0.day) && $0.longestTraining > .zero }
      .max { $0.longestTraining < $1.longestTraining }
  }

  /// What a single run on a day is held against; nil without a run to hold it against.
  func spikeReference(on day: Day) -> Distance? {
    let plain = longestTraining(day - 30...day - 1)?.longestTraining
    guard let back = comeback(on: day) else { return plain }
    let old = longestTraining(back.lastRun - 29...back.lastRun)?.longestTraining ?? .zero
    let since = back.firstRun.flatMap { first in
      first < day ? longestTraining(first...day - 1)?.longestTraining : nil
    }
    let best = max(Distance(centimetres: old.centimetres / back.divisor), since ?? .zero)
    return best > .zero ? best : nil
  }

  /// Planned and neither done nor replaced.
  func planned(_ days: ClosedRange<Day>) -> [Session] {
    let fulfilled = Set(slice.sessions.compactMap { $0.isDone ? $0.fulfils : nil })
    return slice.sessions.filter {
      !$0.isDone && days.contains($0.day) && !fulfilled.contains($0.id)
    }
  }
}
