/// Writes FIT files as devices do, so that tests and measurements need none of anybody's.
public struct FITEncoder {
  /// A field with its bytes in the order of the machine that writes.
  public struct Field {
    public let number: UInt8
    public let type: UInt8
    public let value: UInt64
    public let size: Int
    /// Text in place of a number.
    public var text: [UInt8]?

    /// A number of `size` bytes under a base type of FIT.
    public init(_ number: UInt8, type: UInt8, size: Int, value: UInt64) {
      self.number = number
      self.type = type
      self.size = size
      self.value = value
    }

    public static func uint8(_ number: UInt8, _ value: Int) -> Field {
      Field(number, type: 0x02, size: 1, value: UInt64(truncatingIfNeeded: value))
    }
    public static func enumeration(_ number: UInt8, _ value: Int) -> Field {
      Field(number, type: 0x00, size: 1, value: UInt64(truncatingIfNeeded: value))
    }
    public static func uint16(_ number: UInt8, _ value: Int) -> Field {
      Field(number, type: 0x84, size: 2, value: UInt64(truncatingIfNeeded: value))
    }
    public static func uint32(_ number: UInt8, _ value: Int) -> Field {
      Field(number, type: 0x86, size: 4, value: UInt64(truncatingIfNeeded: value))
    }
    public static func int32(_ number: UInt8, _ value: Int) -> Field {
      Field(number, type: 0x85, size: 4, value: UInt64(truncatingIfNeeded: value))
    }
    /// Text as it stands: who wants a zero at the end writes it.
    public static func text(_ number: UInt8, _ text: String) -> Field {
      var field = Field(number, type: 0x07, size: text.utf8.count, value: 0)
      field.text = Array(text.utf8)
      return field
    }
  }

  private struct Layout: Equatable {
    let global: UInt16
    let fields: [[UInt8]]
    let developer: [[UInt8]]
  }

  public var headerSize = 14
  public var isBigEndian = false
  private var data: [UInt8] = []
  private var layouts: [Int: Layout] = [:]

  public init() {}

  /// Writes a message, with its definition where the local type has another one. `developer`
  /// are the sizes of developer fields, filled with ones.
  public mutating func message(
    _ global: UInt16, local: Int = 0, developer: [Int] = [], _ fields: [Field]
  ) {
    define(global, local: local, developer: developer, fields)
    data.append(UInt8(local))
    write(fields, developer)
  }

  /// Writes a message whose time is the last one's with these five low bits; the type must have
  /// been defined.
  public mutating func compressed(local: Int, low: Int, _ fields: [Field]) {
    data.append(UInt8(0x80 | local << 5 | low & 31))
    write(fields, [])
  }

  /// Writes only a definition.
  public mutating func define(
    _ global: UInt16, local: Int, developer: [Int] = [], _ fields: [Field]
  ) {
    let layout = Layout(
      global: global, fields: fields.map { [$0.number, UInt8($0.size), $0.type] },
      developer: developer.enumerated().map { [UInt8($0.offset), UInt8($0.element), 0] })
    guard layouts[local] != layout else { return }
    layouts[local] = layout
    data.append(UInt8(0x40 | (developer.isEmpty ? 0 : 0x20) | local))
    data += [0, isBigEndian ? 1 : 0] + number(UInt64(global), 2) + [UInt8(fields.count)]
    data += layout.fields.joined()
    if !developer.isEmpty { data += [UInt8(developer.count)] + layout.developer.joined() }
  }

  private mutating func write(_ fields: [Field], _ developer: [Int]) {
    for field in fields { data += field.text ?? number(field.value, field.size) }
    data += [UInt8](repeating: 0xFF, count: developer.reduce(0, +))
  }

  private func number(_ value: UInt64, _ size: Int) -> [UInt8] {
    let little = (0..<size).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * min($0, 7))) }
    return isBigEndian ? little.reversed() : little
  }

  /// The whole file. `size` stands in for the data's length in the header, `checksum` for the
  /// right one.
  public func file(size: Int? = nil, checksum: UInt16? = nil) -> [UInt8] {
    let length = size ?? data.count
    var file: [UInt8] = [UInt8(headerSize), 0x20, 0x54, 0x08]
    file += (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + Array(".FIT".utf8)
    file += [UInt8](repeating: 0, count: headerSize - 12)
    file += data
    let sum = checksum ?? FITEncoder.sum(file)
    return file + [UInt8(sum & 0xFF), UInt8(sum >> 8)]
  }

  /// CRC-16, four bits at a time.
  private static func sum(_ bytes: [UInt8]) -> UInt16 {
    let table: [UInt16] = [
      0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401, 0xA001, 0x6C00, 0x7800,
      0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
    ]
    return bytes.reduce(0) { sum, byte in
      let low = sum >> 4 ^ table[Int(sum & 15)] ^ table[Int(byte & 15)]
      return low >> 4 ^ table[Int(low & 15)] ^ table[Int(byte >> 4)]
    }
  }
}
