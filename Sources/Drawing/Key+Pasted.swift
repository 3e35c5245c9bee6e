extension Key {
  /// So many letters after each other are no keys for one screen and the next.
  private static let fewest = 4

  /// The text of keys that came in one go; nil where they are few, or where one among them is no
  /// text, so that they are meant as keys.
  public static func pasted(_ keys: [Key]) -> String? {
    var text = ""
    var letters = 0
    for key in keys {
      switch key {
      case .character(let letter):
        text.append(letter)
        letters += 1
      case .enter: text.append("\n")
      case .tab: text.append("\t")
      default: return nil
      }
    }
    return letters < fewest ? nil : text
  }
}
