public enum Side: String, Sendable { case left, right, middle }
public struct Site: Hashable, Sendable {
  public var slug: String; public init?(slug: String) { self.slug = slug }
}
