/// A rule's name: stable, in scripts and in decisions. Each rule declares its own.
public struct RuleName: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}
