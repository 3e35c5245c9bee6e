/// Why there is no terminal to draw on.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output isn't a terminal.
  case notATerminal
  /// Nothing is known of a terminal of this name, which is in TERM.
  case unknownTerminal(String)
  /// The terminal of this name can't place text.
  case tooPlain(String)
}
