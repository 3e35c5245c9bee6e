/// Adds height gained up while heights come by.
///
/// Each height is first evened out with its neighbours (weights 0.3, 0.4, 0.3), so that the
/// flutter of a barometer or of satellites isn't summed up, then all rises are added.
struct ElevationGain {
  /// Metres climbed so far; the newest height is waiting for its neighbour.
  private(set) var metres = 0.0
  private var raw: (Double, Double?)?
  private var even: Double?

  mutating func add(_ height: Double) {
    guard let (last, beforeLast) = raw else {
      raw = (height, nil)
      even = height
      return
    }
    if let beforeLast { rise(to: beforeLast * 0.3 + last * 0.4 + height * 0.3) }
    raw = (height, last)
  }

  /// Metres climbed, the last height included.
  func finished() -> Double {
    var copy = self
    if let raw { copy.rise(to: raw.0) }
    return copy.metres
  }

  private mutating func rise(to height: Double) {
    if let even, height > even { metres += height - even }
    even = height
  }

  /// Metres climbed over heights in order.
  static func of(_ heights: [Double]) -> Double {
    var gain = ElevationGain()
    for height in heights { gain.add(height) }
    return gain.finished()
  }
}
