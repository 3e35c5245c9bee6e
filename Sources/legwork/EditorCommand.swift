/// The words of `$VISUAL` or `$EDITOR`, which no shell gets to see.
enum EditorCommand {
  /// Splits at spaces; quotes, single or double, hold a word together, and a backslash outside of
  /// single quotes takes the letter after it as it is. Nothing is expanded.
  static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var hasWord = false
    var quote: Character?
    var letters = command.makeIterator()
    while let letter = letters.next() {
      switch letter {
      case "\\" where quote != "'":
        if let next = letters.next() { word.append(next) }
        hasWord = true
      case quote:
        quote = nil
      case "'" where quote == nil, "\"" where quote == nil:
        quote = letter
        hasWord = true
      case " " where quote == nil, "\t" where quote == nil:
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      default:
        word.append(letter)
        hasWord = true
      }
    }
    if hasWord { words.append(word) }
    return words
  }
}
