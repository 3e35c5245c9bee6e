import Testing

@testable import Advice

/// Every one of the 2ⁿ ways, one by one: slow, and plainly right.
private func enumerated(_ values: [Int]) -> Double {
  let observed = abs(values.reduce(0, +))
  let ways = 1 << values.count
  let far = (0..<ways).filter { way in
    let sum = values.enumerated().reduce(0) {
      $0 + (way >> $1.offset & 1 == 1 ? -$1.element : $1.element)
    }
    return abs(sum) >= observed
  }
  return Double(far.count) / Double(ways)
}

@Test func `the sign-flip test agrees with counting every way, up to 12 pairs`() {
  var chance = Chance(seed: 7)
  for count in 1...12 {
    for _ in 0..<20 {
      let values = (0..<count).map { _ in chance.whole(-9...9) }
      #expect(abs(SignFlip.p(values) - enumerated(values)) < 1e-12)
    }
  }
}

@Test func `five pairs that all agree stay above .05, six go under`() {
  #expect(SignFlip.p([-1, -2, -3, -1, -2]) == 0.0625)
  #expect(SignFlip.p([-1, -2, -3, -1, -2, -1]) == 0.03125)
  #expect(SignFlip.p([]) == 1)
  #expect(SignFlip.p([0, 0, 0]) == 1)
}

@Test func `the interval holds exactly the values the test keeps at 10 %`() throws {
  var chance = Chance(seed: 11)
  for _ in 0..<10 {
    let halves = (0..<9).map { _ in chance.whole(-6...4) }
    let interval = try #require(SignFlip.interval90(halves))
    func p(_ value: Int) -> Double { enumerated(halves.map { 10 * $0 - value }) }
    #expect(p(interval.lowerBound) > 0.10)
    #expect(p(interval.upperBound) > 0.10)
    #expect(p(interval.lowerBound - 1) <= 0.10)
    #expect(p(interval.upperBound + 1) <= 0.10)
  }
  #expect(SignFlip.interval90([1, 2, 3, 4]) == nil)
}

@Test func `two groups are relabelled in every way`() {
  // 3 of 6 chosen: 20 ways; only {1, 2, 3} and {7, 8, 9} lie as far out.
  #expect(abs(Relabelling.p([1, 2, 3], [7, 8, 9]) - 2.0 / 20) < 1e-12)
  #expect(Relabelling.p([4, 4], [4, 4, 4]) == 1)
  #expect(Relabelling.p([], [1]) == 1)
}

@Test func `the estimate is drawn toward what trials found`() throws {
  // Mean −1 point; the spread counts as half a point at least, so the variance of the mean of six
  // is .25 / 6 = 1 / 24. Weights 24 and 1 / .49 = 2.0408: (24 × −1 + 2.0408 × −.7) / 26.0408.
  let estimate = try #require(OutcomeEstimate(halves: [-2, -2, -2, -2, -2, -2]))
  #expect(abs(estimate.shrunk - -0.97649) < 1e-4)
  #expect(abs(estimate.shrunkInterval.upperBound - (-0.97649 + 1.645 * 0.19596)) < 1e-4)
  #expect(estimate.mean == -1)
  #expect(OutcomeEstimate(halves: [-2, -2, -2, -2, -2]) == nil)
}
