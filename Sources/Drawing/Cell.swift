/// One column of one row.
public struct Cell: Hashable, Sendable {
  @usableFromInline var letter: Letter
  public var style: Style

  public init(text: String = " ", style: Style = .plain) {
    self.init(letter: Letter(text), style: style)
  }

  init(letter: Letter, style: Style) {
    self.letter = letter
    self.style = style
  }

  static let blank = Cell(letter: .space, style: .plain)

  /// One cluster, safe to send to a terminal; empty continues a wide one on the left.
  public var text: String {
    get { letter.text }
    set { letter = Letter(newValue) }
  }

  /// The number of its first scalar; 0 where it continues a wide letter on the left.
  @inlinable public var value: UInt32 { letter.value }
  /// Whether it is a letter of ASCII without marks.
  @inlinable public var isASCII: Bool {
    letter.packed == 0 && letter.value >= 0x20 && letter.value < 0x7F
  }
  /// The numbers of the marks over it in order, 0 from the first that isn't there.
  public var marks: (UInt32, UInt32, UInt32) { (letter.mark(0), letter.mark(1), letter.mark(2)) }
}
