import Foundation
import Pty
import Testing

/// `legwork import` as scripts use it.
@Suite struct ImportCommandTests {
  private struct Report: Decodable {
    struct File: Decodable {
      struct Skip: Decodable {
        let `where`: String
        let why: String
      }
      let file: String
      let read: Int
      let added: Int
      let merged: Int
      let duplicates: Int
      let skipped: [Skip]
    }
    let schema: Int
    let files: [File]
  }

  private func report(_ text: String) throws -> [Report.File] {
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    #expect(report.schema == 1)
    return report.files
  }

  @Test func `A folder is read file by file, and undo takes all of it back`() throws {
    let work = try Workplace()
    let folder = work.home + "/files"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let head = "date,start,sport,distance_m,moving_s,title\n"
    _ = try work.file("files/a.csv", head + "2026-11-20,07:12,run,10000,3000,\n")
    _ = try work.file("files/b.csv", head + "2026-11-20,07:13,run,10010,3004,River\n")
    _ = try work.file("files/c.bin", "nothing\n")
    let files = try report(work.said("import", folder, "--json"))
    #expect(files.map(\.read) == [1, 1, 0])
    #expect(files.map(\.added) == [1, 0, 0])
    #expect(files.map(\.merged) == [0, 1, 0])
    #expect(files.last?.skipped.first?.where == "c.bin")
    let again = try report(work.said("import", folder, "--json"))
    #expect(again.map(\.duplicates) == [1, 1, 0])
    #expect(try work.said("sessions").split(separator: "\n").count == 1)
    #expect(try work.said("undo").contains("imported 1 session"))
    #expect(try work.said("sessions") == "")
  }

  @Test func `What can't be read, isn't there or says no unit has its exit code`() throws {
    let work = try Workplace()
    let bad = try work.file("bad.csv", "nothing\n")
    #expect(try work.run("import", bad).status == 65)
    #expect(try work.run("import", work.home + "/none").status == 66)
    #expect(try work.run("import", bad, "--units", "leagues").status == 64)
    #expect(try work.run("import", bad, "--map", "distance=x").status == 64)
    let garmin = try work.file(
      "g.csv", "Activity Type,Date,Distance,Time\nRunning,2026-11-20 07:12:00,5.00,00:25:00\n")
    let refused = try work.run("import", garmin)
    #expect(refused.status == 65)
    #expect(refused.output.contains("--units"))
    #expect(try work.said("import", garmin, "--units", "km").contains("1 added"))
    let future = try work.file("f.csv", "date,distance_m\n2030-01-01,5000\n")
    #expect(try work.said("import", future).contains("after today"))
  }
}
