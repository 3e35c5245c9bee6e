import Drawing
import Model
import Testing

@testable import Screens

struct TrendsScreenTests {
  var screen = TrendsScreen()
  var slice = Slice(days: Self.today...Self.today)
  var soreness = SorenessDays()
  /// Friday 20 November 2026.
  static let today = Day(number: 20_777)
  private var sessions: [Session] = []

  init() {
    // Four weeks of 40 km, one of 60 with a long run, 20 days without, then three weeks of 20.
    for week in 0..<4 { run(weeks: 11 - week, [12, 12, 16]) }
    run(weeks: 7, [15, 20, 25])
    for week in 0..<3 { run(weeks: 3 - week, [6, 6, 8]) }
    run(weeks: 0, [8])
  }

  /// Runs of so many kilometres on Tuesday, Wednesday, Thursday and on.
  private mutating func run(weeks back: Int, _ kilometres: [Double], kind: SessionKind = .run) {
    let monday = Week(containing: Self.today).advanced(by: -back).start
    for (index, distance) in kilometres.enumerated() {
      sessions.append(
        Session(
          id: RecordID(high: 5, low: UInt64(sessions.count)), day: monday + 1 + index, kind: kind,
          distance: Distance(metres: distance * 1000), moving: Duration(seconds: distance * 330),
          rpe: RPE(3)))
    }
  }

  private mutating func mark(weeks back: Int, _ slug: String, _ level: Int) {
    guard let site = Site(slug: slug), let level = Soreness(level) else { return }
    let monday = Week(containing: Self.today).advanced(by: -back).start
    soreness.worst.append(.init(day: monday, site: site, level: level))
    soreness.worst.sort { $0.day < $1.day }
  }

  private var world: World {
    let totals = sessions.dayTotals
    return World(
      today: Self.today, slice: slice, totals: totals,
      loads: LoadSeries.days(sessions, through: Self.today), soreness: soreness,
      recorded: totals.first.flatMap { first in totals.last.map { first.day...$0.day } },
      seed: RecordID(high: 9, low: 9))
  }

  private func lines(_ size: Size = Size(80, 20)) -> [String] {
    var canvas = Canvas(size: size)
    screen.draw(world, on: &canvas)
    return canvas.lines()
  }

  private func row(_ word: String, _ size: Size = Size(80, 20)) -> String {
    lines(size).first { $0.drop { $0 == " " }.hasPrefix(word) } ?? ""
  }

  private mutating func press(_ actions: Request...) -> String {
    var said = ""
    for action in actions {
      for wish in screen.update(action, world) {
        switch wish {
        case .commit(let change):
          slice.apply(change)
          said = change.title
        case .say(let text): said = text
        default: break
        }
      }
    }
    return said
  }

  @Test mutating func `the runs of a first week with its plan are counted with it`() {
    sessions.removeAll { $0.day < Self.today - 4 }
    var plan = Session(
      id: RecordID(high: 6, low: 1), day: Self.today + 1, distance: Distance(metres: 12_000))
    plan.isDone = false
    slice = Slice(days: Self.today...(Self.today + 6))
    slice.sessions = [plan]
    let page = lines().joined(separator: "\n")
    #expect(page.contains("20.0 km with the plan in 2 runs"))
  }

  @Test mutating func `a week of runs without a distance says so once`() {
    for index in sessions.indices {
      sessions[index].distance = nil
      sessions[index].moving = Duration(seconds: 1800)
    }
    // Hours come first then.
    #expect(lines()[0].contains("Hours a week"))
    for index in sessions.indices { sessions[index].moving = nil }
    screen.chosen = .distance
    let page = lines().joined(separator: "\n")
    #expect(page.contains("16–22 Nov   no distance in 1 run"))
    #expect(!page.contains("0.0 km"))
    #expect(!page.contains("without a distance"))
  }

  @Test mutating func `the cursor tells a week, what it is over and its longest run`() {
    for _ in 0..<7 { _ = press(.left) }
    let text = lines().joined(separator: "\n")
    #expect(text.contains("28 Sep – 4 Oct 60.0 km, 50 % over 40.0, the most of the 4 weeks before"))
    #expect(text.contains("longest 25.0 km on 1 Oct, 25 % past 20.0"))
    #expect(text.contains("25 days without a run"))
  }

  @Test func `flagged weeks and returns are marked under their bars`() {
    let flags = Array(row("flag"))
    let long = Array(row("long"))
    // The bar of seven weeks back ends seven times three columns before the last.
    #expect(flags[79 - 1 - 21] == "▲")
    #expect(flags[79 - 1 - 9] == "↺")
    #expect(String(long[(79 - 2 - 21)...(79 - 1 - 21)]) == "25")
  }

