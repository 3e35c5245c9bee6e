import Drawing
import Model
import Testing

@testable import Screens

@Suite struct WeekTrendsNotesSnapshots {
  static let sizes = [Size(80, 20), Size(60, 16), Size(200, 56)]

  /// The screen's part of a terminal that is four rows higher.
  private func page(_ screen: any Screen, _ world: World, _ size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    screen.draw(world, on: &canvas)
    return canvas
  }

  private func name(_ screen: String, _ size: Size) -> String {
    "\(screen)-\(size.width)x\(size.height + 4)"
  }

  @Test(arguments: sizes) func `Week`(size: Size) throws {
    let world = try World.demo()
    var screen = WeekScreen()
    for _ in 0..<2 { _ = screen.update(.up, world) }
    try expectSnapshot(page(screen, world, size), name("week", size))
  }

  @Test(arguments: sizes) func `Trends`(size: Size) throws {
    let world = try World.demo()
    var screen = TrendsScreen()
    try expectSnapshot(page(screen, world, size), name("trends", size))
    for _ in 0..<14 { _ = screen.update(.left, world) }
    try expectSnapshot(page(screen, world, size), name("trends-past", size))
  }

  @Test(arguments: sizes) func `Notes`(size: Size) throws {
    var world = try World.demo()
    world.notes = world.slice.hits
    world.noteCount = world.notes.count
    var screen = NotesScreen()
    _ = screen.update(.down, world)
    try expectSnapshot(page(screen, world, size), name("notes", size))
  }

  @Test func `Notes, searched`() throws {
    var world = try World.demo()
    var screen = NotesScreen()
    _ = screen.update(.search, world)
    for character in "calves" { _ = screen.type(.character(character), world) }
    world.notes = world.slice.hits.filter { $0.text.lowercased().contains("calves") }
    world.noteCount = world.notes.count
    try expectSnapshot(page(screen, world, Size(80, 20)), "notes-searched-80x24")
  }

  @Test func `An empty journal`() throws {
    let world = World(
      today: .friday, slice: Slice(days: Day.friday...Day.friday), seed: RecordID(high: 1, low: 1))
    let size = Size(80, 20)
    try expectSnapshot(page(WeekScreen(), world, size), "week-empty-80x24")
    try expectSnapshot(page(TrendsScreen(), world, size), "trends-empty-80x24")
    try expectSnapshot(page(NotesScreen(), world, size), "notes-empty-80x24")
  }
}
