import Foundation
import Pty
import Testing

/// What ends or stops the program from outside: the terminal comes back and the journal is whole.
@Suite struct SignalTests {
  /// Opens the screens, writes a note that is acknowledged and leaves a second one half-typed.
  private func busyScreens(_ work: Workplace) throws -> TerminalProgram {
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("nkept word\u{1B}")
    try #require(screens.wait(for: "Saved"))
    screens.send("ga1")
    return screens
  }

  private func expectWhole(_ work: Workplace) throws {
    #expect(try work.said("check").contains("whole"))
    #expect(try work.said("search", "kept").contains("kept word"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `Asked to end, it gives the terminal back and ends at once`(signal: Int32) throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    let taken = screens.settings
    screens.send("nkept word\u{1B}")
    try #require(screens.wait(for: "Saved"))
    screens.signal(signal)
    #expect(screens.waitForEnd(seconds: 60) == .exited(0))
    #expect(screens.isPageGivenBack)
    #expect(screens.isCursorShown)
    #expect(screens.settings != taken)
    #expect(screens.settings == (try plainSettings()))
    try expectWhole(work)
  }

  /// The settings of a terminal that no program changed.
  private func plainSettings() throws -> [UInt] {
    let program = try TerminalProgram("sleep", ["0"], environment: ["PATH": "/usr/bin:/bin"])
    defer { _ = program.waitForEnd() }
    return program.settings
  }

  @Test(arguments: [SIGSEGV, SIGTRAP, SIGABRT, SIGILL, SIGBUS, SIGFPE])
  func `A fault gives the terminal back before it kills`(signal: Int32) throws {
    let work = try Workplace()
    let screens = try busyScreens(work)
    screens.signal(signal)
    #expect(screens.waitForEnd(seconds: 20) == .killed(signal: signal))
    #expect(screens.isPageGivenBack)
    #expect(screens.settings == (try plainSettings()))
    try expectWhole(work)
  }

  @Test func `A terminal that goes away ends it`() throws {
    let work = try Workplace()
    let screens = try busyScreens(work)
    screens.closeTerminal()
    #expect(screens.waitForEnd(seconds: 60) != nil)
    try expectWhole(work)
  }

  @Test(arguments: ["ctrl-Z", "SIGTSTP", "SIGSTOP"])
  func `Stopped and continued, the screen is whole again`(how: String) throws {
    let work = try Workplace()
    let shell = try TerminalProgram(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: work.environment.merging(["PS1": "> "]) { $1 })
    try #require(shell.wait(for: ">"))
    shell.send(
      "\(Workplace.program) open --journal \(work.journal) --date \(work.date)\r")
    try #require(shell.wait { $0.isAlternate && $0.text.contains("Today") })
    shell.send("g3")
    try #require(shell.wait(for: "Body]"))
    let child = try #require(children(of: shell.pid).first)
    switch how {
    case "ctrl-Z": shell.send("\u{1A}")
    case "SIGTSTP": kill(child, SIGTSTP)
    default: kill(child, SIGSTOP)
    }
    #expect(shell.wait { !$0.isAlternate || how == "SIGSTOP" })
    #expect(shell.wait(for: "Stopped") || how == "SIGSTOP")
    shell.settle()
    shell.send("fg\r")
    #expect(shell.wait { $0.isAlternate && $0.text.contains("Body]") }, "\(shell.text)")
    shell.send("6")
    #expect(shell.wait(for: "Saved"), "\(shell.text)")
    shell.send("q")
    #expect(shell.wait { !$0.isAlternate }, "\(shell.text)")
    shell.send("echo o'ver'; stty -a; exit\r")
    #expect(shell.wait(for: "over"))
    _ = shell.waitForEnd()
    let modes = shell.text.split(whereSeparator: \.isWhitespace)
    #expect(modes.contains("icrnl") && modes.contains("opost"), "\(shell.text)")
  }

  @Test func `A signal to stop is never ignored while pages are sent`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    screens.send("g2")
    try #require(screens.wait(for: "Week]"))
    var ignored = 0
    for round in 0..<200 {
      screens.send(round % 2 == 0 ? "j" : "k")
      for _ in 0..<20 where try isIgnored(SIGTSTP, by: screens.pid) { ignored += 1 }
      _ = screens.read(within: 0)
    }
    #expect(ignored == 0)
    screens.send("q")
  }

  private func isIgnored(_ signal: Int32, by pid: pid_t) throws -> Bool {
    let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") })
    let mask = try #require(line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) })
    return mask & 1 << UInt64(signal - 1) != 0
  }

  private func children(of pid: pid_t) -> [pid_t] {
    let list = try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)
    return (list ?? "").split(separator: " ").compactMap { pid_t($0) }
  }

  @Test func `Random sizes while keys arrive leave a whole program`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    try #require(screens.wait(for: "Today"))
    let keys = ["g1", "g2", "g3", "g4", "g5", "g6", "j", "k", "l", "h", "?", "\u{1B}", "6", "u"]
    let total = count("LEGWORK_RESIZES", otherwise: 40)
    var generator = SystemRandomNumberGenerator()
    for step in 0..<total {
      let (columns, rows) =
        switch step % 5 {
        case 0: (1, 1)
        case 1: (3, 200)
        case 2: (300, 100)
        default:
          (Int.random(in: 1...300, using: &generator), Int.random(in: 1...200, using: &generator))
        }
      screens.resize(columns: columns, rows: rows)
      screens.send(keys.randomElement(using: &generator) ?? "j")
      screens.read(within: 0.005)
      try #require(!screens.hasEnded, "after \(step) sizes: \(String(describing: screens.ending))")
    }
    screens.settle()
    screens.resize(columns: 80, rows: 24)
    // As many panels may lie over each other as `?` was pressed.
    for _ in 0..<total {
      screens.send("\u{1B}")
      screens.settle(quiet: 0.03)
    }
    screens.send("g2")
    #expect(screens.wait { $0.text.contains("Week]") }, "\(screens.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(try work.said("check").contains("whole"))
    print("sizes changed: \(total)")
  }
}
