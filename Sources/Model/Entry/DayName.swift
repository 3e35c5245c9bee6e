/// How a day is named in a line or a field: `yesterday`, `mon`, `2026-11-20`.
public enum DayName {
  /// Which of the two days a weekday's name can mean.
  public enum Direction: Sendable {
    /// Today or the last one before it: what was done.
    case past
    /// Today or the next one: what is planned.
    case coming
  }

  /// The day a word names; nil when it names none.
  public static func day(_ word: String, today: Day, weekdays: Direction = .past) -> Day? {
    switch word {
    case "today": return today
    case "yesterday": return today - 1
    case "tomorrow": return today + 1
    default: break
    }
    if let date = Day(iso: word) { return date }
    guard
      let named = Weekday.allCases.first(where: {
        $0.short.lowercased() == word || $0.name.lowercased() == word
      })
    else { return nil }
    let back = (today.weekday.rawValue - named.rawValue + 7) % 7
    switch weekdays {
    case .past: return today - back
    case .coming: return back == 0 ? today : today + (7 - back)
    }
  }
}
