import Foundation
import Pty
import Testing

/// The command line as scripts use it.
@Suite struct CommandTests {
  @Test func `The journal and the day may be named before the command`() throws {
    let work = try Workplace()
    let run = try CommandRun(
      Workplace.program,
      ["--journal", work.journal, "--date=2026-11-20", "add", "10k 52:30 rpe 6 easy"],
      environment: work.environment)
    #expect(run.status == 0, "\(run.error)")
    #expect(try work.said("sessions", "--json").contains("\"day\":\"2026-11-20\""))
    let nested = try CommandRun(
      Workplace.program, ["--journal", work.journal, "problems", "open", "left", "achilles"],
      environment: work.environment)
    #expect(nested.status == 0, "\(nested.error)")
  }

  @Test func `What is exported comes back byte for byte`() throws {
    let work = try Workplace()
    try work.said("add", "10k 52:30 rpe 6 easy, left calf 3 tight")
    try work.said("add", "strength: squat 3x8 60kg, calf raise 3x15")
    try work.said("add", "massage 30m left calf 60 EUR, 6 to 3")
    try work.said("checkin", "--sleep", "7.5", "--mood", "4")
    try work.said("note", "über \"alles\" \u{1B}[31m")
    try work.said("set", "weekly-guide", "8")
    try work.said("sign", "locking")
    let log = try work.file("log.csv", Workplace.log(runs: 20))
    try work.said("import", log)
    let first = try work.said("export")
    #expect(first.split(separator: "\n").count > 45)

    let other = try Workplace()
    let file = try other.file("all.jsonl", first)
    #expect(try other.said("import", file).contains("0 known already, 0 skipped"))
    #expect(try other.said("export") == first)
    #expect(try other.said("import", file).contains(" 0 added"))
    #expect(try other.said("check").contains("whole"))
    #expect(try other.said("undo").contains("imported"))
    #expect(try other.said("export") == "")
  }

  @Test func `Exports to files are the runner's alone and never overwrite`() throws {
    let work = try Workplace()
    try work.said("add", "10k 52:30 rpe 6 easy, left calf 3 tight")
    let folder = work.home + "/out"
    try work.said("export", "--format", "csv", "--output", folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == ["checkins.csv", "marks.csv", "sessions.csv", "treatments.csv"])
    let mode = try FileManager.default.attributesOfItem(atPath: folder + "/marks.csv")
    #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(try work.run("export", "--format", "csv", "--output", folder).status == 73)
    #expect(try work.run("export", "--format", "pdf").status == 64)
  }

  @Test func `A fact is written, listed and taken back`() throws {
    let work = try Workplace()
    try work.said("set", "birth-year", "1980")
    #expect(try work.said("set", "--json").contains("\"birth_year\":\"1980\""))
    try work.said("set", "birth-year", "unknown")
    #expect(try work.said("set", "--json").contains("\"birth_year\":null"))
    #expect(try work.run("set", "birth-year", "80").status == 64)
    #expect(try work.run("set", "weekly-guide", "unknown").status == 64)
    #expect(try work.run("set", "shoe", "9").status == 64)
    #expect(try work.said("history", "--json").components(separatedBy: "birth-year").count == 3)
  }

  @Test func `A command that isn't understood is answered with its whole name`() throws {
    let work = try Workplace()
    for words in [["week", "--no-such"], ["week", "extra"], ["prompt", "--weeks"]] {
      let run = try CommandRun(Workplace.program, words, environment: work.environment)
      #expect(run.status == 64, "\(words)")
      #expect(run.error.contains("legwork \(words[0]) --help"), "\(run.error)")
    }
    for words in [["week", "--help"], ["help", "week"], ["week", "-h"]] {
      let run = try CommandRun(Workplace.program, words, environment: work.environment)
      #expect(run.status == 0, "\(words)")
      #expect(run.output.contains("USAGE: legwork week"), "\(run.output)")
    }
    let version = try CommandRun(Workplace.program, ["--version"], environment: work.environment)
    let after = try CommandRun(
      Workplace.program, ["week", "--version"], environment: work.environment)
    #expect(version.status == 0)
    #expect(after.output == version.output)
  }

  @Test func `The prompt says the same read by itself and by the parser`() throws {
    let work = try Workplace()
    try work.said("add", "10k 52:30 rpe 6 easy, left achilles 4 @2026-11-20")
    for words in [[], ["--discreet"]] {
      let itself = try CommandRun(
        Workplace.program,
        ["prompt", "--journal", work.journal, "--date", "2026-11-20"] + words,
        environment: work.environment)
      let parsed = try CommandRun(
        Workplace.program,
        ["prompt", "--journal=" + work.journal, "--date=2026-11-20"] + words,
        environment: work.environment)
      #expect(itself.status == 0, "\(itself.error)")
      #expect(itself.output.contains("LAch") == words.isEmpty)
      #expect(parsed.output == itself.output)
    }
    let wrong = try CommandRun(
      Workplace.program, ["prompt", "--date", "2026-13-01"], environment: work.environment)
    #expect(wrong.status == 64)
    #expect(wrong.error.contains("2026-13-01"))
  }

  @Test func `a return that ends no line is a dot, and a tab a space`() throws {
    let work = try Workplace()
    let wrong = try work.run("week", "--weeks", "a\r\r\nb\tc\r\nd\re\r")
    #expect(wrong.error.contains("'a·\nb c\nd·e·'"), "\(wrong.error)")
  }
}
