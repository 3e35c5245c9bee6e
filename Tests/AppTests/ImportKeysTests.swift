import Drawing
import Foundation
import Model
import Store
import Testing

@testable import App

/// The keys of an import that is read beside the screens.
@MainActor struct ImportKeysTests {
  private let own = OwnFolder()
  private let today = Day(number: 20_777)

  private func play(_ keys: [Key], stop: @escaping () -> Void = {}) throws -> (
    FakeDisplay, [String]
  ) {
    let store = try JournalStore(path: own.newJournal(), device: "test", now: { 0 })
    defer { store.close() }
    let display = FakeDisplay(keys)
    var asked: [String] = []
    let surroundings = Surroundings(
      today: { today }, seed: { RecordID(high: 5, low: 5) }, edit: { $0 },
      importFile: { path in
        asked.append(path)
        return .reading(said: "Reading. esc stops it")
      }, stopImport: stop, completePath: { $0 == "~/Down" ? "~/Downloads/" : nil })
    Loop(keeper: store, display: display, taste: Taste(), surroundings: surroundings).run()
    return (display, asked)
  }

  @Test func `esc stops what is read, and only that`() throws {
    var stopped = 0
    _ = try play([.escape, .character("g"), .character("2"), .escape], stop: { stopped += 1 })
    #expect(stopped == 0)
    let typing: [Key] = [.character("i"), .character("x"), .enter]
    // A panel that is open takes the key first.
    let keys = typing + [.character("?"), .escape, .escape]
    _ = try play(keys, stop: { stopped += 1 })
    #expect(stopped == 1)
  }

  @Test func `tab completes the path`() throws {
    let typed = "~/Down".map { Key.character($0) }
    let (display, asked) = try play(
      [.character("i")] + typed + [.tab, .character("x"), .tab, .enter])
    #expect(asked == ["~/Downloads/x"])
    #expect(display.frames.contains { $0.lines().joined().contains("~/Downloads/x") })
  }
}
