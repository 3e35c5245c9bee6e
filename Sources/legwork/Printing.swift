import App
import Drawing
import Model
import Screens
import Store

/// A screen as text on standard output, for those who only want to look.
enum Printing {
  /// The rows of a screen without tabs and footer, and without the empty ones at the end.
  static func page(
    _ screen: any Screen, today: Day, taste: Taste, store: JournalStore, size: Size
  ) throws(KeeperError) -> [String] {
    var world = World(
      today: today, taste: taste, slice: Slice(days: today...today), seed: Clock.freshID())
    try Fetching.load(screen, into: &world, from: store)
    var canvas = Canvas(size: size)
    screen.draw(world, on: &canvas)
    var lines = (taste.ascii ? canvas.ascii() : canvas).lines()
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
