import Advice
import Foundation
import Model
import Screens
import Store
import Testing

@testable import App

/// Counts what is asked of a journal.
final class CountingKeeper: Keeper {
  private let store: JournalStore
  private(set) var asked: [String] = []
  /// Days whose soreness was asked for last.
  private(set) var sorenessDays: ClosedRange<Day>?

  init(_ store: JournalStore) { self.store = store }

  func takeAsked() -> [String] {
    defer { asked = [] }
    return asked
  }

  func ofOneMoment(_ body: () throws(KeeperError) -> Void) throws(KeeperError) {
    try store.ofOneMoment(body)
  }
  func slice(
    _ days: ClosedRange<Day>, without unused: [Model.Table]
  ) throws(KeeperError) -> Slice {
    asked.append("slice")
    return try store.slice(days, without: unused)
  }
  func dayTotals(_ days: ClosedRange<Day>) throws(KeeperError) -> [DayTotal] {
    asked.append("totals")
    return try store.dayTotals(days)
  }
  func dayLoads(_ days: ClosedRange<Day>) throws(KeeperError) -> [DayLoad] {
    asked.append("loads")
    return try store.dayLoads(days)
  }
  func sorenessDays(_ days: ClosedRange<Day>) throws(KeeperError) -> SorenessDays {
    asked.append("soreness")
    sorenessDays = days
    return try store.sorenessDays(days)
  }
  func lastRace(
    like distance: Distance, in days: ClosedRange<Day>
  ) throws(KeeperError) -> Day? {
    asked.append("race")
    return try store.lastRace(like: distance, in: days)
  }
  func recordedDays() throws(KeeperError) -> ClosedRange<Day>? {
    asked.append("recorded")
    return try store.recordedDays()
  }
  func notes(matching text: String, limit: Int, offset: Int) throws(KeeperError) -> [NoteHit] {
    asked.append("notes")
    return try store.notes(matching: text, limit: limit, offset: offset)
  }
  func noteCount(matching text: String) throws(KeeperError) -> Int {
    try store.noteCount(matching: text)
  }
  func record(_ table: Model.Table, _ id: RecordID) throws(KeeperError) -> Model.Record? {
    try store.record(table, id)
  }
  func sources(named externalIDs: [String]) throws(KeeperError) -> [Source] {
    try store.sources(named: externalIDs)
  }
  func sources(days: ClosedRange<Day>) throws(KeeperError) -> [Source] {
    try store.sources(days: days)
  }
  func commit(_ change: Change) throws(KeeperError) { try store.commit(change) }
  func undo() throws(KeeperError) -> Change { try store.undo() }
  func redo() throws(KeeperError) -> Change { try store.redo() }
  func history(limit: Int) throws(KeeperError) -> [LogEntry] { try store.history(limit: limit) }
  func changedElsewhere() throws(KeeperError) -> Bool { try store.changedElsewhere() }
}

struct FetchingTests {
  let today = Day(number: 20_777)
  private let own = OwnFolder()
  var folder: URL { own.url }

  private func keeper() throws -> CountingKeeper {
    let store = try JournalStore(
      path: folder.appending(path: "journal.sqlite").path, device: "test", now: { 0 })
    for number in 0..<200 as Range<UInt64> {
      let session = Session(
        id: RecordID(high: 1, low: number), day: today - Int(number),
        distance: Distance(metres: 8_000), moving: Duration(seconds: 2_400))
      try store.commit(
        Change(
          title: "run",
          edits: [Edit(table: .session, id: session.id, before: nil, after: .session(session))]))
    }
    return CountingKeeper(store)
  }

  private func world() -> World {
    World(today: today, slice: Slice(days: today...today), seed: RecordID(high: 0, low: 0))
  }

