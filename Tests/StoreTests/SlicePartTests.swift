import Model
import Testing

/// What is cut from memory and what follows a change must be what the journal gives.
@Suite struct SlicePartTests {
  let scratch = Scratch()
  private let whole = (day - 10)...(day + 10)

  /// A record of the days around `day`, of any table but those whose ids hang on sessions.
  private func random(_ random: inout SystemRandomNumberGenerator) -> Model.Record? {
    let on = day + Int.random(in: -12...12, using: &random)
    let own = id(UInt64.random(in: 100...140, using: &random))
    let site = Site.all[Int.random(in: 0..<6, using: &random)]
    guard let level = Soreness(Int.random(in: 0...9, using: &random)) else { return nil }
    switch Int.random(in: 0...15, using: &random) {
    case 0, 1: return .sorenessMark(SorenessMark(day: on, site: site, moment: .after, level: level))
    case 2: return .bodyAnswer(BodyAnswer(day: on, moment: .morning))
    case 3: return .note(Note(id: own, day: on, text: "note \(level.level)"))
    case 4:
      var checkIn = CheckIn(day: on)
      checkIn.mood = 1 + level.level % 5
      return .checkIn(checkIn)
    case 5: return .treatment(Treatment(id: own, day: on, kind: .massage, sites: [site]))
    case 6:
      return .selfTest(
        SelfTest(id: own, day: on, test: "bridge", side: .left, thousandths: level.level))
    case 7:
      return .decision(
        Decision(
          id: own, day: on, rule: "r", ruleVersion: 1, answer: "coin", numbers: "\(level.level)"))
    case 8: return .overuseAnswer(OveruseAnswer(problem: id(9), day: on, modified: 17))
    case 9: return .followUp(FollowUp(treatment: own, day: on, level: level, lighter: 6))
    case 10:
      return .forecast(
        Forecast(
          day: on, rule: "rest", ruleVersion: 1, site: site, due: on + 1, limit: level.level,
          text: "gone"))
    case 11: return .race(Race(id: own, day: on + 360, name: "race \(level.level)"))
    case 12: return .sign(Sign(id: own, day: on, name: "chest-pain", isPresent: false))
    case 13: return .finding(Finding(id: own, day: on, text: "stiff \(level.level)"))
    case 14: return .homework(Homework(id: own, day: on, text: "drops", until: on + level.level))
    default: return .problem(Problem(id: own, site: site, from: on))
    }
  }

  @Test func `fewer days cut from memory are what the journal gives of them`() throws {
    var generator = SystemRandomNumberGenerator()
    let store = try scratch.open()
    for record in samples() { try store.commit(Change(title: "one", edits: [add(record)])) }
    for number in 0..<300 {
      guard let record = random(&generator),
        try store.record(record.table, record.id) == nil
      else { continue }
      try store.commit(Change(title: "\(number)", edits: [add(record)]))
    }
    for number in 200..<240 as Range<UInt64> {
      let session = Session(id: id(number), day: day + Int(number % 21) - 10)
      let set = StrengthSet(
        id: id(number + 100), session: session.id, order: 0, exercise: "squat", sets: 3)
      try store.commit(
        Change(title: "session", edits: [add(.session(session)), add(.strengthSet(set))]))
    }
    for number in 0..<40 as Range<UInt64> {
      let race = Session(
        id: id(number + 500), day: day + Int(number) * 12 - 20, kind: .race,
        isDone: number % 3 == 0)
      try store.commit(Change(title: "race", edits: [add(.session(race))]))
    }
    let held = try store.slice(whole)
    // Of its days and the year after them, and no sessions but of its days.
    let planned: [Int] = (0..<40).filter { $0 % 3 != 0 }.map { $0 * 12 - 20 }
    #expect(
      held.plannedRaces.map { $0.day - day } == planned.filter { (-10...375).contains($0) })
    #expect(held.sessions.allSatisfy { whole.contains($0.day) })
    for part in [whole, day...day, (day - 3)...(day + 4), (day - 10)...(day - 9)] {
      #expect(held.part(part) == (try store.slice(part)))
    }
  }

  @Test func `a slice that followed a change is the one the journal gives`() throws {
    var generator = SystemRandomNumberGenerator()
    let store = try scratch.open()
    var held = try store.slice(whole)
    var followed = 0
    for step in 0..<400 {
      guard let record = random(&generator) else { continue }
      let before = try store.record(record.table, record.id)
      let after = before != nil && Bool.random(using: &generator) ? nil : record
      let change = Change(
        title: "\(step)",
        edits: [Edit(table: record.table, id: record.id, before: before, after: after)])
      try store.commit(change)
      if held.follow(change) {
        followed += 1
      } else {
        held = try store.slice(whole)
      }
      #expect(held == (try store.slice(whole)), "\(change)")
      if step % 7 == 0 {
        let back = try store.undo()
        if !held.follow(back) { held = try store.slice(whole) }
        #expect(held == (try store.slice(whole)), "\(back)")
      }
    }
    #expect(followed > 300)
  }

  @Test func `a slice doesn't claim to follow what hangs on other days`() throws {
    let store = try scratch.open()
    for record in samples() {
      var held = try store.slice(whole)
      let change = Change(title: "one", edits: [add(record)])
      try store.commit(change)
      let isFollowed = held.follow(change)
      #expect(
        isFollowed == ![.session, .strengthSet, .source, .runner].contains(record.table),
        "\(record.table)")
      if isFollowed { #expect(held == (try store.slice(whole))) }
    }
  }
}
