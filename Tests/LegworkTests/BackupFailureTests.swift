import Foundation
import Pty
import Testing

/// A day's backup that can't be made is said, and the journal goes on.
@Suite struct BackupFailureTests {
  /// A journal where the folder of its backups can't be one.
  private func workplace() throws -> Workplace {
    let work = try Workplace()
    try work.said("note", "kept")
    try FileManager.default.removeItem(atPath: work.home + "/data/backups")
    _ = try work.file("data/backups", "a file in its place")
    return work
  }

  @Test func `A command says it and has written`() throws {
    let work = try workplace()
    let run = try work.run("note", "later")
    #expect(run.status == 0)
    #expect(run.error.contains("The day's backup was not made (Not a directory)"), "\(run.error)")
    #expect(run.error.contains("The journal is kept"))
    #expect(try work.said("search", "later").contains("later"))
    #expect(try work.said("check").contains("no sound backup"))
    #expect(try work.run("week").error.isEmpty)
  }

  @Test func `The screens say it once, beside what was saved`() throws {
    let work = try workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("nlater\u{1B}")
    #expect(
      screens.wait { $0.text.contains("Saved") && $0.text.contains("backup was not made") },
      "\(screens.text)")
    screens.send("nagain\u{1B}")
    #expect(screens.wait { $0.text.contains("Saved") && !$0.text.contains("backup") })
    screens.settle()
    #expect(!screens.text.contains("backup was not made"))
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(try work.said("check").contains("whole"))
  }

  @Test func `Check tells the age of the newest backup that is sound`() throws {
    let work = try Workplace()
    try work.said("note", "kept")
    #expect(try work.said("check").contains("sound backup is less than a day old"))
    let folder = work.home + "/data/backups/"
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first)
    let old = folder + "journal.sqlite.2020-01-01T000000Z.day"
    try FileManager.default.copyItem(atPath: folder + name, toPath: old)
    try Data("torn".utf8).write(to: URL(fileURLWithPath: folder + name))
    let said = try work.said("check")
    #expect(said.contains("days old (2020-01-01T000000Z)"), "\(said)")
  }
}
