import Drawing
import Model
import Testing

@testable import Screens

@Suite struct OwnKeysTests {
  private func shown(_ keys: [Key], own: [String: String]) throws -> [String] {
    var world = try World.demo()
    world.taste.keys = own
    var shell = Shell()
    for key in keys { _ = shell.handle(key, world) }
    return shell.draw(world, size: shell.size).lines()
  }

  @Test func `a key of one's own does another's work, and that one goes on`() throws {
    let panel = try shown([.character("n")], own: [:])
    #expect(try shown([.character("z")], own: ["z": "n"]) == panel)
    #expect(try shown([.character("n")], own: ["z": "n"]) == panel)
    #expect(try shown([.control("r")], own: ["ctrl-r": "n"]) == panel)
  }

  @Test func `two keys can change places`() {
    let table = [Binding("u", .undo, "Undo"), Binding("U", .redo, "Redo")]
    let own = table.with(own: ["u": "U", "U": "u"])
    #expect(own.action(for: .character("u")) == .redo)
    #expect(own.action(for: .character("U")) == .undo)
    #expect(own.map(\.label) == ["U", "u"])
  }

  @Test func `what lost its key stays in the palette and leaves the footer`() {
    let table = [
      Binding("n", .note, "Note", hint: "note"), Binding("z", .undo, "Undo", hint: "undo"),
    ]
    let own = table.with(own: ["z": "n"])
    #expect(own.action(for: .character("z")) == .note)
    #expect(own.map(\.label) == ["z, n", "–"])
    #expect(own.map(\.hint) == ["note", nil])
  }

  @Test func `the help and the footer show it`() throws {
    #expect(try shown([.character("?")], own: ["z": "n"]).joined().contains("z, n"))
    #expect(try shown([], own: ["z": "n"]).last?.contains("z note") == true)
  }

  @Test func `typing is not touched`() throws {
    let keys: [Key] = [.character("n"), .character("z")]
    #expect(try shown(keys, own: ["z": "u"]).joined().contains("z"))
    #expect(try shown(keys, own: ["z": "u"]) == shown(keys, own: [:]))
  }

  @Test func `every word on a label is a key of its binding`() {
    for section in KeyTables.sections {
      for binding in section.bindings where !binding.keys.isEmpty {
        for word in binding.label.split(separator: ", ").map(String.init)
        where !(word.first?.isNumber == true && word.contains("-")) {
          #expect(Key(word: word).map(binding.keys.contains) == true, "\(word): \(binding.help)")
        }
      }
    }
  }
}
