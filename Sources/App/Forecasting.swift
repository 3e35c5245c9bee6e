import Advice
import Model

/// Adds to a change what the rules expect from it.
public nonisolated enum Forecasting {
  /// The change with the forecasts its marks give ground for, and without those whose ground it
  /// takes away; unchanged when nothing of today is marked or run in it.
  ///
  /// - Parameter held: the journal as it is now, where it is in memory.
  public static func extended(
    _ change: Change, today: Day, taste: Taste, keeper: any Keeper, of held: Slice? = nil
  ) throws(KeeperError) -> Change {
    guard change.edits.contains(where: { touches($0, today) }) else { return change }
    var slice = try Judging.slice(Judging.days(on: today), of: held, keeper)
    slice.apply(change)
    let facts = Facts(slice: slice, totals: slice.sessions.dayTotals, day: today, taste: taste)
    var extended = change
    extended.edits += Forecasts.edits(facts, in: slice)
    return extended
  }

  private static func touches(_ edit: Edit, _ today: Day) -> Bool {
    [edit.before, edit.after].contains { record in
      switch record {
      case .sorenessMark(let mark)?: mark.day == today
      case .bodyAnswer(let answer)?: answer.day == today
      case .session(let session)?: session.day == today
      case .sign(let sign)?: sign.day == today
      default: false
      }
    }
  }
}
