/// A key, as the terminal told it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter with control held, in lower case.
  case control(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  /// F1 is 1.
  case function(Int)
  /// Text pasted in one go, as it came: newlines and all.
  case paste(String)
  /// A press of the first mouse button on that cell.
  case mouse(Point)
}
