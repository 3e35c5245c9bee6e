import Drawing
import Model
import Testing

@testable import Screens

@Suite struct BodyScreenTests {
  private let today: Day
  private var world: World

  init() throws {
    let today = try #require(Day(iso: "2026-11-20"))
    self.today = today
    var slice = Slice(days: (today - 180)...(today + 2))
    func mark(_ slug: String, _ days: String, _ kind: SorenessKind) throws {
      let site = try #require(Site(slug: slug))
      for (offset, digit) in days.enumerated() {
        guard let number = digit.wholeNumberValue, let level = Soreness(number) else { continue }
        slice.marks.append(
          SorenessMark(
            day: today - (days.count - 1 - offset), site: site, moment: .morning, level: level,
            kind: kind))
      }
    }
    try mark("left-achilles", "12211210121234", .tight)
    try mark("left-calf", "11001100110243", .ache)
    try mark("right-calf", "10000100010243", .ache)
    slice.answers = (1..<14).map { BodyAnswer(day: today - $0, moment: .after) }
    let calf = try #require(Site(slug: "left-calf"))
    slice.treatments = [
      Treatment(
        id: RecordID(high: 1, low: 1), day: today - 15, kind: .massage, sites: [calf],
        before: Soreness(3), after: Soreness(2))
    ]
    world = World(
      today: today, slice: slice,
      totals: (0..<24).map {
        DayTotal(day: today - 7 * $0, runDistance: Distance(centimetres: 1_000_000 + 150_000 * $0))
      }, seed: RecordID(high: 7, low: 7))
  }

  private func site(_ slug: String) throws -> Site { try #require(Site(slug: slug)) }

  /// Presses keys on a shell as the loop would, and takes the changes in.
  private mutating func press(_ keys: String, _ shell: inout Shell) -> [String] {
    var titles: [String] = []
    for (index, key) in keys.enumerated() {
      world.seed = RecordID(high: 9, low: UInt64(index + titles.count + 1))
      let pressed: Key = key == "\n" ? .enter : key == "\u{1B}" ? .escape : .character(key)
      for wish in shell.handle(pressed, world) {
        if case .commit(let change) = wish {
          world.slice.apply(change)
          titles.append(change.title)
        }
      }
    }
    return titles
  }

  private mutating func press(_ keys: String) -> [String] {
    var shell = Shell()
    return press("g3" + keys, &shell)
  }

  @Test mutating func `it opens on the legs with the cursor on the site marked last`() throws {
    let screen = BodyScreen()
    #expect(screen.current(world) == (try site("left-achilles")))
    #expect(!screen.isWhole)
    var canvas = Canvas(size: Size(80, 20))
    screen.draw(world, on: &canvas)
    #expect(canvas.cursor == Point(31, 17))
    world.slice.marks = []
    #expect(screen.current(world) == (try site("left-calf")))
  }

  @Test mutating func `a digit marks in the morning until something was done, then after`() {
    #expect(press("5") == ["L Achilles 5, tight, morning"])
    world.slice.sessions = [
      Session(id: RecordID(high: 2, low: 2), day: today, kind: .run, isDone: true)
    ]
    #expect(press("5") == ["L Achilles 5, tight, after"])
    #expect(press("v0") == ["L Achilles 0, morning"])
    #expect(press("[5") == ["L Achilles 5, tight, morning"])
  }

  @Test mutating func `x is ten, o the other side, = nothing else, d takes away`() {
    #expect(press("x") == ["L Achilles 10, tight, morning"])
    #expect(press("o2") == ["R Achilles 2, ache, morning"])
    #expect(press("=") == ["nothing else sore, morning"])
    #expect(press("d") == ["took the mark of L Achilles away, morning"])
    #expect(press("[[[[[[[[[[[[[[d") == [])
  }

  @Test mutating func `c changes the mark that is there, else the one to come`() {
    #expect(press("c") == ["L Achilles 4, sharp, morning"])
    #expect(press("o" + "cc" + "4") == ["R Achilles 4, sharp, morning"])
  }

  @Test mutating func `s names a site by a few letters and a digit marks it`() throws {
    #expect(press("slarc3") == ["L arch 3, ache, morning"])
    #expect(press("sneck\n2") == ["neck 2, ache, morning"])
    #expect(press("sr cal\n6") == ["R calf 6, ache, morning"])
    #expect(
      press("slarc\nszzz\n4") == ["L arch 4, ache, morning"], "where nothing fits, nothing moves")
  }

