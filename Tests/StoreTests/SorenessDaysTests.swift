import Model
import Store
import Testing

@Suite struct SorenessDaysTests {
  let scratch = Scratch()
  private let start = Day(number: 20_000)

  private func mark(_ ago: Int, _ slug: String, _ moment: Moment, _ level: Int) throws -> Edit {
    let site = try #require(Site(slug: slug))
    let soreness = try #require(Soreness(level))
    let mark = SorenessMark(day: start + ago, site: site, moment: moment, level: soreness)
    return add(.sorenessMark(mark))
  }

  @Test func `The worst of a site's day counts, and only days asked for`() throws {
    let store = try scratch.open()
    let edits = try [
      mark(0, "left-calf", .morning, 2), mark(0, "left-calf", .after, 5),
      mark(1, "left-calf", .morning, 0), mark(9, "left-calf", .morning, 9),
      add(.bodyAnswer(BodyAnswer(day: start + 2, moment: .morning))),
    ]
    try store.commit(Change(title: "marks", edits: edits))
    let found = try store.sorenessDays(start...(start + 7))
    #expect(found.worst.map(\.level.level) == [5, 0])
    #expect(found.answered == [start + 2])
  }

  @Test func `A week asked without a mark is a 0, one not asked is unknown`() throws {
    let store = try scratch.open()
    let week = Week(containing: start)
    let edits = try [
      mark(0, "left-calf", .morning, 3),
      add(.bodyAnswer(BodyAnswer(day: week.next.start, moment: .morning))),
    ]
    try store.commit(Change(title: "marks", edits: edits))
    let weeks = week...week.advanced(by: 2)
    let found = try store.sorenessDays(week.start...weeks.upperBound.last)
    let site = try #require(Site(slug: "left-calf"))
    #expect(found.weekly(weeks) == [site: [3, 0, nil]])
  }
}
