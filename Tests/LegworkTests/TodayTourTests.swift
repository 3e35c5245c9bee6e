import Foundation
import Pty
import Testing

/// A morning on the real program and a real terminal.
@Suite struct TodayTourTests {
  @Test func `What the watch brought is finished with one digit, and kill -9 keeps it`() throws {
    let work = try Workplace()
    let log = try work.file("log.csv", Workplace.log(runs: 12))
    try work.said("import", log)
    let screens = try work.screens()
    #expect(screens.wait(for: "how hard?"))
    screens.send("3")
    #expect(screens.wait(for: "Saved: how hard 3"), "\(screens.page.text)")
    screens.signal(SIGKILL)
    #expect(screens.waitForEnd() == .killed(signal: SIGKILL))
    #expect(try work.said("sessions", "--json").contains("\"rpe\":3"))
    #expect(try work.said("check").contains("whole"))
  }

  @Test func `A morning of four sites takes seven keys from the first screen on`() throws {
    let work = try Workplace()
    for site in ["left achilles 4", "left calf 3", "right calf 2", "left hip 1"] {
      let run = try CommandRun(
        Workplace.program, ["sore", site, "--journal", work.journal, "--date", "2026-11-23"],
        environment: work.environment)
      #expect(run.status == 0, "\(run.error)")
    }
    let screens = try work.screens()
    #expect(screens.wait(for: "L Achilles"))
    for (key, shown) in [
      ("m", "This morning"), ("4", "Saved: L Achilles 4"), ("3", "Saved: L calf 3"),
      ("2", "Saved: R calf 2"), ("1", "Saved: L hip 1"), ("=", "How was the night"),
      ("\u{1B}", "nothing else"),
    ] {
      screens.send(key)
      #expect(screens.wait(for: shown), "\(key): \(screens.page.text)")
    }
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    let lines = try work.said("export", "--format", "jsonl")
    #expect(lines.components(separatedBy: "\"morning\"").count == 6)
  }

  @Test func `An empty journal imports a file from the screen, and says why it can't`() throws {
    let work = try Workplace()
    let log = try work.file("log.csv", Workplace.log(runs: 12))
    let screens = try work.screens()
    #expect(screens.wait(for: "import a file"))
    screens.send("i/nowhere/at/all.csv\r")
    #expect(screens.wait(for: "There is no /nowhere/at/all.csv"), "\(screens.page.text)")
    screens.send("\u{15}" + log + "\r")
    #expect(screens.wait(for: "12 read, 12 added"), "\(screens.page.text)")
    screens.send("u")
    #expect(screens.wait(for: "Took back"))
    #expect(screens.wait(for: "Nothing is written yet."))
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
  }

  @Test func `The demo leaves the runner's journal and no folder behind`() throws {
    let work = try Workplace()
    let screens = try work.screens()
    #expect(screens.wait(for: "look at the demo"))
    screens.send("d")
    #expect(screens.wait(for: "how hard?"), "\(screens.page.text)")
    screens.send("3")
    #expect(screens.wait(for: "Saved"))
    screens.send("q")
    #expect(screens.wait(for: "Nothing is written yet."), "\(screens.page.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    #expect(try work.said("sessions", "--json").contains("\"id\"") == false)
    let left = try FileManager.default.contentsOfDirectory(atPath: work.home)
    #expect(left.filter { $0.hasPrefix("legwork-demo") } == [])
  }

  @Test func `The demo's numbers are the story's`() throws {
    let work = try Workplace()
    let file = work.home + "/demo.sqlite"
    let made = try CommandRun(
      Workplace.program, ["demo", "--date", "2026-11-20", "--write", file],
      environment: work.environment)
    #expect(made.status == 0, "\(made.error)")
    let week = try CommandRun(
      Workplace.program, ["week", "--json", "--date", "2026-11-20", "--journal", file],
      environment: work.environment)
    #expect(week.output.contains("\"run_distance_m\":25800"), "\(week.output)")
    #expect(week.output.contains("\"reference_m\":45800"), "\(week.output)")
    let again = try CommandRun(
      Workplace.program, ["demo", "--write", file], environment: work.environment)
    #expect(again.status == 73)
  }

  @Test func `A line that isn't understood says which word and writes nothing`() throws {
    let work = try Workplace()
    let run = try work.run("add", "10k 52:30, frobnicate")
    #expect(run.status == 64)
    #expect(run.error.contains("\"frobnicate\"") && run.error.contains("^^^^^^^^^^"))
    #expect(try work.said("sessions", "--json").contains("\"id\"") == false)
    #expect(try work.said("add", "10k 52:30 rpe 6 easy, left calf 3").contains("left calf 3"))
    #expect(try work.run("checkin").status == 64)
    #expect(try work.said("checkin", "--sleep", "7h30").contains("check-in"))
    #expect(try work.run("checkin", "--sleep", "late").status == 64)
    #expect(try work.said("sore", "nothing", "--moment", "morning").contains("nothing else"))
  }
}
