/// What the loop waits for.
public enum Event: Hashable, Sendable {
  case key(Key)
  case resized(Size)
  /// A background task left something in the mailbox.
  case wake
  /// Nothing came in the time that was given.
  case tick
  /// Another program may have changed the journal.
  case journalChanged
  /// The terminal went away or the system asks to end: save and leave.
  case hangup
}

/// Where canvases are shown and events come from.
@MainActor public protocol Display: AnyObject {
  var size: Size { get }
  func show(_ canvas: Canvas)
  /// Waits for what happens next, so many milliseconds at most; nil waits as long as it takes.
  func next(within milliseconds: Int?) -> Event
  /// The text that came in one go with the key given last, which then is given as no keys; nil
  /// where nothing did, or what did is meant as keys.
  func pasted() -> String?
  /// Gives the terminal back, to run an editor.
  func suspend()
  /// Takes the terminal again after `suspend`.
  func resume()
  /// Stops the program as ctrl-Z does; returns when it is continued.
  func stop()
}
