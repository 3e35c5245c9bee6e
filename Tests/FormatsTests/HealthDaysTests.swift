import Model
import Testing

@testable import Formats

struct HealthDaysTests {
  private func record(_ type: String, _ value: String, _ from: String, _ to: String) -> String {
    "<Record type=\"HK\(type)\" value=\"\(value)\" startDate=\"\(from)\" endDate=\"\(to)\"/>\n"
  }

  private func read(_ records: String) throws -> ImportReading {
    try Reader.read(
      Array("<HealthData>\(records)</HealthData>".utf8), ReadingContext(today: farDay))
  }

  private func sleep(_ value: String, _ from: String, _ to: String) -> String {
    record(
      "CategoryTypeIdentifierSleepAnalysis", "HKCategoryValueSleepAnalysis" + value, from, to)
  }

  @Test func `resting pulse and sleep become check-ins of the day one wakes`() throws {
    let pulse = "QuantityTypeIdentifierRestingHeartRate"
    let reading = try read(
      record(pulse, "48", "2026-11-20 00:10:00 +0100", "2026-11-20 23:00:00 +0100")
        + record(pulse, "51", "2026-11-20 20:10:00 +0100", "2026-11-20 23:00:00 +0100")
        + sleep("AsleepCore", "2026-11-19 22:30:00 +0100", "2026-11-19 23:45:00 +0100")
        + sleep("AsleepREM", "2026-11-19 23:45:00 +0100", "2026-11-20 01:00:00 +0100")
        // The phone tells of the same night.
        + sleep("AsleepUnspecified", "2026-11-19 23:00:00 +0100", "2026-11-20 01:30:00 +0100")
        + sleep("Awake", "2026-11-20 01:30:00 +0100", "2026-11-20 02:00:00 +0100")
        + sleep("InBed", "2026-11-19 22:00:00 +0100", "2026-11-20 07:00:00 +0100"))
    #expect(reading.checkIns.count == 1)
    let checkIn = try #require(reading.checkIns.first?.checkIn)
    #expect(checkIn.day.iso == "2026-11-20")
    #expect(checkIn.sleepMinutes == 180)
    #expect(checkIn.restingHeartRate?.beatsPerMinute == 50)
    #expect(reading.warnings.contains { $0.contains("time in bed") })
  }

  @Test func `what a check-in has no place for is said, and alone is no reason to read`() throws {
    let weight = record(
      "QuantityTypeIdentifierBodyMass", "70", "2026-11-20 07:00:00 +0100",
      "2026-11-20 07:00:00 +0100")
    #expect(throws: FormatError.notAnActivity("health data without a workout")) {
      try read(weight)
    }
    let workout =
      "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"30\""
      + " startDate=\"2026-11-20 07:00:00 +0100\" endDate=\"2026-11-20 07:30:00 +0100\"/>"
    let reading = try read(weight + workout)
    #expect(reading.sessions.count == 1)
    #expect(reading.warnings.contains { $0.contains("body weight") })
  }

  @Test(arguments: ["", "x", "2026-13-45 99:00:00", "2026-11-20 07:00:00 +0100"])
  func `records that make no sense are passed over`(time: String) throws {
    let records =
      record("QuantityTypeIdentifierRestingHeartRate", "9999", time, time)
      + sleep("Asleep", time, time) + sleep("Asleep", "2026-11-20 07:00:00 +0100", time)
    #expect(throws: FormatError.self) { try read(records) }
  }
}
