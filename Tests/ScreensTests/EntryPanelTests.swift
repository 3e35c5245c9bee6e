import Drawing
import Model
import Testing

@testable import Screens

@Suite struct EntryPanelTests {
  let world = World.empty()

  private func frame(_ text: String, _ size: Size = Size(80, 24)) -> Canvas {
    var shell = Shell()
    shell.size = size
    _ = shell.play("a" + text, world)
    return shell.draw(world, size: size)
  }

  @Test(arguments: [Size(80, 24), Size(60, 20), Size(200, 60)])
  func `A line is understood while it is typed`(size: Size) throws {
    try expectSnapshot(
      frame("10k 52:30 rpe 6 easy along the river, left calf 3", size),
      "entry-\(size.width)x\(size.height)")
  }

  @Test func `The words that aren't understood are underlined where they stand`() throws {
    let canvas = frame("10k 52:30, frobnicate, left calf 3")
    try expectSnapshot(canvas, "entry-wrong-80x24")
    let y = try #require(canvas.lines().firstIndex { $0.contains("10k 52:30, frobnicate") })
    let marked = (0..<80).filter { canvas[$0, y].style.underline }
    #expect(marked.map { canvas[$0, y].text }.joined() == "frobnicate")
  }

  @Test func `A day ahead is a plan, and says so`() {
    let text = frame("6k easy @tomorrow").lines().joined(separator: "\n")
    #expect(text.contains("Plan for Sat 21 Nov 2026"))
    #expect(text.contains("planned"))
  }

  @Test func `An empty line shows what can be written`() throws {
    try expectSnapshot(frame(""), "entry-empty-80x24")
  }
}
