/// What one cell holds: a scalar and the marks over it.
///
/// It has no memory of its own, so that whole pages are copied and compared at once.
struct Letter: Hashable, Sendable {
  /// More marks than this are dropped: a terminal cell holds few.
  static let mostMarks = 4
  /// Continues a wide letter on the left.
  static let rest = Letter(value: 0)
  static let space = Letter(value: 0x20)

  /// The scalar's number; 0 for the rest of a wide letter.
  private(set) var value: UInt32
  /// The marks' numbers in order; 0 from the first that isn't there.
  private(set) var marks = SIMD4<UInt32>()

  init(_ scalar: Unicode.Scalar) { value = scalar.value }
  init(ascii byte: UInt8) { value = UInt32(byte) }

  /// The first scalars of a cluster; of an empty one the rest of a wide letter.
  init(_ text: String) {
    var scalars = text.unicodeScalars.makeIterator()
    value = scalars.next()?.value ?? 0
    while let mark = scalars.next(), add(mark) {}
  }

  private init(value: UInt32) { self.value = value }

  /// Whether it continues a wide letter on the left.
  var isRest: Bool { value == 0 }
  var hasMarks: Bool { marks[0] != 0 }

  /// Puts one more mark over it; false where it has no room for more.
  @discardableResult
  mutating func add(_ mark: Unicode.Scalar) -> Bool {
    for index in 0..<Letter.mostMarks where marks[index] == 0 {
      marks[index] = mark.value
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
      guard marks[index] != 0, let mark = Unicode.Scalar(marks[index]) else { break }
      text.append(mark)
    }
    return String(text)
  }
}
