import Advice
import Drawing
import Model
import Testing

@testable import Screens

struct AdviceSelectionTests {
  @Test func `the last row stays selected where the list gets shorter`() throws {
    var world = try World.sore()
    var screen = AdviceScreen()
    for _ in 0..<20 { _ = screen.update(.down, world) }
    let last = try #require(screen.shown(world).last).rule
    world.verdicts.removeAll { $0.rule == last }
    var canvas = Canvas(size: Size(80, 20))
    screen.draw(world, on: &canvas)
    #expect(canvas.lines().filter { $0.hasPrefix(" › ") }.count == 1)
    #expect(canvas.cursor != nil)
  }

  @Test func `a verdict is accepted once a day`() throws {
    var world = try World.sore()
    var screen = AdviceScreen()
    guard case .commit(let change)? = screen.update(.accept, world).first else {
      Issue.record("nothing was accepted")
      return
    }
    for edit in change.edits { world.slice.apply(edit) }
    guard case .say(let text)? = screen.update(.accept, world).first else {
      Issue.record("it was accepted again")
      return
    }
    #expect(text == "Accepted today already. u takes it back.")
  }
}
