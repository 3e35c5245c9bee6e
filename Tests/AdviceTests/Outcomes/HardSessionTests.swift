import Model
import Testing

@testable import Advice

/// Days are judged in blocks of 60 from the first session on: 0 to 59, 60 to 119, and so on.
struct HardSessionTests {
  private func days(_ sessions: [Session]) -> [Int] {
    var slice = Slice(days: Day(number: 0)...Day(number: 1000))
    slice.sessions = sessions
    return HardSessions.days(slice, totals: sessions.dayTotals).map(\.number)
  }

  private func run(
    _ day: Int, km: Int? = nil, minutes: Double = 60, rpe: Double = 3, kind: SessionKind = .run
  ) -> Session {
    Session(
      id: RecordID(high: 1, low: UInt64(day)), day: Day(number: day), kind: kind,
      distance: km.map { Distance(centimetres: $0 * 100_000) },
      moving: Duration(seconds: minutes * 60), rpe: RPE(rpe))
  }

  @Test func `an RPE of 7 and a race are hard, 6 and a half isn't`() {
    let easy = (0..<20).map { run($0, km: 8, rpe: 6.5) }
    #expect(days(easy) == [])
    #expect(days(easy + [run(20, km: 8, rpe: 7)]) == [20])
    #expect(days(easy + [run(20, km: 8, kind: .race)]) == [20])
    #expect(days([run(0, km: 8, rpe: 6.5)]) == [])
    #expect(days([run(0, km: 8, rpe: 7), run(1, kind: .race)]) == [0, 1])
  }

  @Test func `each day is judged once, the last block's only day too`() {
    let hard = (0...130).map { run($0, km: 8, rpe: 8) }
    #expect(days(hard) == Array(0...130))
    #expect(days(Array(hard[0...60])) == Array(0...60))
    let mixed = hard.map { session in
      run(session.day.number, km: 8, rpe: session.day.number.isMultiple(of: 2) ? 8 : 3)
    }
    #expect(days(mixed) == Array(stride(from: 0, through: 130, by: 2)))
  }

  /// 12 km before a break of more than 28 days: a third is 4 km, and 4.4 the most. The break of 299
  /// days is longer than what a block looks back on.
  @Test func `after the longest break the first run is held against a third too`() {
    #expect(days([run(0, km: 12), run(300, km: 4)]) == [])
    #expect(days([run(0, km: 12), run(300, km: 5)]) == [300])
  }

  /// Counted in minutes the sessions themselves are looked at, 150 days back from the block's first:
  /// from day 30 for the block of days 180 to 239. A third of two hours is 40 minutes.
  @Test func `in minutes it is held against what was run in the 150 days before the block`() {
    for (last, hard) in [(30, [180]), (29, [])] {
      let gym = run(0, kind: .strength)
      let later = run(200, minutes: 10)
      #expect(days([gym, run(last, minutes: 120), run(180, minutes: 45), later]) == hard)
    }
  }
}
