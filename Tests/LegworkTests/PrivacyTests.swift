import Foundation
import Pty
import Testing

/// What others on the machine and beyond it can see: nothing.
@Suite struct PrivacyTests {
  @Test(arguments: ["0000", "0022", "0777"])
  func `All that is written is the owner's alone, whatever the umask`(mask: String) throws {
    let work = try Workplace()
    let log = try work.file("log.csv", Workplace.log(runs: 5))
    let steps = [
      "note one", "import \(log)", "backup \(work.home)/copy.sqlite",
      "export --output \(work.home)/all.jsonl", "export --format csv --output \(work.home)/tables",
      "export --format md --output \(work.home)/diary",
      "export --format ics --output \(work.home)/plan.ics", "sore left calf 6",
      "report --html \(work.home)/sheet.html", "demo --write \(work.home)/made/demo.sqlite",
    ]
    for step in steps {
      let line = """
        umask \(mask); exec \(Workplace.program) \(step) --journal \(work.home)/new/journal.sqlite
        """
      let run = try CommandRun("/bin/sh", ["-c", line], environment: work.environment)
      #expect(run.status == 0, "\(step): \(run.error)")
    }
    let files = FileManager.default.enumerator(atPath: work.home)
    while let name = files?.nextObject() as? String {
      if name == "log.csv" { continue }
      let path = work.home + "/" + name
      var isFolder: ObjCBool = false
      #expect(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder))
      #expect(Workplace.mode(path) == (isFolder.boolValue ? 0o700 : 0o600), "\(name)")
    }
  }

  @Test func `The log beside an open journal is the owner's alone`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("none\u{1B}")
    try #require(screens.wait(for: "Saved"))
    for end in ["", "-wal", "-shm"] { #expect(Workplace.mode(work.journal + end) == 0o600) }
    // What SQLite or an editor makes has no mode of ours.
    let status = try String(contentsOfFile: "/proc/\(screens.pid)/status", encoding: .utf8)
    #expect(status.contains("Umask:\t0077"))
    screens.send("q")
    _ = screens.waitForEnd()
  }

  /// Writes an editor that tells what it was given, and does what `act` says to the file in `$f`.
  private func editor(_ work: Workplace, _ act: String) throws -> String {
    let path = try work.file(
      "my editor",
      """
      #!/bin/sh
      printf '%s\\n' "$@" > "\(work.home)/arguments"
      for f; do :; done
      stat -c %a "$f" "$(dirname "$f")" > "\(work.home)/modes"
      echo swap > "$f.swp"
      \(act)
      """)
    chmod(path, 0o755)
    return path
  }

  private func editNote(_ work: Workplace) throws -> TerminalProgram {
    try work.said("note", "before")
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("g4")
    try #require(screens.wait(for: "before"))
    screens.send("e")
    try #require(screens.wait(for: "ctrl-e"))
    screens.send("\u{5}")
    return screens
  }

  private func waitForFile(_ path: String) -> Bool {
    let end = Stopwatch.now + 60
    while !FileManager.default.fileExists(atPath: path) {
      if Stopwatch.now > end { return false }
      usleep(10_000)
    }
    return true
  }

  private func leftovers(_ work: Workplace) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: work.home)
      .filter { $0.hasPrefix("legwork-") }
  }

  @Test func `The editor gets words and no shell, a private file, and leaves nothing`() throws {
    let work = try Workplace()
    let path = try editor(work, "printf after > \"$f\"")
    work.environment["EDITOR"] = "'\(path)' --wait $HOME \"two words\" ;touch\\ x"
    let screens = try editNote(work)
    #expect(screens.wait(for: "after"), "\(screens.text)")
    screens.send("\u{1B}")
    #expect(screens.wait(for: "Saved"), "\(screens.text)")
    let arguments = try String(contentsOfFile: work.home + "/arguments", encoding: .utf8)
    #expect(arguments.hasPrefix("--wait\n$HOME\ntwo words\n;touch x\n"))
    let modes = try String(contentsOfFile: work.home + "/modes", encoding: .utf8)
    #expect(modes == "600\n700\n")
    #expect(try leftovers(work) == [])
    screens.send("q")
    _ = screens.waitForEnd()
  }

  @Test func `The invented journal's notes leave nothing of the editor either`() throws {
    let work = try Workplace()
    let path = try editor(work, "printf after > \"$f\"")
    work.environment["EDITOR"] = "'\(path)'"
    let screens = try TerminalProgram(
      Workplace.program, ["demo"], environment: work.environment)
    try #require(screens.wait(for: "Today"))
    screens.send("nbefore")
    try #require(screens.wait(for: "before"))
    screens.send("\u{5}")
    #expect(screens.wait(for: "Saved"), "\(screens.text)")
    let modes = try String(contentsOfFile: work.home + "/modes", encoding: .utf8)
    #expect(modes == "600\n700\n")
    screens.send("g4")
    #expect(screens.wait(for: "after"), "\(screens.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(try leftovers(work) == [])
  }

  @Test func `A killed editor changes nothing and leaves nothing`() throws {
    let work = try Workplace()
    let path = try editor(work, "printf half > \"$f\"; kill -9 $$")
    work.environment["VISUAL"] = "'\(path)'"
    let screens = try editNote(work)
    try #require(waitForFile(work.home + "/modes"))
    #expect(screens.wait { $0.isAlternate && $0.text.contains("before") }, "\(screens.text)")
    screens.send("\u{1B}")
    screens.settle()
    #expect(try work.said("search", "before").contains("before"))
    #expect(try leftovers(work) == [])
    screens.send("q")
    _ = screens.waitForEnd()
  }

  @Test func `A tour opens no socket to the outside`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else {
      return print("strace is absent: not traced")
    }
    let work = try Workplace()
    let log = try work.file("log.csv", Workplace.log(runs: 20))
    let trace = work.home + "/trace"
    let options = ["-f", "-e", "trace=socket,connect,bind", "-o", trace, Workplace.program]
    let place = ["--journal", work.journal, "--date", work.date]
    var commands = 0
    let good = [
      ["import", log], ["note", "zz"], ["add", "10k 52:30, left calf 3"], ["sore", "left calf 3"],
    ]
    for words in good + (try CommandTree().lines(work.home + "/left calf 3")) {
      let run = try CommandRun("strace", options + words + place, environment: work.environment)
      guard run.error.isEmpty || !run.error.contains("ptrace") else {
        return print("strace can't trace here: \(run.error)")
      }
      try expectNoSocket(trace)
      commands += 1
    }
    let screens = try TerminalProgram(
      "strace", options + ["open"] + place, environment: work.environment)
    try #require(screens.wait(for: "Today", seconds: 60))
    let pages = ["g2", "g3", "6", "g4", "g5", "g6", "\r", "\u{1B}", "g7", "g1", "nzz\u{1B}", "u"]
    for keys in pages + Panels.keys + ["\u{1B}\u{1B}q"] {
      screens.send(keys)
      screens.settle()
    }
    print("traced: \(commands) command lines and a tour of every screen and panel")
    #expect(screens.waitForEnd(seconds: 60) == .exited(0))
    try expectNoSocket(trace)
  }

  private func expectNoSocket(_ trace: String) throws {
    let calls = try String(contentsOfFile: trace, encoding: .utf8)
    #expect(!calls.contains("AF_INET") && !calls.contains("AF_NETLINK"), "\(calls)")
    #expect(calls.contains("exited with "))
  }
}
