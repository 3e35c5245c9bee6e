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
  // Small, since every cell has one: a page is compared and copied at every key.
  private var inkCode: UInt8
  private var groundCode: UInt8
  private var flags: Flags

  private struct Flags: OptionSet, Hashable {
    let rawValue: UInt8
    static let bold = Flags(rawValue: 1)
    static let underline = Flags(rawValue: 2)
    static let reverse = Flags(rawValue: 4)
    static let dim = Flags(rawValue: 8)
  }

  public init(
    ink: Ink = .text, ground: Ink? = nil, bold: Bool = false, underline: Bool = false,
    reverse: Bool = false, dim: Bool = false
  ) {
    inkCode = ink.code
    groundCode = ground?.code ?? 0
    flags = []
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
    self.dim = dim
  }

  public var ink: Ink {
    get { Ink(code: inkCode) ?? .text }
    set { inkCode = newValue.code }
  }

  /// What is behind the text; nil is the terminal's own background.
  public var ground: Ink? {
    get { Ink(code: groundCode) }
    set { groundCode = newValue?.code ?? 0 }
  }

  public var bold: Bool {
    get { flags.contains(.bold) }
    set { set(.bold, newValue) }
  }

  public var underline: Bool {
    get { flags.contains(.underline) }
    set { set(.underline, newValue) }
  }

  public var reverse: Bool {
    get { flags.contains(.reverse) }
    set { set(.reverse, newValue) }
  }

  public var dim: Bool {
    get { flags.contains(.dim) }
    set { set(.dim, newValue) }
  }

  /// Whether it shows on letters alone: a blank looks the same without it.
  var isOnlyOfLetters: Bool { groundCode == 0 && flags.isDisjoint(with: [.underline, .reverse]) }

  private mutating func set(_ flag: Flags, _ isSet: Bool) {
    if isSet { flags.insert(flag) } else { flags.remove(flag) }
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
