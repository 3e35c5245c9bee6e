import Model

/// A site that the diary itself shows to come back, whether or not the runner keeps it as a
/// problem.
public struct FoundProblem: Hashable, Sendable {
  public var site: Site
  /// Of the last six blocks of seven days, those with a 3 or more that ordinary soreness doesn't
  /// explain.
  public var blocks: Int
  /// Days of the newest stretch at 1 or more without a gap of over 3 days.
  public var span: Int

  /// Why it counts, in a few words.
  public var reason: String {
    blocks >= ProblemArea.weeks
      ? "3 or more in \(blocks) of the last 6 weeks" : "sore for \(ProblemArea.spanWords(span))"
  }

  /// Every site at or past a limit of the rule: 3 blocks, or 8 days.
  public static func all(_ facts: Facts) -> [FoundProblem] {
    Trouble.all(facts).filter { $0.counts(on: facts.day) }.map {
      FoundProblem(
        site: $0.site, blocks: $0.blocks(on: facts.day), span: $0.span(on: facts.day))
    }
  }
}
