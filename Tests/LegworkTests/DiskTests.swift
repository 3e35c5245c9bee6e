import Foundation
import GRDB
import Pty
import Testing

/// A disk that is full, a file-size limit, a disk that may not be written.
@Suite struct DiskTests {
  /// A journal with a note in the file, and one only in the log beside it, as a crash leaves it.
  private func crashedJournal(_ work: Workplace) throws {
    try work.said("note", "kept")
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("nlogged\u{1B}")
    try #require(screens.wait(for: "Saved"))
    screens.signal(SIGKILL)
    _ = screens.waitForEnd()
    try FileManager.default.removeItem(atPath: work.journal + "-shm")
    #expect(FileManager.default.fileExists(atPath: work.journal + "-wal"))
  }

  private func copy(_ work: Workplace, to name: String) throws -> String {
    let folder = work.home + "/" + name
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.copyItem(atPath: work.home + "/data", toPath: folder)
    try? FileManager.default.removeItem(atPath: folder + "/backups")
    return folder + "/journal.sqlite"
  }

  private func run(_ journal: String, _ work: Workplace, _ words: String...) throws -> CommandRun {
    try CommandRun(
      Workplace.program, words + ["--journal", journal, "--date", work.date],
      environment: work.environment)
  }

  @Test(arguments: ["add", "import", "migration"])
  func `A file-size limit at any write is told, and nothing is lost`(what: String) throws {
    let work = try Workplace()
    if what == "migration" { try work.putOldJournal() } else { try crashedJournal(work) }
    let log = try work.file("log.csv", Workplace.log(runs: 40))
    let words = what == "import" ? "import \(log)" : "add '10k 52:30 fresh'"
    let step = count("LEGWORK_LIMIT_STEP", otherwise: 75)
    var environment = work.environment
    // The thread sanitizer has a file of its own among the temporary ones, and ends in a bus error
    // where the limit cuts it short; where it can have none it does without.
    if getenv("TSAN_OPTIONS") != nil { environment["TMPDIR"] = "/nowhere" }
    var refused = 0
    var done = 0
    for blocks in stride(from: 0, through: 900, by: step) {
      let journal = try copy(work, to: "limited")
      let line = """
        ulimit -f \(blocks)
        exec \(Workplace.program) \(words) --journal \(journal) --date \(work.date)
        """
      let run = try CommandRun("/bin/sh", ["-c", line], environment: environment)
      if run.status == 0 { done += 1 } else { refused += 1 }
      #expect([0, 73, 74].contains(run.status), "\(blocks): \(run.ending) \(run.error)")
      #expect(run.status == 0 || run.error.contains("not written") || run.error.contains("Nothing"))
      let check = try self.run(journal, work, "check")
      #expect(check.status == 0, "\(blocks): \(check.error)")
      let kept = what == "migration" ? ["felt"] : ["kept", "logged"]
      for word in kept {
        #expect(try self.run(journal, work, "search", word).output.contains(word), "\(blocks)")
      }
      let sessions = try self.run(journal, work, "sessions", "--json").output
      let isThere = sessions.contains(what == "import" ? "2026-11-23" : "fresh")
      #expect(isThere == (run.status == 0), "\(blocks): \(run.error)")
    }
    print("\(what): limits tried \(done + refused), refused \(refused), done \(done), lost 0")
    #expect(refused > 0 && done > 0)
  }

  @Test func `A backup that is cut short is told and taken away`() throws {
    let work = try Workplace()
    try work.said("note", "kept")
    let copy = work.home + "/copy.sqlite"
    let line = "ulimit -f 100; exec \(Workplace.program) backup \(copy) --journal \(work.journal)"
    let run = try CommandRun("/bin/sh", ["-c", line], environment: work.environment)
    #expect(run.status == 74 && run.error.contains("the journal is whole"), "\(run.error)")
    let names = try FileManager.default.contentsOfDirectory(atPath: work.home)
    #expect(!names.contains { $0.hasPrefix("copy") }, "\(names)")
  }

