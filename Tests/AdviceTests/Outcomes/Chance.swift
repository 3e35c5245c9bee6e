/// Chance that comes out the same each time (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// From 0 up to, not including, 1.
  mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(share() * Double(range.count))
  }
  /// Roughly normal, deviation 1: twelve shares less 6.
  mutating func bell() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + share() } }
}
