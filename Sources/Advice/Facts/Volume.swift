import Model

/// What running is counted in: distance in centimetres, or minutes in milliseconds where distance
/// is mostly missing.
enum Volume: Sendable {
  case distance, time

  /// Time when over half of the runs of the last 8 weeks have no distance.
  static func usual(in index: DayIndex, _ day: Day) -> Volume {
    var (runs, without) = (0, 0)
    for facts in index[day - 55...day] {
      runs += facts.runs
      without += facts.runsInTime
    }
    return 2 * without > runs ? .time : .distance
  }

  /// Of one session; nil when it wasn't recorded.
  func of(_ session: Session) -> Int? {
    switch self {
    case .distance: session.distance?.centimetres
    case .time: session.time?.milliseconds
    }
  }

  /// JSON's unit of it.
  var unit: String { self == .distance ? "m" : "min" }

  /// In `unit`.
  func value(_ amount: Int) -> Double {
    self == .distance ? Double(amount) / 100 : Double(amount) / 60_000
  }

  /// A week under 10 km (or an hour, our judgement) is information at most.
  var leastForCaution: Int { self == .distance ? 1_000_000 : 3_600_000 }
  /// Under 15 km or 2 hours a week differences are shown, no percentages.
  var leastForPercent: Int { self == .distance ? 1_500_000 : 7_200_000 }
}

extension Facts {
  /// With one decimal and no unit.
  func number(_ amount: Int) -> String {
    volume == .distance
      ? taste.number(Distance(centimetres: amount))
      : Duration(milliseconds: amount).wholeMinutes
  }

  /// With its unit: `8.2 km`, `45 min`.
  func text(_ amount: Int) -> String {
    number(amount) + " " + (volume == .distance ? taste.units.rawValue : "min")
  }

  /// Rounded down, with its unit: for limits.
  func limit(_ amount: Int) -> String {
    volume == .distance
      ? taste.limit(Distance(centimetres: amount)) : "\(amount / 60_000) min"
  }

  /// Rounded down, without a unit.
  func limitNumber(_ amount: Int) -> String {
    String(limit(amount).prefix { $0 != " " })
  }

  /// How far an amount lies over another: in percent, or as a difference for those who run
  /// little.
  func step(from base: Int, to amount: Int) -> String {
    guard !showsDifferences, base > 0 else { return text(amount - base) }
    return Digits.fixed(Double(amount - base) / Double(base) * 100, 0) + " %"
  }

  /// Whether weeks are too small for percentages.
  var showsDifferences: Bool {
    max(reference, amount(in: week)) < volume.leastForPercent
  }

  /// A number for a verdict's grounds, in JSON's unit.
  func ground(_ quantity: String, _ amount: Int, limit: Int? = nil) -> Ground {
    Ground(
      quantity, volume.value(amount), volume.unit, limit: limit.map { volume.value($0) })
  }
}
