import Foundation
import Model
import Testing

@testable import Formats

struct CSVSampleTests {
  @Test func `every CSV sample gives its rows and sums`() throws {
    guard let all = Shared.expected()?["csv"] as? [String: [String: Any]] else { return }
    var table = SampleTable()
    for (file, expected) in all.sorted(by: { $0.key < $1.key }) {
      guard let bytes = Shared.bytes("samples/" + file) else { continue }
      func number(_ name: String) -> Double? { (expected[name] as? NSNumber)?.doubleValue }
      let reading = try Reader.read(bytes, ReadingContext(today: farDay))
      let drafts = reading.sessions.map(\.draft)
      table.add(file, "rows", number("rows"), Double(drafts.count), within: 0)
      if let wanted = expected["activities"] as? [[String: Any]] {
        for (want, session) in zip(wanted, reading.sessions) {
          func value(_ name: String) -> Double? { (want[name] as? NSNumber)?.doubleValue }
          let draft = session.draft
          table.add(file, "distance", value("distance_m"), draft.distance?.metres, within: 0.02)
          table.add(file, "moving", value("moving_s"), draft.moving?.seconds, within: 0.02)
          table.add(file, "elapsed", value("elapsed_s"), draft.elapsed?.seconds, within: 0.02)
          table.add(
            file, "start", "2022-05-29T15:53:35+00:00", draft.start?.iso ?? "–",
            draft.start?.iso == "2022-05-29T15:53:35+00:00")
          table.add(
            file, "file", want["filename"] as? String ?? "–", session.file ?? "–",
            want["filename"] as? String == session.file)
        }
        continue
      }
      let distance = drafts.reduce(0) { $0 + ($1.distance?.kilometres ?? 0) }
      table.add(file, "distance", number("distance_sum_as_written"), distance, within: 0.02)
      let time = drafts.reduce(0) { $0 + ($1.moving?.seconds ?? 0) }
      table.add(file, "time", number("time_sum_s"), time, within: 0.5)
      let climb = drafts.reduce(0) { $0 + ($1.climb?.metres ?? 0) }
      table.add(file, "ascent", number("ascent_sum"), climb, within: 0.5)
      let first = drafts.compactMap(\.start?.iso).min()?.map { $0 == "T" ? " " : $0 }
      let wanted = expected["first"] as? String ?? "–"
      table.add(
        file, "first", wanted, first.map { String($0) } ?? "–", first.map { String($0) } == wanted)
    }
    if let bytes = Shared.bytes("samples/other/opentracks_csv_export.csv") {
      let draft = try Reader.read(bytes, ReadingContext(today: farDay)).sessions.first?.draft
      table.add(
        "opentracks_csv_export.csv", "start", "2020-02-02T03:02:02+01:00",
        draft?.start?.iso ?? "–", draft?.start?.iso == "2020-02-02T03:02:02+01:00")
    }
    table.show("CSV")
    #expect(table.wrong == [])
  }
}
