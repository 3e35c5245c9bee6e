import Advice
import Drawing
import Model
import Testing

@testable import Screens

/// A world of three weeks with an Achilles that keeps coming back.
private func world() -> World {
  let today = Day(number: 20_000)
  var slice = Slice(days: (today - 200)...(today + 7))
  if let site = Site(slug: "left-achilles"), let level = Soreness(4) {
    for ago in [1, 8, 15] {
      slice.marks.append(
        SorenessMark(day: today - ago, site: site, moment: .morning, level: level))
    }
  }
  let total = DayTotal(
    day: today - 1, runDistance: Distance(centimetres: 1_000_000), runCount: 1, sessionCount: 1)
  return World(today: today, slice: slice, totals: [total], seed: RecordID(high: 1, low: 1))
}

private func apply(_ wishes: [Wish], to world: inout World) {
  for case .commit(let change) in wishes { world.slice.apply(change) }
}

@Test func `a found problem is kept with y and its four questions answered with digits`() throws {
  var world = world()
  var panel = ProblemsPanel()
  apply(panel.update(.accept, world), to: &world)
  let problem = try #require(world.slice.problems.first)
  #expect(problem.site.slug == "left-achilles")
  for digit in [1, 1, 2, 3] { apply(panel.update(.level(digit), world), to: &world) }
  #expect(world.slice.problems.first?.overuseScore == 8 + 8 + 17 + 25)
  apply(panel.update(.done, world), to: &world)
  #expect(world.slice.problems.first?.to == world.today)
}

@Test func `problems are drawn with their course at any size`() {
  let world = world()
  for size in [Size(0, 0), Size(1, 1), Size(20, 3), Size(60, 16), Size(80, 20), Size(200, 56)] {
    var canvas = Canvas(size: size)
    ProblemsPanel().draw(world, on: &canvas)
    guard size.width >= 60 else { continue }
    let text = canvas.lines().joined(separator: "\n")
    let found = size.width == 60 ? "" : "found: "
    #expect(text.contains("L Achilles       \(found)3 or more in 3 of the last 6 weeks"))
    #expect(text.contains("worst"))
  }
}

@Test func `every answer to a question is read in the narrowest window, and days bear their year`()
{
  var world = world()
  var panel = ProblemsPanel()
  apply(panel.update(.accept, world), to: &world)
  world.slice.problems[0].from = world.today - 800
  var canvas = Canvas(size: Size(60, 16))
  panel.draw(world, on: &canvas)
  let text = canvas.lines().joined(separator: "\n")
  #expect(text.contains("3 none, for it"))
  #expect(text.contains(", \((world.today - 800).dayAndMonth) 2022"))
}
