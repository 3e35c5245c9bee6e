/// What a cell can hold: a scalar and its combining marks, and the columns they take.
struct Piece: Equatable {
  var text: String
  /// 1 or 2.
  var width: Int
}

/// Cuts text into pieces that are safe to send to a terminal.
enum Pieces {
  /// More marks than this on one letter are dropped: a terminal cell holds few.
  static let mostMarks = 4

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
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      // Letters of ASCII are pieces as they are.
      for byte in text.utf8 {
        guard body(Piece(text: String(Unicode.Scalar(byte)), width: 1)) else { return }
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

  static func append(_ character: Character, to pieces: inout [Piece]) {
    if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F {
      pieces.append(Piece(text: String(character), width: 1))
      return
    }
    let first = pieces.count
    var marks = 0
    var emoji = false
    for scalar in character.unicodeScalars {
      switch kind(of: scalar) {
      case .space:
        if pieces.count == first { pieces.append(Piece(text: " ", width: 1)) }
      case .hidden:
        pieces.append(Piece(text: "·", width: 1))
      case .dropped:
        if scalar.value == 0x200D, emoji { return }
      case .mark:
        guard pieces.count > first, marks < mostMarks else { continue }
        pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
        marks += 1
      case .shown:
        if emoji { return }
        pieces.append(Piece(text: String(scalar), width: Columns.isWide(scalar) ? 2 : 1))
        marks = 0
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
