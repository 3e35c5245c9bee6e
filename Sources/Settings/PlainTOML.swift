/// The part of TOML a config file of taste is written in: comments, tables, and keys with a text, a
/// number, true or false. The parser behind it ends the program at some malformed files, so that
/// it is only given lines of this part.
enum PlainTOML {
  /// The first line, from 1, that isn't of this part, and why; nil when all are.
  static func firstFault(in text: String) -> (line: Int, reason: String)? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if let reason = fault(in: Array(line.unicodeScalars)[...]) { return (index + 1, reason) }
    }
    return nil
  }

  private static func fault(in line: ArraySlice<Unicode.Scalar>) -> String? {
    var rest = trimmed(line)
    if rest.contains(where: { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }) {
      return "it holds a control character"
    }
    guard let first = rest.first, first != "#" else { return nil }
    if first == "[" {
      rest.removeFirst()
      guard isName(&rest), rest.popFirst() == "]" else { return "a table is written [name]" }
    } else {
      guard isName(&rest) else { return "a key is expected" }
      guard rest.popFirst() == "=" else { return "= is expected after the key" }
      rest = trimmed(rest)
      guard isValue(&rest) else { return "a text in quotes, a number, true or false is expected" }
    }
    rest = trimmed(rest)
    return rest.isEmpty || rest.first == "#" ? nil : "more stands on the line than its value"
  }

  private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    text.drop { $0 == " " || $0 == "\t" }
  }

  /// Takes a bare name and the spaces around it.
  private static func isName(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    rest = trimmed(rest)
    let name = rest.prefix { isWord($0) }
    rest = trimmed(rest.dropFirst(name.count))
    return !name.isEmpty
  }

  /// Takes a value: a text without escapes, or a word of letters, digits and signs.
  private static func isValue(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard let quote = rest.first else { return false }
    if quote == "\"" || quote == "'" {
      guard let end = rest.dropFirst().firstIndex(of: quote) else { return false }
      let text = rest[rest.startIndex + 1..<end]
      rest = rest[(end + 1)...]
      return !text.contains("\\")
    }
    let word = rest.prefix { isWord($0) || $0 == "." || $0 == "+" }
    rest = rest.dropFirst(word.count)
    let text = String(String.UnicodeScalarView(word))
    return text == "true" || text == "false" || isNumber(text)
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.filter(\.isNumber)
    return !digits.isEmpty && digits.count <= 15
      && text.allSatisfy { $0.isNumber || "+-.".contains($0) }
      && (Int(text) != nil || Double(text) != nil) && text.first?.isNumber == true
      && text.last?.isNumber == true
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
