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
    func word(_ first: Int, _ second: Int) -> UInt64 {
      let bytes = UnsafeRawBufferPointer(text)
      let low = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: first, as: UInt32.self))
      let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: second, as: UInt32.self))
      return UInt64(high) << 32 | UInt64(low)
    }
    guard let a = RecordID.number(word(0, 4)), let b = RecordID.number(word(9, 14)),
      let c = RecordID.number(word(19, 24)), let d = RecordID.number(word(28, 32))
    else { return nil }
    self.init(high: a << 32 | b, low: c << 32 | d)
  }

  /// The number that eight hexadecimal digits stand for, all at once, the first in the lowest byte;
  /// nil where one is none.
  private static func number(_ digits: UInt64) -> UInt64? {
    let each: UInt64 = 0x0101_0101_0101_0101
    let top = each << 7
    /// The top bit of each byte that lies from `first` to before `end`; none has it to begin with.
    func lies(_ bytes: UInt64, _ first: UInt64, _ end: UInt64) -> UInt64 {
      (bytes &+ each &* (128 - first)) & ~(bytes &+ each &* (128 - end)) & top
    }
    let letters = digits | each << 5
    guard digits & top == 0, lies(digits, 48, 58) | lies(letters, 97, 103) == top else {
      return nil
    }
    var value = (digits & (each &* 15) &+ (digits >> 6 & each) &* 9).byteSwapped
    value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
    return (value | value >> 16) & 0xFFFF_FFFF
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
