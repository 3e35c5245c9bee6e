/// Text as characters with a cursor between them: what a field and an area do alike.
struct Editing {
  var characters: [Character]
  var cursor: Int

  init(_ text: String, cursor: Int) {
    characters = Array(text)
    self.cursor = min(max(0, cursor), characters.count)
  }

  var text: String { String(characters) }

  mutating func handle(_ key: Key, oneLine: Bool) -> Bool {
    switch key {
    case .character(let character): insert(String(character), oneLine: oneLine)
    case .paste(let text): insert(text, oneLine: oneLine)
    case .enter where !oneLine: insert("\n", oneLine: false)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = lineStart
    case .end, .control("e"): cursor = lineEnd
    case .backspace, .control("h"): if cursor > 0 { remove(cursor - 1..<cursor) }
    case .delete, .control("d"):
      if cursor < characters.count { remove(cursor..<cursor + 1) }
    case .control("u"): remove(lineStart..<cursor)
    case .control("k"): remove(cursor..<lineEnd)
    case .control("w"), .alt(Key.rubout): remove(wordStart..<cursor)
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    case .alt("d"): remove(cursor..<wordEnd)
    default: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
    rejoin()
  }

  private mutating func insert(_ text: String, oneLine: Bool) {
    let clean = Editing.clean(text, oneLine: oneLine)
    let before = String(characters[..<cursor]) + clean
    characters = Array(before + String(characters[cursor...]))
    cursor = min(before.count, characters.count)
  }

  /// Neighbours may have become one character.
  private mutating func rejoin() {
    let before = String(characters[..<cursor]).count
    characters = Array(text)
    cursor = min(before, characters.count)
  }

  private var lineStart: Int {
    (characters[..<cursor].lastIndex(where: \.isNewline) ?? -1) + 1
  }

  private var lineEnd: Int {
    characters[cursor...].firstIndex(where: \.isNewline) ?? characters.count
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }

  /// Without control characters; newlines are plain ones, or spaces in a single line.
  static func clean(_ text: String, oneLine: Bool) -> String {
    var clean = ""
    for character in text {
      if character.isNewline {
        clean += oneLine ? " " : "\n"
      } else if character == "\t" {
        clean += " "
      } else if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) {
        clean.append(character)
      }
    }
    return clean
  }
}
