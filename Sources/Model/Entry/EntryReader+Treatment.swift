extension EntryReader {
  /// Reads `massage 30m left calf 60 EUR`, and `6 to 3` after it; false for anything else.
  mutating func readTreatment(_ words: [EntryWord]) -> Bool {
    if let (kind, used) = treatmentKind(words) {
      var draft = TreatmentDraft(kind: kind)
      fill(&draft, words.dropFirst(used))
      items.append(.treatment(draft))
      return true
    }
    guard case .treatment(var draft)? = items.last, continues(words) else { return false }
    fill(&draft, words[...])
    items[items.count - 1] = .treatment(draft)
    return true
  }

  private func treatmentKind(_ words: [EntryWord]) -> (TreatmentKind, Int)? {
    let first = words.first?.text ?? ""
    let second = words.dropFirst().first?.text ?? ""
    switch first {
    case "massage": return (.massage, 1)
    case "self-massage": return (.selfMassage, 1)
    case "self" where second == "massage": return (.selfMassage, 2)
    case "foam-roll", "foam-rolling", "foamroll", "foamrolling": return (.foamRoll, 1)
    case "foam" where ["roll", "rolling", "roller"].contains(second): return (.foamRoll, 2)
    case "physio", "physiotherapy": return (.physio, 1)
    default: return nil
    }
  }

  /// Whether a part can only be more about the treatment before it.
  private func continues(_ words: [EntryWord]) -> Bool {
    let rest = words[...]
    return levels(rest) != nil || cost(rest, hasMinutes: false) != nil || manner(rest) != nil
  }

  private mutating func fill(_ draft: inout TreatmentDraft, _ words: ArraySlice<EntryWord>) {
    var rest = words
    var note: [String] = draft.note.isEmpty ? [] : [draft.note]
    while let word = rest.first {
      var used = 1
      if let found = levels(rest) {
        used = found.used
        draft.before = found.before ?? draft.before
        draft.after = found.after ?? draft.after
      } else if let found = cost(rest, hasMinutes: draft.minutes != nil) {
        used = found.used
        draft.cost = found.money
      } else if let found = manner(rest) {
        used = found.used
        draft.technique = found.technique ?? draft.technique
        draft.pressure = found.pressure ?? draft.pressure
        draft.provider = found.provider ?? draft.provider
      } else if let (value, count) = EntryQuantity.read(rest) {
        used = count
        if case .time(let time) = value, draft.minutes == nil {
          draft.minutes = (time.milliseconds + 30_000) / 60_000
        } else {
          problem(rest.prefix(used), "not part of a \(draft.kind.rawValue): 30m left calf 60 EUR")
        }
      } else {
        switch SiteName.parse(rest.map { $0.text[...] }) {
        case .sites(let sites, let count):
          used = max(1, count)
          draft.sites += sites.filter { !draft.sites.contains($0) }
        case .needsSide(_, let count):
          used = max(1, count)
          problem(rest.prefix(used), "left or right?")
        case .none where EntryNumber(word.text) != nil:
          problem([word], "30m is minutes, 60 \(currency) the cost, 6 to 3 before and after")
        case .none: note.append(word.plain)
        }
      }
      rest = rest.dropFirst(used)
    }
    draft.note = note.joined(separator: " ")
  }

  /// `6 to 3`, `before 6`, `after 3`.
  private func levels(
    _ words: ArraySlice<EntryWord>
  ) -> (before: Soreness?, after: Soreness?, used: Int)? {
    let texts = words.prefix(3).map(\.text)
    guard texts.count >= 2 else { return nil }
    func soreness(_ text: String) -> Soreness? {
      EntryReader.level(text).flatMap { Soreness($0) }
    }
    if texts[0] == "before", let level = soreness(texts[1]) { return (level, nil, 2) }
    if texts[0] == "after", let level = soreness(texts[1]) { return (nil, level, 2) }
    guard texts.count == 3, ["to", "->", "→"].contains(texts[1]), let before = soreness(texts[0]),
      let after = soreness(texts[2])
    else { return nil }
    return (before, after, 3)
  }

  private struct Manner {
    var technique: String?
    var pressure: Int?
    var provider: String?
    var used: Int
  }

  /// `by Elena Rossi`, `pressure 6`, `deep tissue`.
  private func manner(_ words: ArraySlice<EntryWord>) -> Manner? {
    let texts = words.prefix(2).map(\.text)
    if texts.count == 2, texts[0] == "pressure", let level = EntryReader.level(texts[1]) {
      return Manner(pressure: level, used: 2)
    }
    for used in [2, 1] where texts.count >= used {
      let name = texts.prefix(used).joined(separator: " ")
      if EntryReader.techniques.contains(name) { return Manner(technique: name, used: used) }
    }
    guard texts.first == "by" else { return nil }
    // A name is one word, and those after it that begin with a capital too.
    var name = words.dropFirst().prefix(1).map(\.plain)
    for word in words.dropFirst(2) {
      guard word.raw.first?.isUppercase == true, EntryQuantity.read([word]) == nil,
        currencyCode(word.raw) == nil
      else { break }
      name.append(word.plain)
    }
    guard !name.isEmpty else { return nil }
    return Manner(provider: name.joined(separator: " "), used: name.count + 1)
  }

  private static let techniques: Set<String> = [
    "deep tissue", "long strokes", "strokes", "kneading", "friction", "trigger points",
    "one spot", "stretching", "cupping", "percussion", "gun", "ball", "stick",
  ]

  /// `60 EUR`, `€60`, `60€`, `cost 60`, and `60` alone once the minutes are known.
  private func cost(
    _ words: ArraySlice<EntryWord>, hasMinutes: Bool
  ) -> (money: Money, used: Int)? {
    guard let first = words.first else { return nil }
    let next = words.dropFirst().first
    func money(_ value: Double, _ code: String) -> Money {
      Money(cents: Int((value * 100).rounded()), currency: code)
    }
    if let code = first.raw.first.flatMap({ currencyCode(String($0)) }),
      let number = EntryNumber(first.text.dropFirst()), number.unit.isEmpty
    {
      return (money(number.value, code), 1)
    }
    if ["cost", "paid"].contains(first.text), let next, let number = EntryNumber(next.text) {
      if let code = currencyCode(number.unit) { return (money(number.value, code), 2) }
      guard number.unit.isEmpty else { return nil }
      if let word = words.dropFirst(2).first, let code = currencyCode(word.raw) {
        return (money(number.value, code), 3)
      }
      return (money(number.value, currency), 2)
    }
    guard let number = EntryNumber(first.text) else { return nil }
    if let code = currencyCode(number.unit) { return (money(number.value, code), 1) }
    guard number.unit.isEmpty else { return nil }
    if let next, let code = currencyCode(next.raw) { return (money(number.value, code), 2) }
    return hasMinutes && number.value > 10 && EntryQuantity.read(words) == nil
      ? (money(number.value, currency), 1) : nil
  }

  private func currencyCode(_ text: String) -> String? {
    switch text {
    case "€": return "EUR"
    case "$": return "USD"
    case "£": return "GBP"
    default: break
    }
    let code = text.uppercased()
    let known: Set = [
      "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD", "NZD", "JPY",
      currency,
    ]
    let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    return isCode || known.contains(code) ? code : nil
  }
}
