import GRDB
import Model
import Testing

@testable import Store

@Suite struct DayLoadTests {
  let scratch = Scratch()
  private let days = (day - 50)...(day + 500)

  /// A session some days on; often unrated, seldom without a time, now and then only planned.
  private func session(
    _ number: UInt64, _ random: inout SystemRandomNumberGenerator
  ) -> Session {
    let seconds = Double(Int.random(in: 600...7_200, using: &random))
    let isTimed = Int.random(in: 0..<20, using: &random) > 0
    return Session(
      id: id(number), day: day + Int.random(in: -20...350, using: &random),
      kind: Bool.random(using: &random) ? .run : .cross,
      moving: isTimed ? Model.Duration(seconds: seconds) : nil,
      rpe: Bool.random(using: &random) ? RPE(halves: .random(in: 0...20, using: &random)) : nil,
      isDone: Int.random(in: 0..<20, using: &random) > 0)
  }

  private func expectSeries(_ store: JournalStore) throws {
    let whole = LoadSeries.days(try store.slice(days).sessions, through: days.upperBound)
    #expect(try store.dayLoads(days) == whole)
    for lower in [day - 20, day, day + 3, day + 33, day + 200, day + 480] {
      let part = lower...(lower + 12)
      #expect(try store.dayLoads(part) == whole.filter { part.contains($0.day) })
    }
  }

  @Test func `The loads on disk are the series of the sessions, to the last bit`() throws {
    var random = SystemRandomNumberGenerator()
    let store = try scratch.open()
    var sessions: [RecordID: Session] = [:]
    for step in 0..<60 {
      var change = Change(title: "\(step)", edits: [])
      for number in Set((0..<5).map { _ in UInt64.random(in: 1...120, using: &random) }) {
        let before = sessions[id(number)]
        let after = before != nil && Bool.random(using: &random) ? nil : session(number, &random)
        change.edits.append(
          Edit(
            table: .session, id: id(number), before: before.map(Record.session),
            after: after.map(Record.session)))
        sessions[id(number)] = after
      }
      try store.commit(change)
      try expectSeries(store)
    }
    for _ in 0..<60 {
      _ = try store.undo()
      try expectSeries(store)
    }
    #expect(try store.check() == [])
  }

  @Test func `A rating given late changes the estimates after it`() throws {
    let store = try scratch.open()
    let minutes = Model.Duration(seconds: 1_800)
    let unrated = Session(id: id(1), day: day + 60, moving: minutes)
    var early = Session(id: id(2), day: day, moving: minutes)
    try store.commit(
      Change(title: "two", edits: [add(.session(unrated)), add(.session(early))]))
    #expect(try store.dayLoads(days).last?.load == 0)
    #expect(try store.dayLoads((day + 60)...(day + 60)).first?.load == nil)
    let before = Record.session(early)
    early.rpe = RPE(halves: 10)
    try store.commit(
      Change(
        title: "rated",
        edits: [Edit(table: .session, id: id(2), before: before, after: .session(early))]))
    let later = try store.dayLoads((day + 60)...(day + 60)).first
    #expect(later?.load == 150)
    #expect(later?.isEstimated == true)
    try expectSeries(store)
  }

  @Test func `A check notices a load that isn't what the sessions give`() throws {
    let store = try scratch.open()
    try store.commit(Change(title: "all", edits: samples().map(add)))
    try store.writing { try $0.execute(sql: "UPDATE dayLoad SET fitness = fitness + 1e-9") }
    #expect(try store.check() == ["the load of \(day.iso) differs from its sessions"])
  }

  @Test func `A journal of the second schema gets its loads`() throws {
    let store = try scratch.open()
    for offset in 0..<40 {
      let session = Session(
        id: id(UInt64(offset)), day: day + offset * 3, moving: Model.Duration(seconds: 2_400),
        rpe: RPE(halves: offset % 20))
      try store.commit(Change(title: "run", edits: [add(.session(session))]))
    }
    try store.writing { try $0.execute(sql: "DROP TABLE dayLoad; PRAGMA user_version = 2") }
    store.close()
    let again = try scratch.open()
    try expectSeries(again)
    #expect(try again.check() == [])
  }
}
