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

  /// With so little room that the change fits and its backup doesn't.
  @Test func `On a disk too full for the day's backup the change is kept, and it is said`() throws {
    let work = try Workplace()
    try work.said("note", "kept")
    for number in 0..<6 {
      try work.said("note", "\(number) " + String(repeating: "long ", count: 900))
    }
    try FileManager.default.removeItem(atPath: work.home + "/data/backups")
    let script = """
      for free in $(seq 16 4 80); do
        rm -rf $D/* && cp \(work.home)/data/journal.sqlite* $D/ && fill $free
        echo "= $free"
        $L note fresh $O > /dev/null; echo "wrote $?"
        find $D -name '.making*' -o -name '*.making*' | wc -l
        find $D/backups -name '*.day' 2>/dev/null | wc -l
        rm $D/fill
        $L check $O > /dev/null; echo "check $?"
        $L search fresh $O | grep -c fresh
        $L note again $O > /dev/null 2>&1; echo "wrote $?"
        find $D/backups -name '*.day' | wc -l
      done
      """
    guard let run = try work.onSmallDisk(script) else { return }
    var without = 0
    for part in run.output.components(separatedBy: "= ").dropFirst() {
      let lines = part.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(lines.count == 8, "\(part)")
      #expect(lines[2] == "0" && lines[4] == "check 0", "\(part)")
      #expect(lines[5] == (lines[1] == "wrote 0" ? "1" : "0"), "\(part)")
      // With room again the next change makes it.
      #expect(lines[6] == "wrote 0" && lines[7] == "1", "\(part)")
      if lines[1] == "wrote 0", lines[3] == "0" { without += 1 }
    }
    #expect(without > 0, "\(run.output)")
    let said = run.error.components(separatedBy: "The day's backup was not made").count - 1
    #expect(said == without, "\(run.error)")
    print("disks with room for the change and not for its backup: \(without), lost 0, all said")
  }

  /// What can't be backed up before it is not done: the import, and bringing the journal up to date.
  @Test(arguments: ["import", "update"])
  func `Without its backup there is no`(what: String) throws {
    let work = try Workplace()
    if what == "update" { try work.putOldJournal() } else { try work.said("note", "felt kept") }
    try? FileManager.default.removeItem(atPath: work.home + "/data/backups")
    _ = try work.file("data/backups", "a file in its place")
    let log = try work.file("log.csv", Workplace.log(runs: 3))
    let run = try work.run(what == "update" ? ["note", "new"] : ["import", log])
    #expect(run.status == 73 || run.status == 74, "\(run.ending) \(run.error)")
    #expect(run.error.contains("not written") || run.error.contains("Nothing was written"))
    #expect(try work.said("search", "felt").contains("felt"))
    #expect(!(try work.said("sessions", "--json").contains("2026-11-23")))
    try FileManager.default.removeItem(atPath: work.home + "/data/backups")
    #expect(try work.run(what == "update" ? ["note", "new"] : ["import", log]).status == 0)
    let backups = try work.said("restore")
    #expect(backups.contains("before an \(what)"), "\(backups)")
  }
}