  @Test mutating func `five sites are marked in under ten keys from Today`() {
    let keys = "g3m43211"
    #expect(keys.count < 10)
    var shell = Shell()
    let titles = press(keys, &shell)
    #expect(titles.count == 5)
    #expect(Set(world.slice.marks.filter { $0.day == today }.map(\.site)).count == 5)
  }

  @Test mutating func `a round asks also a runner who has marked nothing`() {
    world.slice.marks = []
    #expect(press("m12345").count == 5)
    world.slice.marks = []
    #expect(press("m1=2").last == "R Achilles 2, ache, morning", "= ends the round")
  }

  @Test mutating func `y and n answer the open questions, then n is a note again`() throws {
    let screen = BodyScreen()
    #expect(screen.keymap(world).action(for: .character("n")) == .no)
    #expect(
      press("ny") == [
        "L Achilles: Stiff at first, eases warm? no", "L Achilles: A pop, or no push-off? yes",
      ])
    #expect(world.slice.signs.map(\.name) == ["eases-warm", "pop"])
    #expect(screen.keymap(world).action(for: .character("n")) == .noteSite)
  }

  @Test mutating func `a sore bony site waits for the question of bone`() throws {
    let shin = try site("left-shin")
    let screen = BodyScreen()
    #expect(!screen.awaitsBone(shin, on: today, world))
    #expect(press("slshi2") == ["L shin 2, ache, morning"])
    #expect(screen.awaitsBone(shin, on: today, world))
    var canvas = Canvas(size: Size(80, 20))
    var there = screen
    there.site = shin
    there.draw(world, on: &canvas)
    #expect(canvas.lines().contains { $0.contains("L shin") && $0.contains("2?") })
    #expect(press("slshi\nn") == ["L shin: One spot of bone? no"])
    #expect(!screen.awaitsBone(shin, on: today, world))
  }

  @Test mutating func `a click goes to a site of the map or of the list`() throws {
    var screen = BodyScreen()
    _ = screen.click(Point(5, 7), size: Size(80, 20), world)
    #expect(screen.site == (try site("left-quadriceps")))
    #expect(screen.face == .front)
    _ = screen.click(Point(50, 1), size: Size(80, 20), world)
    #expect(screen.site == (try site("left-calf")))
    _ = screen.click(Point(79, 19), size: Size(80, 20), world)
    #expect(screen.site == (try site("left-calf")))
  }

  @Test func `enter goes from a part to its area and back, f behind it`() throws {
    var screen = BodyScreen()
    screen.select(try site("left-inner-calf"), world)
    _ = screen.update(.area, world)
    #expect(screen.site == (try site("left-calf")))
    _ = screen.update(.area, world)
    #expect(screen.site?.parent == (try site("left-calf")))
    screen.select(try site("left-shin"), world)
    _ = screen.update(.flip, world)
    #expect(screen.site?.parent == (try site("left-calf")))
    #expect(screen.face == .back)
  }

  @Test mutating func `the days go back by one and by weeks, never past today`() {
    #expect(press("[5") == ["L Achilles 5, tight, morning"])
    #expect(world.slice.marks.last?.day == today - 1)
    #expect(press("<]3") == ["L Achilles 3, tight, morning"])
    #expect(world.slice.marks.last?.day == today - 6)
    #expect(press("]>>[[t2") == ["L Achilles 2, tight, morning"])
    #expect(world.slice.marks.last?.day == today)
    var screen = BodyScreen()
    screen.back = 3
    #expect(screen.heading(world) == "17 Nov, morning, tight")
    screen.span = .weekWorst
    #expect(screen.heading(world) == "worst of 7 days to 17 Nov")
  }

  @Test mutating func `escape leaves the naming of a site and changes nothing`() {
    #expect(press("slarc\u{1B}6") == ["L Achilles 6, tight, morning"])
  }

  @Test func `w shows 7 and 28 days at worst, then 28 summed`() throws {
    let history = SorenessHistory(world.slice)
    let achilles = try site("left-achilles")
    let slice = world.slice
    #expect(BodySpan.day.numbers(history, to: today, slice)[achilles] == 4)
    #expect(BodySpan.weekWorst.numbers(history, to: today - 7, slice)[achilles] == 2)
    #expect(BodySpan.monthWorst.numbers(history, to: today, slice)[achilles] == 4)
    let sums = BodySpan.monthSum.numbers(history, to: today, slice)
    #expect(sums[achilles] == 23)
    #expect(BodySpan.monthSum.levels(sums)[achilles] == 10)
  }

  @Test mutating func `after the sums w shows the sets that strength work loaded`() throws {
    let session = Session(id: RecordID(high: 4, low: 1), day: today - 2, kind: .strength)
    world.slice.sessions = [session]
    world.slice.strengthSets = [
      StrengthSet(
        id: RecordID(high: 4, low: 2), session: session.id, order: 0, exercise: "calf raise",
        sets: 3, repetitions: 15)
    ]
    let sets = BodySpan.strength.numbers(
      SorenessHistory(world.slice), to: today, world.slice)
    #expect(sets[try site("left-calf")] == 3)
    #expect(sets[try site("right-calf")] == 3)
    #expect(sets[try site("left-hamstrings")] == nil)
    var shell = Shell()
    _ = press("g3wwww", &shell)
    let page = shell.draw(world, size: Size(80, 24)).lines()
    #expect(page.contains { $0.contains("strength, sets in 4 weeks") })
    #expect(page.contains { $0.contains("L calf") && $0.contains("3") })
  }

  @Test mutating func `the weeks play by themselves until today, and any key stops them`() throws {
    var shell = Shell()
    _ = press("g3P", &shell)
    #expect(shell.isPlaying)
    _ = shell.tick(world)
    _ = press("5", &shell)
    #expect(!shell.isPlaying)
    #expect(
      world.slice.marks.allSatisfy { $0.level.level != 5 }, "the key that stops marks nothing")
    let shown = (shell.screen as? BodyScreen)?.back
    #expect(shown == 7 * 22)
    _ = press("P", &shell)
    for _ in 0..<30 { _ = shell.tick(world) }
    #expect(!shell.isPlaying)
    #expect((shell.screen as? BodyScreen)?.back == 0)
  }

  @Test mutating func `it is drawn at every size`() throws {
    world.slice.marks.append(
      SorenessMark(
        day: today, site: try site("left-shin"), moment: .morning, level: try #require(Soreness(2)))
    )
    for (name, size) in [
      ("60x20", Size(60, 16)), ("80x24", Size(80, 20)), ("200x60", Size(200, 56)),
    ] {
      world.window = Size(size.width, size.height + 4)
      for isWhole in [false, true] {
        var screen = BodyScreen()
        screen.isWhole = isWhole
        var canvas = Canvas(size: size)
        screen.draw(world, on: &canvas)
        let part = isWhole ? "whole" : "legs"
        try expectSnapshot(canvas, "body-\(part)-\(name)")
      }
    }
    for size in [Size(0, 0), Size(1, 1), Size(20, 3)] {
      var canvas = Canvas(size: size)
      BodyScreen().draw(world, on: &canvas)
    }
  }
}
