import Advice
import Drawing
import Model
import Testing

@testable import Screens

struct AdviceSelectionTests {
  @Test(arguments: [(false, Size(80, 20), " › "), (true, Size(60, 17), " ›1")])
  func `the last row stays selected and in view where the list gets shorter`(
    showsSilent: Bool, size: Size, start: String
  ) throws {
    var world = try World.sore()
    var screen = AdviceScreen()
    screen.showsSilent = showsSilent
    for _ in 0..<20 { _ = screen.update(.down, world) }
    let last = try #require(screen.shown(world).last).rule
    world.verdicts.removeAll { $0.rule == last }
    var canvas = Canvas(size: size)
    screen.draw(world, on: &canvas)
    #expect(canvas.lines().filter { $0.hasPrefix(start) }.count == 1)
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
