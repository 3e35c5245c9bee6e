import Drawing
import Model

/// The next race, and how to find the same week before the last one of its distance.
struct Countdown {
  let race: Race
  /// From this week to the race's.
  let weeks: Int
  let days: Int
  /// Nil for a race without a distance.
  let then: WeekThenQuery?

  /// The next race within half a year; nil without one.
  init?(_ world: World) {
    guard let race = world.slice.races(from: world.today).first,
      race.day <= world.today + Countdown.reach
    else { return nil }
    self.race = race
    days = race.day - world.today
    weeks = (world.week(of: race.day).start - world.week(of: world.today).start) / 7
    then = race.distance.map { [weeks] distance in
      WeekThenQuery(
        distance: distance, days: (world.today - Countdown.past)...(world.today - 1),
        weeks: weeks, firstWeekday: world.firstWeekday)
    }
  }

  /// How far off a day ahead is: `tomorrow`, `9 days`, from 14 days on in whole weeks.
  static func words(_ days: Int) -> String {
    switch days {
    case 0: "today"
    case 1: "tomorrow"
    case ..<14: "\(days) days"
    default: "\(days / 7) weeks"
    }
  }

  /// Days ahead that a race is looked for.
  static let reach = 190
  /// Days behind that its like is looked for.
  static let past = 800
}

extension TodayScreen {
  /// `marathon     13 weeks. Same week before the last one: 61 km, L Achilles 1`
  func race(_ world: World, _ columns: TodayColumns) -> [TodayLine] {
    guard let countdown = Countdown(world) else { return [] }
    let name = Columns.shorten(countdown.race.name, to: columns.at - 4)
    let text = Countdown.words(countdown.days) + "." + (Self.then(world).map { " " + $0 } ?? "")
    return Columns.wrap(text, to: max(1, columns.room + 1)).enumerated()
      .map { index, text in
        TodayLine(spare: index == 0 ? 2 : 4) { canvas, y, _ in
          canvas.label(index == 0 ? name : "", y: y, at: columns.at, isSelected: false)
          canvas.put(text, x: columns.at, y: y)
        }
      }
  }

  private static func then(_ world: World) -> String? {
    guard let then = world.weekThen else { return nil }
    let sore = then.worst.map { ", \($0.site.shortName) \($0.level.level)" } ?? ""
    return "Same week before the last one: " + world.taste.text(then.distance, places: 0) + sore
  }
}
