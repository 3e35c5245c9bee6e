import Advice
import Model

/// Adds to a change what the rules expect from it.
public nonisolated enum Forecasting {
  /// The change with the forecasts its marks give ground for, and without those whose ground it
  /// takes away; unchanged when nothing of today is marked or run in it.
  ///
  /// - Parameters:
  ///   - held: the journal as it is now, where it is in memory.
  ///   - summed: gives totals of at least its days, where they are in memory too.
  public static func extended(
    _ change: Change, today: Day, taste: Taste, keeper: any Keeper, of held: Slice? = nil,
    summed: () -> [DayTotal]? = { nil }
  ) throws(KeeperError) -> Change {
    guard change.edits.contains(where: { touches($0, today) }) else { return change }
    let days = Judging.days(on: today)
    var slice = try Judging.slice(days, of: held, keeper)
    slice.apply(change)
    let isKnown =
      held?.covers(days) == true && !change.edits.contains { $0.table == .session }
    let known = isKnown ? summed()?.filter { days.contains($0.day) } : nil
    let facts = Facts(
      slice: slice, totals: known ?? slice.sessions.dayTotals, day: today, taste: taste)
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
