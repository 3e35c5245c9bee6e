import Model
import Testing

struct LoadFormulaTests {
  private let first = Day(number: 20_000)

  private func run(
    _ offset: Int, minutes: Double, rpe: Double?, kind: SessionKind = .run
  ) -> Session {
    Session(
      id: RecordID(high: 1, low: UInt64(offset)), day: first + offset, kind: kind,
      moving: Duration(seconds: minutes * 60), rpe: rpe.flatMap { RPE($0) })
  }

  /// A load of 100 on day 0, then rest. λ is 2/8 and 2/29, so after n days the means are
  /// 100 × 0.75ⁿ and 100 × (27/29)ⁿ; on day 28 the ratio is (0.75 × 29/27)²⁸ = 0.002347869.
  @Test func `the ratio follows the worked case`() throws {
    let days = LoadSeries.days([run(0, minutes: 20, rpe: 5)], through: first + 28)
    #expect(days[27].acwr == nil)
    #expect(abs((try #require(days[28].acwr)) - 0.002347869) < 1e-9)
  }

  /// A load of 1: the means are a hundredth of those, the ratio the same.
  @Test func `a small load has a ratio too`() throws {
    let days = LoadSeries.days([run(0, minutes: 1, rpe: 1)], through: first + 28)
    #expect(abs((try #require(days[28].acwr)) - 0.002347869) < 1e-9)
  }

  /// Loads 1 1 1 1 1 1 2: mean 8/7, squares 10/7 − 64/49 = 6/49, deviation √6/7: 8/√6 = 3.26599.
  @Test func `small loads have a monotony too`() throws {
    let spread = try #require(LoadSpread([1, 1, 1, 1, 1, 1, 2]))
    #expect(abs(spread.monotony - 3.26599) < 1e-5)
    #expect(abs(spread.strain - 8 * 3.26599) < 1e-4)
  }

  @Test func `the ratio is undefined while the long mean is 0`() {
    let days = LoadSeries.days([run(0, minutes: 20, rpe: 0)], through: first + 30)
    #expect(days[30].acwr == nil)
  }

  /// Ratings 4 and 7 of runs 90 days and 1 day before, median 5.5; the strength session's 2 is of
  /// another kind; what lies 91 days back is too old. 30 minutes × 5.5 = 165.
  @Test func `a missing rating is the median of 90 days of the same kind`() {
    let sessions = [
      run(0, minutes: 10, rpe: 1), run(1, minutes: 10, rpe: 4), run(90, minutes: 10, rpe: 7),
      run(90, minutes: 10, rpe: 2, kind: .strength), run(91, minutes: 30, rpe: nil),
    ]
    let days = LoadSeries.days(sessions, through: first + 91)
    #expect(days[91].load == 165)
    #expect(days[91].isEstimated)
  }

  /// Of 2, 4 and 9 the one in the middle: 4 × 10 minutes.
  @Test func `the median of an odd count is the one in the middle`() {
    let ratings = [2.0, 4, 9].enumerated().map { run($0.offset, minutes: 10, rpe: $0.element) }
    let days = LoadSeries.days(ratings + [run(3, minutes: 10, rpe: nil)], through: first + 3)
    #expect(days[3].load == 40)
  }

  @Test func `monotony looks at the seven days that end with the day`() throws {
    let days = LoadSeries.days(
      (0..<8).map { run($0, minutes: Double(10 + $0), rpe: 5) }, through: first + 7)
    let last = (1..<8).map { Double(10 + $0) * 5 }
    #expect(days[7].monotony == LoadSpread(last)?.monotony)
    #expect(days[7].monotony != nil)
  }

  @Test func `a day's sums count its sessions, its runs and what has no load`() {
    let sessions = [
      run(0, minutes: 10, rpe: 4), run(0, minutes: 10, rpe: nil),
      run(0, minutes: 10, rpe: nil, kind: .strength),
    ]
    let total = sessions.dayTotals[0]
    #expect(total.sessionCount == 3 && total.runCount == 2 && total.unrated == 2)
    // 10 minutes at 4; nobody climbed.
    #expect(total.load == 40 && total.climb == Climb(centimetres: 0))
    let week = [total].weekTotals(Week(containing: first)...Week(containing: first))
    #expect(week.map(\.unrated) == [2] && week.map(\.load) == [40])
  }

  @Test func `weeks hold their first and their last day, and nothing else`() {
    let week = Week(containing: first)
    let days = [-1, 0, 6, 7, 20, 21].map { offset in
      DayTotal(
        day: week.start + offset, runDistance: Distance(centimetres: 1), runCount: 1,
        sessionCount: 1)
    }
    let totals = days.weekTotals(week...week.advanced(by: 2))
    #expect(totals.map(\.runCount) == [2, 1, 1])
    #expect(totals[0].byDay.map(\.centimetres) == [1, 0, 0, 0, 0, 0, 1])
    guard let site = Site(slug: "left-calf"), let level = Soreness(3) else { return }
    var soreness = SorenessDays()
    soreness.worst = [-1, 0, 6, 7, 20, 21].map {
      SorenessDays.Worst(day: week.start + $0, site: site, level: level)
    }
    #expect(soreness.weekly(week...week.advanced(by: 2))[site] == [3, 3, 3])
    soreness.worst = [.init(day: week.start + 7, site: site, level: level)]
    soreness.answered = [week.start, week.start + 20, week.start + 21]
    #expect(soreness.weekly(week...week.advanced(by: 2))[site] == [0, 3, 0])
    if let none = Soreness(0) {
      soreness.worst.append(.init(day: week.start + 14, site: site, level: none))
    }
    #expect(soreness.weekly(week...week.advanced(by: 2))[site]?.last == 0)
    soreness.worst.removeLast()
    soreness.answered = [week.start - 1, week.start + 21]
    #expect(soreness.weekly(week...week.advanced(by: 2))[site] == [nil, 3, nil])
  }

