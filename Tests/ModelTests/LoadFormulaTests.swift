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

  @Test func `the ratio is undefined while the long mean is 0`() {
    let days = LoadSeries.days([run(0, minutes: 20, rpe: 0)], through: first + 30)
    #expect(days[30].acwr == nil)
  }

  /// Ratings 4 and 7 of runs 89 days and 1 day before, median 5.5; the strength session's 2 is of
  /// another kind; what lies 91 days back is too old. 30 minutes × 5.5 = 165.
  @Test func `a missing rating is the median of 90 days of the same kind`() {
    let sessions = [
      run(0, minutes: 10, rpe: 1), run(2, minutes: 10, rpe: 4), run(90, minutes: 10, rpe: 7),
      run(90, minutes: 10, rpe: 2, kind: .strength), run(91, minutes: 30, rpe: nil),
    ]
    let days = LoadSeries.days(sessions, through: first + 91)
    #expect(days[91].load == 165)
    #expect(days[91].isEstimated)
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
    #expect(try impulse(195, isFemale: false) == nil)
  }
}
