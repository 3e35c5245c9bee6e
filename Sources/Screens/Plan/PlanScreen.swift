import Advice
import Drawing
import Model

/// What is planned, and the races ahead, in order of days.
public struct PlanScreen: Screen {
  public let title = "Plan"
  private var row = 0
  /// Follows a session that was moved to another line.
  private var followed: RecordID?

  public init() {}

  public func keymap(_ world: World) -> [Binding] {
    planned(world).isEmpty ? Self.emptyKeys : Self.keys
  }

  private static let emptyKeys = keys.unhinted([.edit, .delete, .moveEarlier, .less])

  private static let keys: [Binding] =
    MovingKeys.rows + [
      Binding("e", .edit, "Edit it, field by field", hint: "edit"),
      Binding("d", .delete, "Take it out of the plan", hint: "delete"),
      Binding("<", .moveEarlier, "To the day before", hint: "> move"),
      Binding(">", .moveLater, "To the day after"),
      Binding("-", .less, "Shorter", hint: "+ distance"),
      Binding("+, =", [.character("+"), .character("=")], .more, "Longer"),
      Binding("D", .done, "Done as planned"),
      Binding("s", .accept, "Plan the strength session that is due", hint: "strength"),
    ]

  public func needs(_ world: World) -> Needs? {
    Needs(days: (world.today - 60)...(world.today + 366), wantsVerdicts: true)
  }

  /// Planned from today on and not carried out.
  func planned(_ world: World) -> [Session] { world.answer(PlanQuestion()) }

  /// The selected line: where the followed session went, else as it was.
  private func selected(_ world: World) -> Int {
    let planned = planned(world)
    return followed.flatMap { id in planned.firstIndex { $0.id == id } }
      ?? max(0, min(row, planned.count - 1))
  }

