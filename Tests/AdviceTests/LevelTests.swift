import Model
import Testing

@testable import Advice

@Test func `levels rise from unknown to strong`() {
  #expect(
    Level.allCases.sorted().map(\.name) == [
      "unknown", "none", "information", "caution", "strong",
    ])
}

extension RuleName {
  /// Names that scripts rely on: they stay. A rule that comes later has its journals in its own test.
  static let stable = Set(
    [
      "single-run-spike", "weekly-guide", "starting-point", "return-after-gap",
      "two-steps-at-once", "lighter-week", "monotony", "pain-traffic-light", "problem-area",
      "wellness", "illness", "mood", "red-flag", "massage", "strength", "rest",
    ].map { RuleName(rawValue: $0) })
}

@Test func `each rule has a name of its own, and the stable ones are there`() {
  let names = Catalogue.rules.map { $0.name }
  #expect(Set(names).count == names.count)
  #expect(RuleName.stable.isSubset(of: names))
}

@Test func `a relative risk never stands without the absolute`() {
  for rule in Catalogue.rules {
    for evidence in rule.evidence where evidence.measured.contains("times") {
      #expect(evidence.measured.contains("in 1,000"), "\(rule.name.rawValue)")
    }
  }
}

@Test func `every exercise has its dose, a start by convention`() {
  #expect(
    Exercise.allCases.map(\.text) == [
      "squat 3x6", "deadlift 3x6", "step-up 3x8", "split squat 3x8", "single-leg squat 3x8",
      "calf raise 3x12", "bridge 3x10", "side plank 2x30 s", "hops 3x10", "skips 3x10",
    ])
}

@Test func `a ratio has two decimals, another number one where it isn't whole`() {
  let taste = Taste()
  #expect(
    Ground("monotony", 2.449, "ratio", limit: 2).text(taste) == "monotony 2.45, limit 2.00")
  #expect(Ground("mean", 2.54, "of 5", limit: 2).text(taste) == "mean 2.5 of 5, limit 2 of 5")
}

@Test func `a dismissal holds until a number moves by a hundredth`() {
  func stamp(_ value: Double) -> String {
    Verdict(
      rule: .monotony, level: .information, headline: "",
      because: [Ground("monotony", value, "ratio")], evidence: Monotony.evidence
    ).stamp
  }
  #expect(stamp(2.451) == stamp(2.449))
  #expect(stamp(2.46) != stamp(2.45))
}

/// 1,820 of 588,071 runs are 3.09 in 1,000.
@Test func `the absolute risk of a run is that of the cohort`() {
  #expect((1_820 * 1_000.0 / 588_071).rounded() == 3)
  #expect(Sources.frandsen.measured.contains("588,071 runs"))
  #expect(Sources.frandsen.measured.contains("in all about 3 in 1,000 runs (1,820)"))
  #expect(SingleRunSpike.evidence.contains { $0 == Sources.frandsen })
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
