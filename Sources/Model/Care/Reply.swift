/// What came back from a therapist, as it is typed: `1 raises 3x15 daily to 8 dec; 2 no hills`.
///
/// Parts are set apart by semicolons or line breaks; the number in front is the line of the sheet.
public struct Reply: Equatable, Sendable {
  /// One line that came back.
  public struct Item: Equatable, Sendable {
    /// The line of the sheet; nil when none stands in front.
    public var number: Int?
    public var site: Site?
    public var text: String
    /// `3x15 daily`; empty for a finding or a restriction.
    public var dose: String
    public var until: Day?
    public var retest: Day?
    /// True for what was found, false for what was asked for.
    public var isFinding: Bool
  }

  public var items: [Item] = []
  /// What can't be read, and why.
  public var problems: [String] = []

  /// - Parameters:
  ///   - today: dates without a year lie on or after it.
  ///   - sites: those of the sheet's numbered lines, from 1.
  public init(_ text: String, today: Day, sites: [Site] = []) {
    for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      var words = part.split(separator: " ").map(String.init)
      guard !words.isEmpty else { continue }
      let number = Reply.number(&words)
      if number != nil, words.isEmpty {
        problems.append("line \(part): nothing stands after the number")
        continue
      }
      read(words, number: number, today: today, sites: sites)
    }
    if items.isEmpty, problems.isEmpty { problems.append("nothing to read in it") }
  }

  private mutating func read(_ typed: [String], number: Int?, today: Day, sites: [Site]) {
    var words = typed
    let isSaidFound = ["found", "finding", "found:", "finding:"].contains(words[0].lowercased())
    if isSaidFound { words.removeFirst() }
    var item = Item(number: number, text: "", dose: "", isFinding: false)
    item.retest = Reply.date(after: ["retest", "test"], in: &words, today: today)
    item.until = Reply.date(after: ["to", "until", "till"], in: &words, today: today)
    item.site = Reply.site(in: words)
    let (dose, rest) = Reply.dose(words)
    item.text = rest.joined(separator: " ")
    item.dose = dose.joined(separator: " ")
    guard !item.text.isEmpty else {
      problems.append("\(typed.joined(separator: " ")): of what? Name what is to be done")
      return
    }
    // "no hills" on the line of a site is about the runner, not about the site.
    if item.site == nil, let number, sites.indices.contains(number - 1),
      !Reply.isRestriction(item.text)
    {
      item.site = sites[number - 1]
    }
    let isAsked =
      !item.dose.isEmpty || item.until != nil || item.retest != nil
      || Reply.isRestriction(item.text)
    item.isFinding = isSaidFound || !isAsked
    items.append(item)
  }

  /// Whether a text asks to leave something alone.
  static func isRestriction(_ text: String) -> Bool {
    let first = text.lowercased().split(separator: " ").first.map(String.init) ?? ""
    return ["no", "not", "avoid", "without", "don't", "stop", "never"].contains(first)
  }

  /// Takes `1`, `1.` or `1)` from the front.
  private static func number(_ words: inout [String]) -> Int? {
    let digits = words[0].filter { !".):".contains($0) }
    guard let number = Int(digits), (1...99).contains(number) else { return nil }
    words.removeFirst()
    return number
  }

  /// Takes `to 8 dec`, `until 2026-12-08` or `to dec 8` out of the words.
  private static func date(
    after openers: [String], in words: inout [String], today: Day
  ) -> Day? {
    for (index, word) in words.enumerated() where openers.contains(word.lowercased()) {
      let rest = words[(index + 1)...]
      guard let first = rest.first else { continue }
      if let day = Day(iso: first) {
        words.removeSubrange(index...index + 1)
        return day
      }
      guard let second = rest.dropFirst().first else { continue }
      let day = day(first, second, today) ?? day(second, first, today)
      guard let day else { continue }
      words.removeSubrange(index...index + 2)
      return day
    }
    return nil
  }

  /// A day of a month, on or after today.
  private static func day(_ number: String, _ month: String, _ today: Day) -> Day? {
    guard let dayOfMonth = Int(number.filter { $0 != "." }), month.count >= 3,
      let index = Day.months.firstIndex(where: { month.lowercased().hasPrefix($0.lowercased()) })
    else { return nil }
    return (0...1).lazy.compactMap {
      Day(year: today.parts.year + $0, month: index + 1, dayOfMonth: dayOfMonth)
    }.first { $0 >= today }
  }

  /// The first site that is named.
  private static func site(in words: [String]) -> Site? {
    for index in words.indices {
      if case .sites(let sites, _) = SiteName.parse(words[index...].map { $0[...] }),
        let site = sites.first
      {
        return site
      }
    }
    return nil
  }

  private static let rhythms: Set<String> = [
    "daily", "weekly", "twice", "once", "a", "day", "week", "every", "other", "per", "each",
    "morning", "evening", "x", "times", "reps", "sets", "seconds", "sec", "s", "minutes", "min",
    "side", "run", "runs",
  ]

  /// What says how much and how often, and the words that are left: from the first count on.
  private static func dose(_ words: [String]) -> (dose: [String], rest: [String]) {
    func isCount(_ word: String) -> Bool {
      let low = word.lowercased()
      guard low.first?.isNumber == true else { return false }
      return low.allSatisfy { $0.isNumber || "x×kgslbmin.%".contains($0) }
    }
    guard
      let start = words.firstIndex(where: {
        isCount($0) || ["daily", "weekly", "twice", "every"].contains($0.lowercased())
      })
    else { return ([], words) }
    var end = start
    while end < words.count, isCount(words[end]) || rhythms.contains(words[end].lowercased()) {
      end += 1
    }
    return (Array(words[start..<end]), Array(words[..<start] + words[end...]))
  }
}

extension Reply {
  /// The change that writes findings and homework; the same seed gives the same records.
  public func change(on day: Day, seed: RecordID, in slice: Slice) -> Change {
    let edits = items.enumerated().map { index, item in
      let id = seed.derived(index)
      return slice.put(
        item.isFinding
          ? .finding(Finding(id: id, day: day, site: item.site, text: item.text))
          : .homework(
            Homework(
              id: id, day: day, site: item.site, text: item.text, dose: item.dose,
              until: item.until, retest: item.retest)))
    }
    return Change(title: items.map(\.text).joined(separator: ", "), edits: edits)
  }
}

extension Reply.Item {
  /// `1  homework: raises, 3x15 daily, until 8 Dec 2026, left Achilles`.
  public var words: String {
    var bits = [text]
    if !dose.isEmpty { bits.append(dose) }
    if let until { bits.append("until \(until.dayAndMonth) \(until.parts.year)") }
    if let retest { bits.append("test again \(retest.dayAndMonth) \(retest.parts.year)") }
    if let site, !text.lowercased().contains(site.region.name.lowercased()) {
      bits.append(site.name)
    }
    let head = number.map { "\($0)  " } ?? ""
    return head + (isFinding ? "finding: " : "homework: ") + bits.joined(separator: ", ")
  }
}
