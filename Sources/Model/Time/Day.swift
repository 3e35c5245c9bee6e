/// A civil date in the proleptic Gregorian calendar: no clock, no zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is 0.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day of a stored number; nil outside the years 1 to 9999.
  public init?(stored number: Int) {
    guard (-719_162...2_932_896).contains(number) else { return nil }
    self.number = number
  }

  /// The date of these parts; nil when the calendar has no such date.
  public init?(year: Int, month: Int, dayOfMonth: Int) {
    guard (1...12).contains(month), (1...9999).contains(year), dayOfMonth >= 1,
      dayOfMonth <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Counted from 1 March, so that the leap day ends the year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads exactly `YYYY-MM-DD`; nil for anything else and for dates that don't exist.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    func value(_ range: Range<Int>) -> Int? {
      var sum = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        sum = sum * 10 + Int(byte) - 48
      }
      return sum
    }
    guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, dayOfMonth: day)
  }

  /// Year, month 1–12 and day of the month 1–31.
  public var parts: (year: Int, month: Int, dayOfMonth: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The weekday of the date.
  public var weekday: Weekday {
    let index = (number + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The date as `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      return Digits.padded(year, 4) + "-" + Digits.padded(month, 2) + "-" + Digits.padded(day, 2)
    }
    return String(unsafeUninitializedCapacity: 10) { buffer in
      func write(_ number: Int, at index: Int) {
        buffer[index] = UInt8(48 + number / 10)
        buffer[index + 1] = UInt8(48 + number % 10)
      }
      write(year / 100, at: 0)
      write(year % 100, at: 2)
      buffer[4] = UInt8(ascii: "-")
      write(month, at: 5)
      buffer[7] = UInt8(ascii: "-")
      write(day, at: 8)
      return 10
    }
  }

  /// Days in a month, 28–31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// Days from `b` to `a`.
  public static func - (a: Day, b: Day) -> Int { a.number - b.number }
}

extension Day: Strideable {
  public func distance(to other: Day) -> Int { other.number - number }
  public func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension ClosedRange<Day> {
  /// From the first day of either to the last.
  public func widened(by other: ClosedRange<Day>) -> ClosedRange<Day> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
