/// A measured bit of a session: one or more words.
enum EntryQuantity: Equatable, Sendable {
  case distance(Distance)
  case time(Duration)
  case pace(Pace)
  case rpe(RPE)
  case heartRate(HeartRate)
  case maximumHeartRate(HeartRate)
  /// Average and highest: `hr 150/172`.
  case heartRates(HeartRate, HeartRate)
  case climb(Climb)
  /// Something that was meant as one, and why it can't be.
  case wrong(String)

  /// Reads the quantity that begins at a word; nil when none does. `used` words belong to it.
  static func read(_ words: ArraySlice<EntryWord>) -> (value: EntryQuantity, used: Int)? {
    guard let first = words.first?.text else { return nil }
    let second = words.dropFirst().first?.text
    return named(first, second) ?? clock(first, second) ?? number(first, second)
  }

  private typealias Found = (value: EntryQuantity, used: Int)

  /// `rpe 6`, `hr 150`, `maxhr 174`, `up 120`, `marathon`.
  private static func named(_ first: String, _ second: String?) -> Found? {
    switch first {
    case "half-marathon": return (.distance(.halfMarathon), 1)
    case "half" where second == "marathon":
      return (.distance(.halfMarathon), 2)
    case "half", "hm":
      // The word alone may be of a title.
      guard second.flatMap({ EntryClock($0) })?.unit.isEmpty == true else { return nil }
      return (.distance(.halfMarathon), 1)
    case "marathon": return (.distance(.marathon), 1)
    case "up":
      guard let number = second.flatMap({ EntryNumber($0) }) else { return nil }
      return climb(number).map { ($0, 2) }
    case _ where first.hasPrefix("+"):
      guard let number = EntryNumber(first.dropFirst()) else { return nil }
      return climb(number).map { ($0, 1) }
    default: break
    }
    for name in ["rpe", "hr", "maxhr"] where first.hasPrefix(name) {
      let rest = first.dropFirst(name.count)
      let text = rest.isEmpty ? second ?? "" : String(rest)
      let used = rest.isEmpty && second != nil ? 2 : 1
      if name == "hr", let both = heartRates(text) { return (both, used) }
      guard let number = EntryNumber(text), number.unit.isEmpty else {
        return rest.isEmpty ? (wrongName(name), 1) : nil
      }
      if name == "rpe" {
        return (RPE(number.value).map(EntryQuantity.rpe) ?? wrongName(name), used)
      }
      let rate = number.whole.flatMap { HeartRate(beatsPerMinute: $0) }
      let value = rate.map { name == "hr" ? EntryQuantity.heartRate($0) : .maximumHeartRate($0) }
      return (value ?? wrongName(name), used)
    }
    return nil
  }

  /// `150/172`.
  private static func heartRates(_ text: String) -> EntryQuantity? {
    let rates = text.split(separator: "/", omittingEmptySubsequences: false).map { piece in
      Int(piece).flatMap { HeartRate(beatsPerMinute: $0) }
    }
    guard rates.count == 2, let average = rates[0], let most = rates[1] else { return nil }
    return average > most
      ? .wrong("the average comes first: hr 150/172") : .heartRates(average, most)
  }

  private static func wrongName(_ name: String) -> EntryQuantity {
    .wrong(name == "rpe" ? "rpe goes from 0 to 10" : "\(name) is in beats a minute, 20 to 260")
  }

  private static func climb(_ number: EntryNumber) -> EntryQuantity? {
    guard ["", "m"].contains(number.unit) else { return nil }
    return number.value < 20_000
      ? .climb(Climb(metres: number.value)) : .wrong("a climb is in metres, below 20000")
  }

  /// `52:30`, `5:15/km`, `5:15 /km`, `5:15 min/km`.
  private static func clock(_ first: String, _ second: String?) -> Found? {
    guard let clock = EntryClock(first) else {
      let isMeant =
        first.contains(":") && first.first != ":"
        && first.allSatisfy { $0 == ":" || $0.isASCII && $0.isNumber }
      return isMeant ? (.wrong("a time is 52:30 or 1:05:00, below 60 after a colon"), 1) : nil
    }
    if clock.unit.isEmpty, let second, let each = paceUnit(second) {
      return (pace(clock.seconds, each), 2)
    }
    if let each = paceUnit(clock.unit) { return (pace(clock.seconds, each), 1) }
    guard ["", "h", "min"].contains(clock.unit) else { return nil }
    return (time(Double(clock.seconds)), 1)
  }

  private static func paceUnit(_ text: String) -> Units? {
    switch text {
    case "/km", "min/km", "per-km": .kilometres
    case "/mi", "min/mi", "/mile", "min/mile": .miles
    default: nil
    }
  }

  private static func pace(_ seconds: Int, _ units: Units) -> EntryQuantity {
    guard seconds > 0 else { return .wrong("a pace is above 0:00") }
    let each = Double(seconds) * 1000 * 100_000 / units.centimetres
    return .pace(Pace(millisecondsPerKilometre: Int(each.rounded())))
  }

  private static func number(_ first: String, _ second: String?) -> Found? {
    guard let number = EntryNumber(first) else { return nil }
    if number.unit == "/10" {
      return (RPE(number.value).map(EntryQuantity.rpe) ?? wrongName("rpe"), 1)
    }
    if number.unit.isEmpty {
      guard let second, let value = united(number.value, second) else { return nil }
      return (value, 2)
    }
    return united(number.value, number.unit).map { ($0, 1) }
  }

  /// A number with its unit; `m` is minutes below 300, metres from there.
  private static func united(_ value: Double, _ unit: String) -> EntryQuantity? {
    switch unit {
    case "k", "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers":
      return distance(value * 1000)
    case "mi", "mile", "miles": return distance(value * 1609.344)
    case "metre", "metres", "meter", "meters": return distance(value)
    case "m": return value < 300 ? time(value * 60) : distance(value)
    case "min", "mins", "minute", "minutes": return time(value * 60)
    case "s", "sec", "secs", "second", "seconds": return time(value)
    case "h", "hr", "hrs", "hour", "hours": return time(value * 3600)
    case _ where unit.hasPrefix("h"):
      guard let rest = EntryNumber(unit.dropFirst()), ["", "m", "min"].contains(rest.unit),
        rest.value < 60
      else { return nil }
      return time(value * 3600 + rest.value * 60)
    default: return nil
    }
  }

  private static func distance(_ metres: Double) -> EntryQuantity {
    (1..<1_000_000).contains(metres)
      ? .distance(Distance(metres: metres)) : .wrong("a distance is 1 m to 1000 km")
  }

  private static func time(_ seconds: Double) -> EntryQuantity {
    (1..<864_000).contains(seconds)
      ? .time(Duration(seconds: seconds)) : .wrong("a time is 1 second to 10 days")
  }
}
