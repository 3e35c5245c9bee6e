/// How alike seven days' loads are (Foster 1998).
public struct LoadSpread: Hashable, Sendable {
  /// Mean ÷ population standard deviation.
  public let monotony: Double
  /// The seven days' load × monotony.
  public let strain: Double

  /// Nil for anything but seven loads, and where all are the same.
  public init?(_ loads: [Double]) {
    guard loads.count == 7, loads.contains(where: { $0 != loads[0] }) else { return nil }
    let mean = loads.reduce(0, +) / 7
    let variance = loads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
    guard variance > 0 else { return nil }
    monotony = mean / variance.squareRoot()
    strain = mean * 7 * monotony
  }
}
