/// A piece of a page: what is written in the source is markup, what is put into it is text.
///
/// A `String` that is interpolated is escaped, whoever wrote it; only another `HTML` is not.
struct HTML: ExpressibleByStringInterpolation, Sendable {
  private(set) var text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation value: StringInterpolation) { text = value.text }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    init(literalCapacity: Int, interpolationCount: Int) {}
    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ part: HTML) { text += part.text }
    mutating func appendInterpolation(_ value: String) { text += HTML.escaped(value) }
    mutating func appendInterpolation(_ value: Int) { text += String(value) }
  }

  static func + (one: HTML, other: HTML) -> HTML { "\(one)\(other)" }

  /// Text without markup, and without characters that steer a reader or the direction of text.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: safe += "&amp;"
      case 0x3C: safe += "&lt;"
      case 0x3E: safe += "&gt;"
      case 0x22: safe += "&quot;"
      case 0x27: safe += "&#39;"
      case 0x09, 0x0A, 0x0D: safe += " "
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
        safe += "·"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}

extension [HTML] {
  /// One after another.
  var joined: HTML { reduce("", +) }
}
