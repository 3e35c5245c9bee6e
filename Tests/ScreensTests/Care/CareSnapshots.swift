import Drawing
import Model
import Testing

@testable import Screens

/// Every panel of care over the invented journal, at three sizes.
@Suite struct CareSnapshots {
  @Test(arguments: [
    PanelName.treatments, .outcomes, .problems, .homework, .care, .strength, .selfTests,
  ])
  func `a panel of care looks as it did when it was last looked at`(_ name: PanelName) throws {
    var world = try World.demo()
    for size in [Size(60, 20), Size(80, 24), Size(200, 60)] {
      world.window = size
      var shell = Shell()
      shell.size = size
      _ = shell.play("g3", world)
      let letter = try #require(name.letter)
      _ = shell.play("g\(letter)", world)
      try expectSnapshot(
        shell.draw(world, size: size), "care-\(name.rawValue)-\(size.width)x\(size.height)")
    }
  }

  @Test func `each letter after g opens one panel and none is a screen's`() {
    let letters = PanelName.allCases.compactMap(\.letter)
    #expect(Set(letters).count == letters.count)
    #expect(letters.allSatisfy { ScreenName(Key.character($0)) == nil })
    for name in PanelName.allCases where name.letter != nil {
      var shell = Shell()
      _ = shell.play("g\(name.letter ?? " ")", World.empty())
      #expect(shell.panels.last?.title == name.panel(World.empty(), day: .friday).title)
    }
  }
}
