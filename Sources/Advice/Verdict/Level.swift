/// How loudly a verdict speaks.
public enum Level: Int, CaseIterable, Comparable, Sendable {
  /// Too little is written down to tell.
  case unknown
  /// Looked at, and silent.
  case none
  case information, caution, strong

  /// The level's word in JSON and on the screen.
  public var name: String {
    switch self {
    case .unknown: "unknown"
    case .none: "none"
    case .information: "information"
    case .caution: "caution"
    case .strong: "strong"
    }
  }

  /// Whether it has something to say.
  public var speaks: Bool { self >= .information }

  public static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
}
