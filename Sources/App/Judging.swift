import Advice
import Model

/// Asks every rule about a day, with the history that they look back on.
public nonisolated enum Judging {
  /// Verdicts on `day`, ranked: the same for the screens and for `legwork advise`.
  public static func verdicts(
    on day: Day, taste: Taste, keeper: any Keeper
  ) throws(KeeperError) -> [Verdict] {
    let ahead = day + 7
    let slice = try keeper.slice((day - 400)...ahead)
    let start = try keeper.recordedDays()?.lowerBound ?? day
    let totals = try keeper.dayTotals(min(start, day)...ahead)
    return Catalogue.verdicts(Facts(slice: slice, totals: totals, day: day, taste: taste))
  }
}
