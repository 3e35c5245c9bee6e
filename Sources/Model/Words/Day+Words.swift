extension Day {
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static let longMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month in full: `November`.
  public var longMonthName: String { Day.longMonths[parts.month - 1] }
  /// The month in three letters: `Nov`.
  public var monthName: String { Day.months[parts.month - 1] }
  /// `20 Nov`.
  public var dayAndMonth: String { "\(parts.dayOfMonth) \(monthName)" }
  /// The same, with the year where it isn't that of another day: `20 Nov 2019`.
  public func dayAndMonth(seenFrom today: Day) -> String {
    parts.year == today.parts.year ? dayAndMonth : "\(dayAndMonth) \(parts.year)"
  }
  /// `Fri 20 Nov 2026`.
  public var long: String { "\(weekday.short) \(dayAndMonth) \(parts.year)" }
  /// `Fri 20`.
  public var shortInWeek: String {
    let text = String(parts.dayOfMonth)
    return weekday.short + (text.count < 2 ? "  " : " ") + text
  }
}

extension Week {
  /// `16–22 November`, `30 November – 6 December`.
  public var dates: String { dates(\.longMonthName) }

  /// The same with months of three letters: `16–22 Nov`.
  public var shortDates: String { dates(\.monthName) }

  private func dates(_ month: (Day) -> String) -> String {
    let (first, end) = (start.parts, last.parts)
    let tail = "\(end.dayOfMonth) " + month(last)
    return first.month == end.month
      ? "\(first.dayOfMonth)–" + tail : "\(first.dayOfMonth) \(month(start)) – " + tail
  }
}
