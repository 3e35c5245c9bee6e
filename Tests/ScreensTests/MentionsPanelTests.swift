import Drawing
import Model
import Testing

@testable import Screens

@Suite struct MentionsPanelTests {
  private func world() throws -> World {
    let today = try #require(Day(iso: "2026-11-20"))
    var world = World(
      today: today, slice: Slice(days: today...today), seed: RecordID(high: 1, low: 1))
    func hit(_ back: Int, _ title: String, _ text: String) -> NoteHit {
      NoteHit(
        place: .note(RecordID(high: 2, low: UInt64(back))), day: today - back, title: title,
        text: text)
    }
    world.notes = [
      hit(1, "", "My left Achilles was stiff for ten minutes, then quiet on the long way home"),
      hit(3, "Hills", "achilles loud"), hit(40, "Easy", "left achilles fine"),
      hit(50, "", "nothing to say"),
    ]
    world.totals = [DayTotal(day: today - 2, runDistance: Distance(centimetres: 1_230_000))]
    world.recorded = (today - 60)...today
    return world
  }

  @Test func `weeks without a word are one line, and no level is made up`() throws {
    let world = try world()
    let site = try #require(Site(slug: "left-achilles"))
    let mentions = Mentions.confirmed(world.notes, site)
    let lines = MentionLine.all(mentions, world.totals, first: .monday, today: world.today)
    #expect(lines.map(\.skipped) == [0, 0, 5, 0])
    #expect(lines.map(\.isWeek) == [true, false, false, true])
    #expect(lines[0].distance.centimetres == 1_230_000)
    #expect(lines[0].text(to: 30).hasPrefix("My left Achilles"))
    #expect(Columns.width(of: lines[0].text(to: 30)) <= 30)
  }

  @Test func `it is drawn at every size`() throws {
    let world = try world()
    let panel = MentionsPanel(site: try #require(Site(slug: "left-achilles")))
    #expect(panel.needs(world)?.notes?.site?.slug == "left-achilles")
    for (name, size) in [
      ("60x20", Size(60, 16)), ("80x24", Size(80, 20)), ("200x60", Size(200, 56)),
    ] {
      var canvas = Canvas(size: size)
      panel.draw(world, on: &canvas)
      try expectSnapshot(canvas, "mentions-\(name)")
    }
    for size in [Size(0, 0), Size(1, 1), Size(20, 3)] {
      var canvas = Canvas(size: size)
      panel.draw(world, on: &canvas)
    }
  }
}
