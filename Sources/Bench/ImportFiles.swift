import Foundation
import Glibc
import Recordings

/// Files to import, as watches and phones write them.
enum ImportFiles {
  /// So many FIT files of an hour at one record a second, a day apart: about 100 KB each.
  static func recordings(_ count: Int, in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // 2012-12-31, 07:00 in Berlin.
    let first = 1_356_933_600 - 631_065_600
    for day in 0..<count {
      let hour = RunRecording(start: first + day * 86_400, seconds: 3600)
      try Data(hour.file()).write(to: URL(fileURLWithPath: "\(folder)/\(day + 10_000).fit"))
    }
  }

  /// An export of Apple Health of so many megabytes: heartbeats, a workout among every thousand.
  static func health(megabytes: Int, to path: String) throws {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    func put(_ text: String) { fputs(text, file) }
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n")
    put("<!ELEMENT HealthData (Record|Workout)*>\n]>\n<HealthData locale=\"en_GB\">\n")
    var count = 0
    while ftell(file) < megabytes << 20 {
      let day = 1 + count / 1000 % 28
      let month = 1 + count / 28_000 % 12
      let year = 2015 + count / 336_000 % 10
      let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      let time = "\(date) 07:\(10 + count % 50):\(10 + count % 50) +0100"
      put(
        " <Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"Watch\" unit=\"count/min\""
          + " creationDate=\"\(time)\" startDate=\"\(time)\" endDate=\"\(time)\""
          + " value=\"\(60 + count % 90)\"/>\n")
      if count % 1000 == 0 {
        put(
          " <Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"50\""
            + " durationUnit=\"min\" totalDistance=\"10\" totalDistanceUnit=\"km\""
            + " sourceName=\"Watch\" startDate=\"\(date) 18:00:\(10 + count / 1000 % 50) +0100\""
            + " endDate=\"\(date) 18:51:00 +0100\"/>\n")
      }
      count += 1
    }
    put("</HealthData>\n")
  }
}
