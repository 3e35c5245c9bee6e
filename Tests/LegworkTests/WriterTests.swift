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

  @Test func `Each program's screen shows what the other wrote`() throws {
    let work = try Workplace()
    let one = try work.screens()
    let two = try work.screens()
    var times: [Double] = []
    for screens in [one, two] {
      try #require(screens.wait(for: "Today"))
      screens.send("g4")
    }
    for (number, pair) in [(one, two), (two, one), (one, two)].enumerated() {
      pair.0.send("nseen\(number)\u{1B}")
      try #require(pair.0.wait { $0.text.contains("Saved") && $0.text.contains("seen\(number)") })
      let start = Stopwatch.now
      #expect(pair.1.wait(for: "seen\(number)"), "\(pair.1.text)")
      times.append((Stopwatch.now - start) * 1000)
    }
    try work.said("note", "seen by command")
    let start = Stopwatch.now
    for screens in [one, two] { #expect(screens.wait(for: "seen by command")) }
    times.append((Stopwatch.now - start) * 1000)
    print("shown by the other after ms:", times.map { Int($0.rounded()) })
    for screens in [one, two] {
      screens.send("q")
      #expect(screens.waitForEnd() == .exited(0))
    }
  }
}
