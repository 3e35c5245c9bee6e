import Foundation
import Pty
import Testing

/// The first and the last day of the calendar in one journal, as a mistyped date brings them.
@Suite struct CalendarTests {
  private let ends = ["0001-01-01", "9999-12-31"]

  private func run(_ work: Workplace, on date: String, _ words: [String]) throws -> CommandRun {
    try CommandRun(
      Workplace.program, words + ["--journal", work.journal, "--date", date],
      environment: work.environment)
  }

  @Test func `What is written on them can be read again, and no command walks all days between`()
    throws
  {
    let work = try Workplace()
    for date in ends {
      for words in [
        ["add", "10k 52:30 rpe 6 strides, left calf 3"], ["sore", "left calf 4"],
        ["checkin", "--sleep", "7", "--mood", "4"], ["note", "felt fine"],
        ["treat", "massage", "--minutes", "30", "--site", "left-calf"],
        ["test", "calf-raise", "left", "24", "right", "27"],
        ["reply", "raises 3x15 daily for 6 weeks"], ["problems", "open", "left", "calf"],
      ] {
        let run = try run(work, on: date, words)
        // What would end behind the last day can't be kept, and is said.
        #expect(run.status == 0 || run.error.contains("Nothing was written"), "\(words) \(run)")
      }
    }
    let reading: [[String]] = [
      ["week"], ["trend", "--weeks", "12"], ["load"], ["advise"], ["body"], ["sessions"],
      ["outcomes"], ["strength"], ["problems"], ["gaps"], ["homework"],
      ["treatments"], ["prompt"], ["record"], ["plan"], ["search", "felt"], ["check"],
      ["export"], ["export", "--format", "md"], ["export", "--format", "csv"],
      ["export", "--format", "ics"], ["export", "--format", "strava"],
      ["report", "--html", "sheet.html"], ["mentions", "left-calf"],
    ]
    for date in ends + [work.date] {
      for words in reading {
        let words = words.map { $0 == "sheet.html" ? "\(work.home)/\(date).html" : $0 }
        let run = try run(work, on: date, words)
        #expect(run.status == 0, "\(date) \(words): \(run.ending) \(run.error)")
        // Three and a half million days take a hundred times as long as any other command.
        #expect(run.cpu < 10, "\(date) \(words): \(run.cpu) s")
      }
    }
    for _ in ends { #expect(try work.run("undo").status == 0) }
    #expect(try work.said("check").contains("whole"))
  }

  @Test func `The screens open on them`() throws {
    let work = try Workplace()
    for date in ends { _ = try run(work, on: date, ["add", "10k 52:30 rpe 6, left calf 3"]) }
    for date in ends {
      let screens = try TerminalProgram(
        Workplace.program, ["open", "--journal", work.journal, "--date", date],
        environment: work.environment)
      try #require(screens.wait(for: "Today"))
      for keys in [
        "g2", "[", "[", "]", "]", "]", "g3", "w", "P", " ", "g4", "g5", "g6", "g7", "g1",
      ] {
        screens.send(keys)
        screens.settle(quiet: 0.05)
        try #require(!screens.hasEnded, "\(date) \(keys)")
      }
      #expect(!screens.text.contains("damaged"), "\(screens.text)")
      screens.send("\u{1B}q")
      screens.settle()
      screens.send("q")
      #expect(screens.waitForEnd() == .exited(0))
    }
  }
}
