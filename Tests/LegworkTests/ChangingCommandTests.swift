import Foundation
import Pty
import Testing

/// Changing and deleting from the command line, and reading where nothing was written yet.
@Suite struct ChangingCommandTests {
  private func objects(_ text: String, _ name: String) throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(document?[name] as? [[String: Any]])
  }

  @Test func `a session is changed field by field, and what isn't named stays`() throws {
    let work = try Workplace()
    try work.said("add", "10k 52:30 rpe 6 easy @yesterday")
    try work.said("add", "bike 25 km 65min")
    let said = try work.said(
      "edit", "last", "--rpe", "3.5", "--day", "yesterday", "--title", "spin")
    #expect(said.contains("changed spin 25.0 km"))
    let both = try objects(work.said("sessions", "--json"), "sessions")
    #expect(both.map { $0["title"] as? String } == ["easy", "spin"])
    #expect(both.last?["rpe"] as? Double == 3.5 && both.last?["moving_s"] as? Int == 3900)
    let id = try #require(both.first?["id"] as? String)
    try work.said("edit", id, "--rpe", "")
    #expect(try objects(work.said("sessions", "--json"), "sessions")[0]["rpe"] is NSNull)
    for wrong in [["--rpe", "11"], ["--day", "tomorrow"], ["--time", "52:99"], []] {
      let run = try work.run(["edit", id] + wrong)
      #expect(run.status == 64, "\(wrong)")
      #expect(wrong.isEmpty || run.error.contains("Nothing was written"), "\(run.error)")
    }
    #expect(try work.run("edit", "nothing", "--rpe", "3").status == 64)
    #expect(try work.said("history").split(separator: "\n").count == 4)
    try work.said("undo")
    #expect(try objects(work.said("sessions", "--json"), "sessions")[0]["rpe"] as? Int == 6)
  }

  @Test func `a plan is edited ahead, and a race far off has its id`() throws {
    let work = try Workplace()
    try work.said("add", "@2028-04-14 race marathon 3:15")
    try work.said("add", "plan 8k @sun")
    let planned = try objects(work.said("plan", "--json"), "planned")
    #expect(planned.count == 2)
    let race = try #require(objects(work.said("plan", "--json"), "races").first?["id"] as? String)
    try work.said("edit", race, "--time", "3:10:00")
    #expect(try work.said("plan").contains("goal 3:10:00"))
    let run = try work.run("edit", race, "--time", "3:10")
    #expect(run.status == 64 && run.error.contains("faster than anyone runs"), "\(run.error)")
    let easy = try #require(planned.first { $0["kind"] as? String == "run" }?["id"] as? String)
    let before = try work.said("export")
    for wrong in [
      ["--day", "2026-01-01"], ["--day", ""], ["--kind", ""], ["--rpe", "3", "--hr", "x"],
    ] {
      #expect(try work.run(["edit", easy] + wrong).status == 64, "\(wrong)")
    }
    #expect(try work.said("export") == before)
    try work.said("edit", easy, "--day", "mon")
    let day = try objects(work.said("plan", "--json"), "planned").first?["day"] as? String
    #expect(try #require(day) > work.date)
    try work.said("delete", race)
    #expect(try objects(work.said("plan", "--json"), "races").isEmpty)
  }

  @Test func `what is deleted goes with what belongs to it, and comes back whole`() throws {
    let work = try Workplace()
    try work.said("add", "strength: squat 3x8 60kg, plank 3x45s")
    try work.said("note", "wet socks")
    try work.said("treat", "massage", "--minutes", "30", "--site", "left-calf")
    let before = try work.said("export")
    #expect(try work.said("delete", "last").contains("Deleted Strength"))
    let note = try objects(work.said("search", "socks", "--json"), "notes")
    try work.said("delete", try #require(note.first?["id"] as? String))
    let treatment = try objects(work.said("treatments", "--json"), "treatments")
    try work.said("delete", try #require(treatment.first?["id"] as? String))
    #expect(try work.said("export") == "")
    #expect(try work.run("delete", "last").status == 64)
    for _ in 0..<3 { try work.said("undo") }
    #expect(try work.said("export") == before)
    #expect(try work.said("check").contains("whole"))
  }

  @Test func `a mark is taken away, and what was not marked is said`() throws {
    let work = try Workplace()
    try work.said("sore", "left", "calf", "4", "--moment", "morning")
    try work.said("sore", "left", "calf", "6")
    #expect(try work.said("sore", "left", "calf", "none").contains("away, after"))
    #expect(try work.run("sore", "left", "calf", "none", "--moment", "during").status == 65)
    // The only one that is left of the day.
    #expect(try work.said("sore", "left", "calf", "none").contains("away, morning"))
    let run = try work.run("sore", "left", "calf", "none")
    #expect(run.status == 65 && run.error.contains("No mark of the left calf"))
  }

  @Test func `reading makes no journal, and says that there is none`() throws {
    let work = try Workplace()
    for words in [
      ["week", "--json"], ["advise"], ["sessions"], ["search", "x"], ["set"], ["plan"],
    ] {
      let run = try work.run(words)
      #expect(run.status == 0, "\(words) \(run.error)")
      #expect(run.error.contains("There is no journal \(work.journal) yet"), "\(words)")
    }
    #expect(try work.run("undo").status == 66)
    #expect(try work.run("edit", "last", "--rpe", "3").status == 66)
    #expect(!FileManager.default.fileExists(atPath: work.journal))
    try work.said("add", "10k 52:30")
    #expect(try work.run("week", "--json").error == "")
  }

  @Test func `lists that had none come as JSON`() throws {
    let work = try Workplace()
    try work.said("add", "10k 52:30")
    #expect(try objects(work.said("care", "calf", "--json"), "routines").count == 1)
    #expect(try objects(work.said("care", "--json"), "routines").count > 5)
    let squat = try objects(work.said("strength", "exercises", "squat", "--json"), "exercises")
    #expect(squat.first?["counted"] as? String == "repetitions")
    let backups = try objects(work.said("restore", "--json"), "backups")
    let path = try #require(backups.first?["path"] as? String)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try work.said("check", "--json").contains("\"whole\":true,\"findings\":[]"))
  }
}
