import Advice
import Drawing
import Model
import Testing

@testable import Screens

private func world() -> World {
  let today = Day(number: 20_781)
  var slice = Slice(days: (today - 800)...today)
  let calf = [Site(slug: "left-calf")].compactMap { $0 }
  for ago in 1...3 {
    slice.treatments.append(
      Treatment(
        id: RecordID(high: 1, low: UInt64(ago)), day: today - ago, kind: .massage, minutes: 30,
        sites: calf, cost: Money(cents: 5500, currency: "EUR"), before: Soreness(6),
        after: Soreness(3)))
  }
  for (index, value) in [24, 27, 31].enumerated() {
    for side in [Side.left, .right] {
      slice.selfTests.append(
        SelfTest(
          id: RecordID(high: side == .left ? 2 : 3, low: UInt64(index)),
          day: today - 60 + 20 * index, test: "calf-raise", side: side,
          thousandths: (value + (side == .right ? 4 : 0)) * 1000))
    }
  }
  let session = Session(id: RecordID(high: 4, low: 1), day: today - 1, kind: .strength)
  slice.sessions = [session]
  slice.strengthSets = [
    StrengthSet(
      id: RecordID(high: 4, low: 2), session: session.id, order: 0, exercise: "squat", sets: 3,
      repetitions: 8)
  ]
  slice.homework = [
    Homework(id: RecordID(high: 5, low: 1), day: today - 3, text: "raises", dose: "3x15 daily"),
    Homework(id: RecordID(high: 5, low: 2), day: today - 3, text: "no hills"),
  ]
  slice.findings = [Finding(id: RecordID(high: 6, low: 1), day: today - 3, text: "thick tendon")]
  var world = World(today: today, slice: slice, seed: RecordID(high: 9, low: 9))
  world.outcomes = Outcomes(slice, totals: [])
  return world
}

private func apply(_ wishes: [Wish], to world: inout World) {
  for case .commit(let change) in wishes { world.slice.apply(change) }
}

private func text(_ panel: any Screen, _ world: World, _ size: Size = Size(80, 20)) -> String {
  var canvas = Canvas(size: size)
  panel.draw(world, on: &canvas)
  return canvas.lines().joined(separator: "\n")
}

@Test func `the panels of care draw at any size`() {
  let world = world()
  let panels: [any Screen] = [
    OutcomesPanel(), TreatmentsPanel(), CarePanel(), SelfTestPanel(), StrengthPanel(),
    HomeworkPanel(),
  ]
  for panel in panels {
    for size in [Size(0, 0), Size(1, 1), Size(20, 3), Size(60, 16), Size(80, 20), Size(200, 56)] {
      _ = text(panel, world, size)
    }
    // In an empty journal too.
    var empty = World(
      today: world.today, slice: Slice(days: world.today...world.today), seed: world.seed)
    empty.outcomes = Outcomes(empty.slice, totals: [])
    #expect(!text(panel, empty).isEmpty)
  }
}

@Test func `a treatment's follow-up is answered with a digit each, newest first`() throws {
  var world = world()
  var panel = TreatmentsPanel()
  #expect(text(panel, world).contains("massage yesterday, L calf  how sore now?  0–10"))
  apply(panel.update(.level(2), world), to: &world)
  apply(panel.update(.level(7), world), to: &world)
  let answer = try #require(world.slice.followUps.first)
  #expect(answer.treatment == RecordID(high: 1, low: 1))
  #expect(answer.level?.level == 2)
  #expect(answer.lighter == 7)
  #expect(text(panel, world).contains("massage two days ago, L calf  how sore now?"))
}

@Test func `a self-test takes left, then right, and an empty side is left out`() throws {
  var world = world()
  var panel = SelfTestPanel()
  _ = panel.update(.open, world)
  for key in "24" { _ = panel.type(.character(key), world) }
  _ = panel.update(.choose, world)
  apply(panel.update(.choose, world), to: &world)
  let today = world.slice.selfTests.filter { $0.day == world.today }
  #expect(today.map(\.side) == [.left])
  #expect(today.map(\.value) == [24])
  #expect(!panel.isTyping)
  _ = panel.update(.open, world)
  for key in "999" { _ = panel.type(.character(key), world) }
  // Refused: it stays on the left side.
  _ = panel.update(.choose, world)
  #expect(panel.isTyping)
  #expect(text(panel, world).contains("left, reps: 999"))
}

