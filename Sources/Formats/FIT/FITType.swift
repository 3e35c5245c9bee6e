/// The base types of FIT's fields.
enum FITType: UInt8 {
  case enumeration = 0
  case int8, uint8, int16, uint16, int32, uint32, string, float32, float64
  case uint8z, uint16z, uint32z, byte, int64, uint64, uint64z

  /// Of a definition's byte; its high bit only says that byte order matters.
  init?(definition byte: UInt8) { self.init(rawValue: byte & 0x1F) }

  /// Bytes of one element.
  var width: Int {
    switch self {
    case .enumeration, .int8, .uint8, .string, .uint8z, .byte: 1
    case .int16, .uint16, .uint16z: 2
    case .int32, .uint32, .float32, .uint32z: 4
    case .float64, .int64, .uint64, .uint64z: 8
    }
  }

  private var isSigned: Bool {
    self == .int8 || self == .int16 || self == .int32 || self == .int64
  }

  /// The pattern that says "no value".
  private var invalid: UInt64 {
    let ones: UInt64 = width == 8 ? .max : (1 << UInt64(width * 8)) - 1
    switch self {
    case .uint8z, .uint16z, .uint32z, .uint64z: return 0
    default: return isSigned ? ones >> 1 : ones
    }
  }

  /// The first whole number of a field; nil when it is invalid, no number, or the field is
  /// shorter than one element (met in COROS files).
  func integer(_ bytes: ArraySlice<UInt8>, _ field: FITField, isBigEndian: Bool) -> Int? {
    guard field.size >= width, self != .string else { return nil }
    let from = bytes.startIndex + field.place
    var pattern: UInt64 = 0
    for step in 0..<width {
      let at = isBigEndian ? from + step : from + width - 1 - step
      pattern = pattern << 8 | UInt64(bytes[at])
    }
    switch self {
    case .float32: return FITType.whole(Double(Float(bitPattern: UInt32(pattern))))
    case .float64: return FITType.whole(Double(bitPattern: pattern))
    default: break
    }
    guard pattern != invalid else { return nil }
    guard isSigned else { return Int(exactly: pattern) }
    let unused = UInt64(64 - width * 8)
    return Int(Int64(bitPattern: pattern << unused) >> Int64(unused))
  }

  private static func whole(_ value: Double) -> Int? {
    value.isFinite && abs(value) < 1e15 ? Int(value.rounded()) : nil
  }
}
