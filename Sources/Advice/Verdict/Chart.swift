import Model

/// The numbers of a verdict over time, for a small chart: one bar a day or a week, oldest first.
public struct Chart: Equatable, Sendable {
  public struct Bar: Equatable, Sendable {
    /// In `unit`; nil where it isn't known.
    public var value: Double?
    /// True for what is only planned.
    public var isPlanned: Bool

    public init(_ value: Double?, isPlanned: Bool = false) {
      self.value = value
      self.isPlanned = isPlanned
    }
  }

  public var bars: [Bar]
  /// The first bar's day.
  public var first: Day
  /// Days from bar to bar: 1 or 7.
  public var step: Int
  /// In the runner's unit: `km`, `min`, `of 10`.
  public var unit: String
  /// Where the verdict changes, in `unit`; nil without one line for all bars.
  public var limit: Double?

  public init(_ bars: [Bar], from first: Day, step: Int = 1, unit: String, limit: Double? = nil) {
    self.bars = bars
    self.first = first
    self.step = step
    self.unit = unit
    self.limit = limit
  }
}

extension Facts {
  /// An amount of running in the runner's unit.
  func shown(_ amount: Int) -> Double {
    volume == .distance
      ? Double(amount) / taste.units.centimetres : Double(amount) / 60_000
  }

  var shownUnit: String { volume == .distance ? taste.units.rawValue : "min" }

  /// One bar for each of the days that end with the day itself.
  func daily(
    _ count: Int, unit: String, limit: Double? = nil, _ value: (Day) -> Double?
  ) -> Chart {
    let first = day - (count - 1)
    return Chart((first...day).map { Chart.Bar(value($0)) }, from: first, unit: unit, limit: limit)
  }

  /// One bar for each of the weeks that end with the day's.
  func weekly(
    _ count: Int, unit: String, limit: Double? = nil, _ value: (Week) -> Double?
  ) -> Chart {
    let weeks = (0..<count).reversed().map { week.advanced(by: -$0) }
    return Chart(
      weeks.map { Chart.Bar(value($0)) }, from: weeks[0].start, step: 7, unit: unit, limit: limit)
  }
}
