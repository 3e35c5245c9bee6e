import Foundation
import Model
import Testing

@testable import Formats

struct XMLSampleTests {
  private func number(_ value: Any?) -> Double? { (value as? NSNumber)?.doubleValue }

  private func instant(_ draft: SessionDraft) -> Double? {
    draft.start.map { Double($0.local - ($0.offset ?? 0)) }
  }

  /// What is left out, and the word of the reason that says so.
  private let refusals = [
    "Mojstrovka.gpx": "1901", "empty-trkseg.gpx": "nothing is recorded",
    "gpx1.0_with_all_fields.gpx": "single point", "gpx_timezone.gpx": "single point",
    "gpx_with_garmin_extension.gpx": "waypoints", "unicode_with_bom.gpx": "waypoints",
    "unicode_with_bom_noencoding.gpx": "waypoints", "testcourse.tcx": "course",
  ]

  @Test func `every GPX sample gives its distance to 1 %`() throws {
    guard let all = Shared.expected()?["gpx"] as? [String: [String: Any]] else { return }
    var table = SampleTable()
    for (file, expected) in all.sorted(by: { $0.key < $1.key }) {
      guard let bytes = Shared.bytes("samples/gpx/" + file) else { continue }
      let reading = read(bytes, file, &table)
      guard let reading, refusals[file] == nil else { continue }
      let distance = reading.sessions.reduce(0) { $0 + ($1.draft.distance?.metres ?? 0) }
      if file == "legacy_gpx_pause_resume.gpx" {
        // Two of its points lie off the earth; the reference counts 39,000 km over them.
        table.add(file, "warnings", "2", "\(reading.warnings.count)", reading.warnings.count == 2)
        continue
      }
      let wanted = number(expected["distance_haversine_2d_m"])
      table.add(file, "distance", wanted, distance, within: max(0.05, (wanted ?? 0) * 0.01))
      let ascent = reading.sessions.reduce(0) { $0 + ($1.draft.climb?.metres ?? 0) }
      let up = number(expected["ascent_gpxpy_m"])
      table.add(file, "ascent", up, ascent, within: max(1, (up ?? 0) * 0.1))
      let start = (expected["start_time"] as? String).flatMap { ISOTime($0)?.seconds }
      if file != "cerknicko-without-times.gpx" {
        table.add(
          file, "start", start, reading.sessions.first.flatMap { instant($0.draft) }, within: 1)
      } else {
        let draft = reading.sessions.first?.draft
        table.add(
          file, "day", "2010-08-05", draft?.day.iso ?? "–",
          draft?.day.iso == "2010-08-05" && draft?.start == nil && draft?.moving == nil)
      }
      if let rate = number(expected["avg_hr_points"]) {
        let read = reading.sessions.first?.draft.averageHeartRate?.beatsPerMinute
        table.add(file, "average rate", rate, read.map(Double.init), within: 0.51)
      }
    }
    if let bytes = Shared.bytes("samples/gpx/Mojstrovka.gpx") {
      let context = ReadingContext(today: farDay, day: Day(number: 14_000))
      let draft = try Reader.read(bytes, context).sessions.first?.draft
      table.add("Mojstrovka.gpx", "distance", 2697.6, draft?.distance?.metres, within: 27)
      table.add("Mojstrovka.gpx", "ascent", 446.5, draft?.climb?.metres, within: 45)
    }
    table.show("GPX")
    #expect(table.wrong == [])
  }

  /// What was read, unless the file is refused as it should be.
  private func read(_ bytes: [UInt8], _ file: String, _ table: inout SampleTable)
    -> ImportReading?
  {
    let wanted = refusals[file]
    var reading: ImportReading?
    var why = "–"
    do {
      reading = try Reader.read(bytes, ReadingContext(today: farDay))
      if reading?.sessions.isEmpty == true { why = reading?.skipped.first?.why ?? "–" }
    } catch {
      why = error.message
    }
    table.add(
      file, "refusal", wanted ?? "–", why, wanted.map { why.contains($0) } ?? (why == "–"))
    return reading
  }

  @Test func `every TCX sample gives the sums of its laps`() throws {
    guard let all = Shared.expected()?["tcx"] as? [String: [String: Any]] else { return }
    var table = SampleTable()
    for (file, expected) in all.sorted(by: { $0.key < $1.key }) {
      guard let bytes = Shared.bytes("samples/tcx/" + file) else { continue }
      let reading = read(bytes, file, &table)
      let wanted = expected["activities"] as? [[String: Any]] ?? []
      for (want, session) in zip(wanted, reading?.sessions ?? []) {
        let draft = session.draft
        table.add(
          file, "distance", number(want["distance_sum_laps_m"]), draft.distance?.metres,
          within: 0.02)
        table.add(
          file, "time", number(want["timer_sum_laps_s"]), draft.moving?.seconds, within: 0.02)
        let start = (want["id"] as? String).flatMap { ISOTime($0)?.seconds }
        table.add(file, "start", start, instant(draft), within: 0)
        let rate =
          number(want["avg_hr_laps_time_weighted"]) ?? number(want["avg_hr_points"])
        table.add(
          file, "average rate", rate,
          draft.averageHeartRate.map { Double($0.beatsPerMinute) }, within: 0.51)
        let up = number(want["raw_positive_alt_diffs_m"])
        table.add(file, "ascent", up, draft.climb?.metres, within: max(1, (up ?? 0) * 0.1))
        table.add(
          file, "note", want["notes"] as? String ?? "", draft.note,
          want["notes"] as? String ?? "" == draft.note)
      }
    }
    table.show("TCX")
    #expect(table.wrong == [])
  }

  @Test func `every Apple Health sample gives its workouts`() throws {
    guard let all = Shared.expected()?["apple_health"] as? [String: [String: Any]] else { return }
    var table = SampleTable()
    for (file, expected) in all.sorted(by: { $0.key < $1.key }) {
      guard let bytes = Shared.bytes("samples/apple_health/" + file) else { continue }
      let reading = read(bytes, file, &table)
      let wanted = expected["workouts"] as? [[String: Any]] ?? []
      table.add(
        file, "workouts", Double(wanted.count), Double(reading?.sessions.count ?? 0), within: 0)
      for (want, session) in zip(wanted, reading?.sessions ?? []) {
        let draft = session.draft
        let start = (want["start_utc"] as? String).flatMap { ISOTime($0)?.seconds }
        table.add(file, "start", start, instant(draft), within: 0)
        table.add(file, "time", number(want["duration_s"]), draft.moving?.seconds, within: 0.1)
        table.add(
          file, "distance", number(want["distance_m"]), draft.distance?.metres, within: 0.1)
      }
    }
    table.show("Apple Health")
    #expect(table.wrong == [])
  }
}
