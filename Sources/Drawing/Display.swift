/// What the loop waits for.
public enum Event: Hashable, Sendable {
  case key(Key)
  case resized(Size)
  /// A background task left something in the mailbox.
  case wake
  /// Another program may have changed the journal.
  case journalChanged
  /// The terminal went away or the system asks to end: save and leave.
  case hangup
}

/// Where canvases are shown and events come from.
@MainActor public protocol Display: AnyObject {
  var size: Size { get }
  func show(_ canvas: Canvas)
  /// Waits for what happens next, as long as it takes.
  func next() -> Event
  /// Gives the terminal back, to run an editor.
  func suspend()
  /// Takes the terminal again after `suspend`.
  func resume()
  /// Stops the program as ctrl-Z does; returns when it is continued.
  func stop()
}
