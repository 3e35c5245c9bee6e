import Model

extension Region {
  /// The word for it in a narrow column, at most five letters: `Ach`, `calf`, `knee`.
  var columnWord: String {
    switch self {
    case .achilles: "Ach"
    case .itBand: "ITB"
    default:
      String((shortName.split(separator: " ").last ?? "").prefix(5))
    }
  }
}

extension Site {
  /// The site in a narrow column, at most six letters: `LAch`, `Rcalf`, `back`.
  var columnWord: String { side.letter + region.columnWord }
  /// The same with room between: `L Ach`, `R calf`.
  var rowWord: String { (side.letter.isEmpty ? "" : side.letter + " ") + region.columnWord }
}

extension Slice {
  /// The worst rating of a day with its site; both sides where they are alike: `LAch 2`, `calf 4`.
  /// Nil where nothing above 0 was marked.
  func worstInColumn(on day: Day) -> String? {
    let marks = marks(on: day)
    guard let worst = marks.max(by: { ($0.level, $1.site) < ($1.level, $0.site) }),
      worst.level.level > 0
    else { return nil }
    let isBoth = marks.contains { $0.level == worst.level && $0.site == worst.site.opposite }
    let word = isBoth ? worst.site.region.columnWord : worst.site.columnWord
    return word + " \(worst.level.level)"
  }
}
