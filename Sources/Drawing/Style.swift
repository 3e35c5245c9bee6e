/// What a colour means; the terminal decides which colour that is.
public enum Ink: Hashable, Sendable {
  case text, faint, accent, good, caution, strong, planned, bar
  /// Soreness from 0 (none) to 10.
  case level(Int)
  /// A surface of that soreness, where `level` is text.
  case fill(Int)
  case title
  /// The unmarked body, and the lines between its regions.
  case skin, seam
}

/// How a cell looks. Meaning never hangs on it alone.
public struct Style: Hashable, Sendable {
  public var ink: Ink
  /// What is behind the text; nil is the terminal's own background.
  public var ground: Ink?
  public var bold: Bool
  public var underline: Bool
  public var reverse: Bool
  public var dim: Bool

  public init(
    ink: Ink = .text, ground: Ink? = nil, bold: Bool = false, underline: Bool = false,
    reverse: Bool = false, dim: Bool = false
  ) {
    self.ink = ink
    self.ground = ground
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
    self.dim = dim
  }

  public static let plain = Style()
  public static let faint = Style(ink: .faint)
  public static let bold = Style(bold: true)
  public static let accent = Style(ink: .accent)
  public static let selected = Style(reverse: true)

  /// One letter for snapshots: what stands out most about the style.
  var letter: Character {
    if reverse { return "R" }
    if let ground { return Style(ink: ground).letter }
    switch ink {
    case .faint: return "f"
    case .accent: return "a"
    case .good: return "g"
    case .caution: return "c"
    case .strong: return "s"
    case .planned: return "p"
    case .bar: return "b"
    case .title: return "t"
    case .skin: return "k"
    case .seam: return "o"
    case .level(let level), .fill(let level):
      return level >= 10 ? "X" : Character(String(max(0, level)))
    case .text: return bold ? "B" : underline ? "u" : dim ? "d" : "."
    }
  }
}
