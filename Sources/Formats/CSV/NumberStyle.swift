/// How a table writes its numbers: with a decimal point or a decimal comma.
enum NumberStyle {
  case point, comma

  /// Told by fields that have decimals: a mark before one, two or more than three digits at the
  /// end is the decimal one. Nil when no field says.
  static func told(by fields: some Sequence<String>) -> NumberStyle? {
    var points = 0
    var commas = 0
    for field in fields {
      let bytes = Array(field.utf8)
      guard let at = bytes.lastIndex(where: { $0 == 44 || $0 == 46 }) else { continue }
      let digits = bytes.count - at - 1
      let isOnly = !bytes[..<at].contains(bytes[at])
      guard digits > 0, digits != 3 || bytes[..<at].contains(bytes[at] == 44 ? 46 : 44), isOnly
      else { continue }
      if bytes[at] == 44 { commas += 1 } else { points += 1 }
    }
    return points == commas ? nil : points > commas ? .point : .comma
  }

  /// A number in this style, with or without marks between thousands; nil for anything else.
  func number(_ text: String) -> Double? {
    let thousands: Character = self == .point ? "," : "."
    var plain = ""
    for letter in text {
      switch letter {
      case thousands, "\u{A0}", "\u{202F}", "'", " ": continue
      case ",": plain.append(".")
      default: plain.append(letter)
      }
    }
    return RowValue.plain(plain)
  }
}
