import Model

@testable import Advice

extension Chance {
  mutating func of(_ range: ClosedRange<Int>) -> Int { whole(range) }
  mutating func happens(_ percent: Int) -> Bool { of(1...100) <= percent }
}

/// A journal of so many days with runs, breaks, plans, marks, signs, check-ins and treatments.
struct RandomJournal {
  var slice: Slice
  let first = Day(number: 20_000)
  let last: Day

  private var chance: Chance
  private var count: UInt64 = 0
  /// Of a hundred marks, those that are sharp, numb, swollen and the like.
  private var oddKinds = 3
  /// What goes on for some days: a break, low mood, worn days, a week of long hard runs, days alike.
  private var phase = (isBreak: false, isLow: false, isWorn: false, isBig: false, isAlike: false)

  init(seed: UInt64, days: Int = 240) {
    chance = Chance(seed: seed)
    last = first + (days - 1)
    slice = Slice(days: first...last)
    slice.runner.weeklyGuide = chance.of(5...40)
    if chance.happens(50) { slice.runner.firstWeekday = .sunday }
    if chance.happens(70) {
      slice.runner.healthAsked = first
      slice.runner.health = chance.happens(70) ? "none" : "varicose-veins:left-calf"
    }
    if chance.happens(50) { slice.runner.massageBudget = Money(cents: 11_000, currency: "EUR") }
    let isQuiet = chance.happens(60)
    let habits = (
      run: chance.of(10...60), mark: chance.of(0...(isQuiet ? 6 : 50)), checkIn: chance.of(0...95)
    )
    oddKinds = isQuiet ? 0 : 3
    for day in first...last {
      turn()
      if chance.happens(phase.isBreak ? 1 : phase.isAlike || phase.isBig ? 90 : habits.run) {
        session(day)
      }
      if !phase.isAlike, chance.happens(8) { session(day) }
      let lastHard = slice.sessions.last { $0.isDone && ($0.rpe?.value ?? 0) >= 7 }?.day
      if let lastHard, (1...2).contains(day - lastHard), chance.happens(25) { sore(day) }
      while chance.happens(habits.mark) { mark(day) }
      if chance.happens(habits.mark) {
        slice.answers.append(BodyAnswer(day: day, moment: .morning))
      }
      if chance.happens(habits.checkIn) { checkIn(day) }
      if chance.happens(3) { treat(day) }
      if !isQuiet, chance.happens(1), chance.happens(40) { sign(day) }
    }
    var seen: Set<RecordID> = []
    slice.marks = slice.marks.filter { seen.insert($0.id).inserted }
    let done = slice.sessions.filter(\.isDone)
    slice.firstDay = done.map(\.day).min()
    slice.firstRun = done.filter { $0.kind.isRunning }.map(\.day).min()
  }

  /// Begins and ends phases by chance.
  private mutating func turn() {
    if chance.happens(2) { phase.isBreak.toggle() }
    if chance.happens(phase.isLow ? 4 : 2) { phase.isLow.toggle() }
    if chance.happens(phase.isWorn ? 40 : 4) { phase.isWorn.toggle() }
    if chance.happens(phase.isBig ? 12 : 1) { phase.isBig.toggle() }
    if chance.happens(phase.isAlike ? 8 : 4) { phase.isAlike.toggle() }
  }

  /// Both calves or both thighs, alike: as after a hard session.
  private mutating func sore(_ day: Day) {
    let muscle = chance.happens(50) ? "calf" : "hamstrings"
    let base = chance.of(2...5)
    for side in ["left", "right"] {
      guard let site = Site(slug: side + "-" + muscle),
        let level = Soreness(base + chance.of(0...1))
      else { continue }
      slice.marks.append(SorenessMark(day: day, site: site, moment: .morning, level: level))
    }
  }

  private mutating func id() -> RecordID {
    count += 1
    return RecordID(high: 77, low: count)
  }

