import Drawing
import Model

/// Seven days with their sessions, their totals, and the week before beside them.
public struct WeekScreen: Screen {
  var offset = 0
  var row = 0

  public let title = "Week"

  public init() {}

  public func keymap(_ world: World) -> [Binding] { Self.keys }

  private static let keys: [Binding] =
    MovingKeys.rows + [
      Binding("[", [.character("[")], .earlier, "The week before", hint: "earlier"),
      Binding("]", [.character("]")], .later, "The week after", hint: "later"),
      Binding("e", [.character("e"), .enter], .edit, "Edit the session's note", hint: "edit"),
      Binding("E", .editor, "Edit the note in your editor"),
      Binding("c", [.character("c")], .duplicate, "Copy the session to today", hint: "copy"),
      Binding("d", [.character("d")], .delete, "Delete the session", hint: "delete"),
    ]

  func week(_ world: World) -> Week { world.week(of: world.today).advanced(by: offset) }

  public func day(_ world: World) -> Day {
    let rows = rows(world)
    return rows.indices.contains(row) ? rows[row].day : world.today
  }

  public func needs(_ world: World) -> Needs? {
    let week = week(world)
    let days = (week.start - 35)...week.last
    return Needs(days: days, totals: days)
  }

  /// A row of the table: a day, and one of its sessions.
  struct Row: Equatable {
    var day: Day
    var session: Session?
    var isFirst: Bool
  }

  func rows(_ world: World) -> [Row] {
    week(world).days.flatMap { day -> [Row] in
      let sessions = world.slice.sessions(on: day)
      if sessions.isEmpty { return [Row(day: day, session: nil, isFirst: true)] }
      return sessions.enumerated().map { Row(day: day, session: $1, isFirst: $0 == 0) }
    }
  }

  func selected(_ world: World) -> Session? {
    let rows = rows(world)
    return rows.indices.contains(row) ? rows[row].session : nil
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let count = rows(world).count
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = min(count - 1, row + 1)
    case .pageUp, .earlier: step(-1)
    case .pageDown, .later: step(1)
    case .edit:
      guard let session = selected(world) else { return [.say("No session on this line.")] }
      return [.push(NotePanel(editing: .session(session)))]
    case .editor:
      guard let session = selected(world) else { return [.say("No session on this line.")] }
      let panel = NotePanel(editing: .session(session))
      return [.push(panel), .editor(session.note)]
    case .today:
      offset = 0
      row = world.today - week(world).start
    case .delete:
      guard let session = selected(world), let edit = world.slice.remove(.session, session.id)
      else { return [.say("No session on this line to delete.")] }
      let sets = world.slice.strengthSets.filter { $0.session == session.id }
        .compactMap { world.slice.remove(.strengthSet, $0.id) }
      return [
        .commit(Change(title: "deleted \(Self.name(session, world.taste))", edits: [edit] + sets))
      ]
    case .duplicate:
      guard var session = selected(world) else { return [.say("No session here to copy.")] }
      session.id = world.seed
      session.day = world.today
      session.start = nil
      session.origin = .typed
      session.order = 50
      return [
        .commit(
          Change(
            title: "copied \(Self.name(session, world.taste)) to today",
            edits: [world.slice.put(.session(session))]))
      ]
    default: break
    }
    return []
  }

  private mutating func step(_ weeks: Int) {
    offset = min(52, offset + weeks)
    row = 0
  }

  /// What a session is called in a sentence.
  static func name(_ session: Session, _ taste: Taste) -> String {
    let title = session.title.isEmpty ? session.kind.rawValue : session.title
    return session.distance == nil ? title : title + " " + taste.text(session.distance)
  }
}
