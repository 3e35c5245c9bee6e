extension Key {
  /// The key that a word names, as keymaps label it: `z`, `ctrl-r`, `f5`, `tab`, `pgup`; nil for
  /// other words.
  public init?(word: String) {
    if word.count == 1, let letter = word.first {
      self = .character(letter)
      return
    }
    if word.hasPrefix("ctrl-"), let letter = word.last, word.count == 6, letter.isLowercase {
      self = .control(letter)
      return
    }
    if word.hasPrefix("f"), let number = Int(word.dropFirst()), (1...12).contains(number) {
      self = .function(number)
      return
    }
    guard let key = Self.named[word] else { return nil }
    self = key
  }

  private static let named: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pgup": .pageUp, "pgdn": .pageDown, "enter": .enter, "esc": .escape, "tab": .tab,
    "shift-tab": .backTab, "space": .character(" "), "backspace": .backspace, "delete": .delete,
  ]
}
