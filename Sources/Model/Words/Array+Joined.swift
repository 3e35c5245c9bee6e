extension [String] {
  /// The texts one after the other, with a separator between each two.
  ///
  /// What `joined(separator:)` needs is looked for among all types of the program the first time it
  /// is asked for: this is for what the first page asks.
  public func joined(by separator: String) -> String {
    var text = ""
    for (at, part) in enumerated() {
      if at > 0 { text += separator }
      text += part
    }
    return text
  }
}
