import Drawing
import Model
import Testing

@testable import Screens

struct WeekScreenTests {
  var journal = WeekJournal()
  var screen = WeekScreen()

  @Test mutating func `the week has its number, its dates, its days and their numbers`() {
    let page = journal.page(screen)
    #expect(page.contains("Week 47, 16–22 November"))
    #expect(page.contains("Tue 17 Easy, river          8.2     45  5:30    –    3   135"))
    #expect(page.contains("Fri 20"))
    #expect(page.contains("so far              18.8"))
    #expect(page.contains("last week           38.0"))
  }

  @Test mutating func `what no session of a week has is no zero`() {
    for index in journal.slice.sessions.indices { journal.slice.sessions[index].distance = nil }
    journal.run(1, 0, "Untimed", rpe: nil)
    journal.slice.sessions[journal.slice.sessions.count - 1].moving = nil
    let lines = journal.page(screen).split(separator: "\n").map(String.init)
    func row(_ word: String) -> String? { lines.first { $0.contains(word) } }
    #expect(row("so far")?.split(separator: " ") == ["so", "far", "–", "103", "–", "543", "–"])
    #expect(
      row("last week")?.split(separator: " ") == ["last", "week", "–", "209", "–", "627", "–"])
    #expect(row("Mon 16")?.hasSuffix("run") == true)
    journal.slice.sessions.removeAll { $0.day < WeekJournal.today - 4 }
    let alone = journal.page(screen).split(separator: "\n").first { $0.contains("last week") }
    #expect(alone?.split(separator: " ") == ["last", "week", "0.0", "0", "0", "–", "0.0"])
  }

  @Test mutating func `a plan in minutes adds up in minutes`() {
    for index in journal.slice.sessions.indices { journal.slice.sessions[index].distance = nil }
    journal.run(-1, 0, "Long", isDone: false)
    journal.slice.sessions[journal.slice.sessions.count - 1].distance = nil
    journal.slice.sessions[journal.slice.sessions.count - 1].moving = Duration(seconds: 2700)
    let row = journal.page(screen).split(separator: "\n").first { $0.contains("with the plan") }
    #expect(row?.split(separator: " ") == ["with", "the", "plan", "–", "148"])
  }

  @Test func `a week told in minutes is judged in minutes`() {
    let today = WeekJournal.today
    func run(_ ago: Int, minutes: Int) -> Session {
      Session(
        id: RecordID(high: 5, low: UInt64(ago)), day: today - ago, kind: .run,
        moving: Duration(seconds: Double(minutes) * 60))
    }
    var slice = Slice(days: today - 400...today)
    slice.sessions = [run(0, minutes: 120)] + (1...25).map { run($0 * 2, minutes: 30) }
    slice.firstDay = slice.sessions.map(\.day).min()
    slice.firstRun = slice.firstDay
    var world = World(today: today, slice: slice, seed: RecordID(high: 7, low: 7))
    world.judge()
    var canvas = Canvas(size: Size(80, 20))
    screen.draw(world, on: &canvas)
    let page = canvas.lines()
    #expect(page.contains { $0.hasPrefix("   ▲ Fri    120 min, 300 % past 30") })
    #expect(page.contains { $0.hasPrefix("   ▲ week   180 min, ") })
  }

  @Test mutating func `a day before the first that was written is no rest`() {
    journal.slice.sessions.removeAll { $0.day < WeekJournal.today - 2 }
    #expect(journal.page(screen).contains("runs 1   rest 1 "))
  }

  @Test mutating func `weeks that begin on Sunday have the Sunday first`() {
    journal.slice.runner.firstWeekday = .sunday
    let page = journal.page(screen)
    #expect(page.contains("15–21 November"))
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false)[3].contains("Sun 15"))
  }

  @Test mutating func `a planned run past the longest of 30 days is marked and explained`() {
    journal.run(-2, 22_000, "Long", isDone: false)
    let page = journal.page(screen)
    #expect(page.contains("Sun 22 ○ Long              22.0 ▲"))
    #expect(page.contains("22.0 km is 22 % past 18.0, your longest in 30 days; limit 19.8"))
    #expect(page.contains("with the plan       40.8"))
    #expect(page.contains("runs 2 of 3"))
  }

  @Test mutating func `a run at the limit is not marked`() {
    journal.run(-2, 19_800, "Long", isDone: false)
    #expect(!journal.page(screen).contains("▲"))
  }

  @Test mutating func `a week over the guide says over what, and a caution is a triangle`() {
    journal.run(1, 25_000, "Far")
    journal.run(0, 10_000)
    let page = journal.page(screen)
    #expect(page.contains("▲ week   53.8 km is 42 % over 38.0, the most of the last 4; guide 41.8"))
  }

  @Test mutating func `the worst site of a day is beside it, both sides as one`() {
    journal.mark(3, "left-achilles", 1)
    journal.mark(1, "left-calf", 4)
    journal.mark(1, "right-calf", 4)
    let lines = journal.page(screen).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.contains { $0.contains("Tue 17") && $0.contains("LAch 1") })
    #expect(lines.contains { $0.contains("Thu 19") && $0.contains("  calf 4") })
  }

  @Test mutating func `a session moves by a day and the selection follows it into the next week`() {
    let id = journal.run(-2, 22_000, "Long", isDone: false)
    journal.press(.down, on: &screen)
    journal.press(.down, on: &screen)
    #expect(screen.selected(journal.world)?.id == id)
    let said = journal.press(.moveLater, on: &screen)
    #expect(said == "moved Long 22.0 km from Sunday to Monday")
    #expect(screen.offset == 1)
    #expect(screen.selected(journal.world)?.day == WeekJournal.today + 3)
    journal.press(.moveEarlier, on: &screen)
    #expect(screen.offset == 0)
    #expect(screen.selected(journal.world)?.day == WeekJournal.today + 2)
  }

  @Test mutating func `what is done can't be moved into the future`() {
    journal.run(0, 5_000)
    journal.press(.today, on: &screen)
    #expect(journal.press(.moveLater, on: &screen).contains("future"))
  }

  @Test mutating func `plus and minus change a planned distance to the next whole number`() {
    let id = journal.run(0, 8_300, "Easy", isDone: false)
    journal.press(.today, on: &screen)
    #expect(journal.press(.more, on: &screen) == "planned Easy Friday: 9.0 km")
    #expect(journal.press(.less, on: &screen) == "planned Easy Friday: 8.0 km")
    #expect(journal.slice.sessions.first { $0.id == id }?.distance?.metres == 8_000)
    journal.press(.done, on: &screen)
    #expect(journal.press(.more, on: &screen).contains("e edits"))
  }

  @Test mutating func `D makes of a plan a session that fulfils it and hides the plan`() {
    let id = journal.run(0, 6_000, "Easy", isDone: false)
    journal.press(.today, on: &screen)
    #expect(journal.press(.done, on: &screen) == "done as planned: Easy 6.0 km")
    let done = screen.selected(journal.world)
    #expect(done?.isDone == true)
    #expect(done?.fulfils == id)
    #expect(!journal.page(screen).contains("○"))
  }

  @Test mutating func `a copy is of today and keeps nothing that was felt or measured`() {
    journal.press(.up, on: &screen)
    journal.press(.up, on: &screen)
    #expect(screen.selected(journal.world)?.title == "6 × 800 m, track")
    journal.press(.duplicate, on: &screen)
    let copy = screen.selected(journal.world)
    #expect(copy?.day == WeekJournal.today)
    #expect(copy?.distance?.metres == 10_600)
    #expect(copy?.rpe == nil)
  }

  @Test mutating func `deleting takes the sets of a strength session along`() {
    let gym = Session(id: journal.id(), day: WeekJournal.today, kind: .strength, title: "Gym")
    journal.slice.sessions.append(gym)
    journal.slice.strengthSets = [
      StrengthSet(
        id: journal.id(), session: gym.id, order: 0, exercise: "squat", sets: 3, repetitions: 8,
        load: 60_000)
    ]
    journal.press(.today, on: &screen)
    #expect(journal.page(screen).contains("squat 3×8 60 kg"))
    #expect(journal.press(.delete, on: &screen) == "deleted Gym")
    #expect(journal.slice.strengthSets.isEmpty)
  }

  @Test mutating func `one goes back through all the years, and t comes back`() {
    journal.run(380, 5_000, "Long ago")
    for _ in 0..<200 { journal.press(.earlier, on: &screen) }
    #expect(journal.page(screen).contains("Long ago"))
    #expect(journal.page(screen).contains("2025"))
    #expect(screen.needs(journal.world)?.days.count == 42)
    journal.press(.today, on: &screen)
    #expect(screen.day(journal.world) == WeekJournal.today)
  }

  @Test mutating func `a click selects the row under it`() {
    _ = screen.click(Point(12, 5), size: Size(80, 20), journal.world)
    #expect(screen.selected(journal.world)?.title == "6 × 800 m, track")
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(20, 3), Size(40, 8), Size(60, 16), Size(200, 56)])
  func `it draws at every size`(size: Size) {
    _ = journal.page(screen, size)
  }
}
