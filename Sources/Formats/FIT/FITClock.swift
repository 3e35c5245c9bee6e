import Model

/// FIT's clock: seconds since 1989-12-31 00:00 UTC.
enum FITClock {
  /// Seconds of Unix time when it began.
  static let epoch = 631_065_600
  /// Below it, a time counts from when the device was switched on and is no date.
  static let firstDate = 0x1000_0000

  /// A field as a time: FIT's clock has 32 bits, whatever width a file gives the field.
  static func time(_ value: Int?) -> Int? {
    value.flatMap { (0...Int(UInt32.max)).contains($0) ? $0 : nil }
  }

  /// Unix time; nil for a time that is no date.
  static func instant(_ time: Int?) -> Int? {
    guard let time = self.time(time), time >= firstDate else { return nil }
    return time + epoch
  }

  /// Seconds east of UTC, of a local time beside the same moment in UTC; nil unless it is a whole
  /// number of quarter hours within 14 hours, as zones are.
  static func offset(local: Int?, utc: Int?) -> Int? {
    guard let local = time(local), let utc = time(utc), local >= firstDate, utc >= firstDate else {
      return nil
    }
    let offset = local - utc
    guard abs(offset) <= 14 * 3600, offset.isMultiple(of: 900) else { return nil }
    return offset
  }
}
