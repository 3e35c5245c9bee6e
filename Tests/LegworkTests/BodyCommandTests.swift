import Foundation
import Pty
import Testing

@Suite struct BodyCommandTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `body tells today's marks and the days of each site`() throws {
    let work = try Workplace()
    try work.said("sore", "left", "calf", "3", "--kind", "tight", "--moment", "morning")
    try work.said("sore", "left", "inner", "calf", "6")
    try work.said("sore", "right", "lower", "back", "2")
    let body = try object(try work.said("body", "--json", "--days", "7"))
    #expect(body["schema"] as? Int == 1)
    #expect(body["date"] as? String == work.date)
    let marks = try #require(body["marks"] as? [[String: Any]])
    #expect(
      marks.map { $0["site"] as? String } == ["right-lower-back", "left-calf", "left-inner-calf"])
    #expect(marks[1]["kind"] as? String == "tight")
    let sites = try #require(body["sites"] as? [[String: Any]])
    let calf = try #require(sites.first { $0["site"] as? String == "left-calf" })
    #expect(calf["osiics"] as? String == "Q")
    let days = try #require(calf["days"] as? [[String: Any]])
    #expect(days.count == 7)
    #expect(days.last?["level"] as? Int == 6, "an area is as sore as its worst part")
    #expect(days.first?["level"] is NSNull)

    let one = try object(try work.said("body", "--json", "--site", "left-inner-calf"))
    #expect((one["marks"] as? [[String: Any]])?.count == 1)
    let text = try work.said("body")
    #expect(text.contains("L inner calf 6"))
    #expect(text.contains("front"))
    #expect(try work.run("body", "--site", "left-wing").status == 64)
    #expect(try work.run("body", "--days", "0").status == 64)
  }

  @Test func `mentions finds every note and title that names a site and no other`() throws {
    let work = try Workplace()
    try work.said("note", "My left Achilles grumbled until warm")
    try work.said("note", "achilles stiff")
    try work.said("note", "right Achilles fine")
    let log = """
      date,sport,distance_m,moving_s,title,note
      2026-11-03,running,10000,3000,Long with left achilles,steady
      2026-11-17,running,12000,3600,Easy,L Achilles quiet

      """
    try work.said("import", try work.file("log.csv", log))
    let found = try object(try work.said("mentions", "left achilles", "--json"))
    #expect(found["site"] as? String == "left-achilles")
    let mentions = try #require(found["mentions"] as? [[String: Any]])
    #expect(mentions.compactMap { $0["day"] as? String }.first == "2026-11-03")
    #expect(mentions.count == 4)
    #expect(mentions.count { $0["side_said"] as? Bool == false } == 1)
    let weeks = try #require(found["weeks"] as? [[String: Any]])
    #expect(weeks.compactMap { $0["run_distance_m"] as? Double } == [10_000, 0, 12_000, 0])
    #expect(weeks.compactMap { $0["mentions"] as? Int } == [1, 0, 1, 2])
    #expect(try work.said("mentions", "left", "toes").contains("No note"))
    #expect(try work.run("mentions", "elbow grease").status == 64)
  }
}
