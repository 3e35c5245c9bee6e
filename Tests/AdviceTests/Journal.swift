import Model

@testable import Advice

/// A small journal; day 100 is the day of the verdicts, a Saturday, in the week of days 95 to 101.
struct Journal {
  static let today = Day(number: 100)
  var slice = Slice(days: Day(number: 0)...Day(number: 120), firstDay: Day(number: 0))
  var taste = Taste()

  /// A done session so many days ago; `at` is its start in hours of the day.
  mutating func run(
    _ ago: Int, _ cm: Int?, rpe: Double? = 3, kind: SessionKind = .run, minutes: Double? = 60,
    climb: Double? = nil, at hour: Int? = nil
  ) {
    let day = Self.today - ago
    slice.sessions.append(
      Session(
        id: RecordID(high: 1, low: UInt64(slice.sessions.count)), day: day,
        start: hour.map { StartTime(local: day.number * 86_400 + $0 * 3600, offset: nil) },
        kind: kind, distance: cm.map { Distance(centimetres: $0) },
        moving: minutes.map { Duration(seconds: $0 * 60) }, rpe: rpe.flatMap { RPE($0) },
        climb: climb.map { Climb(metres: $0) }))
  }

  /// A planned session so many days ahead.
  mutating func plan(
    _ ahead: Int, _ cm: Int? = nil, kind: SessionKind = .run, rpe: Double? = nil
  ) {
    slice.sessions.append(
      Session(
        id: RecordID(high: 2, low: UInt64(slice.sessions.count)), day: Self.today + ahead,
        kind: kind, distance: cm.map { Distance(centimetres: $0) }, rpe: rpe.flatMap { RPE($0) },
        isDone: false))
  }

  mutating func mark(
    _ ago: Int, _ slug: String, _ level: Int, _ kind: SorenessKind = .ache,
    _ moment: Moment = .morning
  ) {
    guard let site = Site(slug: slug), let level = Soreness(level) else { return }
    slice.marks.append(
      SorenessMark(day: Self.today - ago, site: site, moment: moment, level: level, kind: kind))
  }

  mutating func answer(_ ago: Int) {
    slice.answers.append(BodyAnswer(day: Self.today - ago, moment: .morning))
  }

  mutating func checkIn(
    _ ago: Int, quality: Int? = 4, fatigue: Int? = 2, stress: Int? = 2, mood: Int? = 4,
    pulse: Int? = nil, ill: Bool? = nil, painkiller: Bool? = nil
  ) {
    var value = CheckIn(day: Self.today - ago)
    (value.sleepQuality, value.fatigue) = (quality, fatigue)
    (value.stress, value.mood) = (stress, mood)
    value.restingHeartRate = pulse.flatMap { HeartRate(beatsPerMinute: $0) }
    (value.isIll, value.tookPainkiller) = (ill, painkiller)
    slice.checkIns.append(value)
  }

  mutating func sign(
    _ name: WarningSign, _ ago: Int = 0, at slug: String? = nil, seenBy: String? = nil,
    isPresent: Bool = true
  ) {
    slice.signs.append(
      Sign(
        id: RecordID(high: 3, low: UInt64(slice.signs.count)), day: Self.today - ago,
        site: slug.flatMap { Site(slug: $0) }, name: name.rawValue, isPresent: isPresent,
        seenBy: seenBy))
  }

  mutating func treat(
    _ ago: Int, _ slug: String, _ kind: TreatmentKind = .massage, cents: Int? = nil
  ) {
    slice.treatments.append(
      Treatment(
        id: RecordID(high: 4, low: UInt64(slice.treatments.count)), day: Self.today - ago,
        kind: kind, minutes: 45, sites: [Site(slug: slug)].compactMap { $0 },
        cost: cents.map { Money(cents: $0, currency: "EUR") }))
  }

  mutating func health(_ text: String, asked ago: Int = 0) {
    slice.runner.health = text
    slice.runner.healthAsked = Self.today - ago
  }

  /// Four complete weeks of so many centimetres in one Saturday's run each.
  mutating func weeks(_ cm: Int) { for ago in [7, 14, 21, 28] { run(ago, cm) } }

  /// A hard run two days ago, both calves sore after it, and the health questions answered: a
  /// massage is suggested.
  static var massageable: Journal {
    var journal = Journal()
    journal.run(2, 1_000_000, rpe: 8)
    journal.mark(0, "left-calf", 5)
    journal.mark(0, "right-calf", 5)
    journal.health("none")
    return journal
  }

  var facts: Facts { facts(on: Self.today) }
  func facts(on day: Day) -> Facts {
    Facts(slice: slice, totals: slice.sessions.dayTotals, day: day, taste: taste)
  }
  func verdict(_ rule: any Rule.Type) -> Verdict { rule.verdict(facts) }
  func level(_ rule: any Rule.Type) -> Level { rule.verdict(facts).level }
  /// What is said of the rule beside all others.
  func settled(_ name: RuleName) -> Verdict? {
    Catalogue.verdicts(facts).first { $0.rule == name }
  }
}
