import Drawing
import Model
import Testing

@testable import Screens

struct NotesScreenTests {
  var screen = NotesScreen()
  var slice = Slice(days: Self.today...Self.today)
  static let today = Day(number: 20_777)

  /// As many notes as asked for, a day apart, of which the screen asked for the first pages.
  private mutating func world(_ count: Int, _ text: (Int) -> String = { "note \($0)" }) -> World {
    let notes = (0..<count).map { index in
      Note(id: RecordID(high: 1, low: UInt64(index)), day: Self.today - index, text: text(index))
    }
    slice.notes = notes
    var world = World(today: Self.today, slice: slice, seed: RecordID(high: 9, low: 0))
    let limit = screen.needs(world)?.notes?.limit ?? 0
    world.notes = notes.prefix(limit).map {
      NoteHit(place: .note($0.id), day: $0.day, title: "", text: $0.text, tags: $0.tags)
    }
    world.noteCount = count
    return world
  }

  private func lines(_ world: World, _ size: Size = Size(80, 20)) -> [String] {
    var canvas = Canvas(size: size)
    screen.draw(world, on: &canvas)
    return canvas.lines()
  }

  private func styles(_ world: World) -> [String] {
    var canvas = Canvas(size: Size(80, 20))
    screen.draw(world, on: &canvas)
    return canvas.styleRows()
  }

  @Test mutating func `more notes are asked for as one moves down`() {
    var world = world(1_000)
    #expect(screen.needs(world)?.notes?.limit == 200)
    for _ in 0..<20 { _ = screen.update(.pageDown, world) }
    #expect(screen.row == 199)
    #expect(screen.needs(world)?.notes?.limit == 400)
    world = self.world(1_000)
    for _ in 0..<5 { _ = screen.update(.pageDown, world) }
    #expect(screen.hit(world)?.text == "note 249")
    #expect(lines(world)[0].contains("1,000 notes"))
  }

  @Test mutating func `only the day of the selected note is loaded`() {
    let world = world(300)
    for _ in 0..<9 { _ = screen.update(.down, world) }
    #expect(screen.needs(world)?.days == (Self.today - 9)...(Self.today - 9))
  }

  @Test mutating func `words found are underlined in the list and in the text, accents aside`() {
    let world = world(2) { _ in "Calvés loud after the track" }
    _ = screen.update(.search, world)
    for character in "calv" { _ = screen.type(.character(character), world) }
    let rows = styles(world)
    #expect(rows[3].dropFirst(15).prefix(7) == "BBBBBB.")
    let words = SearchWords("calv")
    #expect(words.marks(in: "Calvés loud").filter { $0 }.count == 6)
    #expect(lines(world)[0].contains("2 found"))
    #expect(rows.contains { $0.hasPrefix("...BBBBBB....") })
  }

  @Test mutating func `esc leaves the search, then what was found, then the screen`() {
    let world = world(3)
    _ = screen.update(.search, world)
    _ = screen.type(.character("n"), world)
    _ = screen.update(.choose, world)
    #expect(!screen.isTyping)
    #expect(screen.update(.close, world).isEmpty)
    #expect(screen.query.text.isEmpty)
    guard case .perform(.go(.today))? = screen.update(.close, world).first else {
      Issue.record("esc did not go to Today")
      return
    }
  }

  @Test mutating func `a long text is scrolled with J and K`() {
    let world = world(1) { _ in (1...40).map { "line \($0)" }.joined(separator: "\n") }
    #expect(lines(world).contains { $0.contains("line 1") })
    for _ in 0..<20 { _ = screen.update(.next, world) }
    #expect(lines(world).contains { $0.hasPrefix("   line 21") })
    for _ in 0..<100 { _ = screen.update(.next, world) }
    _ = screen.update(.previous, world)
    #expect(lines(world).contains { $0.hasPrefix("   line 40") })
  }

  @Test mutating func `tags are shown, and d deletes the note`() {
    var world = world(2)
    world.notes[0].tags = "track, sleep"
    #expect(lines(world).contains { $0.contains("#track #sleep") })
    guard case .commit(let change)? = screen.update(.delete, world).first else {
      Issue.record("nothing was deleted")
      return
    }
    #expect(change.edits.map(\.after) == [nil])
  }

  @Test mutating func `beside the list where it is wide, under it where it is not`() {
    let world = world(5) { "number \($0)\nsecond line" }
    #expect(lines(world, Size(200, 56))[2].contains("│"))
    #expect(lines(world).contains { $0.hasPrefix("   second line") })
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(20, 3), Size(40, 8), Size(60, 16), Size(200, 56)])
  mutating func `it draws at every size`(size: Size) {
    _ = lines(world(30), size)
    _ = lines(world(0), size)
  }
}

struct TagTests {
  @Test(arguments: [
    ("slow #track, #sleep. #track again", "track,sleep"), ("nothing here # alone", ""),
    ("#long-run and #5k", "long-run,5k"),
  ])
  func `words with a # are tags, once each`(text: String, tags: String) {
    #expect(Note.tags(in: text) == tags)
  }
}
