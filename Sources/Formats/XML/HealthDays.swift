import Model

/// The mornings of an Apple Health export: resting pulse and sleep, by the day they are told of.
struct HealthDays {
  /// More pieces of sleep than a life has nights and stages.
  private static let mostPieces = 4_000_000
  /// A night belongs to the day that it ends in; it is cut at six in the evening.
  private static let evening = 6 * 3600

  private var rates: [Day: (sum: Double, count: Int)] = [:]
  /// Asleep from and to, in seconds of Unix time; several devices may tell of the same hours.
  private var sleep: [Day: [(Int, Int)]] = [:]
  private var pieces = 0
  /// Records that a check-in has no place for.
  private var left: Set<String> = []
  private let context: ReadingContext

  init(_ context: ReadingContext) { self.context = context }

  /// Takes a record in; nearly all of them are of no use here.
  mutating func take(_ attributes: XMLAttributes) {
    if attributes.has("type", "HKQuantityTypeIdentifierRestingHeartRate") {
      takeRate(attributes)
    } else if attributes.has("type", "HKCategoryTypeIdentifierSleepAnalysis") {
      takeSleep(attributes)
    } else if attributes.has("type", "HKQuantityTypeIdentifierBodyMass") {
      left.insert("body weight")
    } else if attributes.has("type", "HKQuantityTypeIdentifierHeartRateVariabilitySDNN") {
      left.insert("heart rate variability")
    }
  }

  private mutating func takeRate(_ attributes: XMLAttributes) {
    guard let value = attributes["value"].flatMap({ XMLNumber.value($0) }),
      (20...200).contains(value), let day = day(attributes["startDate"], later: 0)
    else { return }
    let old = rates[day] ?? (0, 0)
    rates[day] = (old.sum + value, old.count + 1)
  }

  private mutating func takeSleep(_ attributes: XMLAttributes) {
    // In bed, and awake between two pieces, isn't asleep.
    guard (attributes["value"] ?? "").hasPrefix("HKCategoryValueSleepAnalysisAsleep") else {
      left.insert("time in bed")
      return
    }
    guard let from = attributes["startDate"].flatMap({ ISOTime($0) }),
      let to = attributes["endDate"].flatMap({ ISOTime($0) }),
      let day = day(attributes["endDate"], later: HealthDays.evening),
      to.instant > from.instant, to.instant - from.instant < 86_400,
      pieces < HealthDays.mostPieces
    else { return }
    sleep[day, default: []].append((from.instant, to.instant))
    pieces += 1
  }

  private func day(_ text: String?, later: Int) -> Day? {
    guard let time = text.flatMap({ ISOTime($0) }) else { return nil }
    let day = context.start(at: time.instant + later, offset: time.offset).day
    return context.isPlausible(day) ? day : nil
  }

  /// A check-in for each day that has any of it, oldest first.
  var checkIns: [ImportedCheckIn] {
    Set(rates.keys).union(sleep.keys).sorted().map { day in
      var checkIn = CheckIn(day: day)
      if let rate = rates[day] {
        checkIn.restingHeartRate = RowValue.rate(rate.sum / Double(rate.count))
      }
      checkIn.sleepMinutes = sleep[day].map { HealthDays.minutes($0) }
      return ImportedCheckIn(checkIn: checkIn, note: "", place: day.iso)
    }
  }

  /// What is left out, for the report; nil when nothing is.
  var warning: String? {
    left.isEmpty
      ? nil
      : "left out, as a check-in has no place for it: " + left.sorted().joined(separator: ", ")
  }

  /// Minutes that any of the pieces covers.
  private static func minutes(_ pieces: [(Int, Int)]) -> Int {
    var sum = 0
    var end = Int.min
    for (from, to) in pieces.sorted(by: { $0.0 < $1.0 }) where to > end {
      sum += to - max(from, end)
      end = to
    }
    return min(24 * 60, (sum + 30) / 60)
  }
}
