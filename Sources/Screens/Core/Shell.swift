import Drawing
import Model

/// The whole face of the program: tabs, the screen in front, what lies over it, status and footer.
public struct Shell: Sendable {
  public private(set) var front = ScreenName.today
  /// In the order of their tabs.
  private var screens = ScreenName.allCases.map(\.screen)
  /// What lies over the screen, the last one in front; it takes the keys.
  private(set) var panels: [any Screen] = []
  /// True after `g`, until the digit.
  private var awaitsScreen = false
  /// True once h, j, k or l was used to move: the footer then shows letters in place of arrows.
  private(set) var usesLetters = false
  /// True while a file is read beside the screens: esc stops it.
  public var isImporting = false
  /// What was last done or went wrong.
  public var status = ""

  public init() {}

  /// Says something besides what was last done.
  public mutating func add(_ remark: String) {
    status = status.isEmpty ? remark : status + "   " + remark
  }

  /// The screen in front, as a value.
  var screen: any Screen { screens[front.rawValue - 1] }
  /// What takes the keys: the panel in front, else the screen.
  var top: any Screen { panels.last ?? screen }

  /// What has to be loaded: the needs of the screen, widened by those of the panels over it.
  public func needs(_ world: World) -> Needs {
    let base = screen.needs(world) ?? Needs(days: world.today...world.today)
    return panels.compactMap { $0.needs(world) }.reduce(base) { $0.widened(by: $1) }
  }

  /// The keys of what is in front, then those that work everywhere.
  public func keymap(_ world: World) -> [Binding] {
    tables(top.keymap(world), world).flatMap { $0 }
  }

  /// The tables of these keys, not put together: most of what is in them isn't asked for. Those of
  /// what is in front are known.
  func tables(_ own: [Binding], _ world: World) -> [[Binding]] {
    let keys = world.taste.keys
    return top.isTyping ? [own] : [own.with(own: keys), common.with(own: keys)]
  }

  /// The keys that work everywhere, here.
  private var common: [Binding] {
    panels.isEmpty ? CommonKeys.table : CommonKeys.overPanels
  }

  /// Takes a key in; answers what it asks the loop for.
  public mutating func handle(_ key: Key, _ world: World) -> [Wish] {
    if top.isPlaying { return perform(.play, world) }
    if case .mouse(let point) = key { return click(point, world) }
    if top.isTyping {
      if !key.isText, let action = top.keymap(world).action(for: key) {
        return perform(action, world)
      }
      if key == .control("z") { return [.suspend] }
      return resolve(withTop { $0.type(key, world) }, world)
    }
    if case .character(let letter) = key, "hjkl".contains(letter), !awaitsScreen {
      usesLetters = true
    }
    if awaitsScreen {
      awaitsScreen = false
      if let name = PanelName(key) { return perform(.panel(name), world) }
      guard let name = ScreenName(key) else { return [] }
      return perform(.go(name), world)
    }
    if key == .character("g"), panels.isEmpty {
      awaitsScreen = true
      return []
    }
    for table in tables(top.keymap(world), world) {
      if let action = table.action(for: key) { return perform(action, world) }
    }
    if panels.isEmpty, let name = ScreenName(key) { return perform(.go(name), world) }
    return []
  }

  /// Whether what is in front takes text.
  public var isTyping: Bool { top.isTyping }

  /// Whether a key writes the day's line, so that the next ones would be commands.
  public func endsLine(_ key: Key) -> Bool { key == .enter && top is EntryPanel }

  /// Whether what is in front moves on by itself: then the loop comes back with a tick.
  public var isPlaying: Bool { top.isPlaying }

  /// Moves what is playing one step on.
  public mutating func tick(_ world: World) -> [Wish] {
    guard isPlaying else { return [] }
    return update(.tick, world)
  }

  /// Takes a text in place of what was typed.
  public mutating func refill(_ text: String) {
    _ = withTop {
      $0.refill(text)
      return []
    }
  }

  /// Writes what was typed, as the key for it would.
  public mutating func done(_ world: World) -> [Wish] { perform(.done, world) }

