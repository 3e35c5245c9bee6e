import Foundation
import Pty
import Testing

/// Several programs on one journal.
@Suite struct WriterTests {
  private let changes = count("LEGWORK_CHANGES", otherwise: 8)

  @Test(arguments: [2, 8])
  func `Writers at once lose nothing and write nothing twice`(writers: Int) async throws {
    let work = try Workplace()
    try work.said("note", "first")
    let (changes, place) = (changes, [work.journal, work.date])
    let environment = work.environment
    let failed = await withTaskGroup(of: Int.self) { group in
      for writer in 0..<writers {
        group.addTask {
          (0..<changes).count { number in
            let words = ["note", "writer-\(writer)-\(number)-"]
            let run = try? CommandRun(
              Workplace.program, words + ["--journal", place[0], "--date", place[1]],
              environment: environment)
            return run?.status != 0
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(failed == 0)
    let lines = try work.said("export")
    for writer in 0..<writers {
      for number in 0..<changes {
        let word = "\"writer-\(writer)-\(number)-\""
        #expect(lines.components(separatedBy: word).count == 2)
      }
    }
    #expect(try work.said("check").contains("whole"))
    print("writers: \(writers), changes each: \(changes), lost: 0, twice: 0")
  }

  @Test func `What is written while backups are restored is in the journal or kept beside it`()
    async throws
  {
    let work = try Workplace()
    try work.said("note", "first")
    let copy = work.home + "/copy.sqlite"
    try work.said("backup", copy)
    let (place, environment) = (["--journal", work.journal, "--date", work.date], work.environment)
    let restores = count("LEGWORK_RESTORES", otherwise: 16)
    let (begun, done) = (work.home + "/begun", work.home + "/done")
    // Not a task: the programs that are waited for keep those.
    Thread.detachNewThread {
      while access(begun, F_OK) != 0 { usleep(10_000) }
      var (restored, asked) = (0, 0)
      while restored < restores, asked < restores * 20 {
        let run = try? CommandRun(
          Workplace.program, ["restore", copy] + place, environment: environment)
        asked += 1
        if run?.status == 0 { restored += 1 }
      }
      try? Data().write(to: URL(fileURLWithPath: done))
    }
    let noted = await withTaskGroup(of: [String].self) { group in
      for writer in 0..<2 {
        group.addTask {
          var noted: [String] = []
          while access(done, F_OK) != 0 {
            let word = "writer-\(writer)-\(noted.count)-"
            let run = try? CommandRun(
              Workplace.program, ["note", word] + place, environment: environment)
            if run?.status == 0 { noted.append(word) }
            try? Data().write(to: URL(fileURLWithPath: begun))
          }
          return noted
        }
      }
      return await group.reduce([]) { $0 + $1 }
    }
    let folder = (work.journal as NSString).deletingLastPathComponent
    let journals = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0 == "journal.sqlite" || $0.contains("before-restore") }
    #expect(journals.count == restores + 1, "\(journals)")
    var lines = ""
    for name in journals {
      let place = ["--journal", folder + "/" + name]
      let check = try CommandRun(Workplace.program, ["check"] + place, environment: environment)
      #expect(check.status == 0, "\(name): \(check.error)")
      lines += try CommandRun(Workplace.program, ["export"] + place, environment: environment)
        .output
    }
    #expect(noted.count > 2)
    let lost = noted.count { !lines.contains("\"\($0)\"") }
    #expect(lost == 0)
    print("restores: \(restores), noted meanwhile: \(noted.count), lost: \(lost)")
  }

  @Test func `One file imported by several programs at once comes in once`() async throws {
    let work = try Workplace()
    try work.said("note", "first")
    let log = try work.file("log.csv", Workplace.log(runs: 60))
    let (place, environment) = (
      ["--journal", work.journal, "--date", work.date], work.environment
    )
    // While another program writes, all match the file against the same journal.
    let lock = try JournalLock(work.journal)
    // Not a task: the programs that are waited for keep those.
    Thread.detachNewThread {
      sleep(2)
      try? lock.release()
    }
    let runs = await withTaskGroup(of: CommandRun?.self) { group in
      for _ in 0..<6 {
        group.addTask {
          try? CommandRun(
            Workplace.program, ["import", log, "--json"] + place, environment: environment)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for run in runs { #expect(run?.status == 0, "\(run?.error ?? "not started")") }
    let brought = runs.count { $0?.output.contains("\"added\":60") == true }
    #expect(brought == 1)
    let sessions = try work.said("sessions", "--json")
    #expect(sessions.components(separatedBy: "\"id\"").count == 61)
    #expect(try work.said("check").contains("whole"))
  }

  /// Every program in turn writes a note by keys, and all others have to show it within a second
  /// after that was acknowledged. While other tests have the cores nobody shows anything: the time
  /// that the program and this test waited for one doesn't count.
  @Test(arguments: [2, 8])
  func `Each program's screen shows what the others wrote within a second`(programs: Int) throws {
    let work = try Workplace()
    let all = try (0..<programs).map { _ in try work.screens() }
    for screens in all {
      try #require(screens.wait(for: "Today"))
      screens.send("g4")
      try #require(screens.wait { $0.text.contains("Notes]") })
    }
    var times: [Double] = []
    for number in 0..<(programs == 2 ? changes : changes / 4) {
      let writer = all[number % programs]
      let word = "seen-\(number)-"
      writer.send("n\(word)\u{1B}")
      try #require(
        writer.wait { $0.text.contains("Saved") && $0.text.contains(word) }, "\(writer.text)")
      let since = all.map { Waited(of: $0.pid) }
      for (other, start) in zip(all, since) where other !== writer {
        #expect(other.wait(for: word), "\(other.text)")
        times.append(start.passed * 1000)
      }
    }
    try work.said("note", "seen by command")
    let since = all.map { Waited(of: $0.pid) }
    for (screens, start) in zip(all, since) {
      #expect(screens.wait(for: "seen by command"))
      times.append(start.passed * 1000)
    }
    times.sort()
    let (middle, last) = (times[times.count / 2], times[times.count - 1])
    #expect(last < 1000)
    print(
      "screens: \(programs), shown by another: \(times.count) of \(times.count), median "
        + "\(Int(middle)) ms, slowest \(Int(last)) ms")
    for screens in all {
      screens.send("q")
      #expect(screens.waitForEnd() == .exited(0))
    }
    let lines = try work.said("export")
    #expect(lines.components(separatedBy: "seen-0-").count == 2)
    #expect(try work.said("check").contains("whole"))
  }
}
