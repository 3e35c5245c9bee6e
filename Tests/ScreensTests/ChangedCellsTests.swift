import Drawing
import Model
import Testing

@testable import Screens

/// How many cells a key changes: what is sent to the terminal is no more than that.
struct ChangedCellsTests {
  /// The cells that each of these keys changes, after the first.
  private func cells(_ way: String, _ keys: String) throws -> [Int] {
    let world = try World.demo()
    var shell = Shell()
    for key in way { _ = shell.handle(.character(key), world) }
    _ = shell.handle(.character(keys.first ?? "j"), world)
    var shown = shell.draw(world, size: Size(80, 24))
    return keys.map { key in
      _ = shell.handle(.character(key), world)
      let page = shell.draw(world, size: Size(80, 24))
      defer { shown = page }
      return page.changes(since: shown).reduce(0) { $0 + $1.columns.count }
    }
  }

  @Test(arguments: [
    // A cursor and two rows, with the keys of what is selected in the footer.
    ("g1", "jkjkjk", 130),
    // The row before and the row after.
    ("g2", "jkjkjk", 40),
    // A region, and the pane of the site.
    ("g3", "jljhkl", 430),
    // Two rows of the list, and the text beside it.
    ("g4", "jkjkjk", 700),
    // A column of the chart, and the pane of the week.
    ("g5", "hlhlhl", 125),
    // Two rows, the pane of the verdict, and what y does to it in the footer.
    ("g6", "jkjkjk", 580),
    ("g7", "jkjkjk", 25),
  ])
  func `a cursor key changes its rows and the pane beside them, and no other cell`(
    way: String, keys: String, most: Int
  ) throws {
    let cells = try cells(way, keys)
    #expect(cells.allSatisfy { $0 <= most }, "\(way): \(cells)")
  }

  @Test func `a key that means nothing changes no cell`() throws {
    for screen in 1...7 { #expect(try cells("g\(screen)", "%%%") == [0, 0, 0]) }
  }
}
