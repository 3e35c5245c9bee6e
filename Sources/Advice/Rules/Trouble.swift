import Model

/// How sore one site was over the days that the rule of problem areas looks at.
struct Trouble {
  let site: Site
  /// Days at 3 or more that ordinary soreness doesn't explain, oldest first.
  private let unexplained: [Day]
  /// Days at 1 or more, oldest first.
  private let sore: [Day]

  /// Every site marked in the blocks that are looked at, in order of their numbers.
  static func all(_ facts: Facts) -> [Trouble] {
    let first = facts.day - (ProblemArea.lookback - 1)
    let unmarked = [Int?](repeating: nil, count: ProblemArea.lookback)
    var worst: [Site: [Int?]] = [:]
    for at in unmarked.indices {
      for mark in facts.index.marks(on: first + at) {
        let before = worst[mark.site, default: unmarked][at] ?? 0
        worst[mark.site, default: unmarked][at] = max(before, mark.level.level)
      }
    }
    let window = ProblemArea.window(facts).lowerBound - first
    return worst.filter { $0.value[window...].contains { $0 != nil } }.map { site, levels in
      func days(from level: Int) -> [Day] {
        levels.indices.filter { (levels[$0] ?? 0) >= level }.map { first + $0 }
      }
      return Trouble(
        site: site,
        unexplained: days(from: ProblemArea.level).filter {
          facts.hardDay(explaining: site, on: $0) == nil
        }, sore: days(from: 1))
    }.sorted { $0.site < $1.site }
  }

  /// Of the six blocks of seven days that end with a day, those with an unexplained 3 or more.
  func blocks(on end: Day) -> Int {
    Set(unexplained.map { (end - $0) / 7 }.filter { $0 < ProblemArea.blockCount }).count
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
