import Model

/// Reads the values of a row; absurd ones are refused, never guessed.
enum RowValue {
  /// Metres up to 2,000 km; nil for less than none and for more.
  static func metres(_ value: Double?) -> Distance? {
    value.flatMap { (0..<2_000_000).contains($0) ? Distance(metres: $0) : nil }
  }

  /// Seconds up to 100 days; nil for none and for more.
  static func seconds(_ value: Double?) -> Duration? {
    value.flatMap { $0 > 0 && $0 < 8_640_000 ? Duration(seconds: $0) : nil }
  }

  /// Metres climbed, up to 20 km; nil for less than none and for more.
  static func climb(_ value: Double?) -> Climb? {
    value.flatMap { (0..<20_000).contains($0) ? Climb(metres: $0) : nil }
  }

  /// Beats a minute, rounded; nil for what no heart does.
  static func rate(_ value: Double) -> HeartRate? {
    (0..<1000).contains(value) ? HeartRate(beatsPerMinute: Int(value.rounded())) : nil
  }

  /// A number with a decimal point, and a sign at most; nil for anything else.
  static func plain(_ text: String) -> Double? {
    guard text.utf8.count <= 24,
      text.utf8.allSatisfy({ (43...57).contains($0) && $0 != 47 && $0 != 44 })
    else { return nil }
    return Double(text)
  }

  /// A number with a decimal point or comma, and points or commas between thousands.
  ///
  /// The last of both kinds is the decimal one; of one kind, three digits after it mean
  /// thousands when `hasThousands`.
  static func local(_ text: String, hasThousands: Bool) -> Double? {
    let points = text.filter { $0 == "." }.count
    let commas = text.filter { $0 == "," }.count
    let last = text.lastIndex { $0 == "." || $0 == "," }
    guard let last else { return plain(text) }
    let tail = text[text.index(after: last)...]
    let isDecimal: Bool
    if points > 0 && commas > 0 {
      isDecimal = true
    } else if points + commas > 1 {
      isDecimal = false
    } else {
      isDecimal = !(hasThousands && tail.count == 3)
    }
    let whole = text[..<last].filter { $0 != "." && $0 != "," }
    return plain(isDecimal ? whole + "." + tail : whole + String(tail))
  }

  /// Seconds of `h:mm:ss`, `mm:ss` or plain seconds, with a decimal point or comma.
  static func time(_ text: String) -> Duration? {
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    guard pieces.count <= 3 else { return nil }
    var sum = 0.0
    for piece in pieces {
      let number = String(piece.map { $0 == "," ? "." : $0 })
      guard let value = plain(number), value >= 0, value < 1e7 else { return nil }
      sum = sum * 60 + value
    }
    return sum < 8_640_000 ? Duration(seconds: sum) : nil
  }

  /// `YYYY-MM-DD`, alone or before a time.
  static func day(_ text: String) -> Day? { Day(iso: text.prefix(10)) }

  /// `07:12`, `07:12:30`, or a date with one of them and perhaps an offset.
  static func start(_ text: String, day: Day) -> StartTime? {
    var day = day
    var clock = text[...]
    if text.count > 10, let date = Day(iso: text.prefix(10)) {
      day = date
      clock = text.dropFirst(11)
    }
    var offset: Int?
    if clock.hasSuffix("Z") {
      offset = 0
      clock = clock.dropLast()
    } else if let at = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = clock[clock.index(after: at)...].filter { $0 != ":" }
      guard digits.count == 4 || digits.count == 2, let value = Int(digits), value >= 0 else {
        return nil
      }
      let minutes = digits.count == 2 ? value * 60 : value / 100 * 60 + value % 100
      guard minutes <= 18 * 60 else { return nil }
      offset = (clock[at] == "-" ? -60 : 60) * minutes
      clock = clock[..<at]
    }
    let pieces = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(pieces.count), let hour = plain(String(pieces[0])),
      let minute = plain(String(pieces[1])),
      let second = pieces.count == 3 ? plain(String(pieces[2])) : 0,
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    let seconds = Int(hour) * 3600 + Int(minute) * 60 + Int(second)
    return StartTime(local: day.number * 86_400 + seconds, offset: offset)
  }
}
