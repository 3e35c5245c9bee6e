/// What one cell holds: a scalar and the marks over it.
///
/// It has no memory of its own, so that whole pages are copied and compared at once.
@usableFromInline struct Letter: Hashable, Sendable {
  /// More marks than this are dropped: a terminal cell holds few.
  static let mostMarks = 3
  /// Continues a wide letter on the left.
  static let rest = Letter(value: 0)
  static let space = Letter(value: 0x20)
  /// A scalar's number takes so many bits.
  private static let bits = 21

  /// The marks' numbers, the first in the lowest bits; 0 from the first that isn't there.
  @usableFromInline var packed: UInt64 = 0
  /// The scalar's number; 0 for the rest of a wide letter.
  @usableFromInline var value: UInt32

  init(_ scalar: Unicode.Scalar) { value = scalar.value }
  init(ascii byte: UInt8) { value = UInt32(byte) }

  /// The first scalars of a cluster; of an empty one the rest of a wide letter.
  init(_ text: String) {
    var scalars = text.unicodeScalars.makeIterator()
    value = scalars.next()?.value ?? 0
    while let mark = scalars.next(), add(mark) {}
  }

  /// A scalar by its number, without marks; 0 for the rest of a wide letter.
  init(value: UInt32) { self.value = value }

  /// Whether it continues a wide letter on the left.
  var isRest: Bool { value == 0 }
  var hasMarks: Bool { packed != 0 }

  /// The number of a mark, from 0; 0 where it isn't there.
  func mark(_ index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: packed >> UInt64(Letter.bits * index)) & (1 << Letter.bits - 1)
  }

  /// Puts one more mark over it; false where it has no room for more.
  @discardableResult
  mutating func add(_ mark: Unicode.Scalar) -> Bool {
    for index in 0..<Letter.mostMarks where self.mark(index) == 0 {
      packed |= UInt64(mark.value) << UInt64(Letter.bits * index)
      return true
    }
    return false
  }

  /// As text; empty for the rest of a wide letter.
  var text: String {
    guard let scalar = Unicode.Scalar(value), !isRest else { return "" }
    guard hasMarks else { return String(scalar) }
    var text = String.UnicodeScalarView()
    text.append(scalar)
    for index in 0..<Letter.mostMarks {
      guard mark(index) != 0, let mark = Unicode.Scalar(mark(index)) else { break }
      text.append(mark)
    }
    return String(text)
  }
}