  @Test(arguments: ["add", "import", "migration"])
  func `A disk that fills at any write is told, and the journal still opens`(what: String) throws {
    let work = try Workplace()
    if what == "migration" { try work.putOldJournal() } else { try crashedJournal(work) }
    let log = try work.file("log.csv", Workplace.log(runs: 40))
    let words = what == "import" ? "import \(log)" : "add '10k 52:30 fresh'"
    let kept = what == "migration" ? "felt" : "logged"
    let most = ["add": 24, "import": 128][what] ?? 256
    let step = count("LEGWORK_DISK_STEP", otherwise: most / 4)
    let script = """
      for free in $(seq 0 \(step) \(most)); do
        rm -rf $D/* && cp \(work.home)/data/journal.sqlite* $D/ && fill $free
        echo "= $free"
        $L search \(kept) $O > /dev/null; echo "shown $?"
        $L \(words) $O > /dev/null; echo "wrote $?"
        $L search \(kept) $O > /dev/null; echo "shown $?"
        $L week $O > /dev/null; echo "week $?"
        rm $D/fill
        $L check $O > /dev/null; echo "check $?"
        $L search \(kept) $O | grep -c \(kept)
        $L sessions --json $O | grep -c -e fresh -e 2026-11-23
      done
      """
    guard let run = try work.onSmallDisk(script) else { return }
    var refused = 0
    let parts = run.output.components(separatedBy: "= ").dropFirst()
    for part in parts {
      let lines = part.split(separator: "\n").map(String.init)
      try #require(lines.count == 8, "\(part)")
      #expect(lines[1] == "shown 0" && lines[3] == "shown 0" && lines[4] == "week 0", "\(part)")
      #expect(["wrote 0", "wrote 73", "wrote 74"].contains(lines[2]), "\(part)")
      #expect(lines[5] == "check 0" && lines[6] == "1", "\(part)")
      #expect((lines[7] == "0") == (lines[2] != "wrote 0"), "\(part) \(run.error)")
      if lines[2] != "wrote 0" { refused += 1 }
    }
    #expect(parts.count == most / step + 1)
    #expect(refused > 0 && refused < parts.count)
    print("\(what): disks tried \(parts.count), refused \(refused), lost 0, shown on all")
    for line in run.error.split(separator: "\n") {
      let said = ["not written", "Nothing was written", "The day's backup was not made"]
      #expect(said.contains { line.contains($0) }, "\(line)")
      #expect(!line.contains("not an error"), "\(line)")
    }
  }

  @Test func `A journal on a read-only disk is shown and not written`() throws {
    let work = try Workplace()
    try crashedJournal(work)
    let script = """
      mount -o remount,ro $D
      $L search logged $O; echo "shown $?"
      $L week $O > /dev/null; echo "week $?"
      $L note new $O; echo "wrote $?"
      $L check $O; echo "check $?"
      cat $J* | cksum; cat \(work.home)/data/journal.sqlite* | cksum
      """
    guard let run = try work.onSmallDisk(script) else { return }
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("shown 0") && lines.contains("week 0") && lines.contains("wrote 74"))
    #expect(lines.contains("check 0"))
    #expect(lines.suffix(2).first == lines.last)
    #expect(run.error.contains("can be read and not written"))
  }

  @Test func `The screens show the journal on a full disk`() throws {
    let work = try Workplace()
    try crashedJournal(work)
    let script = """
      D=\(work.home)/disk; mkdir -p $D && mount -t tmpfs -o size=2m,mode=700 none $D || exit 99
      cp \(work.home)/data/journal.sqlite* $D/; dd if=/dev/zero of=$D/fill bs=4k 2>/dev/null
      exec \(Workplace.program) open --journal $D/journal.sqlite --date \(work.date)
      """
    for flags in [["-m"], ["-r", "-m"]] {
      let screens = try TerminalProgram(
        "unshare", flags + ["/bin/sh", "-c", script], environment: work.environment)
      guard screens.wait(until: { $0.text.contains("Today") }) else { continue }
      screens.send("g4")
      #expect(screens.wait(for: "logged"), "\(screens.text)")
      screens.send("nnew words\u{1B}")
      // It is the journal itself that is shown, with its index in memory, and no copy elsewhere.
      #expect(screens.wait(for: "The disk refused"), "\(screens.text)")
      screens.send("\u{3}q")
      _ = screens.waitForEnd(seconds: 3)
      return
    }
    print("no small disk can be mounted here")
  }
}
