import Testing

@testable import Model

@Suite struct OpenPlanTests {
  let today = Day(number: 20_777)

  private func slice() -> Slice {
    var slice = Slice(days: today...today)
    slice.sessions = [
      Session(id: RecordID(high: 1, low: 1), day: today, title: "Easy", isDone: false),
      Session(id: RecordID(high: 1, low: 2), day: today, order: 1, kind: .strength, isDone: false),
    ]
    return slice
  }

  private func change(_ line: String) -> Change {
    Entry.parse(line, today: today, taste: Taste(), currency: "EUR")
      .change(in: slice(), seed: RecordID(high: 2, low: 0))
  }

  private func fulfilled(_ change: Change) -> [RecordID?] {
    change.edits.compactMap {
      if case .session(let session)? = $0.after { session.fulfils } else { nil }
    }
  }

  @Test func `A typed run carries out the run planned for its day, once`() {
    let easy = RecordID(high: 1, low: 1)
    #expect(fulfilled(change("6k 33:00, left calf 2")) == [easy])
    #expect(fulfilled(change("6k 33:00; run 5k 20:00")) == [easy, nil])
    #expect(fulfilled(change("6k @yesterday")) == [nil])
    #expect(fulfilled(change("bike 20k")) == [nil])
    #expect(fulfilled(change("plan 7k")) == [nil])
    #expect(fulfilled(change("strength 30m")) == [RecordID(high: 1, low: 2)])
  }

  private func race(_ number: UInt64, on day: Day, _ title: String = "") -> Session {
    Session(
      id: RecordID(high: 3, low: number), day: day, kind: .race, title: title,
      distance: .marathon, moving: Duration(seconds: 11_700), isDone: false)
  }

  @Test func `what is planned as a race is one until it is run`() {
    var slice = slice()
    for plan in [race(1, on: today + 40), race(2, on: today, "Park"), race(3, on: today + 400)] {
      slice.apply(slice.put(.session(plan)))
    }
    #expect(slice.races(from: today).map(\.name) == ["Park", "marathon", "marathon"])
    #expect(slice.races(from: today + 1).first?.goal == Duration(seconds: 11_700))
    // A race that was written as one stands for the plan of its day.
    slice.races = [Race(id: RecordID(high: 4, low: 1), day: today + 40, name: "Spring")]
    #expect(slice.races(from: today).map(\.name) == ["Park", "Spring", "marathon"])
    var run = race(5, on: today)
    (run.isDone, run.fulfils) = (true, RecordID(high: 3, low: 2))
    slice.apply(slice.put(.session(run)))
    #expect(slice.races(from: today).map(\.name) == ["Spring", "marathon"])
  }

  @Test func `a warm-up isn't the race, and of two races the nearest is carried out`() {
    var slice = slice()
    slice.sessions = []
    let plans = [(1, 10_000.0), (2, 5_000)].map { number, metres in
      Session(
        id: RecordID(high: 3, low: UInt64(number)), day: today, kind: .race,
        distance: Distance(metres: metres), isDone: false)
    }
    for plan in plans { slice.apply(slice.put(.session(plan))) }
    func carriedOut(_ kind: SessionKind, _ metres: Double?) -> RecordID? {
      let run = Session(
        id: RecordID(high: 5, low: 1), day: today, kind: kind,
        distance: metres.map { Distance(metres: $0) })
      return slice.openPlan(for: run)?.id
    }
    #expect(carriedOut(.race, 5_020) == plans[1].id && carriedOut(.race, 9_900) == plans[0].id)
    #expect(carriedOut(.run, 10_100) == plans[0].id && carriedOut(.run, 5_300) == plans[1].id)
    #expect(carriedOut(.run, 2_000) == nil)
    #expect(carriedOut(.race, nil) == plans[0].id)
  }

  @Test func `A plan that was carried out is no longer open`() {
    var after = slice()
    after.apply(change("6k 33:00"))
    #expect(after.openPlans(on: today).map(\.kind) == [.strength])
  }

  @Test func `What is not understood is underlined under the line`() {
    let line = "10k 52:30, frobnicate"
    let entry = Entry.parse(line, today: today, taste: Taste(), currency: "EUR")
    #expect(entry.underlined(line) == "  10k 52:30, frobnicate\n             ^^^^^^^^^^")
  }
}
