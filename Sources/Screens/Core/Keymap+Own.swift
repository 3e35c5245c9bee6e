import Drawing

extension [Binding] {
  /// The table with the runner's own keys in it: each does what another one does, and loses what it
  /// did before. The keys they stand in for go on working.
  ///
  /// - Parameter own: the word of a key and the word of the key whose work it does, as in
  ///   `[keys]` of the config file.
  func with(own: [String: String]) -> [Binding] {
    guard !own.isEmpty else { return self }
    let pairs = own.sorted { $0.key < $1.key }.compactMap { pair -> Own? in
      guard let key = Key(word: pair.key), let old = Key(word: pair.value) else { return nil }
      return Own(word: pair.key, key: key, old: old)
    }
    return map { $0.with(pairs) }
  }
}

private struct Own {
  let word: String
  let key: Key
  let old: Key
}

extension Binding {
  fileprivate func with(_ pairs: [Own]) -> Binding {
    let taken = pairs.filter { keys.contains($0.key) }
    let given = pairs.filter { keys.contains($0.old) }
    guard !taken.isEmpty || !given.isEmpty else { return self }
    let kept = keys.filter { key in !taken.contains { $0.key == key } }
    let words = label.split(separator: ", ").map(String.init)
      .filter { word in !taken.contains { $0.word == word } }
    let label = (given.map(\.word) + words).joined(separator: ", ")
    return Binding(
      label.isEmpty ? "–" : label, given.map(\.key) + kept, action, help,
      hint: kept.isEmpty && given.isEmpty ? nil : hint)
  }
}
