import Model

/// Did massage help? Answered from the runner's own diary by matched pairs of episodes.
///
/// Before against after would always look good: one books a massage at the peak, and soreness
/// falls anyway (Senn, 10.1186/s13063-024-07964-7; Chen and Chen, 10.1371/journal.pone.0087752).
public struct Outcomes: Hashable, Sendable {
  /// In order of the massages.
  public var pairs: [OutcomePair]
  /// Episodes that can't be used.
  public var leftOut: [LeftOut]
  /// Untreated episodes in all.
  public var untreatedCount: Int
  /// Treated episodes, matched or not, in order of the massages.
  let treated: [TreatedEpisode]
  /// The coin's answers, oldest first, and how many were kept to.
  public var flips: [CoinFlip]
  /// All pairs; nil under six.
  public var all: OutcomeEstimate?
  /// Pairs of `massage`, a clinic's hands.
  public var clinic: OutcomeEstimate?
  /// Pairs of `self-massage`.
  public var ownHands: OutcomeEstimate?
  /// Mood of the two days after, where both sides of a pair have it; above 0 is better.
  public var mood: OutcomeEstimate?
  /// How freely the next run went, and self-tests around a massage.
  public var motion: MotionOutcome
  /// Clinic minus own hands in points, where both have six; nil elsewhere.
  public var clinicAgainstOwn: (difference: Double, p: Double)? {
    guard let clinic, let ownHands else { return nil }
    return (
      clinic.mean - ownHands.mean, Relabelling.p(halves(.massage), halves(.selfMassage))
    )
  }

  /// - Parameters:
  ///   - slice: the whole journal up to the day, or as much as should be looked at.
  ///   - totals: totals of the same days.
  public init(_ slice: Slice, totals: [DayTotal]) {
    self.init(Diary(slice, totals: totals), motion: MotionOutcome(slice))
  }

  init(_ diary: Diary, motion: MotionOutcome = MotionOutcome()) {
    self.motion = motion
    let matching = Matching(diary)
    treated = matching.treated
    pairs = matching.pairs
    leftOut = matching.leftOut
    untreatedCount = matching.untreatedCount
    flips = diary.flips.sorted { $0.day < $1.day }
    all = OutcomeEstimate(halves: pairs.map(\.halves))
    mood = OutcomeEstimate(halves: pairs.compactMap(\.moodHalves), prior: nil)
    clinic = OutcomeEstimate(halves: halves(.massage))
    ownHands = OutcomeEstimate(halves: halves(.selfMassage))
  }

  private func halves(_ kind: TreatmentKind) -> [Int] {
    pairs.filter { $0.kind == kind }.map(\.halves)
  }

  /// Pairs still missing before anything can be said.
  public var missing: Int { max(0, OutcomeEstimate.needed - pairs.count) }

  /// The answer in one sentence: numbers, then what they mean.
  public var sentence: String {
    guard let all else {
      let more = missing == 1 ? "1 more is" : "\(missing) more are"
      return
        "\(pairs.count) \(pairs.count == 1 ? "pair" : "pairs") of \(OutcomeEstimate.needed): too few to say whether massage "
        + "helps you; \(more) needed."
    }
    let size = Digits.fixed(abs(all.mean), 1)
    let p = Self.words(p: all.p)
    guard all.isClear else {
      return "\(all.count) pairs, \(Self.signed(all.mean)) points after massage (\(p)): "
        + "your diary doesn't show a difference, nor rule one out."
    }
    return all.mean < 0
      ? "\(all.count) pairs: \(size) points less sore after massage than without (\(p))."
      : "\(all.count) pairs: \(size) points more sore after massage than without (\(p))."
  }

  /// What must be said beside every answer.
  public static let limits = [
    "Not blinded: you knew which one was rubbed, and hope is part of the answer.",
    "Unless a coin chose, you did: the worse ones may be the ones you had treated.",
    "If ratings differ by 2 points from pair to pair, an effect of 1 point takes about 32 pairs "
      + "to show, one of 0.7 about 64 (80 % power).",
    "The drawn-in estimate starts from 0.7 points, what a trial in runners found, "
      + "give or take 0.7, which is our choice.",
  ]

  /// `p .031`, `p under .001`.
  public static func words(p: Double) -> String {
    p < 0.001 ? "p under .001" : "p " + Digits.fixed(p, 3).drop { $0 == "0" }
  }

  /// A number with its sign: `-0.9`, `+0.2`.
  public static func signed(_ value: Double) -> String {
    let text = Digits.fixed(value, 1)
    return value > 0 && text != "0.0" ? "+" + text : text
  }
}
