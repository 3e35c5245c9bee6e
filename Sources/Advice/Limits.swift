import Model

/// The day's limits as numbers: never as permission, and hidden where no distance is a target.
public struct Limits: Equatable, Sendable {
  /// Past this a single run is a big step; nil when it isn't known or hidden. In centimetres or,
  /// where distance is mostly missing, in milliseconds.
  public let longestRun: Int?
  /// Left of the week until the guide; nil as above.
  public let leftInWeek: Int?
  /// Why nothing is shown: `a warning sign`; nil when the limits may be shown.
  public let hidden: String?
  /// True when both are minutes.
  public let isTime: Bool
  /// `past 20.0 km is a big step`; nil when it isn't known or hidden.
  public let bigStep: String?
  private let left: String?
  private static let warningSign = "a warning sign"
  private static let illness = "illness"

  /// - Parameter verdicts: what the rules said of the same facts.
  public init(_ facts: Facts, _ verdicts: [Verdict]) {
    isTime = facts.volume == .time
    hidden = Limits.reason(verdicts)
    guard hidden == nil else {
      longestRun = nil
      leftInWeek = nil
      bigStep = nil
      left = nil
      return
    }
    let longest = facts.spikeReference(on: facts.day).map {
      facts.limit(SingleRunSpike.caution, of: $0)
    }
    let reference = facts.completeWeeks >= StartingPoint.least ? facts.reference : 0
    let amount =
      reference > 0
      ? max(
        0,
        facts.limit(100 + facts.runner.weeklyGuide, of: reference) - facts.amount(in: facts.week))
      : nil
    longestRun = longest
    leftInWeek = amount
    bigStep = longest.map { "past \(facts.limit($0)) is a big step" }
    left = amount.map { "left to the guide this week: \(facts.limit($0))" }
  }

  /// True while no distance is spoken of at all: under a warning sign and in illness.
  public var isSilent: Bool { hidden == Limits.warningSign || hidden == Limits.illness }

  /// `No distances while there is illness`; nil when they may be shown.
  public var hiddenText: String? { hidden.map(Limits.text(hiding:)) }

  static func text(hiding reason: String) -> String { "No distances while there is \(reason)" }

  /// Why no distance is a target now; nil when one may be shown.
  static func reason(_ verdicts: [Verdict]) -> String? {
    func level(_ rule: RuleName) -> Level? { verdicts.first { $0.rule == rule }?.level }
    if level(.redFlag)?.speaks == true { return warningSign }
    if level(.illness)?.speaks == true { return illness }
    let pain = verdicts.first { $0.rule == .painTrafficLight }
    if let pain, pain.level >= .caution || (pain.level == .unknown && !pain.sites.isEmpty) {
      return "unsettled pain"
    }
    return level(.returnAfterGap)?.speaks == true ? "a return after a gap" : nil
  }

  /// `past 20.0 km is a big step; left to the guide this week: 24.5 km`; nil when there is
  /// nothing to show.
  public var text: String? {
    let words = [bigStep, left].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}
