/// One thing that a typed line says.
public enum EntryItem: Equatable, Sendable {
  case session(SessionDraft)
  case strength(SessionDraft, [ExerciseDraft])
  case treatment(TreatmentDraft)
  /// The moment is nil when not said.
  case mark(Site, level: Int, kind: SorenessKind, moment: Moment?)
}

/// A bit of a typed line that was not understood.
public struct EntryProblem: Equatable, Sendable {
  /// Character offsets in the line.
  public let range: Range<Int>
  /// The bit as typed.
  public let word: String
  /// What to write instead, in a few words.
  public let why: String
}

/// What a line such as `10k 52:30 rpe 6 easy along the river, left calf 3` says.
public struct Entry: Equatable, Sendable {
  public var day: Day
  public var items: [EntryItem]
  public var problems: [EntryProblem]
  var taste: Taste

  /// Reads a line; what is not understood is named, never dropped. `currency` is that of an
  /// amount which names none.
  public static func parse(
    _ line: String, today: Day, taste: Taste, currency: String
  ) -> Entry {
    var reader = EntryReader(today: today, taste: taste, currency: currency)
    for part in EntryPart.cut(line) { reader.read(part) }
    return reader.entry(end: line.count)
  }

  /// Short lines of what will be written, the day first.
  public var preview: [String] {
    guard !items.isEmpty else { return [] }
    return [day.long]
      + items.map { item in
        switch item {
        case .session(let draft): draft.long(taste)
        case .strength(let draft, let exercises):
          ([draft.long(taste)] + exercises.map(\.text)).joined(separator: ", ")
        case .treatment(let draft): draft.text
        case .mark(let site, let level, let kind, let moment):
          site.name + " \(level)" + (kind == .ache ? "" : " " + kind.rawValue)
            + (moment.map { " " + $0.rawValue } ?? "")
        }
      }
  }
}

extension Entry {
  /// The line with `^` under what was not understood, for a terminal.
  public func underlined(_ line: String) -> String {
    var marks = Array(repeating: Character(" "), count: line.count)
    for problem in problems {
      for index in problem.range.clamped(to: 0..<marks.count) { marks[index] = "^" }
    }
    while marks.last == " " { marks.removeLast() }
    return marks.isEmpty ? line : "  " + line + "\n  " + String(marks)
  }
}
