import Foundation
import Pty
import Testing

/// Advice as scripts read it.
@Suite struct AdviceCommandTests {
  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  /// What a command says on a day.
  private func said(_ work: Workplace, _ day: String, _ words: String...) throws -> String {
    let run = try CommandRun(
      Workplace.program, words + ["--journal", work.journal, "--date", day],
      environment: work.environment)
    try #require(run.status == 0, "\(words): \(run.error)")
    return run.output
  }

  @Test func `advise has every rule once, with limits and urgency`() throws {
    let work = try Workplace()
    try work.said("sign", "chest-pain")
    let advice = try object(try work.said("advise", "--json"))
    let verdicts = try #require(advice["verdicts"] as? [[String: Any]])
    #expect(verdicts.count >= 16)
    #expect(Set(verdicts.compactMap { $0["rule"] as? String }).count == verdicts.count)
    #expect(verdicts.first?["rule"] as? String == "red-flag")
    #expect(verdicts.first?["urgency"] as? String == "now")
    #expect((advice["limits"] as? [String: Any])?["hidden"] as? String == "a warning sign")
    try work.said("sign", "chest-pain", "--seen-by", "the clinic")
    let after = try object(try work.said("advise", "--json"))
    #expect((after["verdicts"] as? [[String: Any]])?.first?["rule"] as? String != "red-flag")
  }

  @Test func `why explains one rule, and names them all for a wrong one`() throws {
    let work = try Workplace()
    let why = try object(try work.said("why", "mood", "--json"))
    #expect(why["rule"] as? String == "mood")
    #expect(why["changes"] is String)
    #expect(try work.run("why", "luck").status == 64)
  }

  @Test func `forecasts are kept with the mark and scored`() throws {
    let work = try Workplace()
    _ = try said(work, "2026-11-19", "sore", "left", "achilles", "4", "--moment", "morning")
    #expect(try said(work, "2026-11-19", "record").contains("pain-traffic-light: right 0 of 0"))
    _ = try said(work, "2026-11-20", "sore", "left", "achilles", "2", "--moment", "morning")
    #expect(try said(work, "2026-11-20", "record").contains("pain-traffic-light: right 1 of 1"))
    _ = try said(work, "2026-11-20", "undo")
    #expect(try said(work, "2026-11-21", "record").contains("pain-traffic-light: right 0 of 0"))
  }

  private func verdict(_ rule: String, _ work: Workplace) throws -> [String: Any] {
    let advice = try object(try work.said("advise", "--json"))
    let verdicts = try #require(advice["verdicts"] as? [[String: Any]])
    return try #require(verdicts.first { $0["rule"] as? String == rule })
  }

  @Test func `what is accepted is planned, and on record`() throws {
    let work = try Workplace()
    try work.said("add", "10k 60:00 rpe 3 @2026-11-15")
    #expect(try verdict("strength", work)["level"] as? String == "unknown")
    #expect(try work.said("advise").contains("Only runs written in 6 weeks"))
    #expect(try work.said("advise", "--accept", "strength") == "accepted: Strength\n")
    let headline = try verdict("strength", work)["headline"] as? String
    #expect(headline == "0 in 7 days, limit 1; planned on Tuesday")
    #expect(try work.said("plan").contains("2026-11-24  Strength  30:00"))
    #expect(try work.said("history").contains("accepted: Strength"))
    #expect(try work.said("record").contains("strength: accepted 1, put aside 0"))
    let lines = try work.said("export", "--format", "jsonl")
    #expect(lines.contains("\"accepted\""))
    // One change, one undo: the plan and the decision.
    try work.said("undo")
    #expect(try work.said("plan") == "Nothing is planned.\n")
    #expect(try !work.said("export", "--format", "jsonl").contains("\"accepted\""))
  }

