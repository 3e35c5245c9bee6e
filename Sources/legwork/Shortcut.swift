/// The way to the screens without the parser, which takes longer than to open the journal.
enum Shortcut {
  /// What opens the screens; nil for everything that is a case for the parser.
  static func screens(_ arguments: [String]) -> (place: JournalPlace, ascii: Bool)? {
    var place = JournalPlace()
    var ascii = false
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--ascii": ascii = true
      case "--journal", "--date":
        guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
        if word == "--journal" { place.journal = value } else { place.date = value }
      default: return nil
      }
    }
    return (place, ascii)
  }
}
