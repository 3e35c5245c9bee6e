import Model
import Testing

@testable import Advice

@Test func `every site at a limit is found, not only the worst`() throws {
  var journal = Journal()
  for ago in [1, 8, 15] { journal.mark(ago, "left-achilles", 3) }
  for ago in stride(from: 0, through: 9, by: 3) { journal.mark(ago, "right-shin", 1) }
  for ago in [1, 8] { journal.mark(ago, "left-knee", 5) }
  let found = FoundProblem.all(journal.facts)
  #expect(Set(found.map(\.site.slug)) == ["left-achilles", "right-shin"])
  #expect(found.first { $0.site.slug == "left-achilles" }?.blocks == 3)
  #expect(found.first { $0.site.slug == "right-shin" }?.span == 10)
}

@Test func `the course has every week, its distance, its worst mark and its answers`() throws {
  var journal = Journal()
  let site = try #require(Site(slug: "left-achilles"))
  let problem = Problem(id: RecordID(high: 5, low: 5), site: site, from: Journal.today - 20)
  journal.run(0, 1_000_000)
  journal.run(8, 2_000_000)
  journal.mark(8, "left-achilles", 4)
  journal.mark(9, "left-achilles", 2)
  let monday = Week(containing: Journal.today).start
  var answer = OveruseAnswer(problem: problem.id, day: monday)
  for question in OveruseQuestion.allCases { answer[question] = 8 }
  journal.slice.overuseAnswers = [answer]
  let course = ProblemCourse(
    site, problem: problem, weeks: 3, to: Journal.today, slice: journal.slice,
    totals: journal.facts.totals)
  #expect(course.weeks.map(\.distance.centimetres) == [0, 2_000_000, 1_000_000])
  #expect(course.weeks.map(\.worst) == [nil, 4, nil])
  // Nothing else was sore this week: 0; the first week nobody said anything.
  journal.answer(0)
  let answered = ProblemCourse(
    site, problem: problem, weeks: 3, to: Journal.today, slice: journal.slice,
    totals: journal.facts.totals)
  #expect(answered.weeks.map(\.worst) == [nil, 4, 0])
  #expect(course.weeks.map(\.answer?.score) == [nil, nil, 32])
  #expect(course.score == 32)
}

@Test func `a problem opens once, takes the newest score and closes`() throws {
  var slice = Slice(days: Day(number: 0)...Day(number: 100))
  let site = try #require(Site(slug: "left-achilles"))
  let id = RecordID(high: 1, low: 1)
  slice.apply(try #require(ProblemChange.open(site, from: Day(number: 10), id: id, in: slice)))
  #expect(ProblemChange.open(site, from: Day(number: 11), id: id, in: slice) == nil)
  for (day, values) in [(14, [25, 25, 25, 25]), (7, [0, 0, 0, 8])] {
    var answer = OveruseAnswer(problem: id, day: Day(number: day))
    for (question, value) in zip(OveruseQuestion.allCases, values) { answer[question] = value }
    let problem = try #require(slice.openProblem(site))
    slice.apply(ProblemChange.answer(answer, of: problem, in: slice))
  }
  // The older week, answered later, doesn't take the newer one's place.
  #expect(slice.openProblem(site)?.overuseScore == 100)
  let problem = try #require(slice.openProblem(site))
  slice.apply(ProblemChange.close(problem, on: Day(number: 5), in: slice))
  #expect(slice.openProblem(site) == nil)
  // It can't end before it began.
  #expect(slice.problems.first?.to == Day(number: 10))
  #expect(slice.problems.first?.status == "settled")
}
