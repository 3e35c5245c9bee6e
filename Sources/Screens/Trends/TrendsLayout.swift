import Drawing
import Model

/// Where the bars stand, and which week is which bar.
struct TrendsLayout {
  let plot: Rect
  /// Weeks shown, and how many of them one bar stands for: more than one only where a column a
  /// week doesn't fit.
  let weeks: Int
  let bundle: Int
  /// Columns from bar to bar, and columns a bar is wide.
  let step: Int
  let column: Int
  /// Rows for sites under the bars.
  let sites: Int
  /// Rows of the second chart, where it is high; 0 without it.
  let second: Int

  static let left = 8
  /// Rows of the axis, the months, the flags, the long runs, the cursor and the sentences.
  static let under = 9

  init(size: Size, weeks: Int) {
    self.weeks = max(1, weeks)
    let width = max(1, size.width - Self.left)
    bundle = (self.weeks + width - 1) / width
    let bars = (self.weeks + bundle - 1) / bundle
    step = min(8, max(1, width / bars))
    column = max(1, step - (step >= 6 ? 2 : step >= 2 ? 1 : 0))
    sites = size.height < 18 ? 1 : size.height < 30 ? 2 : size.height < 45 ? 4 : 6
    let top = size.height < 18 ? 1 : 2
    let free = size.height - top - Self.under - sites
    second = free >= 26 ? 10 : 0
    plot = Rect(
      x: Self.left, y: top, width: width, height: max(0, min(24, free - (second > 0 ? 13 : 0))))
  }

  /// The row of the cursor, under those of so many sites.
  func mark(sites: Int) -> Int { plot.y + plot.height + 4 + max(1, sites) }

  /// Where the second chart stands; without rows where there is none.
  func secondPlot(sites: Int) -> Rect {
    Rect(x: plot.x, y: mark(sites: sites) + 8, width: plot.width, height: second)
  }

  var bars: Int { (weeks + bundle - 1) / bundle }
  func bar(of week: Int) -> Int { week / bundle }
  func x(of bar: Int) -> Int { plot.x + bar * step }
  func weeks(of bar: Int) -> Range<Int> { bar * bundle..<min(weeks, (bar + 1) * bundle) }

  /// The newest week of the bar in a column; nil beside the bars.
  func week(at point: Point) -> Int? {
    let bar = (point.x - plot.x) / step
    guard point.x >= plot.x, bar < bars, point.y >= plot.y - 1 else { return nil }
    return weeks(of: bar).upperBound - 1
  }

  /// Rows between two numbers on the axis.
  static func every(rows: Int) -> Int { rows > 12 ? 4 : 2 }

  /// What a row of the plot stands for, so that `maximum` has its place and the numbers on the
  /// axis are round.
  static func scale(_ maximum: Double, rows: Int) -> Double {
    guard maximum > 0, maximum.isFinite, rows > 0 else { return 1 }
    let every = Double(every(rows: rows))
    let least = maximum / Double(rows) * every
    var unit = 0.001
    while unit * 10 < least { unit *= 10 }
    for factor in [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8] where factor * unit >= least {
      return factor * unit / every
    }
    return unit * 10 / every
  }
}
