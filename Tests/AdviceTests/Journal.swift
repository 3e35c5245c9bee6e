import Model

@testable import Advice

/// A small journal; day 100 is the day of the verdicts, a Saturday.
struct Journal {
  static let today = Day(number: 100)
  var slice = Slice(days: Day(number: 0)...Day(number: 120), firstDay: Day(number: 0))

  mutating func run(_ ago: Int, _ cm: Int, rpe: Double? = 3, kind: SessionKind = .run) {
    slice.sessions.append(
      Session(
        id: RecordID(high: 1, low: UInt64(slice.sessions.count)), day: Self.today - ago, kind: kind,
        distance: Distance(centimetres: cm), moving: Duration(seconds: 3600),
        rpe: rpe.flatMap { RPE($0) }))
  }

  mutating func mark(_ ago: Int, _ slug: String, _ level: Int, _ kind: SorenessKind = .ache) {
    guard let site = Site(slug: slug), let level = Soreness(level) else { return }
    slice.marks.append(
      SorenessMark(day: Self.today - ago, site: site, moment: .morning, level: level, kind: kind))
  }

  mutating func checkIn(_ ago: Int, fatigue: Int = 2, stress: Int = 2, mood: Int = 4) {
    var value = CheckIn(day: Self.today - ago)
    (value.fatigue, value.stress, value.mood) = (fatigue, stress, mood)
    slice.checkIns.append(value)
  }

  var facts: Facts {
    Facts(slice: slice, totals: slice.sessions.dayTotals, day: Self.today)
  }
  func level(_ rule: any Rule.Type) -> Level { rule.verdict(facts).level }
}
