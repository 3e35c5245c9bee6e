/// What is wrong with a FIT file whose beginning could be read.
enum FITDamage: Equatable {
  /// The file ends before its data does.
  case truncated
  case wrongChecksum
  /// A message of a type that was never defined, at this byte.
  case undefinedMessage(at: Int)
  /// Bytes after the data, from this one on, that are no FIT file.
  case strangeRest(at: Int)
}

/// Reads the messages of one FIT file in turn. Files may be chained: each begins with a header.
struct FITDecoder {
  private let bytes: [UInt8]
  private let begin: Int
  /// Where the data ends, or the file where it is cut short.
  private let dataEnd: Int
  private var index: Int
  private var definitions: [FITDefinition?] = Array(repeating: nil, count: 16)
  private var clock: UInt32?
  private(set) var damage: [FITDamage] = []

  /// True where a header with `.FIT` in it stands at this byte.
  static func begins(_ bytes: [UInt8], at begin: Int = 0) -> Bool {
    guard bytes.count - begin >= 12, bytes[begin] >= 12 else { return false }
    return bytes[(begin + 8)..<(begin + 12)].elementsEqual([0x2E, 0x46, 0x49, 0x54])
  }

  /// Nil where no file begins.
  init?(_ bytes: [UInt8], at begin: Int = 0) {
    guard FITDecoder.begins(bytes, at: begin) else { return nil }
    self.bytes = bytes
    self.begin = begin
    index = begin + Int(bytes[begin])
    let size = (0..<4).reduce(0) { $0 | Int(bytes[begin + 4 + $1]) << (8 * $1) }
    let whole = index + size
    // A device that lost power leaves 0, as the size is written last.
    if size == 0 || whole > bytes.count {
      dataEnd = bytes.count
      damage.append(.truncated)
    } else {
      dataEnd = whole
      checkSum(whole)
    }
  }

  /// Where the next file would begin.
  var end: Int { min(dataEnd + 2, bytes.count) }

  private mutating func checkSum(_ dataEnd: Int) {
    guard dataEnd + 2 <= bytes.count else {
      damage.append(.truncated)
      return
    }
    let written = UInt16(bytes[dataEnd]) | UInt16(bytes[dataEnd + 1]) << 8
    // A device may leave it 0.
    if written != 0, written != FITChecksum.of(bytes[begin..<dataEnd]) {
      damage.append(.wrongChecksum)
    }
  }

  /// The next data message; nil at the end, or where reading on makes no sense. Of messages of the
  /// number `skipped` only the time is read.
  mutating func next(but skipped: UInt16? = nil) -> FITMessage? {
    while index < dataEnd {
      let header = bytes[index]
      let at = index
      index += 1
      if header & 0x80 == 0, header & 0x40 != 0 {
        guard define(header) else { return stop(.truncated) }
        continue
      }
      let isCompressed = header & 0x80 != 0
      let local = isCompressed ? Int(header >> 5 & 3) : Int(header & 0x0F)
      guard let definition = definitions[local] else { return stop(.undefinedMessage(at: at)) }
      guard index + definition.size <= dataEnd else { return stop(.truncated) }
      if isCompressed, let last = clock {
        let offset = UInt32(header & 0x1F)
        clock = (last & ~31 &+ offset) &+ (offset < last & 31 ? 32 : 0)
      }
      let own = bytes[index..<(index + definition.size)]
      index += definition.size
      if let field = definition.clock,
        let time = field.type.integer(own, field, isBigEndian: definition.isBigEndian),
        let seconds = UInt32(exactly: time)
      {
        clock = seconds
      }
      guard definition.global != skipped else { continue }
      return FITMessage(definition: definition, timestamp: clock, bytes: own)
    }
    return nil
  }

  private mutating func stop(_ reason: FITDamage) -> FITMessage? {
    if !damage.contains(reason) { damage.append(reason) }
    index = dataEnd
    return nil
  }

  /// Takes in a definition; false when the data ends within it.
  private mutating func define(_ header: UInt8) -> Bool {
    guard index + 5 <= dataEnd else { return false }
    let isBigEndian = bytes[index + 1] == 1
    let first = UInt16(bytes[index + 2])
    let second = UInt16(bytes[index + 3])
    let count = Int(bytes[index + 4])
    index += 5
    guard index + 3 * count <= dataEnd else { return false }
    var fields: [FITField] = []
    fields.reserveCapacity(count)
    var place = 0
    for _ in 0..<count {
      let size = Int(bytes[index + 1])
      // A type that isn't known is read over like bytes.
      let type = FITType(definition: bytes[index + 2]) ?? .byte
      fields.append(FITField(number: bytes[index], place: place, size: size, type: type))
      place += size
      index += 3
    }
    if header & 0x20 != 0 {
      guard index < dataEnd, index + 1 + 3 * Int(bytes[index]) <= dataEnd else { return false }
      let count = Int(bytes[index])
      for step in 0..<count { place += Int(bytes[index + 2 + 3 * step]) }
      index += 1 + 3 * count
    }
    definitions[Int(header & 0x0F)] = FITDefinition(
      global: isBigEndian ? first << 8 | second : second << 8 | first, isBigEndian: isBigEndian,
      fields: fields, size: place)
    return true
  }
}
