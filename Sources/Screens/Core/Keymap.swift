import Drawing

/// What a key, the palette or a click can ask for.
public enum Request: Hashable, Sendable {
  // Everywhere.
  case quit, suspend, help, palette, back
  case nextScreen, previousScreen, go(ScreenName), panel(PanelName)
  case add, edit, editNote, delete, duplicate, note, search, undo, redo
  // Moving.
  case up, down, left, right, pageUp, pageDown, first, last, next, previous
  case earlier, later, today, open
  case backMonth, forwardMonth
  // Answers.
  case level(Int), yes, no, accept, dismiss, more, less, choose
  // The body.
  case otherSide, flip, kind, moment, nameSite, nothingElse
  case area, span, round, noteSite, mentions
  /// Through the weeks by themselves, and one step of it.
  case play, tick
  // What is shown.
  case close, range, series, build, silent, importFile, complete, demo, editor
  // Gaps.
  case injury, illness, life
  // Plans.
  case done, insteadBike, insteadRest, moveEarlier, moveLater
}

/// The screens, in the order of their tabs.
public enum ScreenName: Int, CaseIterable, Sendable {
  case today = 1
  case week, body, notes, trends, advice, plan

  /// The word on the tab.
  public var title: String { screen.title }

  /// The screen as it is when the program starts.
  public var screen: any Screen {
    switch self {
    case .today: TodayScreen()
    case .week: WeekScreen()
    case .body: BodyScreen()
    case .notes: NotesScreen()
    case .trends: TrendsScreen()
    case .advice: AdviceScreen()
    case .plan: PlanScreen()
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

  /// A binding of one character, which is its own label.
  public init(
    _ character: Character, _ action: Request, _ help: String, hint: String? = nil
  ) {
    self.init(String(character), [.character(character)], action, help, hint: hint)
  }
}

extension Binding {
  /// Letters that the footer shows for keys which move, and the arrows it shows before any of them
  /// was used.
  static let moves = ["hl": "← →", "jk": "↑ ↓", "hjkl": "arrows"]

  /// A place in the footer for keys that are bound elsewhere.
  var isSign: Bool { keys.isEmpty && (Self.moves[label] != nil || label == "HL") }
}

extension [Binding] {
  /// What a key asks for; nil when it is not bound here.
  public func action(for key: Key) -> Request? {
    first { $0.keys.contains(key) }?.action
  }

  /// The same keys, the footer without these: there is nothing they could be for.
  func unhinted(_ idle: Set<Request>) -> [Binding] {
    map {
      idle.contains($0.action) ? Binding($0.label, $0.keys, $0.action, $0.help) : $0
    }
  }

  /// Whether a digit means something here, so that it can't name a screen.
  var takesDigits: Bool { action(for: .character("1")) != nil }
}

/// Keys that work on every screen.
public enum CommonKeys {
  public static let table: [Binding] = everywhere + moving + PanelName.lettered + leaving

  /// Keys that also work while a panel lies over the screen, unless it is typing.
  public static let overPanels: [Binding] = [
    Binding("u", .undo, "Take the newest change back"),
    Binding("U", .redo, "Make it again"),
    Binding("!", .panel(.signs), "The warning signs, 20 seconds"),
    Binding("esc, q", [.escape, .character("q")], .back, "Back", hint: "back"),
    Binding("?", .help, "The keys of this screen", hint: "keys"),
  ]

  private static let everywhere: [Binding] = [
    Binding("a", .add, "Add a line to the day", hint: "add"),
    Binding("A", .panel(.form), "Fill in a session, field by field"),
    Binding("n", .note, "Write a note", hint: "note"),
    Binding("u", .undo, "Take the newest change back", hint: "undo"),
    Binding("U", .redo, "Make it again"),
    Binding("/", .search, "Search notes and titles"),
    Binding("!", .panel(.signs), "The warning signs, 20 seconds", hint: "warning signs"),
  ]

  private static let moving: [Binding] = [
    Binding("t", .today, "Back to today"),
    Binding("tab", [.tab], .nextScreen, "The next screen"),
    Binding("shift-tab", [.backTab], .previousScreen, "The screen before"),
    Binding("g1…g7", [], .go(.today), "Go to a screen by its number"),
  ]

  /// Every screen by its name, for the palette.
  static let screens: [Binding] = ScreenName.allCases.map {
    Binding("g\($0.rawValue)", [], .go($0), "Go to \($0.title)")
  }

  private static let leaving: [Binding] = [
    Binding(":", .palette, "Every action, by name"),
    Binding("esc", [.escape], .back, "Back"),
    Binding("ctrl-z", [.control("z")], .suspend, "Suspend; fg comes back"),
    Binding("q", .quit, "Quit", hint: "quit"),
    Binding("?", .help, "The keys of this screen", hint: "keys"),
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

/// Digits as answers.
public enum LevelKeys {
  /// 0–9 and `x` for ten; `help` says of a level what it means.
  public static func table(
    hint: String, _ help: (Int) -> String
  ) -> [Binding] {
    (0...10).map { level in
      let key: Character = level == 10 ? "x" : Character(String(level))
      return Binding(
        level == 0 ? "0-9" : String(key), [.character(key)], .level(level),
        level == 0 ? help(level) + "; 1–9 likewise" : help(level),
        hint: level == 0 ? hint : nil)
    }
  }
}
