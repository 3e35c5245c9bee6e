import Testing

@testable import Advice

@Test func `levels rise from unknown to strong`() {
  #expect(
    Level.allCases.sorted().map(\.name) == [
      "unknown", "none", "information", "caution", "strong",
    ])
}

@Test func `there are sixteen rules, each under its own name`() {
  #expect(
    Catalogue.rules.map { $0.name.rawValue } == [
      "single-run-spike", "weekly-guide", "starting-point", "return-after-gap",
      "two-steps-at-once", "lighter-week", "monotony", "pain-traffic-light", "problem-area",
      "wellness", "illness", "mood", "red-flag", "massage", "strength", "rest",
    ])
}

@Test func `a relative risk never stands without the absolute`() {
  for rule in Catalogue.rules {
    for evidence in rule.evidence where evidence.measured.contains("times") {
      #expect(evidence.measured.contains("in 1,000"), "\(rule.name.rawValue)")
    }
  }
}

@Test func `what rests on nothing measured says so, and nothing goes without limits`() {
  for rule in Catalogue.rules {
    for evidence in rule.evidence {
      #expect(!evidence.limits.isEmpty && !evidence.strength.isEmpty)
      if evidence.measured == "not measured" {
        #expect(
          evidence.strength.hasPrefix("coaching convention") || evidence.strength == "heuristic")
      }
    }
  }
}
