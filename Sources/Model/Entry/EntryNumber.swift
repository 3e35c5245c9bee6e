/// A number at the front of a word, and what follows it there: `10.5km`.
struct EntryNumber: Equatable, Sendable {
  /// Below 10 million.
  let value: Double
  /// True without decimals.
  let isWhole: Bool
  /// What follows in the same word; empty when nothing does.
  let unit: String

  /// Nil when the word doesn't begin with a digit, or with too many of them.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    var index = 0
    var sum = 0.0
    func digit(_ index: Int) -> Double? {
      guard index < bytes.count, (48...57).contains(bytes[index]) else { return nil }
      return Double(bytes[index] - 48)
    }
    while let next = digit(index) {
      sum = sum * 10 + next
      index += 1
    }
    guard (1...7).contains(index) else { return nil }
    var scale = 0.1
    var isWhole = true
    if index < bytes.count, bytes[index] == 44 || bytes[index] == 46, digit(index + 1) != nil {
      index += 1
      isWhole = false
      while let next = digit(index) {
        sum += next * scale
        scale /= 10
        index += 1
      }
    }
    value = sum
    self.isWhole = isWhole
    unit = String(decoding: bytes[index...], as: UTF8.self)
  }

  /// The number as an integer; nil with decimals.
  var whole: Int? { isWhole ? Int(value) : nil }
}

/// A time with colons, and what follows it in the same word: `5:15/km`.
struct EntryClock: Equatable, Sendable {
  let seconds: Int
  let unit: String

  /// Reads `52:30` and `1:05:00`; nil for anything else.
  init?(_ text: String) {
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(pieces.count) else { return nil }
    var sum = 0
    var rest = ""
    for (index, piece) in pieces.enumerated() {
      guard let number = EntryNumber(piece), let value = number.whole, value < 1000 else {
        return nil
      }
      if index == pieces.count - 1 { rest = number.unit } else if number.unit != "" { return nil }
      guard index == 0 || value < 60 else { return nil }
      sum = sum * 60 + value
    }
    seconds = sum
    unit = rest
  }
}