  @Test func `what is dismissed stays away until its numbers change`() throws {
    let work = try Workplace()
    try work.said("sore", "left", "achilles", "4", "--moment", "morning")
    #expect(try verdict("pain-traffic-light", work)["dismissed"] as? Bool == false)
    try work.said("advise", "--dismiss", "pain-traffic-light")
    #expect(try verdict("pain-traffic-light", work)["dismissed"] as? Bool == true)
    #expect(try !work.said("advise").contains("L Achilles 4"))
    #expect(try work.said("export", "--format", "jsonl").contains("\"dismissed\""))
    let answers = try #require(
      try object(try work.said("record", "--json"))["answers"] as? [[String: Any]])
    #expect(answers.map { $0["dismissed"] as? Int } == [1])
    try work.said("sore", "left", "achilles", "5", "--moment", "during")
    #expect(try verdict("pain-traffic-light", work)["dismissed"] as? Bool == false)
    // A warning sign is only answered by who saw it, and nothing answers a silent rule.
    try work.said("sign", "chest-pain")
    for answer in ["--accept", "--dismiss"] {
      #expect(try work.run("advise", answer, "red-flag").status == 65)
      #expect(try work.run("advise", answer, "mood").status == 65)
      #expect(try work.run("advise", answer, "luck").status == 64)
    }
  }

  @Test func `y and x on the screens of a terminal do the same`() throws {
    let work = try Workplace()
    try work.said("sore", "left", "achilles", "4", "--moment", "morning")
    try work.said("add", "strength 30:00 @2026-11-01")
    let screens = try work.screens()
    #expect(screens.wait(for: "L Achilles"))
    screens.send("g6")
    #expect(screens.wait(for: "[6 Advice]"), "\(screens.page.text)")
    screens.send("x")
    #expect(screens.wait(for: "Saved: not now: L Achilles 4"), "\(screens.page.text)")
    screens.send("y")
    #expect(screens.wait(for: "Saved: accepted: Strength"), "\(screens.page.text)")
    screens.send("q")
    #expect(screens.waitForEnd() == .exited(0))
    let lines = try work.said("export", "--format", "jsonl")
    #expect(lines.contains("\"dismissed\"") && lines.contains("\"accepted\""))
    #expect(try work.said("plan").contains("Strength"))
  }

  @Test func `the record counts each rule apart`() throws {
    let work = try Workplace()
    _ = try said(work, "2026-11-10", "add", "10k 60:00 rpe 8")
    for side in ["left", "right"] {
      _ = try said(work, "2026-11-11", "sore", side, "calf", "4", "--moment", "morning")
    }
    // Both calves a day after a hard run: gone in 7 days, and at 3 or less by tomorrow.
    _ = try said(work, "2026-11-12", "sore", "left", "calf", "3", "--moment", "morning")
    _ = try said(work, "2026-11-12", "sore", "right", "calf", "4", "--moment", "morning")
    _ = try said(work, "2026-11-17", "sore", "left", "calf", "1", "--moment", "morning")
    _ = try said(work, "2026-11-17", "sore", "right", "calf", "2", "--moment", "morning")
    let record = try said(work, "2026-11-20", "record").split(separator: "\n").map(String.init)
    #expect(
      record.contains {
        $0.hasPrefix("pain-traffic-light: right 1 of 2 checked")
      }, "\(record)")
    #expect(
      record.contains { $0.hasPrefix("problem-area: right 1 of 2 checked") }, "\(record)")
  }

  @Test func `the prompt is one line, and discreet names no part`() throws {
    let work = try Workplace()
    try work.said("sore", "left", "achilles", "4", "--date", "2026-11-20")
    #expect(try work.said("prompt", "--date", "2026-11-20") == "LAch 4 0.0\n")
    #expect(try work.said("prompt", "--discreet", "--date", "2026-11-20") == "4 0.0\n")
  }

  @Test func `the backtest counts days and weeks, and says when there is nothing`() throws {
    let work = try Workplace()
    #expect(try work.run("backtest").status == 65)
    try work.said("import", try work.file("log.csv", Workplace.log(runs: 20)))
    let report = try object(try work.said("backtest", "--json"))
    #expect((report["rules"] as? [[String: Any]])?.count ?? 0 >= 16)
    #expect(report["ratios_alone"] is [String: Any])
  }

  @Test func `health is none, conditions, or what a clinician should hear of`() throws {
    let work = try Workplace()
    try work.said("set", "health", "clot-history,varicose-veins:left-calf")
    #expect(try work.said("set", "--json").contains("clot-history,varicose-veins:left-calf"))
    #expect(try work.said("set", "health", "gout").contains("clinician"))
    #expect(try work.run("set", "health", ",").status == 64)
  }
}