  public func day(_ world: World) -> Day {
    let planned = planned(world)
    return planned.isEmpty ? world.today : planned[selected(world)].day
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let planned = planned(world)
    row = selected(world)
    followed = nil
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(planned.count - 1, row + 1))
    case .pageUp: row = max(0, row - 10)
    case .pageDown: row = max(0, min(planned.count - 1, row + 10))
    case .accept: return strength(world)
    default:
      guard !planned.isEmpty else { return [.say("Nothing is planned. a adds a line.")] }
      return edit(planned[row], action, world)
    }
    return []
  }

  private mutating func edit(_ session: Session, _ action: Request, _ world: World) -> [Wish] {
    followed = session.id
    if action == .edit { return [.push(FormPanel(editing: session, world))] }
    var week = WeekScreen()
    return week.edit(session, action, world)
  }

  /// One key writes the strength session that the rule would place.
  private func strength(_ world: World) -> [Wish] {
    guard let verdict = world.verdicts.first(where: { $0.rule == .strength }) else { return [] }
    guard verdict.isAnswerable else { return [.say(verdict.headline)] }
    return VerdictAnswer.wishes(.accept, verdict, world)
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    let planned = planned(world)
    let selected = selected(world)
    let top = Self.top(under: Self.races(world))
    let room = max(1, canvas.size.height - top)
    let from = max(0, min(selected - room / 2, planned.count - room))
    canvas = world.answer(PlanBackdrop(size: canvas.size, rows: from..<from + room))
    guard !planned.isEmpty else { return }
    let y = top + selected - from
    canvas.put("›", x: 1, y: y, style: .accent)
    canvas.cursor = Point(1, y)
    let end = canvas.end(ofRow: y)
    canvas.restyle(Rect(Self.column, y, end - Self.column, 1)) { $0 = .accent }
  }

  /// The races that are shown, the next one first.
  private static func races(_ world: World) -> [Race] { world.answer(RacesQuestion()) }

  /// The first row of the list: the races are above it.
  private static func top(under races: [Race]) -> Int {
    2 + races.count + (races.isEmpty ? 0 : 1)
  }

  /// All but what is selected.
  fileprivate func drawBackdrop(_ rows: Range<Int>, _ world: World, on canvas: inout Canvas) {
    canvas.put("Planned from today on", x: 3, y: 0, style: .bold)
    let races = Self.races(world)
    for (y, race) in zip(2..., races) {
      canvas.put(race.day.long, x: 3, y: y, style: .faint)
      canvas.put(text(race, world, width: canvas.size.width - 22), x: 20, y: y)
    }
    let planned = planned(world)
    let top = Self.top(under: races)
    guard !planned.isEmpty else {
      let texts = [
        "Nothing is planned. a adds a line: @sat long 18k",
        "A race, to count the weeks to it: @\(world.today.parts.year + 1)-03-14 race marathon 3:15",
      ]
      let lines = texts.flatMap { Columns.wrap($0, to: max(1, canvas.size.width - 4)) }
      for (line, text) in lines.enumerated() {
        canvas.put(text, x: 3, y: top + line, style: .faint)
      }
      return
    }
    canvas.putMore(rows.clamped(to: planned.indices), of: planned.count, y: top)
    for (y, index) in zip(top..., rows.clamped(to: planned.indices)) {
      let day = planned[index].day
      if index == rows.lowerBound || planned[index - 1].day != day {
        canvas.put(name(of: day, world), x: 3, y: y, style: .faint)
      }
      let room = max(0, canvas.size.width - Self.column - 1)
      canvas.put(
        Columns.shorten(text(planned[index], world, width: room), to: room), x: Self.column, y: y)
    }
  }

  /// `Fri  4 Dec`, and in another year ` 4 Jan 2027`.
  private func name(of day: Day, _ world: World) -> String {
    guard day.parts.year != world.today.parts.year else {
      return day.shortInWeek + " " + day.monthName
    }
    return (day.parts.dayOfMonth < 10 ? " " : "") + day.dayAndMonth(seenFrom: world.today)
  }

  /// Where all of it hasn't room, the goal goes, and then the name's end.
  private func text(_ race: Race, _ world: World, width: Int) -> String {
    let days = race.day - world.today
    let when = (days > 1 ? ", in " : ", ") + Countdown.words(days)
    let distance = race.distance.map { ", " + world.taste.text($0) } ?? ""
    let goal = race.goal.map { ", goal " + $0.clock } ?? ""
    let whole = race.name + distance + goal + when
    if Columns.width(of: whole) <= width { return whole }
    let numbers = distance + when
    return Columns.shorten(race.name, to: max(1, width - Columns.width(of: numbers))) + numbers
  }

  /// The column of what is planned.
  private static let column = 16

  private func text(_ session: Session, _ world: World, width: Int) -> String {
    let minutes =
      session.time.map { session.kind == .race ? "  " + $0.clock : "  \($0.wholeMinutes) min" }
      ?? ""
    let sets = world.slice.sets(of: session.id).map { set in
      let each = set.repetitions.map { "x\($0)" } ?? set.seconds.map { "x\($0) s" } ?? ""
      return "\(set.exercise) \(set.sets)\(each)"
    }
    let name = WeekScreen.name(session, world.taste, width: width - Columns.width(of: minutes))
    return name + minutes
      + (sets.isEmpty ? "" : "   " + sets.joined(separator: ", "))
  }
}

private struct PlanQuestion: Question {
  func answer(_ world: World) -> [Session] { world.slice.openPlans(from: world.today) }
}

/// The races that are shown, the next one first.
private struct RacesQuestion: Question {
  func answer(_ world: World) -> [Race] {
    Array(world.slice.races(from: world.today).prefix(3))
  }
}

/// The page without what is selected.
private struct PlanBackdrop: Backdrop {
  let size: Size
  /// Of the list.
  let rows: Range<Int>

  func draw(_ world: World, on canvas: inout Canvas) {
    PlanScreen().drawBackdrop(rows, world, on: &canvas)
  }
}
