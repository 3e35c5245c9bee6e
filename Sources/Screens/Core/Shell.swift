import Drawing
import Model

/// The whole face of the program: tabs, the screen in front, what lies over it, status and footer.
public struct Shell: Sendable {
  /// What lies over the screen and takes the keys.
  enum Overlay: Equatable, Sendable {
    case help
    case palette(LineField, Int)
    case entry(LineField)
    case note(TextArea)
    case signs(Int)
  }

  public private(set) var front = ScreenName.today
  var today = TodayScreen()
  var week = WeekScreen()
  var body = BodyScreen()
  var notes = NotesScreen()
  var trends = TrendsScreen()
  var advice = AdviceScreen()
  var overlay: Overlay?
  /// True after `g`, until the digit.
  var awaitsScreen = false
  /// What was last done or went wrong.
  public var status = ""
  /// The record whose text is in the editor.
  var editing: Record?

  public init() {}

  /// The screen in front, as a value.
  var screen: any Screen {
    switch front {
    case .today: today
    case .week: week
    case .body: body
    case .notes: notes
    case .trends: trends
    case .advice: advice
    }
  }

  public func needs(_ world: World) -> Needs { screen.needs(world) }

  /// The keys of the screen in front, then those that work everywhere.
  public var keymap: [Binding] { type(of: screen).keymap + CommonKeys.table }

  /// Takes a key in; answers what it asks the loop for.
  public mutating func handle(_ key: Key, _ world: World) -> [Wish] {
    if overlay != nil { return handleOverlay(key, world) }
    if front == .notes, notes.isSearching { return handleSearch(key) }
    if awaitsScreen {
      awaitsScreen = false
      if case .character(let digit) = key, let number = digit.wholeNumberValue,
        let name = ScreenName(rawValue: number)
      {
        front = name
        status = ""
      }
      return []
    }
    if key == .character("g") {
      awaitsScreen = true
      return []
    }
    if let action = keymap.action(for: key) { return perform(action, world) }
    if case .character(let digit) = key, let number = digit.wholeNumberValue,
      let name = ScreenName(rawValue: number)
    {
      return perform(.go(name), world)
    }
    return []
  }

  mutating func perform(_ action: Request, _ world: World) -> [Wish] {
    status = ""
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .help: overlay = .help
    case .palette: overlay = .palette(LineField(), 0)
    case .add: overlay = .entry(LineField())
    case .note: overlay = .note(TextArea())
    case .signs: overlay = .signs(0)
    case .search:
      front = .notes
      notes.isSearching = true
    case .nextScreen: step(1)
    case .previousScreen: step(-1)
    case .go(let name): front = name
    case .edit:
      return edit(world)
    case .back:
      if front == .notes { notes.query = LineField() } else { front = .today }
    default: return update(action, world)
    }
    return []
  }

  private mutating func update(_ action: Request, _ world: World) -> [Wish] {
    switch front {
    case .today: today.update(action, world)
    case .week: week.update(action, world)
    case .body: body.update(action, world)
    case .notes: notes.update(action, world)
    case .trends: trends.update(action, world)
    case .advice: advice.update(action, world)
    }
  }

  private mutating func step(_ by: Int) {
    let all = ScreenName.allCases
    let index = (front.rawValue - 1 + by + all.count) % all.count
    front = all[index]
  }
}