  /// Lets what is in front know that another program changed first what it wanted to write.
  public mutating func conflicted() {
    _ = withTop {
      $0.conflicted()
      return []
    }
  }

  /// What is being typed; nil for nothing.
  public func draft(always: Bool = false) -> Draft? {
    panels.lazy.reversed().compactMap { $0.draft(always: always) }.first
  }

  /// Offers what was being typed when the program last ended, and the record it was about.
  public mutating func offer(_ draft: Draft, _ record: Record?) {
    panels.append(DraftPanel(draft, record))
  }

  /// Takes the panel that asked for a file away: it is being read, or was.
  public mutating func closeImport() { panels.removeAll { $0 is ImportPanel } }

  mutating func perform(_ action: Request, _ world: World) -> [Wish] {
    status = ""
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .help where top is HelpPanel: panels.removeLast()
    case .help:
      let keys = world.taste.keys
      panels.append(
        HelpPanel(
          title: "Keys of \(top.title)", own: top.keymap(world).with(own: keys),
          common: common.with(own: keys), window: size))
    case .palette:
      panels.append(
        PalettePanel(
          bindings: keymap(world) + CommonKeys.screens + PanelName.bindings))
    case .panel(let name):
      panels.append(name.panel(world, day: top.day(world), site: top.focus(world)))
    case .add where panels.isEmpty:
      panels.append(EntryPanel(day: screen.day(world), today: world.today))
    case .note where panels.isEmpty: panels.append(NotePanel(day: screen.day(world)))
    case .nextScreen: step(1)
    case .previousScreen: step(-1)
    case .go(let name):
      panels = []
      front = name
    case .search where front != .notes:
      front = .notes
      return update(.search, world)
    case .back:
      if panels.isEmpty {
        if isImporting { return [.stopImport] }
        if front != .today { front = .today }
      } else {
        panels.removeLast()
      }
    default: return update(action, world)
    }
    return []
  }

  private mutating func update(_ action: Request, _ world: World) -> [Wish] {
    resolve(withTop { $0.update(action, world) }, world)
  }

  /// Lets what is in front change itself.
  private mutating func withTop(_ body: (inout any Screen) -> [Wish]) -> [Wish] {
    panels.isEmpty ? body(&screens[front.rawValue - 1]) : body(&panels[panels.count - 1])
  }

  /// Performs the wishes that are about screens; answers the others.
  private mutating func resolve(_ wishes: [Wish], _ world: World) -> [Wish] {
    var left: [Wish] = []
    for wish in wishes {
      switch wish {
      case .push(let panel): panels.append(panel)
      case .pop: if !panels.isEmpty { panels.removeLast() }
      case .perform(let action): left += perform(action, world)
      default: left.append(wish)
      }
    }
    return left
  }

  private mutating func click(_ point: Point, _ world: World) -> [Wish] {
    if point.y == 0, panels.isEmpty {
      guard let name = tab(at: point.x, width: size.width, world) else { return [] }
      return perform(.go(name), world)
    }
    let area = area(of: top)
    guard area.contains(point) else { return [] }
    let inner = Point(point.x - area.x, point.y - area.y)
    let room = Size(area.width, area.height)
    return resolve(withTop { $0.click(inner, size: room, world) }, world)
  }

  private mutating func step(_ by: Int) {
    panels = []
    let all = ScreenName.allCases
    front = all[(front.rawValue - 1 + by + all.count) % all.count]
  }

  /// The window's size when it was last drawn or resized; clicks are read by it.
  public var size = Size(80, 24) {
    didSet {
      guard size != oldValue else { return }
      for place in panels.indices {
        guard var help = panels[place] as? HelpPanel else { continue }
        help.window = size
        panels[place] = help
      }
    }
  }
}

extension ScreenName {
  /// The screen that a digit names; nil for other keys.
  init?(_ key: Key) {
    guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return nil }
    self.init(rawValue: number)
  }
}

extension Key {
  /// Whether it is text when something is being typed.
  var isText: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}
