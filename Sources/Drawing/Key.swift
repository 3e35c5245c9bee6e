/// A key, as the terminal told it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter with control held, in lower case.
  case control(Character)
  /// A letter with Alt held, which terminals send as escape and the letter at once.
  case alt(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  /// F1 is 1.
  case function(Int)
  /// Text pasted in one go, as it came: newlines and all.
  case paste(String)
  /// A press of the first mouse button on that cell.
  case mouse(Point)
}

extension Key {
  /// The keys it is where Alt means nothing: escape, and then the letter.
  public var apart: [Key] {
    guard case .alt(let letter) = self else { return [self] }
    return [.escape, letter == Key.rubout ? .backspace : .character(letter)]
  }

  /// What terminals send for backspace.
  public static let rubout: Character = "\u{7F}"
}
