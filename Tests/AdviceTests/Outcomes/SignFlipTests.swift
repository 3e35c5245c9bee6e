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

/// Both sides of the limits of the test and of its interval, each worked by hand.
struct SignFlipLimitTests {
  /// Sizes 1, 2, 4 … 512: each sum from 0 to 1,023 is that of one subset. All are below 0 but 8
  /// and 16, a subset of sum 24: as far out lie those of 0 to 24 and of 999 to 1,023, 25 each:
  /// 50/1,024 = .0488. With 1, 8 and 16, sum 25: 52/1,024 = .0508.
  @Test func `.0488 is clear, .0508 isn't`() throws {
    for (above, p, isClear) in [([3, 4], 50.0 / 1024, true), ([0, 3, 4], 52.0 / 1024, false)] {
      let halves = (0..<10).map { above.contains($0) ? 1 << $0 : -(1 << $0) }
      let estimate = try #require(OutcomeEstimate(halves: halves))
      #expect(estimate.p == p)
      #expect(estimate.isClear == isClear)
    }
  }

  /// Less −1.85 points (−37 twentieths) the differences are −13 three times, 27 twice and 37 three
  /// times: 204 in all, and their sum is 126. |204 − 2k| ≥ 126 needs k ≤ 39 or k ≥ 165. With k ≤ 39:
  /// none, one to three of the 13s (3, 3, 1), one 27 (2), one 37 (3): 13. 26/256 = .1016: kept.
  /// Less −1.90 they are −12, 28 and 38; k ≤ 36: none, the 12s (3, 3, 1), one 28 (2): 10.
  /// 20/256 = .0781: not kept.
  @Test func `the interval keeps a p of .1016`() throws {
    let interval = try #require(SignFlip.interval90([-5, -5, -5, -1, -1, 0, 0, 0]))
    #expect(interval.lowerBound == -37)
  }

  /// Less −1.55 points the differences are −29 −9 1 11 21 and 31 four times: 195 in all, sum 119;
  /// k ≤ 38. Of 1, 9, 11 and 21 fourteen subsets; with 29 three (29, 30, 38); with one 31 two each
  /// (31, 32), 8: 25. 50/512 = .0977: not kept.
  /// Less −1.50 they are −30 −10 0 10 20 30 30 30 30: 190, sum 110; k ≤ 40. Of 10, 10 and 20 all
  /// eight; with one of five 30s those of 0 and 10, three each, 15: 23, and 46 with the 0 or
  /// without it. 92/512 = .1797: kept.
  @Test func `the interval doesn't keep a p of .0977`() throws {
    let interval = try #require(SignFlip.interval90([-6, -4, -3, -2, -1, 0, 0, 0, 0]))
    #expect(interval.lowerBound == -30)
    let estimate = try #require(
      OutcomeEstimate(halves: [-6, -4, -3, -2, -1, 0, 0, 0, 0]))
    #expect(estimate.interval.lowerBound == -1.5)
    // Six that agree: any value but their own has p = 2/64.
    #expect(OutcomeEstimate(halves: [-2, -2, -2, -2, -2, -2])?.interval == -1...(-1))
  }

  /// Five that agree: any value but their own has p = 2/32 = .0625. Four: 2/16 = .125 at the least.
  @Test func `five have an interval, four have none`() {
    #expect(SignFlip.interval90([-2, -2, -2, -2, -2]) == -20...(-20))
    #expect(SignFlip.interval90([-2, -2, -2, -2]) == nil)
  }

  /// Halves −1 −1 −1 −3 −3 −3: points −.5 and −1.5, mean −1, squares 6 × .25 = 1.5, by 5 = .3: over
  /// .25. Of the mean .3/6 = .05. Weights 20 and 2.0408: (20 × −1 + 2.0408 × −.7)/22.0408 =
  /// −.972223; ± 1.645/√22.0408 = .350393.
  @Test func `a spread over half a point is taken as it is`() throws {
    let estimate = try #require(OutcomeEstimate(halves: [-1, -1, -1, -3, -3, -3]))
    #expect(abs(estimate.shrunk - -0.972223) < 1e-5)
    #expect(abs(estimate.shrunkInterval.lowerBound - (-0.972223 - 0.350393)) < 1e-5)
    // Mood expects nothing: ± 1.645 √.05 = .367833 about the mean.
    let mood = try #require(OutcomeEstimate(halves: [-1, -1, -1, -3, -3, -3], prior: nil))
    #expect(mood.shrunk == -1)
    #expect(abs(mood.shrunkInterval.upperBound - (-1 + 0.367833)) < 1e-5)
  }

  @Test func `p has three decimals, and is under .001 below it`() {
    #expect(Outcomes.words(p: 0.00102) == "p .001" && Outcomes.words(p: 0.001) == "p .001")
    #expect(Outcomes.words(p: 0.000977) == "p under .001")
    #expect(Outcomes.words(p: 0.0469) == "p .047")
  }

  /// (z of 97.5 % + z of 80 %) = 1.960 + 0.842 = 2.802. With a spread of 2 points: an effect of 1
  /// takes (2.802 × 2/1)² = 31.4 pairs, one of 0.7 takes (2.802 × 2/0.7)² = 64.1.
  @Test func `the pairs that an effect takes are those of the evidence`() throws {
    func pairs(_ effect: Double) -> Double { (2.802 * 2 / effect) * (2.802 * 2 / effect) }
    #expect(abs(pairs(1) - 31.4) < 0.05)
    #expect(abs(pairs(0.7) - 64.1) < 0.05)
    let words = try #require(Outcomes.limits.first { $0.contains("80 % power") })
    #expect(words.contains("an effect of 1 point takes about 32 pairs"))
    #expect(words.contains("one of 0.7 about 64"))
  }
}
