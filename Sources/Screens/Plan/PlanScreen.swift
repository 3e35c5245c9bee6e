import Drawing
import Model

/// What is planned, in order of days.
public struct PlanScreen: Screen {
  public let title = "Plan"
  private var row = 0

  public init() {}

  public func keymap(_ world: World) -> [Binding] {
    MovingKeys.rows + [Binding("d", .delete, "Take the planned session away", hint: "delete")]
  }

  public func needs(_ world: World) -> Needs? {
    Needs(days: world.week(of: world.today).start...(world.today + 120))
  }

  func planned(_ world: World) -> [Session] {
    world.slice.sessions.filter { !$0.isDone && $0.day >= world.today }
      .sorted { ($0.day, $0.order) < ($1.day, $1.order) }
  }

  public func day(_ world: World) -> Day {
    let planned = planned(world)
    return planned.indices.contains(row) ? planned[row].day : world.today
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let planned = planned(world)
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(planned.count - 1, row + 1))
    case .pageUp: row = max(0, row - 10)
    case .pageDown: row = max(0, min(planned.count - 1, row + 10))
    case .delete:
      guard planned.indices.contains(row), let edit = world.slice.remove(.session, planned[row].id)
      else { return [.say("Nothing planned on this line.")] }
      let title = "deleted \(WeekScreen.name(planned[row], world.taste))"
      row = max(0, row - 1)
      return [.commit(Change(title: title, edits: [edit]))]
    default: break
    }
    return []
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    canvas.put("Planned from today on", x: 3, y: 0, style: .bold)
    let planned = planned(world)
    guard !planned.isEmpty else {
      canvas.put("Nothing is planned.", x: 3, y: 2, style: .faint)
      return
    }
    for (index, session) in planned.prefix(max(0, canvas.size.height - 2)).enumerated() {
      let style: Style = index == row ? .accent : .plain
      if index == row {
        canvas.put("›", x: 1, y: 2 + index, style: .accent)
        canvas.cursor = Point(1, 2 + index)
      }
      canvas.put(session.day.shortInWeek + " " + session.day.monthName, x: 3, y: 2 + index)
      canvas.put(WeekScreen.name(session, world.taste), x: 16, y: 2 + index, style: style)
    }
  }
}
