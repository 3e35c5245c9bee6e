import Advice
import Drawing
import Model
import Testing

@testable import Screens

private func world() -> World {
  let today = Day(number: 20_781)
  var slice = Slice(days: (today - 90)...(today + 7), firstDay: today - 30)
  slice.sessions = [
    Session(
      id: RecordID(high: 7, low: 1), day: today - 10, distance: Distance(centimetres: 1_000_000),
      moving: Duration(seconds: 3000), rpe: RPE(4))
  ]
  slice.treatments = [
    Treatment(
      id: RecordID(high: 1, low: 1), day: today - 1, kind: .massage,
      sites: [Site(slug: "left-calf")].compactMap { $0 })
  ]
  slice.homework = [
    Homework(id: RecordID(high: 5, low: 1), day: today - 3, text: "raises", dose: "3x15 daily"),
    Homework(id: RecordID(high: 5, low: 2), day: today - 3, text: "no hills"),
  ]
  return World(
    today: today, slice: slice, totals: slice.sessions.dayTotals,
    recorded: (today - 10)...(today - 10), seed: RecordID(high: 9, low: 9))
}

private func apply(_ wishes: [Wish], to world: inout World) {
  for case .commit(let change) in wishes { world.slice.apply(change) }
}

private func lines(_ screen: TodayScreen, _ world: World) -> String {
  var canvas = Canvas(size: Size(80, 20))
  screen.draw(world, on: &canvas)
  return canvas.lines().joined(separator: "\n")
}

@Test func `Today asks after a treatment, a digit a question, and then no more`() throws {
  var world = world()
  var screen = TodayScreen()
  #expect(lines(screen, world).contains("massage yesterday, L calf   how sore now?"))
  apply(screen.update(.level(2), world), to: &world)
  #expect(lines(screen, world).contains("lighter than before it?"))
  apply(screen.update(.level(10), world), to: &world)
  #expect(!lines(screen, world).contains("massage yesterday"))
  #expect(world.slice.followUps.map(\.lighter) == [10])
}

@Test func `Today ticks what was asked for, and only shows what is left alone`() throws {
  var world = world()
  world.slice.treatments = []
  var screen = TodayScreen()
  #expect(lines(screen, world).contains("[ ] raises 3x15 daily"))
  screen.pick(.homework(RecordID(high: 5, low: 1)))
  apply(screen.update(.choose, world), to: &world)
  #expect(lines(screen, world).contains("[x] raises 3x15 daily"))
  screen.pick(.homework(RecordID(high: 5, low: 2)))
  apply(screen.update(.choose, world), to: &world)
  #expect(world.slice.homework.first { $0.text == "no hills" }?.ticks == "")
}

@Test func `the day to test again starts the test, and then it is ticked`() throws {
  var world = world()
  world.slice.treatments = []
  let id = RecordID(high: 5, low: 1)
  world.slice.homework = [
    Homework(
      id: id, day: world.today - 20, text: "raises", dose: "3x15 daily", until: world.today - 1,
      retest: world.today)
  ]
  var screen = TodayScreen()
  #expect(lines(screen, world).contains("test it again today"))
  screen.pick(.homework(id))
  guard case .push(let panel)? = screen.update(.choose, world).first else {
    Issue.record("no test was started")
    return
  }
  #expect(panel.isTyping)
  var started = panel
  for value in ["24", "27"] {
    for digit in value { _ = started.type(.character(digit), world) }
    apply(started.update(.choose, world), to: &world)
  }
  #expect(world.slice.selfTests.map(\.testKind) == [.calfRaise, .calfRaise])
  #expect(world.slice.selfTests.map(\.value) == [24, 27])
  apply(screen.update(.choose, world), to: &world)
  #expect(world.slice.homework.first?.tickedDays == [world.today])
  world.slice.homework[0].retest = world.today + 1
  #expect(!lines(screen, world).contains("raises"), "what is over and not to be tested is gone")
}
