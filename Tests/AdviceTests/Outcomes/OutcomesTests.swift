import Model
import Testing

@testable import Advice

/// A diary of one calf: a hard session every ten days, soreness after it, some of it rubbed.
struct CalfDiary {
  var slice = Slice(days: Day(number: 0)...Day(number: 1000))
  private var count: UInt64 = 0
  /// Thousands of diaries are made of it.
  private static let calf = Site(region: .calf, side: .left)

  private mutating func id() -> RecordID {
    count += 1
    return RecordID(high: 9, low: count)
  }

  mutating func hardRun(_ day: Int) {
    slice.sessions.append(
      Session(
        id: id(), day: Day(number: day), distance: Distance(centimetres: 1_000_000),
        moving: Duration(seconds: 3600), rpe: RPE(8)))
  }

  /// Of 1 km: no big step after anything.
  mutating func easyRun(_ day: Int, rpe: Double = 3) {
    slice.sessions.append(
      Session(
        id: id(), day: Day(number: day), distance: Distance(centimetres: 100_000),
        moving: Duration(seconds: 420), rpe: RPE(rpe)))
  }

  mutating func mark(_ day: Int, _ level: Int, _ moment: Moment = .morning) {
    guard let site = Self.calf, let level = Soreness(level) else { return }
    slice.marks.append(
      SorenessMark(day: Day(number: day), site: site, moment: moment, level: level))
  }

  /// Ratings from day 0 on, the first after the session, the others in the morning.
  mutating func ratings(_ day: Int, _ levels: [Int], _ slug: String = "left-calf") {
    guard let site = slug == "left-calf" ? Self.calf : Site(slug: slug) else { return }
    for (offset, level) in levels.enumerated() {
      guard let level = Soreness(min(10, max(0, level))) else { continue }
      slice.marks.append(
        SorenessMark(
          day: Day(number: day + offset), site: site, moment: offset == 0 ? .after : .morning,
          level: level))
    }
  }

  mutating func treat(
    _ day: Int, _ kind: TreatmentKind = .massage, _ slugs: [String] = ["left-calf"],
    before: Int? = nil
  ) {
    slice.treatments.append(
      Treatment(
        id: id(), day: Day(number: day), kind: kind,
        sites: slugs.compactMap { $0 == "left-calf" ? Self.calf : Site(slug: $0) },
        before: before.flatMap(Soreness.init)))
  }

  var outcomes: Outcomes { Outcomes(slice, totals: slice.sessions.dayTotals) }
  var episodes: [Episode] {
    Episode.all(in: Diary(slice, totals: slice.sessions.dayTotals))
  }
}

/// Ratings of days 2 and 3, treated and untreated, of eight pairs; baseline 5 on day 1 in all.
///
///     pair       1    2    3    4    5    6    7    8
///     treated   3 2  2 2  4 3  3 3  3 2  2 2  4 4  3 2
///     alone     4 3  4 4  3 3  4 3  4 4  3 3  4 4  4 4
///     halves    −2   −4   +1   −1   −3   −2    0   −3     sum −14, mean −14/8/2 = −0.875
///
/// Sign flips: the sizes 2 4 1 1 3 2 0 3 add up to 16. Turning a subset of sum k gives 16 − 2k, and
/// |16 − 2k| ≥ 14 needs k ≤ 1 or k ≥ 15. Of the seven that aren't 0, the subsets with k ≤ 1 are the
/// empty one and each of the two 1s: 3. As many have k ≥ 15. p = 6 / 2⁷ = .046875.
private let handWorked: [(treated: [Int], alone: [Int])] = [
  ([3, 2], [4, 3]), ([2, 2], [4, 4]), ([4, 3], [3, 3]), ([3, 3], [4, 3]),
  ([3, 2], [4, 4]), ([2, 2], [3, 3]), ([4, 4], [4, 4]), ([3, 2], [4, 4]),
]

private func eightPairs() -> CalfDiary {
  var diary = CalfDiary()
  for (index, pair) in handWorked.enumerated() {
    for (offset, after) in [(0, pair.treated), (10, pair.alone)] {
      let day = 20 * index + offset
      diary.hardRun(day)
      diary.ratings(day, [5, 5] + after + [1])
    }
    diary.treat(20 * index + 1)
  }
  return diary
}

