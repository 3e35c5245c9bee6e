import Drawing
import Model
import Testing

@testable import Screens

@Suite struct PlanScreenTests {
  private func world() -> World {
    var world = World.empty()
    for (line, number) in [("plan 6k easy @sat", 1), ("race marathon 3:15 @2027-03-14", 2)] {
      let entry = Entry.parse(line, today: .friday, taste: Taste(), currency: "EUR")
      let seed = RecordID(high: UInt64(number), low: 0)
      world.slice.apply(entry.change(in: world.slice, seed: seed))
    }
    return world
  }

  private func lines(_ world: World, _ size: Size) -> [String] {
    var shell = Shell()
    shell.size = size
    _ = shell.play("g7", world)
    return shell.draw(world, size: size).lines()
  }

  @Test func `a race that was typed is counted down to, with its goal where that has room`() {
    let race = "Sun 14 Mar 2027  marathon, 42.2 km"
    #expect(
      lines(world(), Size(80, 24)).contains("   \(race), goal 3:15:00, in 16 weeks"))
    var named = world()
    named.slice.plannedRaces[0].title = "Spring lake"
    let narrow = lines(named, Size(60, 20))
    #expect(narrow.contains { $0.contains("Spring lake, 42.2 km, in 16 weeks") })
    #expect(!narrow.contains { $0.contains("goal") })
  }

  @Test func `a race beyond the days that are loaded is listed, and can be taken out`() throws {
    var world = world()
    world.slice.sessions.removeAll { $0.kind == .race }
    let race = try #require(world.slice.plannedRaces.first)
    #expect(race.day > world.slice.days.upperBound)
    #expect(lines(world, Size(80, 24)).contains { $0.contains("14 Mar 2027  Race 42.2 km") })
    var shell = Shell()
    shell.size = Size(80, 24)
    let change = try #require(shell.play("g7jd", world).change)
    #expect(change.edits.map(\.before) == [.session(race)] && change.edits[0].after == nil)
  }

  @Test func `a day of another year names it`() {
    let lines = lines(world(), Size(80, 24))
    #expect(lines.contains { $0.hasPrefix(" › Sat 21 Nov   easy 6.0 km") })
    #expect(lines.count { $0.hasPrefix("   14 Mar 2027  Race 42.2 km  3:15:00") } == 1)
  }
}