  @Test func `eight weeks are eight, empty ones too, and hold their first day`() {
    let week = Week(containing: first)
    let weeks = week...week.advanced(by: 7)
    let totals = [DayTotal]().weekTotals(weeks)
    #expect(totals.count == 8)
    #expect(totals.allSatisfy { $0.unrated == 0 && $0.sessionCount == 0 && $0.runCount == 0 })
    #expect(totals.allSatisfy { $0.climb == Climb(centimetres: 0) && $0.load == nil })
    guard let site = Site(slug: "left-calf"), let level = Soreness(3) else { return }
    let soreness = SorenessDays(worst: [.init(day: week.start, site: site, level: level)])
    #expect(soreness.weekly(weeks)[site] == [3] + Array(repeating: nil, count: 7))
  }

  /// Loads 100 on day 0 and 50 on day 3: to day 2 and on from there, it is the same walk.
  @Test func `a walk that begins behind a day goes on as if it had come from the first`() {
    var whole = LoadWalk(from: first)
    _ = whole.pass(100)
    var rested: [DayLoad] = []
    whole.rest(until: first + 3) { rested.append($0) }
    #expect(rested.map(\.day) == [first + 1, first + 2])
    #expect(rested.map(\.load) == [0, 0])
    var part = LoadWalk(first: first, behind: first + 2, whole.means)
    #expect(part.day == first + 3)
    #expect(part.pass(50) == whole.pass(50))
  }

  @Test func `overuse is substantial from a moderate cut, or with no part taken`() {
    #expect(OveruseAnswer.options == [0, 8, 17, 25])
    func isSubstantial(_ participation: Int, _ modified: Int, _ performance: Int) -> Bool {
      OveruseAnswer(
        problem: RecordID(high: 1, low: 1), day: first, participation: participation,
        modified: modified, performance: performance, symptoms: 25
      ).isSubstantial
    }
    #expect(!isSubstantial(17, 8, 8))
    #expect(isSubstantial(25, 0, 0))
    #expect(isSubstantial(0, 17, 0))
    #expect(isSubstantial(0, 0, 17))
  }

  @Test func `ten is one character`() {
    #expect([9, 10, nil].map(SorenessHistory.digit) == ["9", "x", "·"])
  }

  @Test func `elapsed time stands in for moving time`() {
    var session = run(0, minutes: 0, rpe: 4)
    session.moving = nil
    session.elapsed = Duration(seconds: 1800)
    #expect(LoadSeries.days([session], through: first).first?.load == 120)
  }

  @Test func `equal loads have no monotony, however their sum rounds`() {
    #expect(LoadSpread(Array(repeating: 100.1, count: 7)) == nil)
    #expect(LoadSpread(Array(repeating: 100.1, count: 6)) == nil)
  }

  /// 60 minutes at 150 between 50 and 190: r = 100/140 = 0.714286. Men: 60 r 0.64 e^(1.92 r) =
  /// 108.0954; women: 60 r 0.86 e^(1.67 r) = 121.4991.
  @Test func `the training impulse follows the worked case`() throws {
    func impulse(_ average: Int, isFemale: Bool) throws -> TrainingImpulse? {
      TrainingImpulse(
        time: Duration(seconds: 3600), average: try #require(HeartRate(beatsPerMinute: average)),
        resting: try #require(HeartRate(beatsPerMinute: 50)),
        maximum: try #require(HeartRate(beatsPerMinute: 190)), isFemale: isFemale)
    }
    #expect(abs((try #require(try impulse(150, isFemale: false))).value - 108.09536) < 0.0001)
    #expect(abs((try #require(try impulse(150, isFemale: true))).value - 121.49907) < 0.0001)
    #expect(try impulse(40, isFemale: false) == nil)
    // At rest it is 0, at the maximum 60 × 0.64 e^1.92 = 261.9248; no time is no impulse.
    #expect(try impulse(50, isFemale: false)?.value == 0)
    #expect(abs((try #require(try impulse(190, isFemale: false))).value - 261.9248) < 0.001)
    let rest = try #require(HeartRate(beatsPerMinute: 50))
    func still(_ maximum: Int, _ milliseconds: Int) throws -> TrainingImpulse? {
      TrainingImpulse(
        time: Duration(milliseconds: milliseconds), average: rest, resting: rest,
        maximum: try #require(HeartRate(beatsPerMinute: maximum)), isFemale: false)
    }
    #expect(try still(51, 0)?.value == 0)
    #expect(try still(50, 60_000) == nil)
    #expect(try still(51, -1) == nil)
    #expect(try impulse(195, isFemale: false) == nil)
  }
}
