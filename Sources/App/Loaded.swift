import Advice
import Model
import Screens

/// What is in memory of the journal, as it is there: the one owner of all that a key need not
/// fetch again. It is forgotten when anything else may have written, and follows our own changes.
public nonisolated struct Loaded {
  /// What of the needs asked for last is still as in the journal; nil where nothing is.
  public private(set) var needs: Needs?
  /// The days held; at least those asked for last.
  private(set) var slice: Slice?
  /// Whether the verdicts are those on the journal as it is, asked for last or not.
  private(set) var hasVerdicts = false
  /// Totals of the days held, once they were asked for.
  private var summed: [DayTotal]?

  public init() {}

  /// Totals of the days held; nil where none are.
  mutating func totals() -> [DayTotal]? {
    if summed == nil { summed = slice?.sessions.dayTotals }
    return summed
  }

  /// Nothing is known any more.
  public mutating func forget() { self = Loaded() }

  /// That these are loaded, with what of them is in the slice.
  mutating func fulfil(_ needs: Needs, _ slice: Slice, hasVerdicts: Bool) {
    self.needs = needs
    self.slice = slice
    self.hasVerdicts = hasVerdicts
  }

  /// Takes in a change that was written; what hangs on it is to be asked anew.
  public mutating func follow(_ change: Change, into world: inout World) {
    guard var needs, var slice else { return forget() }
    // Held twice, all of it would be copied.
    self.slice = nil
    guard slice.follow(change) else { return forget() }
    needs.wantsVerdicts = false
    needs.outcomes = nil
    needs.why = nil
    if change.edits.contains(where: { [.sorenessMark, .bodyAnswer].contains($0.table) }) {
      needs.soreness = nil
    }
    if let then = world.weekThen, change.edits.contains(where: { $0.marks(then.week.days) }) {
      needs.weekThen = nil
    }
    let isNoted = change.edits.contains { [.note, .finding, .homework].contains($0.table) }
    if isNoted || needs.notes?.site != nil { needs.notes = nil }
    // What is shown follows by itself: taken out of the held days anew, all of it would be copied.
    if world.slice.days != needs.days || !world.slice.follow(change) {
      world.slice = slice.part(needs.days)
    }
    fulfil(needs, slice, hasVerdicts: false)
  }
}

extension Edit {
  /// Whether it is of a mark on one of these days.
  nonisolated fileprivate func marks(_ days: ClosedRange<Day>) -> Bool {
    [before, after].contains { record in
      guard case .sorenessMark(let mark)? = record else { return false }
      return days.contains(mark.day)
    }
  }
}
