import Foundation
import Pty
import Testing

/// Advice as scripts read it.
@Suite struct AdviceCommandTests {
  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `advise has every rule once, with limits and urgency`() throws {
    let work = try Workplace()
    try work.said("sign", "chest-pain")
    let advice = try object(try work.said("advise", "--json"))
    let verdicts = try #require(advice["verdicts"] as? [[String: Any]])
    #expect(verdicts.count == 16)
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
    func said(_ day: String, _ words: String...) throws -> String {
      let run = try CommandRun(
        Workplace.program, words + ["--journal", work.journal, "--date", day],
        environment: work.environment)
      try #require(run.status == 0, "\(words): \(run.error)")
      return run.output
    }
    _ = try said("2026-11-19", "sore", "left", "achilles", "4", "--moment", "morning")
    #expect(try said("2026-11-19", "record").contains("pain-traffic-light: right 0 of 0"))
    _ = try said("2026-11-20", "sore", "left", "achilles", "2", "--moment", "morning")
    #expect(try said("2026-11-20", "record").contains("pain-traffic-light: right 1 of 1"))
    _ = try said("2026-11-20", "undo")
    #expect(try said("2026-11-21", "record").contains("pain-traffic-light: right 0 of 0"))
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
    #expect((report["rules"] as? [[String: Any]])?.count == 16)
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
