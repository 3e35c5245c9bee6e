extension EntryReader {
  /// Reads `left calf 3 tight during`; false when the words don't begin with a site.
  mutating func readMarks(_ words: [EntryWord]) -> Bool {
    var rest = words[...]
    if rest.first?.text == "sore" { rest = rest.dropFirst() }
    var isFirst = rest.count == words.count
    while !rest.isEmpty {
      switch SiteName.parse(rest.map { $0.text[...] }) {
      case .none:
        if isFirst { return false }
        problem(rest, "not a site, level, kind or moment: left calf 3 tight during")
        return true
      case .needsSide(_, let used):
        problem(rest.prefix(max(1, used)), "left or right?")
        rest = rest.dropFirst(max(1, used))
        _ = takeMarkWords(&rest)
      case .sites(let sites, let used):
        let name = rest.prefix(max(1, used))
        rest = rest.dropFirst(max(1, used))
        readMark(sites, named: name, &rest)
      }
      isFirst = false
    }
    return true
  }

  /// Where a site with its side and a level follow what is said of a session, without a comma:
  /// `10k 50:00 left calf 2`; nil where none do. What is in quotes is one word, and so no site.
  static func siteStart(in words: [EntryWord]) -> Int? {
    words.indices.dropFirst().first { at in
      guard SiteName.isSide(words[at].text),
        case .sites(_, let used) = SiteName.parse(words[at...].map { $0.text[...] }),
        let number = words[at...].dropFirst(used).first.flatMap({ EntryNumber($0.text) })
      else { return false }
      guard number.unit.isEmpty else { return number.unit == "/10" }
      // `left quad 5 min` is how long, not how sore.
      return EntryQuantity.read(words[(at + used)...]) == nil
    }
  }

  /// Where a session ends in what looks like a sore site and its level and names none, and what to
  /// ask: `10k left achiles 4`, `10k calf 3`; nil where it doesn't.
  static func doubtfulSite(in words: [EntryWord]) -> (at: Int, why: String)? {
    guard let last = words.last, let number = EntryNumber(last.text), number.unit.isEmpty,
      number.whole.map({ $0 <= 10 }) == true
    else { return nil }
    for at in words.indices.dropFirst().dropLast() {
      let names = words[at..<words.count - 1]
      if case .needsSide(_, names.count) = SiteName.parse(names.map { $0.text[...] }) {
        return (at, "left or right?")
      }
      if ["left", "right", "both"].contains(words[at].text), (2...3).contains(names.count),
        names.allSatisfy({ EntryNumber($0.text) == nil })
      {
        return (at, "no site is called so: left Achilles 4; quotes make words of it")
      }
    }
    return nil
  }

  private mutating func readMark(
    _ sites: [Site], named name: ArraySlice<EntryWord>, _ rest: inout ArraySlice<EntryWord>
  ) {
    let found = takeMarkWords(&rest)
    guard let word = found.level else {
      problem(name, "how sore, 0 to 10? left calf 3")
      return
    }
    guard let level = EntryReader.level(word.text) else {
      problem([word], "levels go from 0 to 10, whole numbers")
      return
    }
    for site in sites {
      items.append(.mark(site, level: level, kind: found.kind, moment: found.moment))
    }
  }

  private func takeMarkWords(
    _ rest: inout ArraySlice<EntryWord>
  ) -> (level: EntryWord?, kind: SorenessKind, moment: Moment?) {
    var level: EntryWord?
    var kind = SorenessKind.ache
    var moment: Moment?
    while let word = rest.first {
      if let found = SorenessKind(rawValue: word.text) {
        kind = found
      } else if word.text == "night", rest.dropFirst().first?.text == "pain" {
        kind = .nightPain
        rest = rest.dropFirst()
      } else if let found = Moment(rawValue: word.text) {
        moment = found
      } else if level == nil, EntryReader.looksLikeNumber(word.text) {
        level = word
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    return (level, kind, moment)
  }

  private static func looksLikeNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    return digits.utf8.first.map { (48...57).contains($0) } ?? false
  }

  /// A whole number from 0 to 10, `3/10` too; nil for anything else.
  static func level(_ text: String) -> Int? {
    guard let number = EntryNumber(text), ["", "/10"].contains(number.unit),
      let level = number.whole
    else { return nil }
    return Soreness(level)?.level
  }
}
