import Model

/// A break of 14 days or more without a run, and the 28 days that follow its end.
struct Comeback: Equatable {
  let lastRun: Day
  /// Nil while the break lasts.
  let firstRun: Day?
  /// Days in a row without a run.
  let gap: Int
  /// Half, or a third after more than 28 days.
  var divisor: Int { gap > 28 ? 3 : 2 }
  var fraction: String { gap > 28 ? "a third" : "half" }
}

extension Facts {
  var comeback: Comeback? { comeback(on: day) }

  /// The break a day is in, or comes back from; nil when there is none.
  func comeback(on day: Day) -> Comeback? {
    let days = runDays.map(\.day).filter { $0 <= day }
    guard let newest = days.last else { return nil }
    // A run on the day ends the break; without one the day itself counts.
    let open = day - newest
    if open >= 14 { return Comeback(lastRun: newest, firstRun: nil, gap: open) }
    for index in days.indices.dropFirst().reversed() {
      guard day - days[index] < 28 else { return nil }
      let gap = days[index] - days[index - 1] - 1
      if gap >= 14 {
        return Comeback(lastRun: days[index - 1], firstRun: days[index], gap: gap)
      }
    }
    return nil
  }
}
