import Drawing
import Model

/// A screen, or a panel that lies over one: state, keys, update and draw.
///
/// Update never draws; draw never changes state; both know no clock, file or terminal.
public protocol Screen: Sendable {
  /// The word on the tab or over the panel.
  var title: String { get }
  /// The keys it takes now, in the order of the footer and of `?`.
  func keymap(_ world: World) -> [Binding]
  /// True while characters are text: they come to `type`, and only other keys are looked up.
  var isTyping: Bool { get }
  /// Whether it moves on by itself, with ticks; any key then stops it.
  var isPlaying: Bool { get }
  /// What has to be loaded before it draws; nil asks for nothing of its own.
  func needs(_ world: World) -> Needs?
  /// The day it is about: what is added goes there.
  func day(_ world: World) -> Day
  /// The site its cursor is on; nil where it shows none.
  func focus(_ world: World) -> Site?
  /// Rows a panel takes at the bottom of the window; nil takes the whole.
  func rows(in size: Size) -> Int?
  mutating func update(_ action: Request, _ world: World) -> [Wish]
  /// Takes a key that is no binding while it is typing.
  mutating func type(_ key: Key, _ world: World) -> [Wish]
  /// Takes a press of the mouse on a cell of its own canvas, of that size.
  mutating func click(_ point: Point, size: Size, _ world: World) -> [Wish]
  /// Takes a text in place of what was typed: what the editor saved, or a path as far as it is known.
  mutating func refill(_ text: String)
  /// Another program changed first what it was about to write: what was typed stays.
  mutating func conflicted()
  /// What was typed into it and isn't written anywhere; nil for nothing. With `always` also what
  /// is as it was, because the editor goes on with it.
  func draft(always: Bool) -> Draft?
  /// Draws into the whole canvas, which is the area between tabs and status line.
  func draw(_ world: World, on canvas: inout Canvas)
}

extension Screen {
  public var isTyping: Bool { false }
  public var isPlaying: Bool { false }
  public func needs(_ world: World) -> Needs? { nil }
  public func day(_ world: World) -> Day { world.today }
  public func focus(_ world: World) -> Site? { nil }
  public func rows(in size: Size) -> Int? { nil }
  public mutating func type(_ key: Key, _ world: World) -> [Wish] { [] }
  public mutating func click(_ point: Point, size: Size, _ world: World) -> [Wish] { [] }
  public mutating func refill(_ text: String) {}
  public mutating func conflicted() {}
  public func draft(always: Bool) -> Draft? { nil }
}

/// An effect a screen asks for: the shell performs those of screens, the loop all others.
public enum Wish: Sendable {
  /// Writes a change; on success the status line says `Saved: title`.
  case commit(Change)
  /// Understands a line of the entry grammar and writes what it says.
  case enter(String)
  case undo, redo
  /// Opens the text in the runner's editor; what was saved comes back to the screen's `refill`.
  case editor(String)
  /// Brings sessions in from a file.
  case importFile(String)
  /// Asks for a path as far as the disk knows it; it comes back to the screen's `refill`.
  case completePath(String)
  /// Asks the import that is being read to stop.
  case stopImport
  case say(String)
  /// Leaves for the invented journal, and comes back here afterwards.
  case demo
  case quit, suspend
  /// Leaves the draft that was offered for the next start.
  case putDraftBack
  /// Lays a panel over what is there.
  case push(any Screen)
  /// Takes the panel in front away.
  case pop
  /// Does what a key of the screen below would.
  case perform(Request)
}
