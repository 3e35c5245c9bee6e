/// Measured values of one kind, in one unit.
struct Sample {
  private(set) var values: [Double]

  init(_ values: [Double]) { self.values = values.sorted() }

  var isEmpty: Bool { values.isEmpty }
  /// The value that so many of a hundred don't exceed (nearest rank); nil of nothing.
  func percentile(_ percent: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    let rank = (percent / 100 * Double(values.count)).rounded(.up)
    return values[min(values.count, max(1, Int(rank))) - 1]
  }

  var median: Double? { percentile(50) }
  var least: Double? { values.first }
  var most: Double? { values.last }
}
