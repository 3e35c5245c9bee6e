import Advice
import Drawing
import Model
import Store

/// The last weeks with what the volume rules say of them: for `week` and `trend`.
struct WeeksReview {
  /// Oldest first; the last one holds today.
  let totals: [WeekTotal]
  /// Of the same weeks.
  let flags: [WeekFlag]
  private let earlier: WeekTotal?
  private let volume: VolumeFlags
  private let gaps: [Gap]
  private let today: Day

  init(count: Int, today: Day, store: JournalStore) throws {
    guard (1...5000).contains(count) else {
      throw Failure(.usage, "--weeks goes from 1 to 5000, not \(count).")
    }
    let runner = try store.runner()
    let newest = Week(containing: today, first: runner.firstWeekday)
    let shown = newest.advanced(by: 1 - count)...newest
    let first = shown.lowerBound.previous.start
    let start = min(try store.recordedDays()?.lowerBound ?? first, first)
    let days = try store.dayTotals(start...newest.last)
    let volume = VolumeFlags(totals: days, runner: runner)
    self.volume = volume
    self.today = today
    gaps = Gap.found(days, explained: [])
    earlier = days.weekTotals(shown.lowerBound.previous...shown.lowerBound).first
    totals = days.weekTotals(shown)
    flags = totals.map { volume.week($0.week, on: min(today, $0.week.last)) }
  }

  var days: ClosedRange<Day> {
    guard let first = totals.first, let last = totals.last else { return today...today }
    return first.week.start...last.week.last
  }

  /// Run in the week before.
  func before(_ total: WeekTotal) -> Distance {
    guard let first = totals.first else { return .zero }
    let index = (total.week.start - first.week.start) / 7
    return index == 0 ? earlier?.runDistance ?? .zero : totals[index - 1].runDistance
  }

  /// Percent against the week before; nil if that was 0.
  static func change(_ now: Distance, from before: Distance) -> Double? {
    guard before > .zero else { return nil }
    return (Double(now.centimetres) / Double(before.centimetres) - 1) * 100
  }

  func spikes(in week: Week) -> [SpikeFlag] {
    week.days.filter { $0 <= today }.compactMap { volume.spike(on: $0) }
  }

  /// Whether the first run after 14 days or more lies in the week.
  func returns(in week: Week) -> Bool {
    gaps.contains { week.days.contains($0.days.upperBound + 1) }
  }

  /// A line a week with its bar: `16–22 Nov  ▲ 53.8 km  ████████  long 22.0  load 795`.
  func lines(_ taste: Taste) -> [String] {
    let most = totals.map(\.runDistance.centimetres).max() ?? 0
    let year = totals.first?.week.last.parts.year
    var shownYear: Int?
    let weeks = totals.flatMap { total -> [String] in
      var lines: [String] = []
      let itsYear = total.week.last.parts.year
      if itsYear != shownYear, itsYear != year || totals.count > 52 { lines.append("\(itsYear)") }
      shownYear = itsYear
      lines.append(line(total, most: most, taste))
      return lines
    }
    let isPartial = totals.contains { Self.isPartial($0) }
    return weeks + (isPartial ? ["+ without the sessions that have no rating or no time"] : [])
  }

  /// Whether the load is that of some of the sessions.
  private static func isPartial(_ total: WeekTotal) -> Bool {
    total.load != nil && total.unrated > 0
  }

  private func line(_ total: WeekTotal, most: Int, _ taste: Taste) -> String {
    let isFlagged = volume.isFlagged(total.week, through: today)
    let mark = isFlagged ? "▲" : returns(in: total.week) ? "↺" : " "
    let bar = Gauge.line(
      value: Double(total.runDistance.centimetres), maximum: Double(most), width: 24)
    let longest = total.runCount == 0 ? "–" : taste.number(total.longestRun)
    let load = total.load.map { Digits.fixed($0, 0) } ?? "–"
    func right(_ text: String, _ width: Int) -> String { Columns.pad(text, to: width, right: true) }
    let line =
      Columns.pad(total.week.shortDates, to: 16) + " \(mark)"
      + right(taste.text(total.runDistance), 10) + "  \(bar)  long" + right(longest, 6)
      + "  load" + right(load, 6) + (Self.isPartial(total) ? "+" : "")
    guard taste.ascii else { return line }
    var canvas = Canvas(size: Size(Columns.width(of: line), 1))
    canvas.put(line, x: 0, y: 0)
    return canvas.ascii().lines().joined()
  }
}
