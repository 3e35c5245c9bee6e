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
    guard text.count == 36, text[8] == 45, text[13] == 45, text[18] == 45, text[23] == 45 else {
      return nil
    }
    var isDigits = true
    /// The number a part of the text stands for.
    func number(_ start: Int, _ count: Int) -> UInt64 {
      var number: UInt64 = 0
      for index in start..<start + count {
        let byte = text[index]
        let isDecimal = byte &- 48 < 10
        let letter = (byte | 32) &- 97
        isDigits = isDigits && (isDecimal || letter < 6)
        number = number << 4 | UInt64(isDecimal ? byte &- 48 : (letter &+ 10) & 15)
      }
      return number
    }
    let high = number(0, 8) << 32 | number(9, 4) << 16 | number(14, 4)
    let low = number(19, 4) << 48 | number(24, 12)
    guard isDigits else { return nil }
    self.init(high: high, low: low)
  }

  /// The UUID in small letters.
  public var text: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      /// Writes so many digits at a place; answers what is left of the number.
      func write(_ number: UInt64, _ start: Int, _ count: Int) -> UInt64 {
        var rest = number
        for index in stride(from: start + count - 1, through: start, by: -1) {
          let value = UInt8(truncatingIfNeeded: rest) & 15
          buffer[index] = value < 10 ? value &+ 48 : value &+ 87
          rest >>= 4
        }
        if start > 0 { buffer[start - 1] = 45 }
        return rest
      }
      _ = write(write(write(high, 14, 4), 9, 4), 0, 8)
      _ = write(write(low, 24, 12), 19, 4)
      return 36
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
