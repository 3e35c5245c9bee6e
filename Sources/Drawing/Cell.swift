/// One column of one row.
public struct Cell: Hashable, Sendable {
  /// One cluster, safe to send to a terminal; empty continues a wide one on the left.
  public var text: String
  public var style: Style

  public init(text: String = " ", style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
