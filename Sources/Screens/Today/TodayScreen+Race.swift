import Drawing
import Model

/// The next race, and the same week before the last one of its distance.
struct Countdown {
  let race: Race
  let weeks: Int
  let days: Int
  /// The week that lay as far before the last race; nil without one.
  let then: Week?

  /// The next race within half a year; nil without one.
  init?(_ world: World) {
    let ahead = world.slice.races.filter {
      (world.today...(world.today + Countdown.reach)).contains($0.day)
    }
    guard let race = ahead.min(by: { $0.day < $1.day }) else { return nil }
    self.race = race
    days = race.day - world.today
    weeks = (world.week(of: race.day).start - world.week(of: world.today).start) / 7
    then = Countdown.last(like: race, world).map { [weeks] day in
      world.week(of: day).advanced(by: -weeks)
    }
  }

  /// Days ahead that a race is looked for.
  static let reach = 190
  /// Days behind that its like is looked for.
  static let past = 800

  /// The last day with a race within a twentieth of its distance.
  private static func last(like race: Race, _ world: World) -> Day? {
    guard let distance = race.distance?.centimetres else { return nil }
    return world.totals.last { total in
      let run = total.longestRun.centimetres
      return total.longestRun > total.longestTraining && total.day < world.today
        && abs(run - distance) * 20 <= distance
    }?.day
  }
}

extension TodayScreen {
  /// `marathon     13 weeks. Same week before the last one: 61 km, L Achilles 1`
  func race(_ world: World, _ columns: TodayColumns) -> [TodayLine] {
    guard let countdown = Countdown(world) else { return [] }
    let until: String
    switch countdown.days {
    case 0: until = "today"
    case 1: until = "tomorrow"
    case ..<14: until = "\(countdown.days) days"
    default: until = "\(countdown.weeks) weeks"
    }
    let name = Columns.clip(countdown.race.name, to: columns.at - 4)
    let texts = [until + "."] + (Self.then(countdown, world).map { [$0] } ?? [])
    return Columns.wrap(texts.joined(separator: " "), to: max(1, columns.room + 1)).enumerated()
      .map { index, text in
        TodayLine(spare: index == 0 ? 2 : 4) { canvas, y, _ in
          canvas.label(index == 0 ? name : "", y: y, at: columns.at, isSelected: false)
          canvas.put(text, x: columns.at, y: y)
        }
      }
  }

  private static func then(_ countdown: Countdown, _ world: World) -> String? {
    guard let week = countdown.then,
      let total = world.totals.weekTotals(week...week).first, total.runCount > 0
    else { return nil }
    let worst = world.slice.marks.filter { week.days.contains($0.day) && $0.level.level > 0 }
      .max { ($0.level, $1.site) < ($1.level, $0.site) }
    let sore = worst.map { ", \($0.site.shortName) \($0.level.level)" } ?? ""
    return "Same week before the last one: " + world.taste.text(total.runDistance, places: 0) + sore
  }
}
