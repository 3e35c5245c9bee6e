import Model

/// A whole journal in order of days, to ask the rules about any day of it as it was then.
///
/// Plans and decisions are left out: when they were made isn't known.
public struct JournalHistory: Sendable {
  private let slice: Slice
  private let totals: [DayTotal]
  private let taste: Taste

  /// - Parameters:
  ///   - slice: the whole journal.
  ///   - totals: of all its days.
  public init(_ slice: Slice, totals: [DayTotal], taste: Taste = Taste()) {
    var all = slice
    all.sessions = slice.sessions.filter(\.isDone).sorted {
      ($0.day, $0.order) < ($1.day, $1.order)
    }
    all.strengthSets = []
    all.notes = []
    all.decisions = []
    all.forecasts = []
    all.marks.sort { $0.day < $1.day }
    all.answers.sort { $0.day < $1.day }
    all.checkIns.sort { $0.day < $1.day }
    all.treatments.sort { $0.day < $1.day }
    self.slice = all
    self.totals = totals.sorted { $0.day < $1.day }
    self.taste = taste
  }

  var firstDay: Day? { totals.first?.day }
  var runner: Runner { slice.runner }
  var problems: [Problem] { slice.problems }

  /// Totals of some days, oldest first.
  func totals(_ days: ClosedRange<Day>) -> ArraySlice<DayTotal> {
    within(days, totals, \.day)
  }

  /// What was known on a day.
  public func facts(on day: Day) -> Facts {
    let days = day - Catalogue.lookback...day
    var past = slice
    past.days = days
    past.sessions = Array(within(days, slice.sessions, \.day))
    past.marks = Array(within(days, slice.marks, \.day))
    past.answers = Array(within(days, slice.answers, \.day))
    past.checkIns = Array(within(days, slice.checkIns, \.day))
    past.treatments = Array(within(days, slice.treatments, \.day))
    past.firstDay = slice.firstDay ?? totals.first?.day
    past.firstRun = slice.firstRun ?? totals.first { $0.runCount > 0 }?.day
    let facts = Facts(slice: past, totals: Array(totals(days)), day: day, taste: taste)
    guard let earlier = facts.reach(from: days.lowerBound) else { return facts }
    return Facts(slice: past, totals: Array(totals(earlier...day)), day: day, taste: taste)
  }

  private func within<T>(
    _ days: ClosedRange<Day>, _ all: [T], _ day: (T) -> Day
  ) -> ArraySlice<T> {
    all[all.places(in: days, day)]
  }
}
