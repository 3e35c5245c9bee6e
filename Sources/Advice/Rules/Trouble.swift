import Model

/// How sore one site was over the days that the rule of problem areas looks at.
struct Trouble {
  let site: Site
  /// Days at 3 or more that ordinary soreness doesn't explain, oldest first.
  private var unexplained: [Day] = []
  /// Days at 1 or more, oldest first.
  private var sore: [Day] = []
  /// The newest day with a mark, of whatever level.
  private var marked: Day

  /// Every site marked in the blocks that are looked at, in order of their numbers.
  static func all(_ facts: Facts) -> [Trouble] {
    let days = (facts.day - (ProblemArea.lookback - 1))...facts.day
    let window = ProblemArea.window(facts).lowerBound
    var found = SiteTable<Trouble>()
    for day in days {
      let marks = facts.index.marks(on: day)
      // By their places: a copy of a mark costs more than what is looked at.
      for at in marks.indices {
        let site = marks[at].site
        found[site, default: Trouble(site: site, marked: day)].take(marks[at].level.level, on: day)
      }
    }
    return found.pairs.map(\.value).filter { $0.marked >= window }.map { trouble in
      var trouble = trouble
      trouble.unexplained.removeAll { facts.hardDay(explaining: trouble.site, on: $0) != nil }
      return trouble
    }
  }

  private init(site: Site, marked: Day) {
    self.site = site
    self.marked = marked
    sore.reserveCapacity(ProblemArea.lookback)
  }

  /// Takes in a mark on a day that is no earlier than the last.
  private mutating func take(_ level: Int, on day: Day) {
    marked = day
    if level >= ProblemArea.level, unexplained.last != day { unexplained.append(day) }
    if level >= 1, sore.last != day { sore.append(day) }
  }

  /// Of the six blocks of seven days that end with a day, those with an unexplained 3 or more.
  func blocks(on end: Day) -> Int {
    // A bit a block: this is asked for every day of the weeks ahead.
    var blocks: UInt = 0
    for day in unexplained where day <= end && (end - day) / 7 < ProblemArea.blockCount {
      blocks |= 1 << UInt((end - day) / 7)
    }
    return blocks.nonzeroBitCount
  }

  /// Days from the first mark to the last of the newest stretch without a gap of over 3 days; 0
  /// where that stretch is over.
  func span(on end: Day) -> Int {
    guard let newest = sore.last, end - newest <= ProblemArea.gap else { return 0 }
    var oldest = newest
    for day in sore.reversed() {
      guard oldest - day <= ProblemArea.gap + 1, end - day < ProblemArea.lookback else { break }
      oldest = day
    }
    return newest - oldest + 1
  }

  /// Whether it is past either limit.
  func counts(on day: Day) -> Bool {
    blocks(on: day) >= ProblemArea.weeks || span(on: day) >= ProblemArea.days
  }
}
