/// What a set of pairs says: the difference they show, how sure that is, and what is left of it
/// beside what trials found.
public struct OutcomeEstimate: Hashable, Sendable {
  /// Pairs below which nothing is said: five can't go under p = .0625.
  public static let needed = 6

  public var count: Int
  /// Mean difference in points, below 0 when the treated ones were less sore.
  public var mean: Double
  private let halves: [Int]
  /// 90 % interval of the mean, by inverting the test on a grid of a twentieth of a point. Costs
  /// some twenty tests.
  public var interval: ClosedRange<Double> {
    guard let range = SignFlip.interval90(halves) else { return mean...mean }
    return Double(range.lowerBound) / 20...Double(range.upperBound) / 20
  }
  /// Two-sided, exact.
  public var p: Double
  /// The mean drawn toward the prior, and where 90 % of what is then believed lies.
  public var shrunk: Double
  public var shrunkInterval: ClosedRange<Double>

  /// The prior for soreness: what trials of massage in runners found, and how far one runner may
  /// be from it (the spread is our choice).
  public static let prior = (mean: -0.7, deviation: 0.7)

  /// Nil with fewer than six.
  ///
  /// - Parameters:
  ///   - halves: differences in half points.
  ///   - prior: where one expects the mean before looking; nil draws nothing toward anything.
  public init?(halves: [Int], prior: (mean: Double, deviation: Double)? = prior) {
    guard halves.count >= Self.needed else { return nil }
    self.halves = halves
    count = halves.count
    let values = halves.map { Double($0) / 2 }
    mean = values.reduce(0, +) / Double(count)
    p = SignFlip.p(halves)
    let middle = mean
    let spread = values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(count - 1)
    // Ratings come in whole numbers, so that no spread under half a point is believed.
    let variance = max(spread, 0.25) / Double(count)
    let (weight, pull) =
      prior.map { (1 / ($0.deviation * $0.deviation), $0.mean / ($0.deviation * $0.deviation)) }
      ?? (0, 0)
    let believed = 1 / (1 / variance + weight)
    shrunk = (mean / variance + pull) * believed
    let reach = 1.645 * believed.squareRoot()
    shrunkInterval = (shrunk - reach)...(shrunk + reach)
  }

  /// Whether the pairs alone speak against "no difference" at .05.
  public var isClear: Bool { p <= 0.05 }
}