  private mutating func session(_ day: Day) {
    let kinds: [SessionKind] = [.run, .run, .run, .run, .race, .strength, .cross]
    if phase.isAlike || phase.isBig {
      let isBig = phase.isBig
      slice.sessions.append(
        Session(
          id: id(), day: day, kind: .run,
          distance: Distance(centimetres: isBig ? chance.of(1_500_000...3_500_000) : 800_000),
          moving: Duration(milliseconds: isBig ? 6_000_000 : 2_700_000),
          rpe: RPE(halves: isBig ? chance.of(10...14) : 6)))
      return
    }
    let kind = kinds[chance.of(0...6)]
    slice.sessions.append(
      Session(
        id: id(), day: day,
        start: chance.happens(50)
          ? StartTime(local: day.number * 86_400 + chance.of(18_000...80_000), offset: 3600) : nil,
        kind: kind,
        distance: kind.isRunning && chance.happens(90)
          ? Distance(centimetres: chance.of(100_000...3_500_000)) : nil,
        moving: chance.happens(95) ? Duration(milliseconds: chance.of(600_000...9_000_000)) : nil,
        rpe: chance.happens(93) ? RPE(halves: chance.of(2...20)) : nil,
        climb: chance.happens(60) ? Climb(centimetres: chance.of(0...60_000)) : nil,
        isDone: chance.happens(90)))
  }

  private mutating func mark(_ day: Day) {
    let slugs = [
      "left-calf", "right-calf", "left-achilles", "left-shin", "right-knee", "left-hamstrings",
      "right-hamstrings", "lower-back", "left-outer-calf", "right-groin", "left-heel",
    ]
    guard let site = Site(slug: slugs[chance.of(0...slugs.count - 1)]),
      let level = Soreness(min(10, chance.of(0...6) + (chance.happens(10) ? 4 : 0)))
    else { return }
    let kinds: [SorenessKind] = [.sharp, .bone, .numb, .swollen, .warm, .nightPain]
    slice.marks.append(
      SorenessMark(
        day: day, site: site, moment: Moment.allCases[chance.of(0...2)], level: level,
        kind: !chance.happens(oddKinds)
          ? (chance.happens(50) ? .ache : .tight) : kinds[chance.of(0...5)]))
  }

  private mutating func checkIn(_ day: Day) {
    var value = CheckIn(day: day)
    value.sleepQuality = phase.isWorn ? 1 : chance.of(2...5)
    value.fatigue = phase.isWorn ? 5 : chance.of(1...4)
    value.stress = phase.isWorn ? 5 : chance.of(1...4)
    value.mood = phase.isLow ? chance.of(1...2) : chance.of(2...5)
    value.restingHeartRate = HeartRate(beatsPerMinute: (phase.isWorn ? 6 : 0) + chance.of(44...56))
    if chance.happens(20) { value.isIll = chance.happens(10) }
    if chance.happens(5) { value.tookPainkiller = true }
    slice.checkIns.append(value)
  }

  private mutating func treat(_ day: Day) {
    slice.treatments.append(
      Treatment(
        id: id(), day: day, kind: chance.happens(60) ? .massage : .foamRoll, minutes: 30,
        sites: [Site(slug: "left-calf")].compactMap { $0 },
        cost: chance.happens(50) ? Money(cents: 5_500, currency: "EUR") : nil))
  }

  private mutating func sign(_ day: Day) {
    let signs = WarningSign.allCases
    slice.signs.append(
      Sign(
        id: id(), day: day, site: chance.happens(50) ? Site(slug: "left-knee") : nil,
        name: signs[chance.of(0...signs.count - 1)].rawValue, isPresent: chance.happens(60),
        seenBy: chance.happens(40) ? "the clinic" : nil))
  }

  var totals: [DayTotal] { slice.sessions.dayTotals }

  /// The journal without anything later than a day but plans.
  func cut(after day: Day) -> Slice {
    var cut = slice
    cut.sessions.removeAll { $0.isDone && $0.day > day }
    cut.marks.removeAll { $0.day > day }
    cut.answers.removeAll { $0.day > day }
    cut.checkIns.removeAll { $0.day > day }
    cut.treatments.removeAll { $0.day > day }
    cut.signs.removeAll { $0.day > day }
    return cut
  }
}
