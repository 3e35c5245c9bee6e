/// The words of a search, read as the index reads them: letters and digits only, capitals and
/// accents alike, each the beginning of a word.
public struct SearchWords: Equatable, Sendable {
  private let words: [[Character]]

  public init(_ query: String) {
    let folded = query.map(Self.fold)
    words = folded.split { !Self.isLetter($0) }.map { Array($0) }
  }

  public var isEmpty: Bool { words.isEmpty }

  /// For each character of a text whether it belongs to a word that was found.
  public func marks(in text: String) -> [Bool] {
    let folded = text.map(Self.fold)
    var marks = Array(repeating: false, count: folded.count)
    guard !words.isEmpty else { return marks }
    var start = 0
    while start < folded.count {
      guard Self.isLetter(folded[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < folded.count, Self.isLetter(folded[end]) { end += 1 }
      if words.contains(where: { folded[start..<end].starts(with: $0) }) {
        for index in start..<end { marks[index] = true }
      }
      start = end
    }
    return marks
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// The letter in lower case without what is above or below it.
  private static func fold(_ character: Character) -> Character {
    if character.isASCII { return character.lowercased().first ?? character }
    let small = character.lowercased().first ?? character
    return plain[small] ?? small
  }

  /// Letters that are another one with a mark; a letter of its own, such as ø, is none.
  private static let plain: [Character: Character] = {
    let groups: [(Character, String)] = [
      ("a", "àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďḍ"),
      ("e", "èéêëēĕėęěȅȇẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥḥ"), ("i", "ìíîïĩīĭįǐȉȋỉị"),
      ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľ"), ("n", "ñńņňṅ"),
      ("o", "òóôõöōŏőơǒȍȏọỏốồổỗộớờởỡợ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťț"),
      ("u", "ùúûüũūŭůűųưǔȕȗụủứừửữự"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
    ]
    var plain: [Character: Character] = [:]
    for (letter, marked) in groups {
      for character in marked { plain[character] = letter }
    }
    return plain
  }()
}
