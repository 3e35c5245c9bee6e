/// One word of a typed line, with where it stands.
struct EntryWord: Equatable, Sendable {
  /// As typed.
  let raw: String
  /// In small letters.
  let text: String
  /// Character offsets in the line.
  let range: Range<Int>

  /// As it stands in a title or a note: without the quotes that held it together.
  var plain: String {
    guard raw.count >= 2, raw.first == "\"", raw.last == "\"" else { return raw }
    return String(raw.dropFirst().dropLast())
  }
}

/// The words between two separators of a typed line.
struct EntryPart: Equatable, Sendable {
  var words: [EntryWord]
  /// True when a semicolon, not a comma, stands before it.
  var isAfterSemicolon: Bool

  /// Cuts a line at commas and semicolons; a comma between two digits is a decimal comma, and
  /// what stands between two quotes is one word.
  static func cut(_ line: String) -> [EntryPart] {
    let characters = Array(line)
    var parts = [EntryPart(words: [], isAfterSemicolon: false)]
    var start = 0
    func close(at end: Int) {
      guard end > start else { return }
      let raw = String(characters[start..<end])
      let word = EntryWord(raw: raw, text: raw.lowercased(), range: start..<end)
      parts[parts.count - 1].words.append(word)
    }
    var quoteEnd = 0
    for (index, character) in characters.enumerated() {
      if index == start, character == "\"",
        let end = characters[(index + 1)...].firstIndex(of: "\""), end > index + 1
      {
        quoteEnd = end + 1
      }
      guard index >= quoteEnd else { continue }
      let isDecimal =
        character == "," && index > 0 && index + 1 < characters.count
        && isDigit(characters[index - 1]) && isDigit(characters[index + 1])
      if character.isWhitespace || character == ";" || (character == "," && !isDecimal) {
        close(at: index)
        start = index + 1
        if !character.isWhitespace {
          parts.append(EntryPart(words: [], isAfterSemicolon: character == ";"))
        }
      }
    }
    close(at: characters.count)
    return parts
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
