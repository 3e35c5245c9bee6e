/// The side of the body a site is on, as the runner feels it.
public enum Side: String, CaseIterable, Sendable, Hashable {
  case left, right, middle

  /// The other side; the middle is its own opposite.
  public var opposite: Side {
    switch self {
    case .left: .right
    case .right: .left
    case .middle: .middle
    }
  }

  /// "L", "R", or nothing for the middle.
  public var letter: String {
    switch self {
    case .left: "L"
    case .right: "R"
    case .middle: ""
    }
  }
}
