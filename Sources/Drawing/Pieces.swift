/// What a cell can hold: a scalar and its combining marks, and the columns they take.
struct Piece: Equatable {
  var letter: Letter
  /// 1 or 2.
  var width: Int
}

/// Cuts text into pieces that are safe to send to a terminal.
enum Pieces {
  static func of(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(text.utf8.count)
    each(of: text) { piece in
      pieces.append(piece)
      return true
    }
    return pieces
  }

  /// Hands on the pieces in turn until there are none or `body` answers false.
  static func each(of text: String, _ body: (Piece) -> Bool) {
    if aloneCount(text) != nil {
      for scalar in text.unicodeScalars {
        guard body(Piece(letter: Letter(scalar), width: 1)) else { return }
      }
      return
    }
    var pieces: [Piece] = []
    for character in text {
      append(character, to: &pieces)
      for piece in pieces where !body(piece) { return }
      pieces.removeAll(keepingCapacity: true)
    }
  }

  /// Whether all of it are letters of ASCII: each then is one byte and one column.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  }

  /// How many scalars there are, where each is a piece of one column as it is; nil where clusters
  /// have to be looked for.
  static func aloneCount(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { aloneCount($0) }
  }

  /// The same of a text's bytes.
  static func aloneCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    var at = 0
    while at < bytes.count {
      guard isAlone(scalar(bytes, &at)) else { return nil }
      count += 1
    }
    return count
  }

  /// The scalar that begins at a byte of text, which then is the byte after it.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32 {
    let first = UInt32(bytes[at])
    let more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = more == 0 ? first : first & (0x3F >> UInt32(more))
    for next in 0..<more { value = value << 6 | UInt32(bytes[at + 1 + next]) & 0x3F }
    at += 1 + more
    return value
  }

  /// Whether a scalar is a piece of one column as it is, whichever of its like stand beside it:
  /// the letters, dashes, arrows and blocks that most pages are made of. Of all others the
  /// clusters have to be looked for.
  static func isAlone(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x250, 0x2010..<0x2028, 0x2039...0x203A, 0x2190..<0x2300,
      0x2500..<0x25FD:
      true
    default: false
    }
  }

  static func append(_ character: Character, to pieces: inout [Piece]) {
    if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F {
      pieces.append(Piece(letter: Letter(ascii: byte), width: 1))
      return
    }
    let first = pieces.count
    var emoji = false
    for scalar in character.unicodeScalars {
      switch kind(of: scalar) {
      case .space:
        if pieces.count == first { pieces.append(Piece(letter: .space, width: 1)) }
      case .hidden:
        pieces.append(Piece(letter: Letter("·"), width: 1))
      case .dropped:
        if scalar.value == 0x200D, emoji { return }
      case .mark:
        if pieces.count > first { pieces[pieces.count - 1].letter.add(scalar) }
      case .shown:
        if emoji { return }
        pieces.append(Piece(letter: Letter(scalar), width: Columns.isWide(scalar) ? 2 : 1))
        emoji =
          scalar.value >= 0x1F000 || scalar.properties.isEmojiPresentation
          || scalar.properties.isEmoji && scalar.value >= 0x2000
      }
    }
  }

  enum Kind { case shown, mark, dropped, space, hidden }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return .shown }
    if value == 0x09 || value == 0x0A || value == 0x0B || value == 0x0C || value == 0x0D
      || value == 0x85
    {
      return .space
    }
    if value >= 0xFE00, value <= 0xFE0F { return .dropped }
    if value >= 0xE0000, value <= 0xE0FFF { return .dropped }
    if value >= 0x1160, value <= 0x11FF { return .mark }
    if value == 0x034F || value == 0x115F || value == 0x3164 || value == 0xFFA0 { return .dropped }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: return .hidden
    case .format: return .dropped
    case .lineSeparator, .paragraphSeparator: return .space
    case .nonspacingMark, .enclosingMark: return .mark
    default: return .shown
    }
  }
}
