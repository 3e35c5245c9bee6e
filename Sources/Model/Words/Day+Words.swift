extension Day {
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The month in three letters: `Nov`.
  public var monthName: String { Day.months[parts.month - 1] }
  /// `20 Nov`.
  public var dayAndMonth: String { "\(parts.dayOfMonth) \(monthName)" }
  /// `Fri 20 Nov 2026`.
  public var long: String { "\(weekday.short) \(dayAndMonth) \(parts.year)" }
  /// `Fri 20`.
  public var shortInWeek: String {
    let text = String(parts.dayOfMonth)
    return weekday.short + (text.count < 2 ? "  " : " ") + text
  }
}