  @Test mutating func `sites sore most lately have a row each, the weeks not asked a dot`() {
    mark(weeks: 7, "left-calf", 5)
    mark(weeks: 6, "left-calf", 7)
    mark(weeks: 1, "left-achilles", 3)
    soreness.answered = [Self.today]
    #expect(row("L calf").hasSuffix("·  5  7  ·  ·  ·  ·  ·  0"))
    #expect(row("L Ach").hasSuffix("·  ·  3  0"))
    for _ in 0..<7 { _ = press(.left) }
    #expect(lines().contains { $0.contains("L calf 5, next week 7; then 25 days without a run") })
  }

  @Test mutating func `i writes the gap as an injury where it was sore, once`() {
    mark(weeks: 7, "left-calf", 5)
    for _ in 0..<6 { _ = press(.left) }
    #expect(press(.injury).contains("injury, left calf"))
    #expect(slice.absences.first?.reason == .injury)
    #expect(slice.problems.first?.site.slug == "left-calf")
    #expect(press(.injury).contains("explained already"))
    #expect(slice.absences.count == 1)
    _ = press(.today)
    #expect(press(.injury).contains("No 14 days"))
  }

  @Test mutating func `the plan of the running week is drawn above what was run`() {
    slice.sessions = [
      Session(
        id: RecordID(high: 1, low: 1), day: Self.today + 1, distance: Distance(metres: 40_000),
        isDone: false)
    ]
    let text = lines().joined(separator: "\n")
    #expect(text.contains("░░"))
    #expect(text.contains("48.0 km with the plan"))
  }

  @Test mutating func `z goes from 12 weeks to all, and the cursor keeps its week`() {
    run(weeks: 150, [10])
    #expect(lines()[0].contains("24 weeks to 22 Nov"))
    for _ in 0..<20 { _ = press(.left) }
    let week = screen.cursor(world)
    _ = press(.range)
    #expect(lines()[0].contains("52 weeks"))
    #expect(screen.cursor(world) == week)
    _ = press(.range)
    #expect(lines()[0].contains("151 weeks to 22 Nov, 3 a bar"))
    #expect(lines().contains { $0.contains("2024") && $0.contains("2025") && $0.contains("2026") })
    _ = press(.range)
    #expect(screen.range == .quarter)
    #expect(screen.weeks(world).contains(week))
  }

  @Test mutating func `the window follows the cursor to the first week written`() {
    run(weeks: 150, [10])
    _ = press(.first)
    #expect(screen.back == 150)
    #expect(screen.weeks(world).lowerBound == screen.cursor(world))
    #expect(lines().contains { $0.contains("10.0 km in 1 run") })
    #expect(lines()[0].contains("2024"))
  }

  @Test mutating func `the last marathon's build lies over the weeks as far from the next race`() {
    #expect(press(.build).contains("No marathon"))
    run(weeks: 60, [42.2], kind: .race)
    run(weeks: 61, [30])
    slice.races = [Race(id: RecordID(high: 3, low: 3), day: Self.today, name: "Marathon")]
    _ = press(.build, .left)
    #expect(
      lines().contains { $0.contains("a week before the marathon") && $0.contains("30.0 km") })
    #expect(lines().contains { $0.contains("──") })
  }

  /// One load of 100 eight days ago, then rest: 100 (1 − e^(−1/42)) is 2.35 that day, and × e^(−1/42)
  /// a day after, 1.95 eight days on; fatigue 13.31 × e^(−8/7) is 4.25, form the day before's
  /// 1.99 − 4.90.
  @Test mutating func `fitness and fatigue are those of the week's last day, with form in words`() {
    sessions = [
      Session(
        id: RecordID(high: 9, low: 1), day: Self.today - 8, moving: Duration(seconds: 1200),
        rpe: RPE(5))
    ]
    screen.chosen = .fitness
    #expect(screen.needs(world)?.loads?.upperBound == Self.today)
    let page = lines()
    #expect(page[0].contains("Fitness (mean load a day, 42 days)"))
    #expect(page.contains { $0.contains("fitness 2, fatigue 4, form -3 on") }, "\(page)")
    #expect(page.contains { $0.contains("of the day before, no forecast") })
    screen.chosen = .distance
    #expect(screen.needs(world)?.loads == nil)
  }

  @Test mutating func `a click on a bar goes to its week`() {
    _ = screen.click(Point(79 - 1 - 21, 6), size: Size(80, 20), world)
    #expect(screen.back == 7)
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(20, 3), Size(40, 8), Size(60, 16), Size(200, 56)])
  mutating func `it draws at every size and range`(size: Size) {
    for _ in TrendsRange.allCases {
      for _ in TrendsSeries.allCases {
        _ = lines(size)
        _ = press(.series)
      }
      _ = press(.range)
    }
  }

  @Test func `rows of the plot stand for round numbers that hold the most`() {
    for most in [0.3, 1, 9.9, 62, 70, 71, 795, 1201] {
      let unit = TrendsLayout.scale(most, rows: 7)
      #expect(unit * 7 >= most)
      #expect(unit * 7 <= most * 1.8)
    }
    #expect(TrendsLayout.scale(62, rows: 7) == 10)
  }
}
