import Drawing
import Model
import Testing

@testable import Screens

/// What a page offers where there is nothing to do it to, and that a list goes on.
@Suite struct IdleHintsTests {
  private func footer(_ keys: String, _ world: World) -> String {
    var shell = Shell()
    shell.size = Size(80, 24)
    _ = shell.play(keys, world)
    return shell.frame(world).lines().last ?? ""
  }

  @Test(arguments: [
    ("g2", [" edit", " copy", "delete", "move", "distance"]),
    ("g4", ["more text", " edit", "editor", "delete"]),
    ("g7", [" edit", "delete", "move", "distance"]),
    ("gp", ["keep", "settled", "injury", "answer"]),
  ])
  func `the footer of an empty page names no key that has nothing to do`(
    keys: String, words: [String]
  ) throws {
    var empty = World.empty()
    empty.judge()
    let demo = try World.demo()
    for word in words {
      #expect(!footer(keys, empty).contains(word), "\(word)")
      if keys != "g4" { #expect(footer(keys, demo).contains(word), "\(word)") }
    }
    #expect(footer(keys, empty).contains("? keys"))
  }

  @Test func `arrows say where a list goes on`() {
    var world = World.empty()
    for number in 0..<40 as Range<UInt64> {
      world.slice.sessions.append(
        Session(
          id: RecordID(high: 1, low: number), day: .friday + Int(number) / 10,
          order: Int(number), title: "Run \(number)", isDone: false))
    }
    var shell = Shell()
    shell.size = Size(80, 24)
    _ = shell.play("g7", world)
    func marks() -> [String] {
      shell.frame(world).lines().compactMap { line in
        ["↑", "↓"].first { line.hasPrefix(" \($0)") }
      }
    }
    #expect(marks() == ["↓"])
    _ = shell.play(String(repeating: "j", count: 20), world)
    #expect(marks() == ["↑", "↓"])
    _ = shell.play(String(repeating: "j", count: 30), world)
    #expect(marks() == ["↑"])
    // Fewer than there is room for have none.
    world.slice.sessions.removeLast(30)
    #expect(marks() == [])
    _ = shell.play("g2", world)
    #expect(marks() == ["↓"])
  }
}
