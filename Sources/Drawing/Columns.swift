/// Text measured in terminal columns: East Asian wide letters and emoji take 2, marks take 0.
public enum Columns {
  /// The columns the text takes when put on a canvas.
  public static func width(of text: String) -> Int {
    Pieces.aloneCount(text) ?? Pieces.of(text).reduce(0) { $0 + $1.width }
  }

  /// The text cut to at most `columns`; a wide letter that would stick out is left away.
  public static func clip(_ text: String, to columns: Int) -> String {
    if Pieces.isPlain(text) {
      return text.utf8.count <= columns ? text : String(text.prefix(max(0, columns)))
    }
    var left = columns
    var clipped = ""
    for piece in Pieces.of(text) {
      guard piece.width <= left else { break }
      clipped += piece.letter.text
      left -= piece.width
    }
    return clipped
  }

  /// The text where it has room, else its beginning and `…`.
  public static func shorten(_ text: String, to columns: Int) -> String {
    guard columns > 1, width(of: text) > columns else { return clip(text, to: columns) }
    return clip(text, to: columns - 1) + "…"
  }

  /// The text clipped or filled with spaces to `columns`; `right` puts the spaces before it.
  public static func pad(_ text: String, to columns: Int, right: Bool = false) -> String {
    let clipped = clip(text, to: columns)
    let space = String(repeating: " ", count: max(0, columns - width(of: clipped)))
    return right ? space + clipped : clipped + space
  }

  /// The text in lines of at most `columns`, broken at spaces, and inside a word only when the
  /// word alone is too long. Newlines stay; an empty text is one empty line.
  ///
  /// - Parameter sign: a letter of ASCII that stays with the word before it: the `%` of a number.
  public static func wrap(_ text: String, to columns: Int, keeping sign: UInt8? = nil) -> [String] {
    let limit = max(1, columns)
    var native = text
    let lines = native.withUTF8 { bytes in
      Pieces.aloneCount(bytes) == nil ? nil : wrap(alone: bytes, to: limit, keeping: sign)
    }
    if let lines { return lines }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrap(paragraph: $0, to: limit, keeping: sign) }
  }

  private static func wrap(
    paragraph: Substring, to limit: Int, keeping sign: UInt8?
  ) -> [String] {
    var words: [String] = []
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
      if let sign, word.utf8.first == sign, let last = words.last, !last.isEmpty {
        words[words.count - 1] += " " + word
      } else {
        words.append(String(word))
      }
    }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words where !word.isEmpty {
      let pieces = Pieces.of(word)
      let length = pieces.reduce(0) { $0 + $1.width }
      if used > 0, used + 1 + length > limit {
        lines.append(line)
        (line, used) = ("", 0)
      } else if used > 0 {
        line += " "
        used += 1
      }
      for piece in pieces {
        if used > 0, used + piece.width > limit {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line += piece.letter.text
        used += piece.width
      }
    }
    return lines + [line]
  }

  /// The same of letters of one column each, byte by byte: lines of a page are wrapped at every key.
  private static func wrap(
    alone bytes: UnsafeBufferPointer<UInt8>, to limit: Int, keeping sign: UInt8?
  ) -> [String] {
    let space = UInt8(ascii: " ")
    var lines: [String] = []
    var line: [UInt8] = []
    var used = 0
    line.reserveCapacity(min(limit, bytes.count))
    func end() {
      lines.append(String(decoding: line, as: UTF8.self))
      line.removeAll(keepingCapacity: true)
      used = 0
    }
    var at = 0
    while at < bytes.count {
      guard bytes[at] != space else {
        at += 1
        continue
      }
      let first = at
      var length = 0
      while at < bytes.count,
        bytes[at] != space || at + 1 < bytes.count && bytes[at + 1] == sign
      {
        length += bytes[at].beginsScalar ? 1 : 0
        at += 1
      }
      if used > 0, used + 1 + length > limit {
        end()
      } else if used > 0 {
        line.append(space)
        used += 1
      }
      for byte in bytes[first..<at] {
        if byte.beginsScalar {
          if used == limit { end() }
          used += 1
        }
        line.append(byte)
      }
    }
    end()
    return lines
  }

  /// Whether a scalar takes two columns.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      let range = wide[middle]
      if value < range.first {
        high = middle
      } else if value > range.last {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  /// East Asian Wide and Fullwidth of Unicode 15, in order; gaps without letters are closed.
  private static let wide: [(first: UInt32, last: UInt32)] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0),
    (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F),
    (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5),
    (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5),
    (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728),
    (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x2E80, 0x303E), (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6),
    (0x16FE0, 0x18CFF), (0x1AFF0, 0x1B2FF), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
    (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335),
    (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3),
    (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440),
    (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567),
    (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F),
    (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6D7),
    (0x1F6DC, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7EB),
    (0x1F7F0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF),
    (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
  ]
}

extension UInt8 {
  /// Whether a scalar's first byte, in UTF-8.
  fileprivate var beginsScalar: Bool { self & 0xC0 != 0x80 }
}
