import Foundation
import Model
import Testing

@testable import Formats

struct FITSampleTests {
  @Test func `every FIT sample gives what other decoders read`() throws {
    guard let all = Shared.expected()?["fit"] as? [String: [String: Any]] else { return }
    var table = SampleTable()
    for (file, expected) in all.sorted(by: { $0.key < $1.key }) {
      guard let bytes = Shared.bytes("samples/fit/" + file) else { continue }
      let wanted = expected["sessions"] as? [[String: Any]] ?? []
      let kind = expected["kind"] as? String ?? ""
      let isUndated = expected["system_time"] as? Bool == true
      let day = isUndated ? Day(number: 15_000) : nil
      do {
        let reading = try Reader.read(bytes, ReadingContext(today: farDay, day: day))
        table.add(
          file, "sessions", "\(wanted.count)", "\(reading.sessions.count)",
          wanted.count == reading.sessions.count)
        for (want, session) in zip(wanted, reading.sessions) {
          compare(want, expected["utc_offset_s"] as? Int, session.draft, file, &table)
        }
      } catch {
        table.add(
          file, kind, "\(wanted.count) sessions", "refused: \(error.message)",
          wanted.isEmpty)
      }
    }
    table.show("FIT")
    #expect(table.wrong == [])
  }

  private func compare(
    _ want: [String: Any], _ offset: Int?, _ draft: SessionDraft, _ file: String,
    _ table: inout SampleTable
  ) {
    func number(_ name: String) -> Double? { (want[name] as? NSNumber)?.doubleValue }
    let start = draft.start.map { StartTime(local: $0.local - ($0.offset ?? 0), offset: nil).iso }
    let wantedStart = (want["start_time"] as? String).map { String($0.dropLast()) }
    table.add(file, "start", wantedStart ?? "–", start ?? "–", start == wantedStart)
    if let offset, draft.start != nil {
      table.add(file, "offset", Double(offset), draft.start?.offset.map(Double.init), within: 0)
    }
    let running = want["sport"] as? String == "running"
    table.add(
      file, "kind", want["sport"] as? String ?? "–", draft.sport ?? draft.kind.rawValue,
      running == draft.kind.isRunning)
    table.add(file, "distance", number("total_distance"), draft.distance?.metres, within: 0.02)
    table.add(file, "timer", number("total_timer_time"), draft.moving?.seconds, within: 0.02)
    table.add(file, "elapsed", number("total_elapsed_time"), draft.elapsed?.seconds, within: 0.02)
    table.add(
      file, "average rate", number("avg_heart_rate"),
      draft.averageHeartRate.map { Double($0.beatsPerMinute) }, within: 0)
    table.add(
      file, "highest rate", number("max_heart_rate"),
      draft.maximumHeartRate.map { Double($0.beatsPerMinute) }, within: 0)
    table.add(file, "ascent", number("total_ascent"), draft.climb?.metres, within: 0)
  }
}
