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
  /// 24 bits; shown with the palette, since truecolor terminfo entries are seldom installed.
  case direct

  public static func < (one: ColourDepth, other: ColourDepth) -> Bool {
    one.rawValue < other.rawValue
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
