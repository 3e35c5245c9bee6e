import Model

/// A coin that said whether to treat a site: the fair way to find out.
public struct CoinFlip: Hashable, Sendable {
  public var day: Day
  public var site: Site
  /// True for "treat this one", false for "leave this one".
  public var isTreat: Bool

  public init(day: Day, site: Site, isTreat: Bool) {
    self.day = day
    self.site = site
    self.isTreat = isTreat
  }

  /// Draws by a bit of chance that is handed in.
  public init(day: Day, site: Site, chance: UInt64) {
    self.init(day: day, site: site, isTreat: chance.nonzeroBitCount % 2 == 1)
  }

  /// Reads a decision; nil when it isn't a coin.
  public init?(_ decision: Decision) {
    let words = decision.numbers.split(separator: " ")
    guard decision.answer == "coin", words.count == 2, let site = Site(slug: String(words[0])),
      ["treat", "leave"].contains(words[1])
    else { return nil }
    self.init(day: decision.day, site: site, isTreat: words[1] == "treat")
  }

  /// The record of it.
  public func decision(id: RecordID) -> Decision {
    Decision(
      id: id, day: day, rule: RuleName.massage.rawValue, ruleVersion: Massage.version,
      answer: "coin", numbers: site.slug + (isTreat ? " treat" : " leave"))
  }

  /// What it says.
  public var sentence: String {
    isTreat
      ? "Treat \(site.name): one massage within 3 days of the session, then mark it for two days."
      : "Leave \(site.name) alone this time, and mark it for two days all the same."
  }
}
