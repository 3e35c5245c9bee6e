import Drawing
import Model

@testable import Screens

/// Three even weeks of running before a week of which Monday to Thursday is run; today is Friday
/// 20 November 2026.
struct WeekJournal {
  static let today = Day(number: 20_777)
  var slice = Slice(days: (today - 400)...(today + 60), firstDay: today - 32)
  var taste = Taste()
  private var count: UInt64 = 0

  init() {
    for ago in [32, 30, 27, 25, 23, 20, 18, 16, 13, 11, 9] { run(ago, 10_000) }
    run(6, 18_000, "Long")
    run(3, 8_200, "Easy, river", rpe: 3)
    run(2, 10_600, "6 × 800 m, track", rpe: 7)
  }

  mutating func id() -> RecordID {
    count += 1
    return RecordID(high: 7, low: count)
  }

  @discardableResult
  mutating func run(
    _ ago: Int, _ metres: Double, _ title: String = "Easy", rpe: Double? = 3, isDone: Bool = true
  ) -> RecordID {
    let session = Session(
      id: id(), day: Self.today - ago, title: title, distance: Distance(metres: metres),
      moving: isDone ? Duration(seconds: metres * 0.33) : nil,
      rpe: isDone ? rpe.flatMap { RPE($0) } : nil,
      isDone: isDone)
    slice.sessions.append(session)
    return session.id
  }

  mutating func mark(_ ago: Int, _ slug: String, _ level: Int) {
    guard let site = Site(slug: slug), let level = Soreness(level) else { return }
    slice.marks.append(
      SorenessMark(day: Self.today - ago, site: site, moment: .morning, level: level))
  }

  var world: World {
    let totals = slice.sessions.dayTotals
    return World(
      today: Self.today, taste: taste, slice: slice, totals: totals,
      recorded: totals.first.flatMap { first in totals.last.map { first.day...$0.day } },
      seed: RecordID(high: 99, low: 0))
  }

  /// Performs what the screen wishes; gives what it said.
  @discardableResult
  mutating func press(_ action: Request, on screen: inout WeekScreen) -> String {
    var said = ""
    for wish in screen.update(action, world) {
      switch wish {
      case .commit(let change):
        slice.apply(change)
        said = change.title
      case .say(let text): said = text
      default: break
      }
    }
    return said
  }

  func page(_ screen: WeekScreen, _ size: Size = Size(80, 20)) -> String {
    var canvas = Canvas(size: size)
    screen.draw(world, on: &canvas)
    return canvas.lines().joined(separator: "\n")
  }
}