@Test func `eight pairs worked by hand come out the same`() throws {
  let outcomes = eightPairs().outcomes
  #expect(outcomes.pairs.map(\.halves) == [-2, -4, 1, -1, -3, -2, 0, -3])
  #expect(outcomes.pairs.map(\.treated.baseline) == Array(repeating: 5, count: 8))
  #expect(outcomes.pairs.map(\.untreated.day.number) == (0..<8).map { 20 * $0 + 11 })
  let all = try #require(outcomes.all)
  #expect(all.mean == -0.875)
  #expect(abs(all.p - 0.046875) < 1e-12)
  // Squares about −1.75 halves: .0625 + 5.0625 + 7.5625 + .5625 + 1.5625 + .0625 + 3.0625 + 1.5625
  // = 19.5, in points / 4 = 4.875; variance / 7 = .696429; of the mean / 8 = .0870536.
  // Weights 1 / .0870536 = 11.4872 and 1 / .49 = 2.0408:
  // (11.4872 × −.875 + 2.0408 × −.7) / 13.5280 = −.84860.
  #expect(abs(all.shrunk - -0.84860) < 1e-4)
  #expect(outcomes.clinic == all)
  #expect(outcomes.ownHands == nil)
  // All pairs are the clinic's: a line would say the same again.
  #expect(outcomes.lines.isEmpty)
  #expect(outcomes.sentence == "8 pairs: 0.9 points less sore after massage than without (p .047).")
}

@Test func `five pairs say how many are missing`() {
  var diary = eightPairs()
  diary.slice.treatments.removeLast(3)
  let outcomes = diary.outcomes
  #expect(outcomes.pairs.count == 5)
  #expect(outcomes.all == nil)
  #expect(outcomes.missing == 1)
  #expect(
    outcomes.sentence
      == "5 pairs of 6: too few to say whether massage helps you; 1 more is needed.")
  diary.slice.treatments.removeLast()
  #expect(
    diary.outcomes.sentence
      == "4 pairs of 6: too few to say whether massage helps you; 2 more are needed.")
  #expect(eightPairs().outcomes.missing == 0)
}

/// Two days of 4 and 3 after each massage, of 3 and 3 without: +1 half point six times; all alike
/// are 2 of 64 ways, .03125.
@Test func `more sore after it is said as plainly as less`() {
  var diary = CalfDiary()
  for index in 0..<6 {
    for (offset, after) in [(0, [4, 3]), (10, [3, 3])] {
      diary.hardRun(20 * index + offset)
      diary.ratings(20 * index + offset, [5, 5] + after + [1])
    }
    diary.treat(20 * index + 1)
  }
  #expect(
    diary.outcomes.sentence == "6 pairs: 0.5 points more sore after massage than without (p .031).")
}

@Test func `a difference has its sign and one decimal, and 0 none`() {
  #expect(
    [-0.94, 0.2, 1.26, 0.04, -0.04, 0].map(Outcomes.signed) == [
      "-0.9", "+0.2", "+1.3", "0.0", "0.0", "0.0",
    ])
}

@Test func `marked as 0 it is 0, in the morning and after`() {
  for moment in [Moment.morning, .after] {
    var diary = CalfDiary()
    for day in [0, 10] {
      diary.hardRun(day)
      diary.ratings(day, [5, 5])
      for offset in [2, 3] { diary.mark(day + offset, 0, moment) }
    }
    diary.treat(1)
    #expect(diary.outcomes.pairs.map(\.treated.after) == [[0, 0]])
  }
}

@Test func `what is answered on the days after is of the area that was treated, if it was one`() {
  for (slugs, after) in [
    (["left-calf"], [[3, 2]]), (["left-calf", "left-inner-calf"], [[3, 2]]),
    (["left-calf", "left-foot"], []),
  ] {
    var diary = CalfDiary()
    for day in [0, 10] { diary.hardRun(day) }
    diary.ratings(0, [5, 5])
    diary.ratings(10, [5, 5, 4, 4, 1])
    diary.treat(1, .massage, slugs)
    for (day, level) in [(2, 3), (3, 2)] {
      diary.slice.followUps.append(
        FollowUp(
          treatment: diary.slice.treatments[0].id, day: Day(number: day), level: Soreness(level)))
    }
    #expect(diary.outcomes.pairs.map(\.treated.after) == after, "\(slugs)")
  }
}

@Test func `each untreated episode is used once`() {
  var diary = CalfDiary()
  for day in [0, 20, 40] {
    diary.hardRun(day)
    diary.ratings(day, [5, 5, 3, 2, 1])
  }
  diary.treat(1)
  diary.treat(21)
  let outcomes = diary.outcomes
  #expect(outcomes.pairs.count == 1)
  #expect(outcomes.leftOut.map(\.reason) == [.noMatch])
}

@Test func `the nearest baseline wins, then the nearest day, then the earliest`() throws {
  var diary = CalfDiary()
  for (day, levels) in [
    (0, [4, 4, 4, 3, 1]), (10, [5, 3, 3, 3, 1]), (20, [5, 5, 4, 4, 1]), (30, [5, 5, 4, 4, 1]),
    (40, [5, 5, 2, 2, 1]),
  ] {
    diary.hardRun(day)
    diary.ratings(day, levels)
  }
  diary.treat(41)
  let pair = try #require(diary.outcomes.pairs.first)
  // Day 0's is a point off; day 10's 5 is a day off; days 20 and 30 are alike: the earlier.
  #expect(pair.untreated.session == Day(number: 20))
}

