import Model

/// A made-up runner's diary: the same for the same number of years, and of a real one's size.
///
/// Two sessions a day, soreness about five times a day, a check-in each morning, notes of 20 to 80
/// words: 20 years are 14,600 sessions, 40,000 marks and 7,300 check-ins.
struct Invention {
  /// The last day, which stands in for today.
  static let today = Day(number: 20_780)
  let years: Int
  private var chance: Chance
  private var serial: UInt64 = 0

  init(years: Int) {
    self.years = years
    chance = Chance(state: 20)
  }

  var days: ClosedRange<Day> { (Invention.today - (years * 365 - 1))...Invention.today }

  /// What was written on a day.
  mutating func records(of day: Day) -> [Record] {
    var records: [Record] = []
    for order in 0..<2 { records.append(.session(session(day, order))) }
    for mark in marks(day) { records.append(.sorenessMark(mark)) }
    records.append(.bodyAnswer(BodyAnswer(day: day, moment: .morning)))
    records.append(.checkIn(checkIn(day)))
    if chance.below(3) == 0 {
      records.append(.note(Note(id: id(), day: day, text: words(20 + chance.below(60)))))
    }
    if day.number % 7 == 0 { records += care(day) }
    return records
  }

  private mutating func id() -> RecordID {
    serial += 1
    return RecordID(high: 0x4C45_4757, low: serial)
  }

  private mutating func session(_ day: Day, _ order: Int) -> Session {
    let kind: SessionKind =
      switch chance.below(20) {
      case 0: .strength
      case 1: .cross
      case 2 where day.number % 30 == 0: .race
      default: .run
      }
    let metres = 4_000 + chance.below(order == 0 ? 12_000 : 6_000)
    let isRun = kind == .run || kind == .race
    let seconds = isRun ? Double(metres) * (0.28 + Double(chance.below(80)) / 1_000) : 2_400
    var session = Session(id: id(), day: day, order: order, kind: kind)
    session.sport = kind == .cross ? "cycling" : nil
    session.title = words(2 + chance.below(3))
    session.distance = isRun ? Distance(metres: Double(metres)) : nil
    session.moving = Duration(seconds: seconds)
    session.elapsed = Duration(seconds: seconds + Double(chance.below(300)))
    session.rpe = chance.below(8) == 0 ? nil : RPE(halves: 4 + chance.below(12))
    session.averageHeartRate = HeartRate(beatsPerMinute: 120 + chance.below(50))
    session.climb = Climb(metres: Double(chance.below(300)))
    session.note = words(20 + chance.below(60))
    session.origin = order == 0 ? .file : .typed
    return session
  }

  private mutating func marks(_ day: Day) -> [SorenessMark] {
    let count = chance.below(2) == 0 ? 5 : 6
    let start = chance.below(Site.all.count)
    return (0..<count).compactMap { index in
      guard let level = Soreness(chance.below(5)) else { return nil }
      let site = Site.all[(start + index * 7) % Site.all.count]
      return SorenessMark(day: day, site: site, moment: index < 3 ? .morning : .after, level: level)
    }
  }

  private mutating func checkIn(_ day: Day) -> CheckIn {
    var checkIn = CheckIn(day: day)
    checkIn.sleepMinutes = 390 + chance.below(120)
    checkIn.sleepQuality = 2 + chance.below(4)
    checkIn.fatigue = 1 + chance.below(4)
    checkIn.stress = 1 + chance.below(4)
    checkIn.mood = 2 + chance.below(4)
    checkIn.restingHeartRate = HeartRate(beatsPerMinute: 44 + chance.below(12))
    return checkIn
  }

  private mutating func care(_ day: Day) -> [Record] {
    let site = Site.all[chance.below(Site.all.count)]
    var records: [Record] = [
      .treatment(Treatment(id: id(), day: day, kind: .massage, sites: [site]))
    ]
    if day.number % 91 == 0 {
      records.append(
        .sign(Sign(id: id(), day: day, name: "chest-pain", isPresent: false)))
      records.append(.problem(Problem(id: id(), site: site, from: day - 20)))
      records.append(.race(Race(id: id(), day: day + 60, name: words(2))))
    }
    return records
  }

  private mutating func words(_ count: Int) -> String {
    var words: [String] = []
    for _ in 0..<count {
      words.append(Invention.vocabulary[chance.below(Invention.vocabulary.count)])
    }
    // A word to search for, in about one text of a hundred.
    if chance.below(100) == 0 { words.append("achilles") }
    return words.joined(separator: " ")
  }

  private static let vocabulary = """
    easy steady tempo long hills track strides windy warm cold rain mud legs heavy fresh tired \
    smooth knee calf hip shoes trail forest river lap split cadence breathing pace kept group alone \
    early late breakfast coffee recovery felt strong weak last first kilometre minute float climb \
    descent view bridge field dark snow dust gravel quiet talk watch sleep work
    """.split(separator: " ").map(String.init)
}

/// Numbers that only look like chance (SplitMix64): the same every time.
struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 11) % limit
  }
}
