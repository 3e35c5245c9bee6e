/// Writes zips, so that tests need none of anybody's.
public struct ZipWriter {
  private var data: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  public init() {}

  /// Adds a file as it is; or, where `unpacked` names its real size and sum, as raw deflate.
  public mutating func add(
    _ name: String, _ bytes: [UInt8], deflated unpacked: (size: Int, sum: UInt32)? = nil
  ) {
    let offset = data.count
    let sum = unpacked?.sum ?? ZipWriter.sum(bytes)
    var common: [UInt8] = []
    common += two(20) + two(0) + two(unpacked == nil ? 0 : 8) + two(0) + two(0x5A21)
    common += four(Int(sum)) + four(bytes.count) + four(unpacked?.size ?? bytes.count)
    common += two(name.utf8.count) + two(0)
    data += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
    directory += [0x50, 0x4B, 1, 2] + two(20) + common + two(0) + two(0) + two(0)
    directory += four(0) + four(offset) + Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  public func file() -> [UInt8] {
    data + directory + [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(count) + two(count)
      + four(directory.count) + four(data.count) + two(0)
  }

  private func two(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
  private func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16) }

  /// CRC-32, a bit at a time.
  public static func sum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}
