import Drawing

/// What a key, the palette or a click can ask for.
public enum Request: Hashable, Sendable {
  case quit, suspend, help, palette, back
  case nextScreen, previousScreen, go(ScreenName)
  case add, edit, delete, duplicate, note, search, undo, redo, signs
  case up, down, left, right, pageUp, pageDown, first, last
  case earlier, later, today, open
  case level(Int), otherSide, flip, kind, moment, nameSite, nothingElse
  case range, series
}

/// The screens, in the order of their tabs.
public enum ScreenName: Int, CaseIterable, Sendable {
  case today = 1
  case week, body, notes, trends, advice

  /// The word on the tab.
  public var title: String {
    switch self {
    case .today: "Today"
    case .week: "Week"
    case .body: "Body"
    case .notes: "Notes"
    case .trends: "Trends"
    case .advice: "Advice"
    }
  }
}

/// One line of a keymap: the keys, what they ask for and how that is explained.
public struct Binding: Sendable {
  public let keys: [Key]
  /// How the keys are written: `a`, `g1`, `ctrl-z`.
  public let label: String
  public let action: Request
  /// A sentence for `?` and the palette.
  public let help: String
  /// A word or two for the footer; nil keeps it out.
  public let hint: String?

  public init(
    _ label: String, _ keys: [Key], _ action: Request, _ help: String, hint: String? = nil
  ) {
    self.keys = keys
    self.label = label
    self.action = action
    self.help = help
    self.hint = hint
  }
}

extension [Binding] {
  /// What a key asks for; nil when it is not bound here.
  public func action(for key: Key) -> Request? {
    first { $0.keys.contains(key) }?.action
  }
}

/// Keys that work on every screen.
public enum CommonKeys {
  public static let table: [Binding] = [
    Binding("a", [.character("a")], .add, "Add a line to the day", hint: "add"),
    Binding("n", [.character("n")], .note, "Write a note", hint: "note"),
    Binding("u", [.character("u")], .undo, "Take the newest change back", hint: "undo"),
    Binding("U", [.character("U")], .redo, "Make it again"),
    Binding("/", [.character("/")], .search, "Search notes and titles"),
    Binding(
      "!", [.character("!")], .signs, "The warning signs, 20 seconds", hint: "warning signs"),
    Binding("t", [.character("t")], .today, "Back to today"),
    Binding("tab", [.tab], .nextScreen, "The next screen"),
    Binding("shift-tab", [.backTab], .previousScreen, "The screen before"),
    Binding("g1…g6", [], .go(.today), "Go to a screen by its number"),
    Binding(":", [.character(":")], .palette, "Every action, by name"),
    Binding("esc", [.escape], .back, "Back"),
    Binding("ctrl-z", [.control("z")], .suspend, "Suspend; fg comes back"),
    Binding("q", [.character("q")], .quit, "Quit", hint: "quit"),
    Binding("?", [.character("?")], .help, "The keys of this screen", hint: "keys"),
  ]
}

/// Keys that move, alike everywhere.
public enum MovingKeys {
  public static let rows: [Binding] = [
    Binding("k, up", [.character("k"), .up], .up, "Up"),
    Binding("j, down", [.character("j"), .down], .down, "Down"),
    Binding("pgup", [.pageUp], .pageUp, "A page up"),
    Binding("pgdn", [.pageDown], .pageDown, "A page down"),
  ]
  public static let sides: [Binding] = [
    Binding("h, left", [.character("h"), .left], .left, "Left"),
    Binding("l, right", [.character("l"), .right], .right, "Right"),
  ]
}
