import CNcurses
import Glibc

/// How many colours the terminal shows.
public enum ColourDepth: Int, Sendable, Comparable {
  /// Monochrome: only bold, dim, underline and reverse.
  case none
  /// The terminal's own 8 or 16.
  case sixteen
  /// The 256 of xterm.
  case palette
  /// The 256, redefined in 24 bits.
  case direct

  public nonisolated static func < (one: ColourDepth, other: ColourDepth) -> Bool {
    one.rawValue < other.rawValue
  }

  /// The depth of a word in the configuration; nil for `auto` and for other words.
  public nonisolated init?(word: String) {
    switch word {
    case "none": self = .none
    case "16": self = .sixteen
    case "256": self = .palette
    case "24bit": self = .direct
    default: return nil
    }
  }

  /// What the environment and the terminal's description say, where `colours` is the number the
  /// description names; less than 8 is monochrome.
  public nonisolated static func chosen(
    colours: Int, noColour: String?, colourTerm: String?
  ) -> ColourDepth {
    if let noColour, !noColour.isEmpty { return .none }
    if colours < 8 { return .none }
    if colours < 256 { return .sixteen }
    return colourTerm == "truecolor" || colourTerm == "24bit" ? .direct : .palette
  }
}

/// A variable of the environment; nil when unset.
nonisolated func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