  private func mark(_ level: Int) throws -> Change {
    let mark = SorenessMark(
      day: today, site: Site.all[3], moment: .morning, level: try #require(Soreness(level)))
    return Change(
      title: "mark",
      edits: [Edit(table: .sorenessMark, id: mark.id, before: nil, after: .sorenessMark(mark))])
  }

  @Test func `what is loaded isn't asked for again`() throws {
    let keeper = try keeper()
    var (world, loaded) = (world(), Loaded())
    let needs = Needs(
      days: (today - 40)...today, totals: (today - 90)...today, wantsVerdicts: true)
    try Fetching.fetch(needs, having: &loaded, into: &world, from: keeper)
    #expect(keeper.takeAsked().filter { $0 == "slice" }.count == 1)
    try Fetching.fetch(needs, having: &loaded, into: &world, from: keeper)
    #expect(keeper.takeAsked() == [])
    // Days that are held, and other totals.
    let fewer = Needs(days: (today - 7)...today, totals: (today - 30)...today)
    try Fetching.fetch(fewer, having: &loaded, into: &world, from: keeper)
    #expect(keeper.takeAsked() == ["totals"])
    #expect(world.slice == (try keeper.slice(fewer.days)))
    #expect(world.totals == (try keeper.dayTotals((today - 30)...today)))
  }

  @Test func `of soreness only the days that aren't held are asked for`() throws {
    let keeper = try keeper()
    for (number, level) in [3, 5, 0, 7, 2, 4].enumerated() {
      let mark = SorenessMark(
        day: today - 20 * number, site: Site.all[number], moment: .morning,
        level: try #require(Soreness(level)))
      let answer = BodyAnswer(day: today - 20 * number - 7, moment: .morning)
      try keeper.commit(
        Change(
          title: "felt",
          edits: [
            Edit(table: .sorenessMark, id: mark.id, before: nil, after: .sorenessMark(mark)),
            Edit(table: .bodyAnswer, id: answer.id, before: nil, after: .bodyAnswer(answer)),
          ]))
    }
    var (world, loaded) = (world(), Loaded())
    func fetch(_ days: ClosedRange<Day>) throws -> ClosedRange<Day>? {
      try Fetching.fetch(
        Needs(days: today...today, soreness: days), having: &loaded, into: &world, from: keeper)
      let asked = keeper.sorenessDays
      #expect(world.soreness == (try keeper.sorenessDays(days)), "\(days)")
      return asked
    }
    #expect(try fetch(today - 60...today) == today - 60...today)
    // A step back, a step on, fewer on both sides, more on both, and others altogether.
    #expect(try fetch(today - 67...today - 7) == today - 67...today - 61)
    #expect(try fetch(today - 60...today) == today - 6...today)
    _ = try fetch(today - 40...today - 20)
    #expect(try fetch(today - 45...today - 5) == today - 19...today - 5)
    #expect(try fetch(today - 130...today - 110) == today - 130...today - 110)
    #expect(try fetch(today - 60...today) == today - 60...today)
    // What follows a mark is asked for anew.
    let change = try mark(9)
    try keeper.commit(change)
    loaded.follow(change, into: &world)
    #expect(try fetch(today - 61...today - 1) == today - 61...today - 1)
    #expect(try fetch(today - 60...today) == today...today)
  }

  @Test func `a mark is judged by the totals at hand, a session never by those before it`() throws {
    let keeper = try keeper()
    let days = Judging.days(on: today)
    var (world, loaded) = (world(), Loaded())
    try Fetching.fetch(Needs(days: days), having: &loaded, into: &world, from: keeper)
    let held = try #require(loaded.slice)
    var asked = 0
    func extended(_ change: Change) throws -> Change {
      try Forecasting.extended(
        change, today: today, taste: Taste(), keeper: keeper, of: held,
        summed: {
          asked += 1
          return loaded.totals()
        })
    }
    func alone(_ change: Change) throws -> Change {
      try Forecasting.extended(change, today: today, taste: Taste(), keeper: keeper, of: held)
    }
    let mark = try mark(6)
    #expect(try extended(mark) == alone(mark))
    #expect(asked == 1 && loaded.totals() == held.sessions.dayTotals)
    loaded.follow(mark, into: &world)
    #expect(loaded.totals() == held.sessions.dayTotals)

    let long = Session(
      id: RecordID(high: 4, low: 1), day: today, distance: Distance(metres: 30_000),
      moving: Duration(seconds: 9_000))
    let run = Change(
      title: "run",
      edits: [Edit(table: .session, id: long.id, before: nil, after: .session(long))])
    #expect(try extended(run) == alone(run))
    #expect(asked == 1)
    loaded.follow(run, into: &world)
    #expect(loaded.totals() == nil)
  }

  @Test
  func `the week before the last race like the next is read alone, and after its marks change`()
    throws
  {
    let keeper = try keeper()
    // 52 weeks and 5 days before today, and so the week asked for ends 2 weeks before it.
    let past = today - 369
    let site = Site.all[3]
    func mark(_ level: Int) throws -> SorenessMark {
      SorenessMark(
        day: past - 14, site: site, moment: .after, level: try #require(Soreness(level)))
    }
    let race = Session(
      id: RecordID(high: 4, low: 1), day: past, kind: .race, distance: Distance(metres: 21_100))
    let run = Session(
      id: RecordID(high: 4, low: 2), day: past - 14, distance: Distance(metres: 12_000))
    let next = Race(
      id: RecordID(high: 4, low: 3), day: today + 14, name: "half",
      distance: Distance(metres: 21_097))
    var edits = [Record.session(race), .session(run), .race(next)].map {
      Edit(table: $0.table, id: $0.id, before: nil, after: $0)
    }
    let first = try mark(4)
    edits.append(
      Edit(table: .sorenessMark, id: first.id, before: nil, after: .sorenessMark(first)))
    try keeper.commit(Change(title: "a race", edits: edits))
    var (world, loaded) = (world(), Loaded())
    let today = TodayScreen()
    func load() throws {
      try Fetching.load(having: &loaded, into: &world, from: keeper) {
        today.needs($0) ?? Needs(days: self.today...self.today)
      }
    }
    try load()
    let then = try #require(world.weekThen)
    #expect(then.week == world.week(of: past - 14))
    #expect(then.distance == Distance(metres: 12_000))
    #expect(then.worst == first)
    // Nothing of that year is loaded besides.
    #expect(world.slice.days.lowerBound == self.today - 90)
    #expect(world.totals.allSatisfy { $0.day > past })
    let second = try mark(6)
    let change = Change(
      title: "worse",
      edits: [
        Edit(
          table: .sorenessMark, id: first.id, before: .sorenessMark(first),
          after: .sorenessMark(second))
      ])
    try keeper.commit(change)
    loaded.follow(change, into: &world)
    try load()
    #expect(world.weekThen?.worst == second)
  }

  @Test func `outcomes are worked out once, and again after a change`() throws {
    let keeper = try keeper()
    var (world, loaded) = (world(), Loaded())
    let days = (today - 199)...today
    let needs = Needs(days: days, totals: days, outcomes: days)
    func fetch() throws {
      try Fetching.fetch(needs, having: &loaded, into: &world, from: keeper)
    }
    try fetch()
    #expect(world.outcomes?.flips == [])
    // What is held isn't worked out anew.
    world.outcomes = nil
    try fetch()
    #expect(world.outcomes == nil)
    let flip = CoinFlip(day: today, site: Site.all[3], chance: 0)
    let decision = flip.decision(id: RecordID(high: 9, low: 9))
    let change = Change(title: "a coin", edits: [world.slice.put(.decision(decision))])
    try keeper.commit(change)
    loaded.follow(change, into: &world)
    try fetch()
    #expect(world.outcomes?.flips == [flip])
    #expect(world.outcomes == Outcomes(world.slice, totals: world.totals))
  }

  @Test func `moving on through the journal asks for some days beside those shown`() throws {
    let keeper = try keeper()
    var (world, loaded) = (world(), Loaded())
    var asked = 0
    for back in 130..<190 {
      let needs = Needs(days: (today - back)...(today - back))
      try Fetching.fetch(needs, having: &loaded, into: &world, from: keeper)
      asked += keeper.takeAsked().count { $0 == "slice" }
      #expect(world.slice.sessions.map(\.day) == [today - back])
    }
    #expect(asked <= 4)
  }

  @Test func `a mark that was written is followed in memory, and its verdicts are made anew`()
    throws
  {
    let keeper = try keeper()
    var (world, loaded) = (world(), Loaded())
    let needs = Needs(
      days: (today - 40)...today, totals: (today - 90)...today,
      soreness: (today - 30)...today, wantsVerdicts: true)
    try Fetching.fetch(needs, having: &loaded, into: &world, from: keeper)
    let before = world.verdicts
    let change = try mark(7)
    try keeper.commit(change)
    loaded.follow(change, into: &world)
    _ = keeper.takeAsked()
    try Fetching.fetch(needs, having: &loaded, into: &world, from: keeper)
    #expect(Set(keeper.takeAsked()).isDisjoint(with: ["slice", "recorded", "loads"]))
    #expect(world.verdicts != before)
    #expect(world.soreness.worst.map(\.level.level) == [7])
    #expect(world.slice == (try keeper.slice(needs.days)))
  }

  @Test func `after a change of sessions everything is asked for again`() throws {
    let keeper = try keeper()
    var (world, loaded) = (world(), Loaded())
    let needs = Needs(days: (today - 40)...today, totals: (today - 90)...today)
    try Fetching.fetch(needs, having: &loaded, into: &world, from: keeper)
    _ = keeper.takeAsked()
    let change = try keeper.undo()
    loaded.follow(change, into: &world)
    #expect(loaded.needs == nil)
    try Fetching.fetch(needs, having: &loaded, into: &world, from: keeper)
    #expect(Set(keeper.takeAsked()) == ["recorded", "slice", "totals"])
    #expect(world.slice == (try keeper.slice(needs.days)))
  }

  @Test func `the rules see in memory what they see in the journal`() throws {
    let keeper = try keeper()
    try keeper.commit(try mark(6))
    let held = try keeper.slice((today - 300)...(today + 190))
    let asked = try Judging.verdicts(on: today, taste: Taste(), keeper: keeper)
    let inMemory = try Judging.facts(on: today, taste: Taste(), keeper: keeper, of: held)
    #expect(Catalogue.verdicts(inMemory) == asked)
  }
}
