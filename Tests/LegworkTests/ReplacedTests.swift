import Foundation
import Pty
import Testing

/// A journal that goes away, or is another, while programs have it open; and one that is a link.
@Suite struct ReplacedTests {
  private enum Change: String, CaseIterable {
    case removed, moved, replaced
    case folderMoved = "moved with its folder"
  }

  private func make(_ change: Change, _ work: Workplace) throws {
    let files = FileManager.default
    switch change {
    case .removed: try files.removeItem(atPath: work.journal)
    case .moved: try files.moveItem(atPath: work.journal, toPath: work.journal + ".old")
    case .folderMoved: try files.moveItem(atPath: work.home + "/data", toPath: work.home + "/gone")
    case .replaced:
      let other = work.home + "/other.sqlite"
      try work.said("backup", other)
      #expect(rename(other, work.journal) == 0)
    }
  }

  @Test(arguments: Change.allCases)
  private func `Nothing is called saved that goes into a file without its name`(
    change: Change
  ) throws {
    let work = try Workplace()
    try work.said("note", "kept")
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    try make(change, work)
    screens.send("nheld words\u{1B}")
    #expect(
      screens.wait { page in
        page.text.contains("held words") && page.text.contains("moved, removed or replaced")
          || page.text.contains("Saved")
      })
    screens.settle()
    #expect(!screens.text.contains("Saved"), "\(screens.text)")
    #expect(screens.text.contains("held words"), "\(screens.text)")
    if change == .moved {
      // Put back, it is the journal again.
      try FileManager.default.moveItem(atPath: work.journal + ".old", toPath: work.journal)
      screens.send("\u{1B}")
      #expect(screens.wait(for: "Saved"), "\(screens.text)")
      screens.send("q")
      #expect(screens.waitForEnd() == .exited(0))
      #expect(try work.said("search", "held").contains("held words"))
    }
  }

  @Test func `With its disk taken away nothing is called saved, and it can be left`() throws {
    let work = try Workplace()
    try work.said("note", "kept")
    let script = """
      D=\(work.home)/disk; mkdir -p $D && mount -t tmpfs -o size=4m,mode=700 none $D || exit 99
      cp \(work.home)/data/journal.sqlite $D/
      (while [ ! -e \(work.home)/go ]; do sleep 0.05; done; umount -l $D; touch \(work.home)/gone) &
      exec \(Workplace.program) open --journal $D/journal.sqlite --date \(work.date)
      """
    let environment = work.environment.merging(["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"]) { $1 }
    for flags in [["-m"], ["-r", "-m"]] {
      let screens = try TerminalProgram(
        "unshare", flags + ["/bin/sh", "-c", script], environment: environment)
      guard screens.wait(until: { $0.text.contains("Today") }) else { continue }
      screens.send("nfirst\u{1B}")
      try #require(screens.wait(for: "Saved"))
      _ = try work.file("go", "")
      while !FileManager.default.fileExists(atPath: work.home + "/gone") { usleep(10_000) }
      screens.send("nheld words\u{1B}")
      #expect(screens.wait(for: "moved, removed or replaced"), "\(screens.text)")
      #expect(screens.text.contains("held words"), "\(screens.text)")
      screens.send("\u{3}")
      #expect(screens.wait { !$0.text.contains("held words") }, "\(screens.text)")
      screens.send("q")
      #expect(screens.waitForEnd() == .exited(0))
      #expect(!FileManager.default.fileExists(atPath: work.home + "/disk/journal.sqlite"))
      return
    }
    print("no disk can be mounted and taken away here")
  }

  @Test func `A journal taken away is said before anything is typed`() throws {
    let work = try Workplace()
    try work.said("note", "kept")
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    try make(.moved, work)
    #expect(screens.wait(for: "moved, removed or replaced"), "\(screens.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
  }

  @Test func `Where a journal was taken away, leaving puts none in its place`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("nkept\u{1B}")
    try #require(screens.wait(for: "Saved"))
    // The day's backup comes in a quiet moment, or at the end.
    try make(.moved, work)
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(!FileManager.default.fileExists(atPath: work.journal))
  }

  @Test func `By a link it is the same journal, its log and backups beside the file`() throws {
    let work = try Workplace()
    try work.said("note", "first")
    let link = work.home + "/link.sqlite"
    symlink(work.journal, link)
    let screens = try work.screens()
    let linked = try TerminalProgram(
      Workplace.program, ["open", "--journal", link, "--date", work.date],
      environment: work.environment)
    for program in [screens, linked] {
      try #require(program.wait(for: "Today"))
      program.send("g4")
      try #require(program.wait(for: "first"))
    }
    screens.send("nby name\u{1B}")
    #expect(linked.wait(for: "by name"), "\(linked.text)")
    linked.send("nby link\u{1B}")
    #expect(screens.wait(for: "by link"), "\(screens.text)")
    for program in [screens, linked] {
      program.send("q")
      #expect(program.waitForEnd() == .exited(0))
    }
    let copy = work.home + "/copy.sqlite"
    let place = ["--journal", link, "--date", work.date]
    func run(_ words: String...) throws -> CommandRun {
      try CommandRun(Workplace.program, words + place, environment: work.environment)
    }
    #expect(try run("backup", copy).status == 0)
    #expect(try run("restore", copy).status == 0)
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(try work.said("search", "by").contains("by link"))
    let names = try FileManager.default.contentsOfDirectory(atPath: work.home)
    #expect(!names.contains("backups") && !names.contains("drafts"))
  }

  @Test func `A link to nowhere is no journal, and none is made behind it`() throws {
    let work = try Workplace()
    mkdir(work.home + "/data", 0o700)
    symlink(work.home + "/nowhere.sqlite", work.journal)
    for words in [["note", "x"], ["week"], ["check"]] {
      let run = try work.run(words)
      #expect(run.status == 66, "\(words): \(run.error)")
    }
    #expect(!FileManager.default.fileExists(atPath: work.home + "/nowhere.sqlite"))
  }

  @Test(arguments: [
    "with space", "new\nline", "läuft 🏃 日本", "quote'\"`$HOME", "-dash", "%20 ? # & ;",
    "\u{202E}abc",
  ])
  func `Any folder's name will do`(name: String) throws {
    let work = try Workplace()
    let path = work.home + "/" + name + "/j \(name).sqlite"
    let place = ["--journal", path, "--date", work.date]
    func run(_ words: String...) throws -> CommandRun {
      let run = try CommandRun(Workplace.program, words + place, environment: work.environment)
      #expect(run.status == 0, "\(words): \(run.error)")
      return run
    }
    _ = try run("note", "kept")
    let screens = try TerminalProgram(
      Workplace.program, ["open"] + place, environment: work.environment)
    try #require(screens.wait(for: "Today"))
    screens.send("g4nby key\u{1B}")
    #expect(screens.wait(for: "Saved"), "\(screens.text)")
    _ = try run("note", "by command")
    #expect(screens.wait(for: "by command"), "\(screens.text)")
    screens.send("nhalf")
    #expect(screens.wait(for: "half"))
    screens.settle()
    screens.signal(SIGKILL)
    _ = screens.waitForEnd()
    let again = try TerminalProgram(
      Workplace.program, ["open"] + place, environment: work.environment)
    #expect(again.wait(for: "You were writing"), "\(again.text)")
    again.send("x")
    #expect(again.wait(for: "Dropped"))
    again.send("q")
    #expect(again.waitForEnd() == .exited(0))
    let backups = try run("restore").output
    #expect(backups.contains(".day"), "\(backups)")
    #expect(try run("check").output.contains("whole"))
  }
}
