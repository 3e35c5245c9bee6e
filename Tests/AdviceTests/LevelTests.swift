import Testing

@testable import Advice

@Test func `levels rise from unknown to strong`() {
  #expect(
    Level.allCases.sorted().map(\.name) == [
      "unknown", "none", "information", "caution", "strong",
    ])
}

@Test func `there are sixteen rules by name`() {
  #expect(RuleName.allCases.count == 16)
}