@Test func `a foam roll, a second massage and a massage elsewhere`() {
  for (kind, slug, pairs) in [
    (TreatmentKind.foamRoll, "left-inner-calf", 0), (.massage, "left-calf", 0),
    (.massage, "right-calf", 1), (.physio, "left-foot", 1),
  ] {
    var diary = CalfDiary()
    for day in [0, 10] {
      diary.hardRun(day)
      diary.ratings(day, [5, 5, 3, 2, 1])
    }
    diary.treat(1)
    diary.treat(2, kind, [slug])
    #expect(diary.outcomes.pairs.count == pairs)
  }
}

@Test func `a hard session ends the follow-up`() {
  for (next, pairs) in [(3, 0), (4, 1)] {
    var diary = CalfDiary()
    for day in [20, 40] { diary.hardRun(day) }
    diary.ratings(20, [5, 5, 4, 4, 1])
    diary.ratings(40, [5, 5, 4, 4, 1])
    diary.treat(21)
    diary.hardRun(20 + next)
    #expect(diary.outcomes.pairs.count == pairs)
  }
}

@Test func `an unrated day after leaves the episode out, an answered one is 0`() {
  var diary = CalfDiary()
  for day in [0, 10] { diary.hardRun(day) }
  diary.ratings(0, [5, 5, 3])
  diary.ratings(10, [5, 5, 4, 4, 1])
  diary.treat(1)
  #expect(diary.outcomes.leftOut.map(\.reason) == [.notRated])
  diary.slice.answers.append(BodyAnswer(day: Day(number: 3), moment: .morning))
  #expect(diary.outcomes.pairs.map(\.treated.after) == [[3, 0]])
}

@Test func `the other side will do, another area won't`() {
  for (slug, pairs) in [("right-calf", 1), ("left-shin", 0)] {
    var diary = CalfDiary()
    for day in [0, 10] { diary.hardRun(day) }
    diary.ratings(0, [5, 5, 3, 2, 1])
    diary.ratings(10, [5, 5, 4, 4, 1], slug)
    diary.treat(1)
    #expect(diary.outcomes.pairs.count == pairs)
  }
}

@Test func `what was felt right before is the baseline`() {
  var diary = eightPairs()
  diary.slice.treatments[0].before = Soreness(7)
  // 7 is more than a point from every 5.
  #expect(diary.outcomes.leftOut.map(\.reason) == [.noMatch])
}

@Test func `clinic and own hands are held side by side where both have six`() throws {
  var diary = CalfDiary()
  for index in 0..<14 {
    for offset in [0, 10] {
      diary.hardRun(20 * index + offset)
      let after = offset == 10 ? [4, 4] : index < 7 ? [2, 2] : [3, 4]
      diary.ratings(20 * index + offset, [5, 5] + after + [1])
    }
    diary.treat(20 * index + 1, index < 7 ? .massage : .selfMassage)
  }
  let against = try #require(diary.outcomes.clinicAgainstOwn)
  #expect(against.difference == -1.5)
  // 2 and 2 against 4 and 4 are -2 points; 3 and 4 are -0.5; 2 of 2⁷ ways and of 3,432.
  #expect(
    diary.outcomes.lines == [
      "clinic: 7 pairs, -2.0 points, p .016", "own hands: 7 pairs, -0.5 points, p .016",
      "clinic less own hands: -1.5 points, p under .001",
    ])
  // 7 of 14 chosen: 3,432 ways, and only one as good and one as bad.
  #expect(abs(against.p - 2.0 / 3432) < 1e-12)
}

@Test func `a coin is kept as a decision and read back`() throws {
  let site = try #require(Site(slug: "left-calf"))
  for isTreat in [true, false] {
    let flip = CoinFlip(day: Day(number: 5), site: site, isTreat: isTreat)
    #expect(CoinFlip(flip.decision(id: RecordID(high: 1, low: 1))) == flip)
  }
  for words in ["left-calf", "left-calf treat leave", "left-calf rub", "nowhere treat"] {
    var decision = CoinFlip(day: Day(number: 5), site: site, isTreat: true)
      .decision(id: RecordID(high: 1, low: 1))
    decision.numbers = words
    #expect(CoinFlip(decision) == nil)
  }
  // An odd count of ones treats: 1 has one, 3 has two, 7 has three.
  for (chance, isTreat) in [(UInt64(0), false), (1, true), (3, false), (7, true)] {
    #expect(CoinFlip(day: Day(number: 0), site: site, chance: chance).isTreat == isTreat)
  }
  let heads = (0..<200).filter { CoinFlip(day: Day(number: 0), site: site, chance: $0).isTreat }
  #expect(heads.count == 100)
}
