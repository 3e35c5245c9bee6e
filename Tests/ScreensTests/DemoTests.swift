import Model
import Testing

@testable import Screens

@Suite struct DemoTests {
  @Test func `Every line of the demo is understood`() throws {
    #expect(try World.diary().problems == [])
  }

  @Test func `The demo's week is that of the story`() throws {
    let world = try World.demo()
    let week = world.week(of: world.today)
    let totals = world.totals.weekTotals(week.advanced(by: -4)...week)
    #expect(totals.map { world.taste.number($0.runDistance) }.last == "25.8")
    #expect(totals.dropLast().map(\.runDistance).max() == Distance(metres: 45_800))
    let planned = world.slice.sessions.filter { !$0.isDone && week.days.contains($0.day) }
    #expect(planned.compactMap(\.distance).reduce(.zero, +) == Distance(metres: 28_000))
    let month = world.totals.filter { ((world.today - 30)..<world.today).contains($0.day) }
    #expect(month.map(\.longestTraining).max() == Distance(metres: 18_200))
    let levels = world.slice.marks(on: world.today).map { $0.site.shortName + " \($0.level.level)" }
    #expect(levels.sorted() == ["L Achilles 4", "L calf 3", "R calf 3"])
  }

  @Test(arguments: [-400, -31, 1, 5, 130])
  func `The demo is as true on any other day`(offset: Int) throws {
    let diary = try World.diary(on: .friday + offset)
    #expect(diary.problems == [])
    #expect(diary.records.count == (try World.diary().records.count))
  }
}
