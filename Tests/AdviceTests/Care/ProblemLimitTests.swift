import Model
import Testing

@testable import Advice

struct ProblemLimitTests {
  @Test func `a week answered again takes the newer score`() throws {
    var slice = Slice(days: Day(number: 0)...Day(number: 100))
    let site = try #require(Site(slug: "left-achilles"))
    let id = RecordID(high: 1, low: 1)
    slice.apply(try #require(ProblemChange.open(site, from: Day(number: 10), id: id, in: slice)))
    for value in [25, 8] {
      var answer = OveruseAnswer(problem: id, day: Day(number: 14))
      for question in OveruseQuestion.allCases { answer[question] = value }
      let problem = try #require(slice.openProblem(site))
      slice.apply(ProblemChange.answer(answer, of: problem, in: slice))
    }
    #expect(slice.openProblem(site)?.overuseScore == 32)
  }

  @Test func `a course has the weeks asked for, and one at the least`() throws {
    let site = try #require(Site(slug: "left-achilles"))
    for (count, weeks) in [(0, 1), (1, 1), (2, 2)] {
      let course = ProblemCourse(
        site, weeks: count, to: Journal.today, slice: Journal().slice, totals: [])
      #expect(course.weeks.count == weeks)
      #expect(course.weeks.last?.week == Week(containing: Journal.today))
    }
  }

  @Test func `a site of two words keeps one letter of the first`() throws {
    for (slug, short) in [("left-outer-calf", "LoCal"), ("left-calf", "LCal")] {
      #expect(PromptLine.short(try #require(Site(slug: slug))) == short)
    }
  }
}
