import Model

/// Dates as services and spreadsheets write them, in the languages they were met in.
///
/// `May 29, 2022, 3:53:35 PM`, `29.05.2022, 15:53:35`, `15 Nov 2025, 13:31:49`,
/// `2 ago 2026, 12:20:32 p.m.`, `2018-09-12 15:02:23`, and each without a time.
struct DateText: Equatable {
  /// Which of the three numbers of a date comes first, where they alone don't tell.
  enum Order: String { case yearFirst = "ymd", dayFirst = "dmy", monthFirst = "mdy" }

  let day: Day
  /// Seconds of the day; nil when there is no time.
  let second: Int?

  /// Seconds since 1970-01-01 00:00 of the same clock; midnight without a time.
  var local: Int { day.number * 86_400 + (second ?? 0) }

  /// Nil for what is no date, or none in the calendar.
  init?(_ text: String, order: Order? = nil) {
    guard text.utf8.count <= 80 else { return nil }
    let pieces = DateText.pieces(text)
    var numbers = pieces.compactMap { Int($0) }
    let months = pieces.compactMap { DateText.month($0) }
    guard numbers.count >= 2, months.count <= 1 else { return nil }
    let date: Day?
    if let month = months.first {
      let isYearFirst = numbers[0] > 31
      date = Day(
        year: numbers[isYearFirst ? 0 : 1], month: month,
        dayOfMonth: numbers[isYearFirst ? 1 : 0])
      numbers.removeFirst(2)
    } else {
      guard numbers.count >= 3 else { return nil }
      date = DateText.date(numbers, order ?? DateText.order(numbers, text))
      numbers.removeFirst(3)
    }
    guard let date, date.parts.year >= 1900 else { return nil }
    day = date
    guard (2...4).contains(numbers.count) else {
      guard numbers.isEmpty else { return nil }
      second = nil
      return
    }
    guard let seconds = DateText.clock(numbers, DateText.half(text)) else { return nil }
    second = seconds
  }

  /// Runs of digits, and runs of letters without accents in small letters.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var run = ""
    var isDigits = false
    for letter in text.lowercased() {
      let digit = letter.isASCII && letter.isNumber
      guard digit || letter.isLetter else {
        if !run.isEmpty { pieces.append(run) }
        run = ""
        continue
      }
      if !run.isEmpty, digit != isDigits {
        pieces.append(run)
        run = ""
      }
      isDigits = digit
      run.append(folded[letter] ?? letter)
    }
    if !run.isEmpty { pieces.append(run) }
    return pieces.map { String($0.prefix(12)) }
  }

  private static let folded: [Character: Character] = [
    "ä": "a", "á": "a", "à": "a", "é": "e", "è": "e", "ê": "e", "û": "u", "ç": "c", "ã": "a",
  ]

  /// 1–12 for the name of a month or its beginning; nil for other words.
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3, word.first?.isLetter == true else { return nil }
    if word.hasPrefix("juil") { return 7 }
    let beginnings = [
      "jan": 1, "ene": 1, "gen": 1, "feb": 2, "fev": 2, "mar": 3, "mrt": 3, "mae": 3, "apr": 4,
      "abr": 4, "avr": 4, "may": 5, "mai": 5, "mei": 5, "mag": 5, "maj": 5, "jun": 6, "jui": 6,
      "giu": 6, "jul": 7, "lug": 7, "aug": 8, "ago": 8, "aou": 8, "sep": 9, "set": 9, "oct": 10,
      "okt": 10, "ott": 10, "out": 10, "nov": 11, "dec": 12, "dez": 12, "dic": 12, "des": 12,
    ]
    return beginnings[String(word.prefix(3))]
  }

  private static func order(_ numbers: [Int], _ text: String) -> Order {
    if numbers[0] > 31 { return .yearFirst }
    if numbers[0] > 12 { return .dayFirst }
    if numbers[1] > 12 { return .monthFirst }
    // Slashes with a clock of twelve hours are American.
    return text.contains("/") && half(text) != nil ? .monthFirst : .dayFirst
  }

  private static func date(_ numbers: [Int], _ order: Order) -> Day? {
    func year(_ number: Int) -> Int { number < 100 ? 2000 + number : number }
    let (a, b, c) = (numbers[0], numbers[1], numbers[2])
    return switch order {
    case .yearFirst: Day(year: a, month: b, dayOfMonth: c)
    case .dayFirst: Day(year: year(c), month: b, dayOfMonth: a)
    case .monthFirst: Day(year: year(c), month: a, dayOfMonth: b)
    }
  }

  /// True after noon, false before; nil on a clock of 24 hours.
  private static func half(_ text: String) -> Bool? {
    let end = text.lowercased().filter { $0.isLetter }.suffix(2)
    return end == "pm" ? true : end == "am" ? false : nil
  }

  private static func clock(_ numbers: [Int], _ isAfternoon: Bool?) -> Int? {
    var hour = numbers[0]
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    let second = numbers.count > 2 ? numbers[2] : 0
    guard (0..<24).contains(hour), (0..<60).contains(numbers[1]), (0..<60).contains(second) else {
      return nil
    }
    return hour * 3600 + numbers[1] * 60 + second
  }
}
