import Drawing
import Model
import Testing

@testable import Screens

@Suite struct ShellKeysTests {
  private func world() throws -> World { try World.demo() }

  private func press(_ keys: [Key], _ size: Size = Size(80, 24)) throws -> (Shell, [String]) {
    let world = try world()
    var shell = Shell()
    shell.size = size
    for key in keys { _ = shell.handle(key, world) }
    return (shell, shell.draw(world, size: size).lines())
  }

  private func keys(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test func `The footer shows arrows until a letter moved`() throws {
    #expect(try press(keys("g5")).1.last?.contains("← → week") == true)
    #expect(try press(keys("g5h")).1.last?.contains("hl week") == true)
    #expect(try press(keys("g5") + [.left]).1.last?.contains("← → week") == true)
  }

  @Test(arguments: [Size(80, 24), Size(60, 20), Size(200, 60)])
  func `Help cuts no word, and scrolling shows every sentence`(size: Size) throws {
    for screen in 1...7 {
      var keys = keys("g\(screen)")
      let (before, _) = try press(keys, size)
      let world = try world()
      // Levels are folded into one line.
      let bindings = before.screen.keymap(world).filter { binding in
        if case .level(let level) = binding.action { return level == 0 }
        return !binding.isSign
      }
      keys.append(.character("?"))
      var text = ""
      for _ in 0..<12 {
        text += try press(keys, size).1.joined(separator: " ")
        keys.append(.pageDown)
      }
      let words = Set(text.split { $0 == " " }.map(String.init))
      for binding in bindings {
        for word in binding.help.split(separator: " ") {
          #expect(words.contains(String(word)), "\(binding.help) on \(screen)")
        }
      }
    }
  }

  @Test func `The help scrolls no further than its end`() throws {
    let size = Size(60, 20)
    let many = Array(repeating: Key.down, count: 200)
    let (_, end) = try press(keys("g2?") + many, size)
    #expect(end.contains { $0.contains("The keys of this screen") })
    let (_, up) = try press(keys("g2?") + many + [.up], size)
    #expect(end != up)
  }

  @Test func `The help goes with its own key, and to its end in a window made smaller`() throws {
    #expect(try press(keys("g2??")).1 == press(keys("g2")).1)
    let world = try world()
    var shell = Shell()
    for key in keys("g3?") { _ = shell.handle(key, world) }
    shell.size = Size(60, 20)
    for _ in 0..<200 { _ = shell.handle(.down, world) }
    let lines = shell.draw(world, size: shell.size).lines()
    #expect(lines.contains { $0.contains("The keys of this screen") })
    #expect(lines.contains { $0.contains("up for more") })
  }

  @Test func `Tabs have no numbers while text is typed`() throws {
    #expect(try press(keys("g4")).1[0].contains("3 Body"))
    #expect(try !press(keys("g4/")).1[0].contains("3 Body"))
    #expect(try !press(keys("g3s")).1[0].contains("4 Notes"))
  }

  @Test(arguments: [Size(59, 20), Size(60, 19), Size(12, 5)])
  func `A window under the least says so and what it would need`(size: Size) throws {
    let text = try press([], size).1.joined(separator: " ")
    #expect(text.contains("\(size.width)×\(size.height)"))
    #expect(text.contains("60×20"))
    #expect(!text.contains("Today"))
  }

  @Test func `The page of keys has those of every selection of Today`() throws {
    let today = try #require(KeyTables.sections.first { $0.title == "Today" })
    for label in ["0-9", "x", "=", "s", "e, enter", "c", "space", "D", "B", "R", "y"] {
      #expect(today.bindings.contains { $0.label == label }, "\(label)")
    }
  }

  @Test func `The palette finds an action by its words or its key, and screens by name`() throws {
    #expect(try press(keys("g2:session later")).1.contains { $0.contains("a day later") })
    #expect(try press(keys(":g5")).1.contains { $0.contains("Go to Trends") })
    let (shell, _) = try press(keys(":to notes") + [.enter])
    #expect(shell.front == .notes)
  }

  @Test func `Every screen and panel has its section in the page of keys`() {
    let titles = KeyTables.sections.map(\.title)
    for name in ScreenName.allCases { #expect(titles.contains(name.title)) }
    #expect(titles.contains("On every screen"))
    #expect(
      KeyTables.sections.allSatisfy { section in
        section.bindings.allSatisfy { !$0.help.isEmpty }
      })
  }
}
