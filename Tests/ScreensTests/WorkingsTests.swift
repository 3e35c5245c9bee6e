import Advice
import Drawing
import Model
import Synchronization
import Testing

@testable import Screens

/// What is worked out of a world is kept until the world changes.
@Suite struct WorkingsTests {
  /// Counts how often it is asked.
  private final class Counter: Sendable {
    private let count = Mutex(0)
    var asked: Int { count.withLock { $0 } }
    func ask() { count.withLock { $0 += 1 } }
  }

  private struct Marked: Question {
    var number: Int
    let counter: Counter
    static func == (one: Marked, other: Marked) -> Bool { one.number == other.number }

    func answer(_ world: World) -> Int {
      counter.ask()
      return world.slice.marks.count + number
    }
  }

  private let today = Day(number: 20_777)
  private var world: World {
    World(today: today, slice: Slice(days: today...today), seed: RecordID(high: 1, low: 1))
  }

  @Test func `The same question is worked out once, another by itself`() {
    let (world, counter) = (world, Counter())
    for _ in 0..<3 { #expect(world.answer(Marked(number: 1, counter: counter)) == 1) }
    #expect(counter.asked == 1)
    #expect(world.answer(Marked(number: 2, counter: counter)) == 2)
    #expect(world.answer(Marked(number: 1, counter: counter)) == 1)
    #expect(counter.asked == 2)
  }

  /// What a page needs to tell its backdrop from others has to be in the backdrop's question.
  @Test(arguments: 1...7)
  func `A page drawn over what was kept is the page drawn anew`(screen: Int) throws {
    let letters = "jjjkkkhhllJKHL[]{}<>zzwwwsovfcmtrpNiZ.+-/?0123456789 =yx"
    let keys = letters.map { Key.character($0) } + [.escape, .escape, .escape, .enter, .tab]
    let sizes = [Size(80, 24), Size(60, 20), Size(200, 60), Size(44, 13)]
    var world = try World.demo()
    var chance = UInt64(screen)
    func next(_ count: Int) -> Int {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(chance >> 33) % count
    }
    var shell = Shell()
    for step in 0..<240 {
      if step % 24 == 0 {
        shell = Shell()
        for key in "g\(screen)" { _ = shell.handle(.character(key), world) }
      }
      let key = keys[next(keys.count)]
      _ = shell.handle(key, world)
      let size = sizes[step / 6 % sizes.count]
      (shell.size, world.window) = (size, size)
      let page = shell.draw(world, size: size)
      var anew = world
      anew.workings = Workings()
      #expect(page == shell.draw(anew, size: size), "step \(step), \(key)")
    }
  }

  @Test func `Whatever part of the world changes, it is worked out anew`() throws {
    let changes: [(name: String, change: (inout World) -> Void)] = [
      ("today", { $0.today = $0.today + 1 }), ("taste", { $0.taste.ascii = true }),
      ("slice", { $0.slice.notes = [] }), ("totals", { $0.totals = [] }),
      ("loads", { $0.loads = [] }), ("soreness", { $0.soreness = SorenessDays() }),
      ("recorded", { $0.recorded = nil }), ("notes", { $0.notes = [] }),
      ("noteCount", { $0.noteCount = 1 }), ("verdicts", { $0.verdicts = [] }),
      ("limits", { $0.limits = nil }), ("outcomes", { $0.outcomes = nil }),
      ("weekThen", { $0.weekThen = nil }), ("why", { $0.why = nil }),
    ]
    // A part that is new has to be added above, or be one that no answer may hang on.
    let parts = Mirror(reflecting: world).children.compactMap(\.label)
    #expect(Set(parts) == Set(changes.map(\.name) + ["seed", "window", "workings"]))
    for (name, change) in changes {
      var world = world
      let counter = Counter()
      _ = world.answer(Marked(number: 1, counter: counter))
      let before = world
      change(&world)
      _ = world.answer(Marked(number: 1, counter: counter))
      #expect(counter.asked == 2, "\(name)")
      // The world as it was keeps its own.
      _ = before.answer(Marked(number: 1, counter: counter))
      #expect(counter.asked == 2, "\(name)")
    }
    var world = world
    let counter = Counter()
    _ = world.answer(Marked(number: 1, counter: counter))
    world.seed = RecordID(high: 2, low: 2)
    world.window = Size(60, 20)
    _ = world.answer(Marked(number: 1, counter: counter))
    #expect(counter.asked == 1)
  }

  /// Holds the world it came from, as the rows of a page may.
  private final class Holder: Sendable {
    let world: World
    init(_ world: World) { self.world = world }
  }

  private struct Held: Question {
    func answer(_ world: World) -> Holder { Holder(world) }
  }

  @Test func `An answer that holds its world goes when the world goes`() {
    weak var holder: Holder?
    do {
      let world = world
      holder = world.answer(Held())
      #expect(holder != nil)
    }
    #expect(holder == nil)
  }

  @Test func `Only so many answers are kept, the newest`() {
    let (world, counter) = (world, Counter())
    for number in 0..<40 { _ = world.answer(Marked(number: number, counter: counter)) }
    #expect(counter.asked == 40)
    for number in 28..<40 { _ = world.answer(Marked(number: number, counter: counter)) }
    #expect(counter.asked == 40)
    _ = world.answer(Marked(number: 0, counter: counter))
    #expect(counter.asked == 41)
  }
}
