import Model
import Testing

@testable import Advice

struct GapTests {
  private func runs(_ days: [Int]) -> [DayTotal] {
    days.map { DayTotal(day: Day(number: $0), runCount: 1) }
  }

  @Test func `fourteen days without a run are a gap, thirteen are none`() {
    #expect(Gap.found(runs([0, 14]), explained: []).isEmpty)
    let gaps = Gap.found(runs([0, 15, 20, 50]), explained: [])
    #expect(gaps.map(\.length) == [14, 29])
    #expect(gaps[0].days == Day(number: 1)...Day(number: 14))
  }

  @Test func `a day of cycling is no run`() {
    var totals = runs([0, 30])
    totals.insert(DayTotal(day: Day(number: 10), sessionCount: 1), at: 1)
    #expect(Gap.found(totals, explained: []).map(\.length) == [29])
  }

  @Test func `what was explained isn't asked again, a small part of it is`() throws {
    let gap = try #require(Gap.found(runs([0, 41]), explained: []).first)
    func left(_ from: Int, _ to: Int) -> Int {
      Gap.found(
        runs([0, 41]),
        explained: [Absence(from: Day(number: from), to: Day(number: to), reason: .life)]
      ).count
    }
    #expect(gap.length == 40)
    #expect(left(1, 20) == 0)
    #expect(left(1, 19) == 1)
  }

  @Test func `an injury becomes a problem at its site`() throws {
    let gap = try #require(Gap.found(runs([0, 31]), explained: []).first)
    let day = Day(number: 40)
    var slice = Slice(days: day...day)
    let site = try #require(Site(slug: "left-calf"))
    slice.apply(gap.change(.injury, site: site, in: slice, seed: RecordID(high: 1, low: 1)))
    #expect(slice.absences.map(\.site) == [site])
    #expect(slice.problems.map(\.from) == [Day(number: 1)])
    #expect(slice.problems.map(\.to) == [Day(number: 30)])
    #expect(slice.problems.map(\.status) == ["injury"])
  }
}
