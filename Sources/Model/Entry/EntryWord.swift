/// One word of a typed line, with where it stands.
struct EntryWord: Equatable, Sendable {
  /// As typed.
  let raw: String
  /// In small letters.
  let text: String
  /// Character offsets in the line.
  let range: Range<Int>
}

/// The words between two separators of a typed line.
struct EntryPart: Equatable, Sendable {
  var words: [EntryWord]
  /// True when a semicolon, not a comma, stands before it.
  var isAfterSemicolon: Bool

  /// Cuts a line at commas and semicolons; a comma between two digits is a decimal comma.
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
    for (index, character) in characters.enumerated() {
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
