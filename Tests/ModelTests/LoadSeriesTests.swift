import Model
import Testing

struct LoadSeriesTests {
  private let first = Day(number: 20_000)

  private func run(_ offset: Int, minutes: Double, rpe: Double?) -> Session {
    Session(
      id: RecordID(high: 1, low: UInt64(offset)), day: first + offset,
      moving: Duration(seconds: minutes * 60), rpe: rpe.flatMap { RPE($0) })
  }

  /// One load of 100, then rest. Fitness: 100(1 − e^(−1/42)) = 2.352831, then × e^(−1/42) a day;
  /// fatigue: 100(1 − e^(−1/7)) = 13.312210. Form on day 2: 2.352831 − 13.312210 = −10.959379.
  @Test func `fitness, fatigue and form follow the worked case`() throws {
    let days = LoadSeries.days([run(0, minutes: 20, rpe: 5)], through: first + 2)
    #expect(days.count == 3)
    #expect(abs(days[0].fitness - 2.352831) < 0.00001)
    #expect(abs(days[0].fatigue - 13.312210) < 0.00001)
    #expect(days[0].form == 0)
    #expect(abs(days[1].form - -10.959379) < 0.00001)
    #expect(abs(days[1].fatigue - 11.540061) < 0.00001)
  }

  /// Loads 100 0 100 0 100 0 100: mean 400/7, deviation √(100²·4/7 − mean²) = 49.487;
  /// monotony 1.1547, strain 400 × 1.1547 = 461.88.
  @Test func `monotony and strain take seven days and the population deviation`() throws {
    let runs = [0, 2, 4, 6].map { run($0, minutes: 20, rpe: 5) }
    let days = LoadSeries.days(runs, through: first + 6)
    #expect(days[5].monotony == nil)
    let monotony = try #require(days[6].monotony)
    #expect(abs(monotony - 1.15470) < 0.0001)
    #expect(abs((days[6].strain ?? 0) - 461.880) < 0.001)
  }

  @Test func `days of rest that are passed over leave all as it would be, to the last bit`() {
    for days in [1, 6, 7, 8, 400, 40_000] {
      var (walked, passed) = (LoadWalk(from: first), LoadWalk(from: first))
      for load in [300.0, 0, nil, 700] {
        _ = walked.pass(load)
        _ = passed.pass(load)
      }
      walked.rest(until: first + 4 + days) { _ in }
      passed.rest(until: first + 4 + days)
      #expect(walked.day == passed.day && walked.means == passed.means)
      #expect(walked.pass(100) == passed.pass(100))
    }
  }

  @Test func `a run without a rating takes the median of its kind and says so`() {
    let runs = [
      run(0, minutes: 10, rpe: 4), run(1, minutes: 10, rpe: 6), run(2, minutes: 10, rpe: nil),
    ]
    let days = LoadSeries.days(runs, through: first + 2)
    #expect(days[2].load == 50)
    #expect(days[2].isEstimated)
  }

  @Test func `with nothing rated the load is unknown, not zero`() {
    let days = LoadSeries.days([run(0, minutes: 10, rpe: nil)], through: first + 1)
    #expect(days[0].load == nil)
    #expect(days[1].load == 0)
  }

  @Test func `the ratio is undefined for 28 days`() {
    let runs = (0..<30).map { run($0, minutes: 20, rpe: 5) }
    let days = LoadSeries.days(runs, through: first + 29)
    #expect(days[27].acwr == nil)
    #expect(abs((days[28].acwr ?? 0) - 1) < 1e-9)
  }
}
