/// A control sequence: `ESC [`, a private mark, numbers and a final letter.
struct ControlSequence {
  var mark: Character?
  var numbers: [Int?]
  var final: Character

  /// The number at that place; nil when it was left out.
  func number(_ index: Int) -> Int? { index < numbers.count ? numbers[index] : nil }
}

/// Cuts a stream of bytes into letters, controls and sequences.
struct SequenceReader {
  enum Item {
    case letter(Unicode.Scalar)
    case control(UInt8)
    /// The bytes between ESC and the final one.
    case escape([UInt8], UInt8)
    case csi(ControlSequence)
  }

  private enum State { case ground, escape, csi, string, stringEscape }
  private var state = State.ground
  private var held: [UInt8] = []
  private var scalar: UInt32 = 0
  private var missing = 0

  /// Takes a byte; answers what it ended, or nil.
  mutating func take(_ byte: UInt8) -> Item? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .csi:
      if byte < 0x20 { return .control(byte) }
      guard (0x40...0x7E).contains(byte) else {
        held.append(byte)
        return nil
      }
      state = .ground
      return .csi(sequence(byte))
    case .string:
      if byte == 0x1B { state = .stringEscape }
      if byte == 7 { state = .ground }
      return nil
    case .stringEscape:
      state = byte == UInt8(ascii: "\\") ? .ground : .string
      return nil
    }
  }

  private mutating func ground(_ byte: UInt8) -> Item? {
    if missing > 0, byte & 0xC0 == 0x80 {
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return missing == 0 ? .letter(Unicode.Scalar(scalar) ?? "\u{FFFD}") : nil
    }
    missing = 0
    switch byte {
    case 0x1B:
      state = .escape
      held = []
      return nil
    case 0..<0x20, 0x7F: return .control(byte)
    case 0xC2...0xDF: (scalar, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF: (scalar, missing) = (UInt32(byte & 0x0F), 2)
    case 0xF0...0xF4: (scalar, missing) = (UInt32(byte & 0x07), 3)
    case 0x20..<0x7F: return .letter(Unicode.Scalar(byte))
    default: return .letter("\u{FFFD}")
    }
    return nil
  }

  private mutating func escape(_ byte: UInt8) -> Item? {
    switch byte {
    case UInt8(ascii: "["):
      state = .csi
      held = []
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string
    case 0x20...0x2F: held.append(byte)
    default:
      state = .ground
      return .escape(held, byte)
    }
    return nil
  }

  private func sequence(_ final: UInt8) -> ControlSequence {
    var text = Substring(String(decoding: held, as: UTF8.self))
    var mark: Character?
    if let first = text.first, "?><=!".contains(first) {
      mark = first
      text.removeFirst()
    }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    return ControlSequence(
      mark: mark, numbers: numbers, final: Character(Unicode.Scalar(final)))
  }
}

/// How letters sit in cells.
enum LetterWidth {
  /// The columns a letter takes: 0, 1 or 2.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The line that a letter of the graphics set draws.
  static func line(_ scalar: Unicode.Scalar) -> Character? {
    let drawn = Array("◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·")
    let index = Int(scalar.value) - 0x60
    return drawn.indices.contains(index) ? drawn[index] : nil
  }
}
