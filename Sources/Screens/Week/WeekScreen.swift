import Drawing
import Model

/// Seven days with their sessions, their totals and flags, and the week before beside them.
public struct WeekScreen: Screen {
  /// Weeks after the one with today; negative before it.
  var offset = 0
  /// The selected day and session; nil stands for today, or the week's first day.
  private var selection: (day: Day, session: RecordID?)?

  public let title = "Week"

  /// Printed, it has neither a selection nor keys.
  let isPrinted: Bool

  public init() { isPrinted = false }
  public init(isPrinted: Bool) { self.isPrinted = isPrinted }

  public func keymap(_ world: World) -> [Binding] {
    let days = week(world).days
    return world.slice.sessions.contains { days.contains($0.day) } ? Self.keys : Self.emptyKeys
  }

  private static let emptyKeys = keys.unhinted([
    .edit, .duplicate, .delete, .moveEarlier, .less, .done,
  ])

  private static let keys: [Binding] =
    Array(MovingKeys.rows.prefix(2)) + [
      Binding("[, pgup", [.character("["), .pageUp], .earlier, "The week before"),
      Binding("], pgdn", [.character("]"), .pageDown], .later, "The week after"),
      Binding("e, enter", [.character("e"), .enter], .edit, "Edit the session", hint: "edit"),
      Binding("N", .editNote, "Write the session's note"),
      Binding("E", .editor, "Write the session's note in your editor"),
      Binding("c", .duplicate, "Copy the session to today", hint: "copy"),
      Binding("d", .delete, "Delete the session", hint: "delete"),
      Binding("<", .moveEarlier, "Move the session a day earlier", hint: "> move"),
      Binding(">", .moveLater, "Move the session a day later"),
      Binding("-", .less, "A planned run shorter by one", hint: "+ distance"),
      Binding("+", [.character("+"), .character("=")], .more, "A planned run longer by one"),
      Binding("D", .done, "Done as planned", hint: "done"),
    ]

  func week(_ world: World) -> Week { world.week(of: world.today).advanced(by: offset) }

  public func day(_ world: World) -> Day {
    let rows = rows(world)
    let row = row(in: rows, world)
    return rows.indices.contains(row) ? rows[row].day : world.today
  }

  public func needs(_ world: World) -> Needs? {
    let week = week(world)
    return Needs(
      days: (week.start - 35)...week.last, totals: (week.start - 400)...week.last,
      wantsVerdicts: offset >= 0)
  }

  /// A row of the table: a day, and one of its sessions.
  struct Row: Equatable, Sendable {
    var day: Day
    var session: Session?
    var isFirst: Bool
  }

  func rows(_ world: World) -> [Row] { world.answer(WeekQuestion(week: week(world))).rows }

  /// The selected row: that of the session, else of its day, else of today.
  func row(in rows: [Row], _ world: World) -> Int {
    if let id = selection?.session, let row = rows.firstIndex(where: { $0.session?.id == id }) {
      return row
    }
    let day = selection?.day ?? world.today
    return rows.firstIndex { $0.day == day } ?? 0
  }

  func selected(_ world: World) -> Session? {
    let rows = rows(world)
    let row = row(in: rows, world)
    return rows.indices.contains(row) ? rows[row].session : nil
  }

  /// Selects a row, whatever becomes of the rows around it.
  private mutating func select(_ index: Int, of rows: [Row]) {
    guard !rows.isEmpty else { return }
    let row = rows[min(max(0, index), rows.count - 1)]
    selection = (row.day, row.session?.id)
  }

  /// Selects a session where it will be, in whichever week that is.
  mutating func follow(_ session: RecordID, to day: Day, _ world: World) {
    selection = (day, session)
    offset = (world.week(of: day).start - world.week(of: world.today).start) / 7
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let rows = rows(world)
    switch action {
    case .up: select(row(in: rows, world) - 1, of: rows)
    case .down: select(row(in: rows, world) + 1, of: rows)
    case .earlier: step(-1, world)
    case .later: step(1, world)
    case .today: (offset, selection) = (0, nil)
    default:
      guard let session = selected(world) else { return [.say("No session on this line.")] }
      return edit(session, action, world)
    }
    return []
  }

  public mutating func click(_ point: Point, size: Size, _ world: World) -> [Wish] {
    let rows = rows(world)
    let flow = flow(world, rows: rows, size: size)
    let index = flow.from + point.y - flow.table
    guard index >= flow.from, index < flow.from + flow.room, index < rows.count else { return [] }
    select(index, of: rows)
    return []
  }

  /// From the first week written to a year ahead.
  private mutating func step(_ weeks: Int, _ world: World) {
    let now = world.week(of: world.today)
    let first = world.recorded.map { (world.week(of: $0.lowerBound).start - now.start) / 7 } ?? 0
    offset = max(min(first, -52), min(52, offset + weeks))
    // The same weekday of the other week stays selected.
    let shift = day(world)
    selection = (week(world).start + (shift - world.week(of: shift).start), nil)
    if offset == 0, weeks != 0, selection?.day == world.today { selection = nil }
  }
}

/// The rows of a week and what is said of them.
struct WeekQuestion: Question {
  var week: Week

  /// Seven days; a plan that was carried out is shown by what was done.
  func answer(_ world: World) -> (rows: [WeekScreen.Row], review: WeekReview) {
    let carriedOut = world.slice.sessions.fulfilled
    let rows = week.days.flatMap { day -> [WeekScreen.Row] in
      let sessions = world.slice.sessions(on: day).filter { !carriedOut.contains($0.id) }
      if sessions.isEmpty { return [WeekScreen.Row(day: day, session: nil, isFirst: true)] }
      return sessions.enumerated().map {
        WeekScreen.Row(day: day, session: $1, isFirst: $0 == 0)
      }
    }
    return (rows, WeekReview(world, week: week, sessions: rows.compactMap(\.session)))
  }
}
