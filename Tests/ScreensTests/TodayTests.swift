import Advice
import Drawing
import Model
import Testing

@testable import Screens

@Suite struct TodayTests {
  private func shell(_ size: Size) -> Shell {
    var shell = Shell()
    shell.size = size
    return shell
  }

  @Test(arguments: [Size(80, 24), Size(60, 20), Size(200, 60)])
  func `Today of the demo`(size: Size) throws {
    try expectSnapshot(
      shell(size).draw(try World.demo(), size: size), "today-\(size.width)x\(size.height)")
  }

  @Test(arguments: [Size(80, 24), Size(60, 20), Size(200, 60)])
  func `Today of an empty journal`(size: Size) throws {
    try expectSnapshot(
      shell(size).draw(World.empty(), size: size), "today-empty-\(size.width)x\(size.height)")
  }

  @Test func `Today when the journal could not be written`() throws {
    var shell = shell(Size(80, 24))
    shell.status =
      "The disk refused (no space). This change was not written; all before it is kept."
    try expectSnapshot(
      shell.draw(try World.demo(), size: Size(80, 24)), "today-error-80x24")
  }

  @Test(arguments: smallSizes)
  func `Today draws at every size`(size: Size) throws {
    for world in [World.empty(), try World.demo()] {
      let canvas = shell(size).draw(world, size: size)
      #expect(canvas.size == size)
      var inner = Canvas(size: size)
      TodayScreen().draw(world, on: &inner)
    }
  }

  @Test(arguments: [Size(80, 24), Size(60, 20)])
  func `A long name gives way to the numbers after it`(size: Size) throws {
    var world = World.empty()
    let name = String(repeating: "長距", count: 60)
    let gym = Session(
      id: RecordID(high: 1, low: 1), day: .friday, kind: .strength, title: name,
      moving: Duration(seconds: 2400))
    var long = Session(
      id: RecordID(high: 1, low: 2), day: .friday + 2, title: name,
      distance: Distance(metres: 20_000))
    long.isDone = false
    var short = long
    (short.id, short.day) = (RecordID(high: 1, low: 3), .friday)
    world.slice.sessions = [gym, long, short]
    world.slice.races = [
      Race(
        id: RecordID(high: 2, low: 1), day: .friday + 30, name: name,
        distance: Distance(metres: 42_195))
    ]
    world.totals = [gym].dayTotals
    world.recorded = .friday ... .friday
    let today = shell(size).draw(world, size: size).lines()
    #expect(today.contains { $0.contains("長") && $0.contains("40:00") })
    #expect(today.contains { $0.contains("長") && $0.contains("20.0 km") })
    var plan = shell(size)
    for key in "g7" { _ = plan.handle(.character(key), world) }
    let planned = plan.draw(world, size: size).lines()
    #expect(planned.count { $0.contains("長") && $0.contains("20.0 km") } == 2)
    #expect(planned.contains { $0.contains("長") && $0.contains("42.2 km, in 4 weeks") })
  }

  @Test func `A beginner's first week has no percentages`() throws {
    var world = World.empty()
    world.slice.sessions = [
      Session(
        id: RecordID(high: 1, low: 1), day: .friday - 1, title: "with Jana",
        distance: Distance(metres: 3200), moving: Duration(seconds: 1500), rpe: RPE(4))
    ]
    world.slice.firstDay = .friday - 1
    world.totals = world.slice.sessions.dayTotals
    world.recorded = (.friday - 1)...(.friday - 1)
    let canvas = shell(Size(80, 24)).draw(world, size: Size(80, 24))
    let text = canvas.lines().joined(separator: "\n")
    #expect(text.contains("3.2 km run."))
    #expect(text.contains("Week 1 of 3 written. Nothing to compare yet, which is fine."))
    #expect(!text.contains("%"))
    try expectSnapshot(canvas, "today-beginner-80x24")
  }

  @Test func `Where distance is mostly missing the week is in minutes`() throws {
    var world = World.empty()
    world.slice.sessions = (0..<3).map { index in
      Session(
        id: RecordID(high: 1, low: UInt64(index)), day: .friday - index,
        moving: Duration(seconds: 1680), rpe: RPE(3))
    }
    world.totals = world.slice.sessions.dayTotals
    world.recorded = (.friday - 2)...Day.friday
    let text = shell(Size(80, 24)).draw(world, size: Size(80, 24)).lines().joined()
    #expect(text.contains("84 min run this week."))
    #expect(!text.contains("0.0 km"))
  }

  @Test func `A run of the watch is finished with one digit, and the tabs are digits again`()
    throws
  {
    var world = try World.demo()
    var shell = shell(Size(80, 24))
    #expect(shell.frame(world).lines()[0].hasPrefix("  [Today]"))
    let wishes = shell.play("3", world)
    let change = try #require(wishes.change)
    #expect(change.title == "how hard 3, Easy, river 7.0 km")
    guard case .session(let session)? = change.edits.first?.after else { throw Missing() }
    #expect(session.rpe == RPE(3) && session.day == .friday - 1)
    world.slice.apply(change)
    #expect(shell.frame(world).lines()[0].hasPrefix("[1 Today]"))
    #expect(shell.frame(world).lines().contains { $0.contains("how hard?  3  moderate") })
    _ = shell.play("2", world)
    #expect(shell.front == .week)
  }

