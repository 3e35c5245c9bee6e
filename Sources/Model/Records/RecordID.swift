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
    var text = String(text)
    guard let id = text.withUTF8({ RecordID(utf8: $0) }) else { return nil }
    self = id
  }

  /// The same from the bytes of a text.
  public init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 36 else { return nil }
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    for (index, byte) in text.enumerated() {
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == 45 else { return nil }
        continue
      }
      let digit: UInt8
      switch byte {
      case 48...57: digit = byte - 48
      case 97...102: digit = byte - 87
      case 65...70: digit = byte - 55
      default: return nil
      }
      if index < 18 {
        halves.high = halves.high << 4 | UInt64(digit)
      } else {
        halves.low = halves.low << 4 | UInt64(digit)
      }
    }
    (high, low) = halves
  }

  /// The UUID in small letters.
  public var text: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var index = 0
      for digit in 0..<32 {
        if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
          buffer[index] = 45
          index += 1
        }
        let half = digit < 16 ? high : low
        let value = UInt8(half >> UInt64(60 - digit % 16 * 4) & 15)
        buffer[index] = value < 10 ? value + 48 : value + 87
        index += 1
      }
      return index
    }
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
