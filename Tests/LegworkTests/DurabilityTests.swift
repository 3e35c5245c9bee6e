import Foundation
import Pty
import Testing

/// What was acknowledged is asked onto the disk before it is: a power cut can't be tried here, so
/// the system calls are looked at.
@Suite struct DurabilityTests {
  private static let options = ["-f", "-y", "-e", "trace=fsync,fdatasync,rename,link,write"]

  /// The calls a run made, a line each; nil where nothing can be traced.
  private func trace(_ work: Workplace, _ words: String...) throws -> [String]? {
    let file = work.home + "/trace"
    let run = try? CommandRun(
      "strace",
      DurabilityTests.options + ["-o", file, Workplace.program] + words
        + ["--journal", work.journal, "--date", work.date], environment: work.environment)
    guard let run, !run.error.contains("ptrace"), run.ending != .exited(127) else {
      print("nothing can be traced here")
      return nil
    }
    #expect(run.status == 0, "\(run.error)")
    return try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
  }

  /// Where the last of the calls that bring a file onto the disk stands; nil for none.
  private func synced(_ calls: [String], _ end: String) -> Int? {
    calls.lastIndex { call in
      ["fsync", "fdatasync"].contains { call.contains($0 + "(") } && call.contains(end + ">")
    }
  }

  @Test func `A change is on the disk before it is acknowledged`() throws {
    let work = try Workplace()
    try work.said("note", "first")
    guard let calls = try trace(work, "note", "second") else { return }
    let disk = try #require(synced(calls, "/data/journal.sqlite-wal"), "\(calls)")
    let said = try #require(calls.lastIndex { $0.contains("write(1") })
    #expect(disk < said)
  }

  @Test func `A new journal, its backup and a copy are on the disk before they get their names`()
    throws
  {
    let work = try Workplace()
    guard let calls = try trace(work, "note", "first") else { return }
    let folder = try #require(synced(calls, "/data"))
    let named = try #require(calls.firstIndex { $0.contains("link(") || $0.contains("rename(") })
    #expect(named < folder)
    // SQLite brings the pages of what is being made onto the disk; the backup's file is asked for
    // once more, before it is one.
    let backup = try #require(
      calls.lastIndex { $0.contains("fsync(") && $0.contains("/backups/.making-") }, "\(calls)")
    let kept = try #require(calls.firstIndex { $0.contains("rename(") && $0.contains("/backups/") })
    #expect(backup < kept)
    #expect(synced(calls, "/data/backups").map { $0 > kept } == true)
    let copied = try #require(try trace(work, "backup", work.home + "/copy.sqlite"))
    #expect(synced(copied, "/copy.sqlite") != nil)
    #expect(synced(copied, work.home) != nil)
  }

  @Test func `What is being typed reaches the disk beside the typing`() throws {
    let work = try Workplace()
    try work.said("note", "first")
    let file = work.home + "/trace"
    let place = ["open", "--journal", work.journal, "--date", work.date]
    let screens = try TerminalProgram(
      "strace", DurabilityTests.options + ["-o", file, Workplace.program] + place,
      environment: work.environment)
    guard screens.wait(until: { $0.text.contains("Today") }) else {
      return print("nothing can be traced here")
    }
    screens.send("nhalf a note")
    try #require(screens.wait(for: "half a note"))
    screens.settle(quiet: 0.3)
    let calls = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
    let last = calls.lastIndex { $0.contains("fdatasync(") && $0.contains("/data/drafts/") }
    #expect(last != nil)
    #expect(synced(calls, "/data/drafts") != nil && synced(calls, "/data") != nil)
    screens.send("\u{1B}")
    #expect(screens.wait(for: "Saved"))
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
  }
}
