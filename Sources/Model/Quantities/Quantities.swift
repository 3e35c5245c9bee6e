/// A length run, in whole centimetres, so that sums are exact.
public struct Distance: Hashable, Comparable, Sendable {
  public var centimetres: Int
  public init(centimetres: Int) { self.centimetres = centimetres }
  /// Rounded to the nearest centimetre; infinities and absurd values become 0.
  public init(metres: Double) {
    centimetres = metres.isFinite && abs(metres) < 1e12 ? Int((metres * 100).rounded()) : 0
  }
  public static let zero = Distance(centimetres: 0)
  public static let halfMarathon = Distance(centimetres: 2_109_750)
  public static let marathon = Distance(centimetres: 4_219_500)
  /// What a race of exactly this length is called; nil where it has no name of its own.
  var raceName: String? {
    self == .marathon ? "marathon" : self == .halfMarathon ? "half marathon" : nil
  }
  public var metres: Double { Double(centimetres) / 100 }
  public var kilometres: Double { Double(centimetres) / 100_000 }
  public var miles: Double { Double(centimetres) / 160_934.4 }
  public static func < (a: Distance, b: Distance) -> Bool { a.centimetres < b.centimetres }
  public static func + (a: Distance, b: Distance) -> Distance {
    Distance(centimetres: a.centimetres + b.centimetres)
  }
}

/// A span of time, in whole milliseconds.
public struct Duration: Hashable, Comparable, Sendable {
  public var milliseconds: Int
  public init(milliseconds: Int) { self.milliseconds = milliseconds }
  public init(seconds: Double) {
    milliseconds = seconds.isFinite && abs(seconds) < 1e12 ? Int((seconds * 1000).rounded()) : 0
  }
  public static let zero = Duration(milliseconds: 0)
  public var seconds: Double { Double(milliseconds) / 1000 }
  public var minutes: Double { Double(milliseconds) / 60_000 }
  public static func < (a: Duration, b: Duration) -> Bool { a.milliseconds < b.milliseconds }
  public static func + (a: Duration, b: Duration) -> Duration {
    Duration(milliseconds: a.milliseconds + b.milliseconds)
  }
}

/// Time a distance takes: milliseconds a kilometre.
public struct Pace: Hashable, Comparable, Sendable {
  public let millisecondsPerKilometre: Int
  public init(millisecondsPerKilometre: Int) {
    self.millisecondsPerKilometre = millisecondsPerKilometre
  }
  /// Nil when the distance or the time is not above 0.
  public init?(_ distance: Distance, in time: Duration) {
    guard distance.centimetres > 0, time.milliseconds > 0 else { return nil }
    let exact = Double(time.milliseconds) * 100_000 / Double(distance.centimetres)
    guard exact < 1e12 else { return nil }
    millisecondsPerKilometre = Int(exact.rounded())
  }
  /// Whether it is quicker than the 100 m record, 9.58 s: what was meant is another time.
  public var isBeyondRunning: Bool { millisecondsPerKilometre < 95_800 }
  public static func < (a: Pace, b: Pace) -> Bool {
    a.millisecondsPerKilometre < b.millisecondsPerKilometre
  }
}

/// Height climbed, in whole centimetres.
public struct Climb: Hashable, Sendable {
  public var centimetres: Int
  public init(centimetres: Int) { self.centimetres = centimetres }
  public init(metres: Double) {
    centimetres = metres.isFinite && abs(metres) < 1e9 ? Int((metres * 100).rounded()) : 0
  }
  public var metres: Double { Double(centimetres) / 100 }
}

/// Heart rate, in beats a minute.
public struct HeartRate: Hashable, Comparable, Sendable {
  public let beatsPerMinute: Int
  /// Nil outside 20–260: watches write 0 and 255 for "none".
  public init?(beatsPerMinute: Int) {
    guard (20...260).contains(beatsPerMinute) else { return nil }
    self.beatsPerMinute = beatsPerMinute
  }
  public static func < (a: HeartRate, b: HeartRate) -> Bool {
    a.beatsPerMinute < b.beatsPerMinute
  }
}

/// How hard it felt on the CR10 scale, 0–10 in halves (Foster 2001).
public struct RPE: Hashable, Comparable, Sendable {
  /// Twice the rating, 0–20.
  public let halves: Int
  public init?(halves: Int) {
    guard (0...20).contains(halves) else { return nil }
    self.halves = halves
  }
  /// Nil outside 0–10; rounded to the nearest half.
  public init?(_ value: Double) {
    guard value.isFinite, (0...10).contains(value) else { return nil }
    halves = Int((value * 2).rounded())
  }
  public var value: Double { Double(halves) / 2 }
  /// `6` or `6.5`.
  public var text: String { halves % 2 == 0 ? String(halves / 2) : "\(halves / 2).5" }
  /// The scale's word for it (Foster 2001).
  public var word: String {
    switch value {
    case ..<1: "rest"
    case ..<2: "very, very easy"
    case ..<3: "easy"
    case ..<4: "moderate"
    case ..<5: "somewhat hard"
    case ..<7: "hard"
    case ..<10: "very hard"
    default: "maximal"
    }
  }
  public static func < (a: RPE, b: RPE) -> Bool { a.halves < b.halves }
}

/// Soreness on a 0–10 rating: 0 none, 10 the worst imaginable.
public struct Soreness: Hashable, Comparable, Sendable {
  public let level: Int
  /// Nil outside 0–10.
  public init?(_ level: Int) {
    guard (0...10).contains(level) else { return nil }
    self.level = level
  }
  public static func < (a: Soreness, b: Soreness) -> Bool { a.level < b.level }
}

/// An amount of money in its smallest unit.
public struct Money: Hashable, Sendable {
  /// Hundredths of the currency's unit.
  public var cents: Int
  /// ISO 4217 code, such as EUR.
  public var currency: String
  public init(cents: Int, currency: String) {
    self.cents = cents
    self.currency = currency
  }
  /// `60 EUR` or `59.50 EUR`.
  public var text: String {
    let whole = String(cents / 100)
    return (cents % 100 == 0 ? whole : whole + "." + Digits.padded(cents % 100, 2)) + " " + currency
  }
}
