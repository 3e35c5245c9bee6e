import Foundation
import Pty
import Testing

/// Terminals, locales and homes that are not as usual.
@Suite struct SurroundingsTests {
  @Test(arguments: ["vt100", "linux", "xterm-256color", "screen", "xterm"])
  func `It draws on a terminal called`(name: String) throws {
    let work = try Workplace()
    work.environment["TERM"] = name
    let screens = try work.screens()
    #expect(screens.wait(for: "Today"))
    screens.send("g2")
    #expect(screens.wait(for: "Week]"))
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
  }

  @Test(arguments: [nil, "", "dumb", "no-such-terminal"] as [String?])
  func `It says why it can't draw on a terminal called`(name: String?) throws {
    let work = try Workplace()
    work.environment["TERM"] = name
    let screens = try work.screens()
    #expect(screens.waitForEnd() == .exited(64))
    #expect(screens.text.contains("TERM"))
    #expect(screens.text.contains("legwork week"))
  }

  @Test func `Under LANG=C nothing but ASCII is sent`() throws {
    let work = try Workplace()
    for name in ["C", "POSIX"] {
      work.environment["LANG"] = name
      work.environment["LC_ALL"] = name
      let screens = try work.screens()
      #expect(screens.wait(for: "Today"))
      for key in ["g2", "g3", "g4", "g5", "g6", "?"] {
        screens.send(key)
        screens.settle(quiet: 0.05)
      }
      #expect(screens.output.allSatisfy { $0 < 0x80 })
      screens.send("\u{1B}q")
      screens.settle(quiet: 0.05)
      screens.send("q")
      _ = screens.waitForEnd()
    }
  }

  @Test func `Without HOME the journal goes where the system says the home is`() throws {
    let work = try Workplace()
    work.environment["HOME"] = nil
    work.environment["XDG_CONFIG_HOME"] = work.home
    let run = try CommandRun(
      Workplace.program, ["check"], environment: work.environment)
    let home = try #require(getpwuid(getuid())?.pointee.pw_dir.map { String(cString: $0) })
    let journal = home + "/.local/share/legwork/journal.sqlite"
    if FileManager.default.fileExists(atPath: journal) {
      // Whoever runs the tests keeps a journal of their own: it is only looked at.
      #expect(run.status == 0 && run.output.contains("whole"))
    } else {
      #expect(run.status == 66 && run.error.contains(journal))
    }
  }

  @Test func `Without a terminal the screens say so and make no journal`() throws {
    let work = try Workplace()
    let run = try work.run("open")
    #expect(run.status == 64)
    #expect(run.error.contains("terminal"))
    #expect(!FileManager.default.fileExists(atPath: work.journal))
  }

  @Test func `Output that can't be written is an error`() throws {
    let work = try Workplace()
    try work.said("note", "kept")
    // The second is longer than what waits to be written on.
    let log = try work.file("log.csv", Workplace.log(runs: 200))
    try work.said("import", log)
    let commands = ["search kept", "export --format csv", "export --format md", "week --json"]
    for command in commands.map({ $0 + " --journal \(work.journal)" }) + ["--version", "--help"] {
      let line = "exec \(Workplace.program) \(command) > /dev/full"
      let run = try CommandRun("/bin/sh", ["-c", line], environment: work.environment)
      #expect(run.status == 74, "\(command): \(run.ending) \(run.error)")
      #expect(run.error.contains("can't be written"))
    }
  }

  @Test func `A path that isn't UTF-8 is refused, since it would become another file's`() throws {
    let work = try Workplace()
    for words in ["note hi --journal $(printf 'n\\377.sqlite')", "note hi"] {
      let line = "cd \(work.home) && HOME=$(printf 'h\\377') exec \(Workplace.program) \(words)"
      let run = try CommandRun("/bin/sh", ["-c", line], environment: work.environment)
      #expect(run.status == 64, "\(line): \(run.ending)")
      #expect(run.error.contains("UTF-8"))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: work.home)
    #expect(!names.contains { $0.hasPrefix("n") || $0.hasPrefix("h") }, "\(names)")
  }

  @Test func `Complaints that can't be written change no ending`() throws {
    let work = try Workplace()
    try work.said("note", "kept")
    let place = "--journal \(work.journal) --date \(work.date)"
    // A backup that fails beside a change that is written is one such complaint.
    try FileManager.default.removeItem(atPath: work.home + "/data/backups")
    _ = try work.file("data/backups", "no folder")
    for (words, status) in [("note '' \(place)", 64), ("nonsense", 64), ("note late \(place)", 0)] {
      for target in ["/dev/full", "&-"] {
        let line = "exec \(Workplace.program) \(words) 2>\(target)"
        let run = try CommandRun("/bin/sh", ["-c", line], environment: work.environment)
        #expect(run.status == Int32(status), "\(line): \(run.ending)")
      }
    }
    #expect(try work.said("search", "late").split(separator: "\n").count == 2)
  }
}
