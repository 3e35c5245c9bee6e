import Advice
import Model

/// Asks every rule about a day, with as much of the history as they look back on.
public nonisolated enum Judging {
  /// Days after the judged one whose plans are looked at.
  private static let ahead = 13

  /// The days whose records the rules may look at on `day`.
  public static func days(on day: Day) -> ClosedRange<Day> {
    (day - Catalogue.lookback)...(day + ahead)
  }

  /// What the rules may look at on `day`: the days they declare, and more totals only where a
  /// break reaches further back.
  ///
  /// - Parameters:
  ///   - held: the journal as it is now, where it is in memory; the days that are in it aren't
  ///     fetched.
  ///   - summed: totals of at least these days as they are now, where they are in memory.
  public static func facts(
    on day: Day, taste: Taste, keeper: any Keeper, of held: Slice? = nil,
    summed: (days: ClosedRange<Day>, totals: [DayTotal])? = nil
  ) throws(KeeperError) -> Facts {
    let days = days(on: day)
    let start = days.lowerBound
    let slice = try slice(days, of: held, keeper, without: Catalogue.unread)
    let totals: [DayTotal]
    if let summed, summed.days.contains(start), summed.days.contains(day) {
      totals = summed.totals.filter { (start...day).contains($0.day) }
    } else {
      totals = try keeper.dayTotals(start...day)
    }
    let facts = Facts(slice: slice, totals: totals, day: day, taste: taste)
    guard let earlier = facts.reach(from: start) else { return facts }
    return Facts(
      slice: slice, totals: try keeper.dayTotals(earlier...(start - 1)) + totals, day: day,
      taste: taste)
  }

  /// The days of the journal, from memory where they are in it.
  ///
  /// - Parameter unused: tables whose records need not be read.
  static func slice(
    _ days: ClosedRange<Day>, of held: Slice?, _ keeper: any Keeper, without unused: [Table] = []
  ) throws(KeeperError) -> Slice {
    if let held, held.covers(days) { return held.part(days) }
    return try keeper.slice(days, without: unused)
  }

  /// Verdicts on `day`, ranked: the same for the screens and for `legwork advise`.
  public static func verdicts(
    on day: Day, taste: Taste, keeper: any Keeper
  ) throws(KeeperError) -> [Verdict] {
    Catalogue.verdicts(try facts(on: day, taste: taste, keeper: keeper))
  }

  /// All there is to say about one rule on `day`; nil for a rule that isn't in the catalogue.
  ///
  /// - Parameter distance: asked instead of what is planned that day; nil asks nothing.
  public static func why(
    _ rule: RuleName, on day: Day, asking distance: Distance? = nil, taste: Taste,
    keeper: any Keeper
  ) throws(KeeperError) -> Why? {
    var facts = try facts(on: day, taste: taste, keeper: keeper)
    if let distance { facts = facts.asking(distance) }
    let verdicts = Catalogue.verdicts(facts)
    guard let verdict = verdicts.first(where: { $0.rule == rule }) else { return nil }
    let start = day - Catalogue.lookback - 7 * (Why.lookback + 1)
    let history = JournalHistory(
      try keeper.slice(start...day), totals: try keeper.dayTotals(start...day), taste: taste)
    return Why(verdict, facts, all: verdicts, history: history)
  }
}
