import Model

/// Reads the workouts of Apple Health's `export.xml`, its resting pulse and its sleep. It may have
/// gigabytes: it is gone through once, and nothing else is kept.
final class AppleHealthReader: XMLFormat {
  static let name = "Apple Health"

  private struct Workout {
    var type = ""
    var begin = ""
    var end = ""
    var source = ""
    var seconds: Double?
    var metres: Double?
    var climb: Double?
    var averageRate: Double?
    var highestRate: Double?
    var zone: String?
    var isIndoor = false
  }

  private let context: ReadingContext
  private var reading = ImportReading(format: AppleHealthReader.name)
  private var workout: Workout?
  /// True within a part of a workout, whose sums the workout's own hold already.
  private var isInPart = false
  private var count = 0
  private var days: HealthDays

  init(_ context: ReadingContext) {
    self.context = context
    days = HealthDays(context)
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if name == "Record" {
      if workout == nil { days.take(attributes) }
    } else if name == "Workout" {
      workout = AppleHealthReader.workout(attributes)
    } else if workout == nil {
      return false
    } else if name == "WorkoutActivity" {
      isInPart = true
    } else if isInPart {
      return false
    } else if name == "WorkoutStatistics" {
      takeStatistics(attributes)
    } else if name == "MetadataEntry" {
      takeMetadata(attributes)
    }
    return false
  }

  func end(_ name: XMLName, _ text: String) {
    if name == "WorkoutActivity" { isInPart = false }
    guard name == "Workout", let workout else { return }
    self.workout = nil
    isInPart = false
    count += 1
    do throws(RowProblem) {
      reading.sessions.append(try session(workout))
    } catch {
      reading.skipped.append(Skipped(where_: "workout \(count)", why: error.why))
    }
  }

  func finish(isCutShort: Bool) throws(FormatError) -> ImportReading {
    reading.checkIns = days.checkIns
    guard count > 0 || !reading.checkIns.isEmpty else {
      throw .notAnActivity("health data without a workout")
    }
    if let warning = days.warning { reading.warnings.append(warning) }
    return reading
  }

  private static func workout(_ attributes: XMLAttributes) -> Workout {
    var workout = Workout()
    workout.type = attributes["workoutActivityType"] ?? ""
    workout.begin = attributes["startDate"] ?? ""
    workout.end = attributes["endDate"] ?? ""
    workout.source = attributes["sourceName"] ?? ""
    let seconds = ["s": 1.0, "sec": 1, "min": 60, "hr": 3600, "h": 3600]
    if let value = attributes["duration"].flatMap({ XMLNumber.value($0) }) {
      workout.seconds = seconds[attributes["durationUnit"] ?? "min"].map { $0 * value }
    }
    workout.metres = metres(attributes["totalDistance"], attributes["totalDistanceUnit"])
    return workout
  }

  private func takeStatistics(_ attributes: XMLAttributes) {
    let type = attributes["type"] ?? ""
    if type.hasPrefix("HKQuantityTypeIdentifierDistance") {
      guard workout?.metres == nil else { return }
      workout?.metres = AppleHealthReader.metres(attributes["sum"], attributes["unit"])
    } else if type == "HKQuantityTypeIdentifierHeartRate" {
      workout?.averageRate = attributes["average"].flatMap { XMLNumber.value($0) }
      workout?.highestRate = attributes["maximum"].flatMap { XMLNumber.value($0) }
    }
  }

  private func takeMetadata(_ attributes: XMLAttributes) {
    guard let key = attributes["key"], let value = attributes["value"] else { return }
    switch key {
    case "HKTimeZone": workout?.zone = value
    case "HKIndoorWorkout": workout?.isIndoor = value == "1"
    case "HKElevationAscended":
      let words = value.split(separator: " ")
      guard words.count == 2, let number = XMLNumber.value(String(words[0])) else { return }
      workout?.climb = ["cm": 0.01, "m": 1, "ft": 0.3048][String(words[1])].map { $0 * number }
    default: break
    }
  }

  private static func metres(_ value: String?, _ unit: String?) -> Double? {
    guard let number = value.flatMap({ XMLNumber.value($0) }) else { return nil }
    let units = ["km": 1000.0, "m": 1, "mi": 1609.344, "yd": 0.9144, "ft": 0.3048]
    return units[unit ?? "km"].map { $0 * number }
  }

  private func session(_ workout: Workout) throws(RowProblem) -> ImportedSession {
    guard let begin = ISOTime(workout.begin) else {
      throw RowProblem(why: "bad start \"\(workout.begin.prefix(40))\"")
    }
    // The offset is that of the phone when it exported; where it was is in the zone.
    let zone = workout.zone.flatMap { Zone(named: $0) }
    let start =
      zone?.start(at: begin.instant)
      ?? context.start(at: begin.instant, offset: begin.offset)
    guard context.isPlausible(start.day) else {
      throw RowProblem(why: "it is dated \(start.day.iso), which can't be")
    }
    let type =
      workout.type.hasPrefix("HKWorkoutActivityType")
      ? String(workout.type.dropFirst(21)) : workout.type
    let sport = SportWord(AppleHealthReader.words(type))
    var draft = SessionDraft(day: start.day, kind: sport.kind, sport: sport.sport)
    draft.start = start
    draft.surface = sport.kind.isRunning && workout.isIndoor ? "treadmill" : sport.surface
    draft.distance = RowValue.metres(workout.metres)
    let elapsed = ISOTime(workout.end).map { $0.seconds - begin.seconds }
    draft.moving = RowValue.seconds(workout.seconds ?? elapsed)
    draft.elapsed = RowValue.seconds(elapsed ?? workout.seconds)
    draft.climb = RowValue.climb(workout.climb)
    draft.averageHeartRate = AppleHealthReader.rate(workout.averageRate)
    draft.maximumHeartRate = AppleHealthReader.rate(workout.highestRate)
    guard draft.distance != nil || draft.time != nil else {
      throw RowProblem(why: "neither distance nor time")
    }
    let key = "apple \(begin.instant) \(type) \(workout.end) \(workout.source)"
    return ImportedSession(
      draft: draft, externalID: RecordID(key: key).text,
      extras: ["type=\(workout.type)", "source=\(workout.source)"],
      place: "workout \(count)", rank: .summary)
  }

  private static func rate(_ value: Double?) -> HeartRate? {
    value.flatMap { (0..<1000).contains($0) ? HeartRate(beatsPerMinute: Int($0.rounded())) : nil }
  }

  /// `HighIntensityIntervalTraining` as `high intensity interval training`.
  private static func words(_ type: String) -> String {
    type.reduce(into: "") { words, letter in
      if letter.isUppercase, !words.isEmpty { words.append(" ") }
      words += letter.lowercased()
    }
  }
}
