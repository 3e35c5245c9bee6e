import Model

/// A stretch of 14 days or more without a run, between two runs.
public struct Gap: Hashable, Sendable {
  /// The first and the last day without a run.
  public let days: ClosedRange<Day>
  /// Days without a run.
  public var length: Int { days.count }
  /// The days that make a gap (evidence: a return starts after as many).
  public static let least = Comeback.least

  /// The gaps between runs, oldest first; what an absence explains by half or more is left out.
  ///
  /// - Parameter totals: oldest first.
  public static func found(_ totals: [DayTotal], explained: [Absence]) -> [Gap] {
    var gaps: [Gap] = []
    var before: Day?
    for total in totals where total.runCount > 0 {
      defer { before = total.day }
      guard let before, total.day - before > least else { continue }
      let gap = Gap(days: (before + 1)...(total.day - 1))
      if !explained.contains(where: { gap.isExplained(by: $0) }) { gaps.append(gap) }
    }
    return gaps
  }

  private func isExplained(by absence: Absence) -> Bool {
    let from = max(days.lowerBound, absence.from)
    let to = min(days.upperBound, absence.to)
    return 2 * (to - from + 1) >= length
  }

  /// The change that explains the gap; an injury becomes a problem at its site too.
  public func change(
    _ reason: AbsenceReason, site: Site?, in slice: Slice, seed: RecordID
  ) -> Change {
    let absence = Absence(
      from: days.lowerBound, to: days.upperBound, reason: reason,
      site: reason == .injury ? site : nil)
    var edits = [slice.put(.absence(absence))]
    if reason == .injury, let site {
      edits.append(
        slice.put(
          .problem(
            Problem(
              id: seed, site: site, from: days.lowerBound, to: days.upperBound, status: "injury"))))
    }
    let place = site.map { ", " + $0.name } ?? ""
    return Change(
      title:
        "\(length) days without a run from \(days.lowerBound.long): \(reason.rawValue)\(place)",
      edits: edits)
  }
}
