import Model

/// An instant as XML files write it: `2021-01-07T22:51:59.179+01:00`, or with a space and an
/// offset like ` -0700`.
struct ISOTime: Equatable {
  /// Seconds of Unix time.
  let seconds: Double
  /// Seconds east of UTC as written; nil for `Z` and where there is none.
  let offset: Int?

  /// The whole second.
  var instant: Int { Int(seconds.rounded(.down)) }

  /// Nil for anything else. Without an offset, the time is taken as UTC, as the formats say.
  init?(_ text: String) {
    let bytes = Array(text.utf8.drop { $0 == 32 || $0 == 10 || $0 == 9 || $0 == 13 })
    guard bytes.count >= 16, bytes.count < 64, bytes[10] == 84 || bytes[10] == 32,
      let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = ISOTime.two(bytes, 11), let minute = ISOTime.two(bytes, 14), bytes[13] == 58,
      hour < 24 || (hour == 24 && minute == 0), minute < 60
    else { return nil }
    var seconds = Double(day.number * 86_400 + hour * 3600 + minute * 60)
    var index = 16
    if index < bytes.count, bytes[index] == 58 {
      guard let whole = ISOTime.two(bytes, 17), whole <= 60 else { return nil }
      seconds += Double(whole)
      index = 19
    }
    if index < bytes.count, bytes[index] == 46 || bytes[index] == 44 {
      index += 1
      var unit = 0.1
      while index < bytes.count, (48...57).contains(bytes[index]) {
        seconds += Double(bytes[index] - 48) * unit
        unit /= 10
        index += 1
      }
    }
    guard let offset = ISOTime.offset(bytes[index...]) else { return nil }
    self.offset = offset.seconds
    self.seconds = seconds - Double(offset.seconds ?? 0)
  }

  private static func two(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard at + 1 < bytes.count, (48...57).contains(bytes[at]), (48...57).contains(bytes[at + 1])
    else { return nil }
    return Int(bytes[at] - 48) * 10 + Int(bytes[at + 1] - 48)
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> (seconds: Int?, Void)? {
    let rest = bytes.filter { $0 > 32 && $0 != 58 }
    if rest.isEmpty || rest == [90] { return (nil, ()) }
    guard rest.count == 5 || rest.count == 3, rest[0] == 43 || rest[0] == 45,
      let hours = two(rest, 1), let minutes = rest.count == 5 ? two(rest, 3) : 0,
      hours <= 14, minutes < 60
    else { return nil }
    return ((rest[0] == 45 ? -1 : 1) * (hours * 3600 + minutes * 60), ())
  }
}
