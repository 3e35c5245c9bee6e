import Model

/// A break of 14 days or more without a run, and the 28 days that follow its end.
struct Comeback: Equatable {
  /// Days in a row without a run that make a break.
  static let least = 14
  /// Days from the first run for which a way back is counted.
  static let length = 28

  let lastRun: Day
  /// Nil while the break lasts.
  let firstRun: Day?
  /// Days in a row without a run.
  let gap: Int
  /// Half, or a third after more than 28 days.
  var divisor: Int { gap > 28 ? 3 : 2 }
  var fraction: String { divisor == 3 ? "a third" : "half" }
}

extension Facts {
  var comeback: Comeback? { comeback(on: day) }

  /// The break a day is in, or comes back from; nil when there is none.
  func comeback(on day: Day) -> Comeback? {
    let known = runDays.boundary { $0.day > day }
    guard known > 0 else { return nil }
    let newest = runDays[known - 1].day
    // A run on the day ends the break; without one the day itself counts.
    let open = day - newest
    if open >= Comeback.least { return Comeback(lastRun: newest, firstRun: nil, gap: open) }
    var later = known - 1
    while later >= 1, day - runDays[later].day < Comeback.length {
      let gap = runDays[later].day - runDays[later - 1].day - 1
      if gap >= Comeback.least {
        return Comeback(lastRun: runDays[later - 1].day, firstRun: runDays[later].day, gap: gap)
      }
      later -= 1
    }
    return nil
  }
}