  @Test func `What is selected has a row, and a site that asks isn't hidden by one that was rated`()
    throws
  {
    var world = World.empty()
    let sites = Array(Site.all.prefix(12))
    for (index, site) in sites.enumerated() {
      world.slice.marks.append(
        SorenessMark(
          day: .friday - (index < 9 ? 0 : 1), site: site, moment: .morning,
          level: try #require(Soreness(index < 9 ? 9 : 1))))
    }
    var shell = shell(Size(80, 24))
    for _ in 0..<3 {
      let lines = shell.frame(world).lines()
      let asking = lines.filter { $0.contains("now _") }
      #expect(asking.contains { $0.contains("›") }, "\(lines.joined(separator: "\n"))")
      let change = try #require(shell.play("2", world).change)
      let name = try #require(sites.first { change.title.hasPrefix($0.shortName + " ") }).shortName
      #expect(asking.first?.contains("› " + name) == true)
      world.slice.apply(change)
    }
    #expect(shell.frame(world).lines().contains { $0.contains("6 more") })
    for key in String(repeating: "j", count: 15) + String(repeating: "k", count: 15) {
      _ = shell.play(String(key), world)
      #expect(shell.frame(world).lines().contains { $0.contains("›") })
    }
  }

  @Test(arguments: [60, 66, 72, 80, 100])
  func `The word of a rating stands whole or not at all`(width: Int) throws {
    for digit in "0123456789x" {
      var world = try World.demo()
      var shell = shell(Size(width, 24))
      world.slice.apply(try #require(shell.play(String(digit), world).change))
      let line = try #require(
        shell.frame(world, width).lines().first { $0.contains("hard?") })
      let rpe = try #require(RPE(digit == "x" ? 10 : Double(String(digit)) ?? -1))
      let ends = ["hard?  \(rpe.text)", "hard?  \(rpe.text)  \(rpe.word)"]
      #expect(ends.contains { line.hasSuffix($0) }, "\(line)")
    }
  }

  @Test func `Digits answer one sore site after another, x is ten`() throws {
    var world = try World.demo()
    let today = world.today
    world.slice.marks.removeAll { $0.day == today }
    var shell = shell(Size(80, 24))
    var titles: [String] = []
    for key in ["4", "x", "0"] {
      let change = try #require(shell.play(key, world).change)
      world.slice.apply(change)
      titles.append(change.title)
    }
    #expect(titles == ["L calf 4, morning", "R calf 10, morning", "L Achilles 0, morning"])
    let change = try #require(shell.play("=", world).change)
    world.slice.apply(change)
    #expect(world.slice.answers.contains(BodyAnswer(day: world.today, moment: .morning)))
    #expect(shell.play("=", world).change == nil)
  }

  @Test func `A plan is done, or becomes a ride or rest`() throws {
    let world = try World.demo()
    var shell = shell(Size(80, 24))
    let plan = try #require(world.slice.sessions(on: world.today).first { !$0.isDone })
    let done = try #require(shell.play("D", world).change)
    guard case .session(let session)? = done.edits.first?.after else { throw Missing() }
    #expect(session.isDone && session.fulfils == plan.id && session.distance == plan.distance)
    for (key, title) in [
      ("B", "bike in place of Easy 6.0 km"), ("R", "rest in place of Easy 6.0 km"),
    ] {
      let change = try #require(shell.play(key, world).change)
      #expect(change.title == title)
      guard case .session(let session)? = change.edits.first?.after else { throw Missing() }
      #expect(session.id == plan.id && !session.isDone && session.distance == nil)
    }
  }

  @Test func `A verdict is accepted or put aside by a decision`() throws {
    let world = try World.demo()
    var shell = shell(Size(80, 24))
    _ = shell.play("kkkkkkkk", world)
    for (key, answer) in [("y", "accepted"), ("x", "dismissed")] {
      let change = try #require(shell.play(key, world).change)
      guard case .decision(let decision)? = change.edits.first?.after else { throw Missing() }
      #expect(decision.answer == answer && decision.day == world.today)
      #expect(decision.rule == Catalogue.today(world.verdicts).first?.rule.rawValue)
    }
  }

  @Test func `An empty journal offers three things by a key or enter`() throws {
    let world = World.empty()
    var shell = shell(Size(80, 24))
    _ = shell.play("j\n", world)
    #expect(shell.top is ImportPanel)
    _ = shell.play("\u{1B}", world)
    _ = shell.play("k\n", world)
    #expect(shell.top is EntryPanel)
    _ = shell.play("\u{1B}", world)
    guard case .demo? = shell.play("d", world).first else {
      Issue.record("d doesn't open the demo")
      return
    }
  }

  @Test func `A click selects a line, and a second one opens it`() throws {
    let world = try World.demo()
    var shell = shell(Size(80, 24))
    let y = try #require(shell.frame(world).lines().firstIndex { $0.contains("planned      Easy") })
    #expect(shell.handle(.mouse(Point(20, y)), world).isEmpty)
    #expect(shell.frame(world).lines()[y].contains("› Easy"))
    _ = shell.handle(.mouse(Point(20, y)), world)
    #expect(shell.top is FormPanel)
    var fresh = self.shell(Size(80, 24))
    _ = fresh.handle(.mouse(Point(10, 8)), World.empty())
    #expect(fresh.top is ImportPanel)
  }
}
