/// The identity of a record: 128 bits, written as a UUID.
public struct RecordID: Hashable, Comparable, Sendable {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads the 36 characters of a UUID; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var digits: [UInt64] = []
    for (index, byte) in text.utf8.enumerated() {
      if [8, 13, 18, 23].contains(index) {
        guard byte == 45 else { return nil }
        continue
      }
      switch byte {
      case 48...57: digits.append(UInt64(byte - 48))
      case 97...102: digits.append(UInt64(byte - 87))
      case 65...70: digits.append(UInt64(byte - 55))
      default: return nil
      }
    }
    guard digits.count == 32, text.utf8.count == 36 else { return nil }
    high = digits[..<16].reduce(0) { $0 << 4 | $1 }
    low = digits[16...].reduce(0) { $0 << 4 | $1 }
  }

  /// The UUID in small letters.
  public var text: String {
    func hex(_ value: UInt64) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    let all = Array(hex(high) + hex(low))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(all[$0]) }
      .joined(separator: "-")
  }

  /// Another identity made from this one; the same `index` always gives the same.
  public func derived(_ index: Int) -> RecordID {
    RecordID(high: high, low: low &+ UInt64(truncatingIfNeeded: index &+ 1))
  }

  /// The identity of what is known by its place and not by chance: one a day, site and moment.
  /// FNV-1a over the key's bytes, twice with different seeds.
  public init(key: String) {
    func hash(_ seed: UInt64) -> UInt64 {
      key.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    high = hash(0xCBF2_9CE4_8422_2325)
    low = hash(0x9E37_79B9_7F4A_7C15)
  }

  public static func < (a: RecordID, b: RecordID) -> Bool {
    (a.high, a.low) < (b.high, b.low)
  }
}
