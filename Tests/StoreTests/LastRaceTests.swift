import Model
import Testing

@Suite struct LastRaceTests {
  let scratch = Scratch()

  private func race(_ number: UInt64, daysAfter: Int, metres: Double, training: Double? = nil)
    -> [Edit]
  {
    let race = Session(
      id: id(number), day: day + daysAfter, kind: .race, distance: Distance(metres: metres))
    guard let training else { return [add(.session(race))] }
    let run = Session(
      id: id(number + 1_000), day: day + daysAfter, distance: Distance(metres: training))
    return [add(.session(race)), add(.session(run))]
  }

  @Test func `the last race within a twentieth of a distance is found, and only in the days asked`()
    throws
  {
    let store = try scratch.open()
    // Of 10,000 m a twentieth is 500 m, on both sides.
    let edits =
      race(1, daysAfter: 0, metres: 10_000) + race(2, daysAfter: 10, metres: 10_500)
      + race(3, daysAfter: 20, metres: 9_500) + race(4, daysAfter: 30, metres: 10_500.01)
      + race(5, daysAfter: 40, metres: 9_499.99)
      + race(6, daysAfter: 50, metres: 10_000, training: 10_000)
    try store.commit(Change(title: "races", edits: edits))
    let ten = Distance(metres: 10_000)
    #expect(try store.lastRace(like: ten, in: day...(day + 100)) == day + 20)
    #expect(try store.lastRace(like: ten, in: day...(day + 19)) == day + 10)
    #expect(try store.lastRace(like: ten, in: day...(day + 9)) == day)
    #expect(try store.lastRace(like: ten, in: (day + 21)...(day + 100)) == nil)
  }

  @Test func `the journal finds the race that its totals show`() throws {
    var random = SystemRandomNumberGenerator()
    let store = try scratch.open()
    var edits: [Edit] = []
    for number in 0..<200 as Range<UInt64> {
      let kind: SessionKind = Bool.random(using: &random) ? .race : .run
      let metres = Double.random(in: 9_000...11_000, using: &random)
      let after = Int.random(in: 0...300, using: &random)
      edits.append(
        add(
          .session(
            Session(
              id: id(number), day: day + after, kind: kind, distance: Distance(metres: metres)))))
    }
    try store.commit(Change(title: "races", edits: edits))
    for _ in 0..<100 {
      let like = Distance(metres: .random(in: 9_000...11_000, using: &random))
      let first = day + Int.random(in: 0...150, using: &random)
      let days = first...(first + Int.random(in: 0...150, using: &random))
      let found = try store.dayTotals(days).last { $0.isRace(like: like) }?.day
      #expect(try store.lastRace(like: like, in: days) == found)
    }
  }
}
