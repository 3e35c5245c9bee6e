import Testing

@testable import Model

@Suite struct SorenessHistoryTests {
  private let day = Day(number: 20_000)

  private func history() throws -> SorenessHistory {
    func mark(_ back: Int, _ slug: String, _ level: Int, _ moment: Moment) throws -> SorenessMark {
      SorenessMark(
        day: day - back, site: try #require(Site(slug: slug)), moment: moment,
        level: try #require(Soreness(level)))
    }
    return SorenessHistory(
      marks: [
        try mark(0, "left-calf", 3, .morning), try mark(0, "left-calf", 5, .after),
        try mark(0, "left-inner-calf", 7, .after), try mark(2, "left-calf", 10, .morning),
        try mark(3, "right-knee", 1, .morning),
      ],
      answers: [BodyAnswer(day: day - 1, moment: .morning)])
  }

  @Test func `the worst of a day takes in the parts, and 0 needs an answer`() throws {
    let history = try history()
    let calf = try #require(Site(slug: "left-calf"))
    let inner = try #require(Site(slug: "left-inner-calf"))
    #expect(history.worst(of: calf, on: day) == 7)
    #expect(history.worst(of: inner, on: day) == 7)
    #expect(history.worst(of: calf, on: day - 1) == 0)
    #expect(history.worst(of: inner, on: day - 2) == nil)
    #expect(history.strip(of: calf, (day - 3)...day) == "·x07")
    #expect(history.worst(of: calf, in: (day - 3)...(day - 1)) == 10)
    #expect(history.worst(of: calf, in: (day - 9)...(day - 8)) == nil)
  }

  @Test func `a mark of 0 is 0`() throws {
    let shin = try #require(Site(slug: "left-shin"))
    let history = SorenessHistory(
      marks: [
        SorenessMark(day: day, site: shin, moment: .morning, level: try #require(Soreness(0)))
      ], answers: [])
    #expect(history.worst(of: shin, on: day) == 0)
    #expect(history.worst(in: day...day)[shin] == 0)
    #expect(history.sum(in: day...day)[shin] == 0)
  }

  @Test func `sites come newest first, and sums take the worst of each day`() throws {
    let history = try history()
    let slugs = history.sites(in: (day - 5)...day).map(\.slug)
    #expect(slugs == ["left-inner-calf", "left-calf", "right-knee"])
    let calf = try #require(Site(slug: "left-calf"))
    #expect(history.sum(in: (day - 5)...day)[calf] == 15)
    #expect(history.worst(in: (day - 5)...day)[calf] == 10)
  }
}
