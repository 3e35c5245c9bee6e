import Model

/// Finds the outcomes of a journal that is read in parts, so that never more than some months of
/// it are in memory.
public struct OutcomeReading {
  /// Days of a part.
  public static let days = HardSessions.block

  private var diary = Diary()
  private var hard: HardSessions
  /// What motion is told by; little of a journal.
  private var moved: Slice

  /// - Parameter runner: who wrote it.
  public init(runner: Runner) {
    hard = HardSessions(runner: runner)
    moved = Slice(days: Day(number: 0)...Day(number: 0), runner: runner)
  }

  /// Takes in the part that follows the one taken in before; the first begins on the day of the
  /// first done session.
  ///
  /// - Parameters:
  ///   - slice: the part's days, as far as they are looked at.
  ///   - totals: of the same days.
  public mutating func take(_ slice: Slice, totals: [DayTotal]) {
    let start = slice.days.lowerBound
    diary.take(slice)
    hard.take(
      start...start + OutcomeReading.days - 1, done: slice.sessions.filter(\.isDone),
      totals: totals)
    moved.treatments += slice.treatments
    moved.followUps += slice.followUps
    moved.selfTests += slice.selfTests
  }

  /// What all parts say together.
  public var outcomes: Outcomes {
    var diary = diary
    diary.end(hardDays: hard.days)
    return Outcomes(diary, motion: MotionOutcome(moved))
  }
}
