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

extension Ink {
  /// Levels are told apart up to here.
  private static let mostLevel = 10
  private static let plainInks: [Ink] = [
    .text, .faint, .accent, .good, .caution, .strong, .planned, .bar, .title, .skin, .seam,
  ]

  /// A number of its own from 1 on.
  fileprivate var code: UInt8 {
    switch self {
    case .text: 1
    case .faint: 2
    case .accent: 3
    case .good: 4
    case .caution: 5
    case .strong: 6
    case .planned: 7
    case .bar: 8
    case .title: 9
    case .skin: 10
    case .seam: 11
    case .level(let level): 16 + UInt8(min(Ink.mostLevel, max(0, level)))
    case .fill(let level): 32 + UInt8(min(Ink.mostLevel, max(0, level)))
    }
  }

  /// The ink of a number; nil for 0.
  fileprivate init?(code: UInt8) {
    switch code {
    case 0: return nil
    case 32...: self = .fill(Int(code) - 32)
    case 16...: self = .level(Int(code) - 16)
    default: self = Ink.plainInks[Int(code) - 1]
    }
  }
}

/// How a cell looks. Meaning never hangs on it alone. A level beyond 0 to 10 is the nearest of
/// those.
public struct Style: Hashable, Sendable {
  /// The ink's number, that of the ground from bit 8 on and the flags from bit 16 on. One number,
  /// since every cell has one: pages are compared and copied at every key.
  private var bits: UInt32

  private static let bolded: UInt32 = 1 << 16
  private static let underlined: UInt32 = 1 << 17
  private static let reversed: UInt32 = 1 << 18
  private static let dimmed: UInt32 = 1 << 19
  private static let grounds: UInt32 = 0xFF00

  public init(
    ink: Ink = .text, ground: Ink? = nil, bold: Bool = false, underline: Bool = false,
    reverse: Bool = false, dim: Bool = false
  ) {
    bits = UInt32(ink.code) | UInt32(ground?.code ?? 0) << 8
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
    self.dim = dim
  }

  public var ink: Ink {
    get { Ink(code: UInt8(truncatingIfNeeded: bits)) ?? .text }
    set { bits = bits & ~0xFF | UInt32(newValue.code) }
  }

  /// What is behind the text; nil is the terminal's own background.
  public var ground: Ink? {
    get { Ink(code: UInt8(truncatingIfNeeded: bits >> 8)) }
    set { bits = bits & ~Style.grounds | UInt32(newValue?.code ?? 0) << 8 }
  }

  public var bold: Bool {
    get { bits & Style.bolded != 0 }
    set { set(Style.bolded, newValue) }
  }

  public var underline: Bool {
    get { bits & Style.underlined != 0 }
    set { set(Style.underlined, newValue) }
  }

  public var reverse: Bool {
    get { bits & Style.reversed != 0 }
    set { set(Style.reversed, newValue) }
  }

  public var dim: Bool {
    get { bits & Style.dimmed != 0 }
    set { set(Style.dimmed, newValue) }
  }

  /// Whether it shows on letters alone: a blank looks the same without it.
  var isOnlyOfLetters: Bool { bits & (Style.grounds | Style.underlined | Style.reversed) == 0 }

  private mutating func set(_ flag: UInt32, _ isSet: Bool) {
    bits = isSet ? bits | flag : bits & ~flag
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
