/// A run as a watch records it, once a second.
public struct RunRecording {
  /// Seconds of FIT's clock (since 1989-12-31 00:00 UTC).
  public var start: Int
  public var seconds: Int
  /// Seconds east of UTC; nil writes no local time.
  public var offset: Int?
  public var serial = 3_900_000_001
  public var sport = 1
  public var subSport = 0
  /// RPE × 10, as watches write it; nil writes none.
  public var effort: Int?
  public var feel: Int?
  public var writesSession = true
  public var sessionFirst = false
  public var headerSize = 14
  public var isBigEndian = false

  public init(start: Int, seconds: Int, offset: Int? = 3600) {
    self.start = start
    self.seconds = seconds
    self.offset = offset
  }

  /// Centimetres after some seconds: 3 m/s.
  public func distance(_ second: Int) -> Int { second * 300 }

  public func encoder() -> FITEncoder {
    var fit = FITEncoder()
    fit.headerSize = headerSize
    fit.isBigEndian = isBigEndian
    fit.message(
      0, local: 0,
      [
        .enumeration(0, 4), .uint16(1, 1), .uint16(2, 3110),
        FITEncoder.Field(3, type: 0x8C, size: 4, value: UInt64(serial)), .uint32(4, start),
      ])
    if sessionFirst { session(&fit) }
    fit.message(21, local: 4, [.uint32(253, start), .enumeration(0, 0), .enumeration(1, 0)])
    for second in 0...max(0, seconds) {
      fit.message(
        20, local: 1,
        [
          .uint32(253, start + second), .int32(0, 626_000_000 + second * 320),
          .int32(1, 110_000_000), .uint32(5, distance(second)), .uint16(2, 2600 + second % 50),
          .uint8(3, 130 + second % 20), .uint8(4, 85), .uint16(6, 3000),
          .uint16(107, 0), .uint8(13, 21),
        ])
    }
    fit.message(
      21, local: 4, [.uint32(253, start + seconds), .enumeration(0, 0), .enumeration(1, 4)])
    if !sessionFirst { session(&fit) }
    if let offset {
      fit.message(
        34, local: 3,
        [.uint32(253, start + seconds), .uint16(1, 1), .uint32(5, start + seconds + offset)])
    }
    return fit
  }

  private func session(_ fit: inout FITEncoder) {
    guard writesSession else { return }
    var fields: [FITEncoder.Field] = [
      .uint32(253, start + seconds), .uint32(2, start), .enumeration(5, sport),
      .enumeration(6, subSport), .uint32(7, seconds * 1000), .uint32(8, seconds * 1000),
      .uint32(9, distance(seconds)), .uint16(11, 700), .uint8(16, 139), .uint8(17, 149),
      .uint16(22, 80), .uint16(23, 78),
    ]
    if let effort { fields.append(.uint8(193, effort)) }
    if let feel { fields.append(.uint8(192, feel)) }
    fit.message(18, local: 2, fields)
  }

  public func file() -> [UInt8] { encoder().file() }
}
