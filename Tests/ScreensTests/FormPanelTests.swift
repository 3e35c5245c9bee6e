import Drawing
import Model
import Testing

@testable import Screens

@Suite struct FormPanelTests {
  let world = World.empty()

  @Test func `Fields are filled one after another and enter in the last writes them`() throws {
    var shell = Shell()
    let wishes = shell.play("Arun\u{1B}A\n\neasy\n10\n52:30\n6\n\n\nriver\n", world)
    let edit = try #require(wishes.change?.edits.first)
    guard case .session(let session)? = edit.after else { throw Missing() }
    #expect(edit.before == nil && session.title == "easy" && session.note == "river")
    #expect(session.distance == Distance(metres: 10_000) && session.rpe == RPE(6))
    #expect(shell.panels.isEmpty)
  }

  @Test func `A wrong field keeps the cursor until it is right`() throws {
    var shell = Shell()
    _ = shell.play("A\n\n\nfar\n52:30", world)
    #expect(shell.frame(world).lines().contains { $0.contains("a distance: 10, 10k, 6 mi") })
    try expectSnapshot(shell.frame(world), "form-wrong-80x24")
    #expect(shell.handle(.control("s"), world).isEmpty)
    #expect(!shell.panels.isEmpty)
  }

  @Test func `An existing session is changed in its fields`() throws {
    var session = Session(
      id: RecordID(high: 1, low: 1), day: world.today - 1, title: "Easy, river",
      distance: Distance(metres: 7000), moving: Duration(seconds: 2280))
    var panel = FormPanel(editing: session, world)
    for _ in 0..<5 { _ = panel.update(.down, world) }
    _ = panel.type(.character("3"), world)
    let change = try #require(panel.update(.choose, world).change)
    let before = session
    session.rpe = RPE(3)
    #expect(change.edits.map(\.before) == [.session(before)])
    #expect(change.edits.map(\.after) == [.session(session)])
  }

  @Test(arguments: [Size(80, 24), Size(60, 20), Size(200, 60)])
  func `The form as it opens`(size: Size) throws {
    var shell = Shell()
    shell.size = size
    _ = shell.play("A", world)
    try expectSnapshot(
      shell.draw(world, size: size), "form-\(size.width)x\(size.height)")
  }
}

@Suite struct SmallPanelTests {
  @Test(arguments: smallSizes)
  func `Every panel of the day draws at every size`(size: Size) throws {
    let world = try World.demo()
    let panels: [any Screen] = [
      FormPanel(day: world.today, world), EntryPanel(day: world.today - 1, today: world.today),
      MorningPanel(world), MorningPanel(world, naming: true), CheckInPanel(world), ImportPanel(),
    ]
    for panel in panels {
      var canvas = Canvas(size: size)
      panel.draw(world, on: &canvas)
      #expect((panel.rows(in: size) ?? 1) > 0)
    }
  }
}

/// Something that a test needs is not there.
struct Missing: Error {}
