/// What a field says of one value: nothing, a value, or something that can't be one.
public enum TypedValue<Value: Sendable>: Sendable {
  case nothing
  case value(Value)
  /// What to write instead, in a few words.
  case wrong(String)

  /// Nil where nothing was said, or nothing that can be.
  public var value: Value? {
    guard case .value(let value) = self else { return nil }
    return value
  }

  /// Nil where it is right or empty.
  public var problem: String? {
    guard case .wrong(let why) = self else { return nil }
    return why
  }
}

/// Reads single values as fields take them, by the grammar of the entry line.
public enum TypedField {
  /// `10`, `10k`, `6.2 mi`; a bare number is in the runner's units.
  public static func distance(_ text: String, units: Units) -> TypedValue<Distance> {
    switch quantity(text, bare: units.rawValue) {
    case .nothing: .nothing
    case .value(.distance(let distance)): .value(distance)
    case .wrong(let why): .wrong(why)
    case .value: .wrong("a distance: 10, 10k, 6 mi, 800 metres")
    }
  }

  /// `52:30`, `1h05`, `65m`; a bare number is minutes.
  public static func time(_ text: String) -> TypedValue<Duration> {
    switch quantity(text, bare: "min") {
    case .nothing: .nothing
    case .value(.time(let time)): .value(time)
    case .wrong(let why): .wrong(why)
    case .value: .wrong("a time: 52:30, 1h05, 65m")
    }
  }

  /// 0 to 10, halves allowed.
  public static func howHard(_ text: String) -> TypedValue<RPE> {
    number(text) { $0.unit.isEmpty ? RPE($0.value) : nil } ?? .wrong("how hard goes from 0 to 10")
  }

  /// Beats a minute.
  public static func pulse(_ text: String) -> TypedValue<HeartRate> {
    number(text) { number in
      number.unit.isEmpty ? number.whole.flatMap { HeartRate(beatsPerMinute: $0) } : nil
    } ?? .wrong("beats a minute, 20 to 260")
  }

  /// Metres climbed.
  public static func climb(_ text: String) -> TypedValue<Climb> {
    number(text) { number in
      ["", "m"].contains(number.unit) && number.value < 20_000 ? Climb(metres: number.value) : nil
    } ?? .wrong("metres, below 20000")
  }

  /// Minutes slept: `7.5`, `7h30`, `7:30`.
  public static func sleep(_ text: String) -> TypedValue<Int> {
    let word = text.lowercased().filter { !$0.isWhitespace }
    guard !word.isEmpty else { return .nothing }
    let wrong = TypedValue<Int>.wrong("hours: 7.5, 7h30 or 7:30")
    let minutes: Double
    if let clock = EntryClock(word), clock.unit.isEmpty {
      // Hours and minutes read as minutes and seconds, so the seconds are the minutes.
      minutes = Double(clock.seconds)
    } else if case .time(let time)? = one(
      word.hasSuffix("h") || EntryNumber(word)?.unit != ""
        ? word : word + "h")
    {
      minutes = time.minutes
    } else if EntryNumber(word)?.value == 0 {
      minutes = 0
    } else {
      return wrong
    }
    return (0...1440).contains(minutes) ? .value(Int(minutes.rounded())) : wrong
  }

  /// One digit of a scale from 1 to 5.
  public static func scale(_ text: String) -> TypedValue<Int> {
    number(text) { number in
      number.unit.isEmpty ? number.whole.flatMap { (1...5).contains($0) ? $0 : nil } : nil
    } ?? .wrong("1 to 5")
  }

  private static func number<Value>(
    _ text: String, _ make: (EntryNumber) -> Value?
  ) -> TypedValue<Value>? {
    let word = text.lowercased().filter { !$0.isWhitespace }
    guard !word.isEmpty else { return .nothing }
    return EntryNumber(word).flatMap(make).map { .value($0) }
  }

  private static func quantity(_ text: String, bare unit: String) -> TypedValue<EntryQuantity> {
    let words = EntryPart.cut(text).flatMap(\.words)
    guard !words.isEmpty else { return .nothing }
    if words.count == 1, EntryNumber(words[0].text)?.unit.isEmpty == true {
      return judged(one(words[0].text + unit))
    }
    guard let (value, used) = EntryQuantity.read(words[...]), used == words.count else {
      return judged(nil)
    }
    return judged(value)
  }

  private static func judged(_ value: EntryQuantity?) -> TypedValue<EntryQuantity> {
    switch value {
    case .wrong(let why)?: .wrong(why)
    case .some(let value): .value(value)
    case nil: .value(.wrong(""))
    }
  }

  private static func one(_ word: String) -> EntryQuantity? {
    EntryQuantity.read([EntryWord(raw: word, text: word, range: 0..<0)])?.value
  }
}