@Test func `the course of a self-test shows its band and says what is real`() {
  let shown = text(SelfTestPanel(), world(), Size(80, 30))
  #expect(shown.contains("····"))
  #expect(shown.contains("since the first +7, a real change"))
  #expect(shown.contains("no test here predicts an injury"))
}

@Test func `in the smallest window a self-test keeps its chart, its steps and what is typed`() {
  let world = world()
  let size = Size(60, 17)
  var panel = SelfTestPanel()
  let course = text(panel, world, size)
  #expect(course.contains("····"))
  #expect(course.contains("no test here predicts an"))
  #expect(course.contains("no real change: · L  ' R  : both"))
  _ = panel.update(.open, world)
  for key in "24" { _ = panel.type(.character(key), world) }
  let entry = text(panel, world, size).split(separator: "\n").map(String.init)
  #expect(entry.contains("   left, reps: 24"))
  #expect(entry.contains { $0.hasSuffix("Then the other side.") })
}

@Test func `strength shows sets by region and the catalogue`() {
  let shown = text(StrengthPanel(), world())
  #expect(shown.contains("quadriceps"))
  #expect(shown.contains("Force in every stride"))
}

@Test func `homework is ticked and a reply is written as it is previewed`() throws {
  var world = world()
  var panel = HomeworkPanel()
  apply(panel.update(.done, world), to: &world)
  #expect(text(panel, world).contains("[x] raises 3x15 daily"))
  #expect(text(panel, world).contains(" ·  no hills"))
  _ = panel.update(.add, world)
  for key in "2 bridge 2x20 to 8 dec" { _ = panel.type(.character(key), world) }
  #expect(text(panel, world).contains("homework: bridge, 2x20, until 8 Dec 2026"))
  apply(panel.update(.choose, world), to: &world)
  #expect(world.slice.homework.last?.until?.iso == "2026-12-08")
  _ = panel.update(.add, world)
  for key in "3x15" { _ = panel.type(.character(key), world) }
  // Not understood: nothing is written and it stays open.
  #expect(panel.update(.choose, world).isEmpty)
  #expect(panel.isTyping)
}

@Test func `a coin is flipped once a day and site`() throws {
  var world = world()
  world.slice.runner.health = "none"
  world.slice.runner.healthAsked = world.today
  let site = try #require(Site(slug: "left-calf"))
  var panel = OutcomesPanel(site: site)
  apply(panel.update(.choose, world), to: &world)
  #expect(world.slice.decisions.map(\.answer) == ["coin"])
  apply(panel.update(.choose, world), to: &world)
  #expect(world.slice.decisions.count == 1)
}

@Test func `no coin says to massage what isn't to be`() throws {
  func said(_ slug: String, _ prepare: (inout Slice) -> Void) throws -> String {
    var world = world()
    world.slice.runner.health = "none"
    world.slice.runner.healthAsked = world.today
    prepare(&world.slice)
    var panel = OutcomesPanel(site: Site(slug: slug))
    let wishes = panel.update(.choose, world)
    guard case .say(let text)? = wishes.first else { return "flipped" }
    return text
  }
  let today = world().today
  let calf = try #require(Site(slug: "left-calf"))
  func mark(_ kind: SorenessKind) throws -> SorenessMark {
    SorenessMark(
      day: today, site: calf, moment: .morning, level: try #require(Soreness(4)), kind: kind)
  }
  #expect(try said("left-calf") { _ in } == "flipped")
  #expect(try said("left-calf") { $0.runner.healthAsked = nil }.contains("health questions first"))
  #expect(try said("left-calf") { $0.runner.health = "fever" }.contains("No massage at all"))
  let swollen = try mark(.swollen)
  #expect(try said("left-calf") { $0.marks = [swollen] }.contains("warning sign"))
  #expect(try said("left-achilles") { _ in }.contains("Not on left Achilles: no muscle"))
  var ill = CheckIn(day: today)
  ill.isIll = true
  #expect(try said("left-calf") { $0.checkIns = [ill] }.contains("until you are well"))
}
