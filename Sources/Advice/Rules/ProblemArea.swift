import Model

extension RuleName {
  public static let problemArea = RuleName(rawValue: "problem-area")
}

/// A site that comes back week after week, and that ordinary soreness doesn't explain.
public enum ProblemArea: Rule {
  public static let name = RuleName.problemArea
  public static let label = "comes back"
  public static let question = "Does a site come back, or not go away?"
  public static let lookback = 75
  public static let evidence = EvidenceList(
    Evidence.heuristic("ours; it says where to look, not what it is"), Sources.cheung)
  public static let limits = """
    information at 3 or more in 3 of the last 6 blocks of 7 days, where both sides alike within 72 \
    hours of a hard session don't count; or at 1 or more over 8 days or longer without a gap of \
    over 3 days
    """
  static let level = 3
  static let weeks = 3
  /// Blocks of 7 days that are looked at.
  static let blockCount = 6
  static let days = 8
  /// Unmarked days in a row that end a stretch.
  static let gap = 3

  public static func verdict(_ facts: Facts) -> Verdict {
    guard facts.index[window(facts)].contains(where: { !$0.marks.isEmpty || $0.isAnswered }) else {
      return unknown("Nothing marked in 6 weeks", record: "soreness, or nothing sore")
    }
    let troubles = Trouble.all(facts)
    let found = found(troubles, on: facts.day)
    guard let worst = found.first else {
      return says(
        .none, "No site at 3 in 3 of the last 6 weeks, or for 8 days",
        details: [Detail("changes", "3 or more at one site in 3 of 6 weeks: information")])
    }
    return says(
      .information, worst.text, because: [worst.ground], action: .seeProfessional,
      sites: found.map(\.site).sorted(),
      details: [
        Detail("opposite", otherSide(facts, worst.site)),
        Detail("how", "a physiotherapist can look at what keeps coming back"),
        Detail(
          "changes",
          "without another mark there: silent from \(silence(troubles, after: facts.day).dayAndMonth) on"
        ),
      ] + found.dropFirst().map { Detail("also", $0.text) })
  }

  /// The days of the blocks that are looked at.
  static func window(_ facts: Facts) -> ClosedRange<Day> {
    facts.day - (7 * blockCount - 1)...facts.day
  }

  struct Found {
    var site: Site
    var text: String
    var ground: Ground
  }

  /// Sites that come back, the one in most weeks first, then those that don't go away.
  static func found(_ facts: Facts) -> [Found] { found(Trouble.all(facts), on: facts.day) }

  private static func found(_ troubles: [Trouble], on day: Day) -> [Found] {
    let all = troubles.map { (site: $0.site, blocks: $0.blocks(on: day), span: $0.span(on: day)) }
    let back = all.filter { $0.blocks >= weeks }.map { ($0.site, $0.blocks) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let lasting = all.filter { $0.blocks < weeks && $0.span >= days }.map { ($0.site, $0.span) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return back.map { site, count in
      Found(
        site: site, text: "\(site.shortName) at 3 or more in \(count) of the last 6 weeks, limit 3",
        ground: Ground("weeks at 3 or more", Double(count), "weeks", limit: Double(weeks)))
    }
      + lasting.map { site, length in
        Found(
          site: site, text: "\(site.shortName) sore for \(spanWords(length)), limit \(days)",
          ground: Ground("days sore", Double(length), "days", limit: Double(days)).unstamped)
      }
  }

  /// `9 days`, `75 days or more` where the days looked at end before the stretch does.
  static func spanWords(_ length: Int) -> String {
    "\(length) days" + (length >= lookback ? " or more" : "")
  }

  /// The day from which on none of them counts any more, if nothing is marked until then: what
  /// stopped to last may come back, when its days fall into other weeks.
  private static func silence(_ troubles: [Trouble], after day: Day) -> Day {
    let counting = troubles.filter { $0.counts(on: day) }
    let last = (day...day + lookback).last { later in counting.contains { $0.counts(on: later) } }
    return (last ?? day) + 1
  }

  private static func otherSide(_ facts: Facts, _ site: Site) -> String {
    guard let other = site.opposite else { return "there is none" }
    let levels = (facts.day - 13...facts.day).compactMap { facts.level(other, on: $0) }
    return levels.max().map { "\(other.shortName) worst \($0) in 14 days" }
      ?? "\(other.shortName) not marked in 14 days"
  }

  /// That soreness alike on both sides after a hard session is at 1 or less in 7 days.
  public static func forecasts(_ facts: Facts) -> [Forecast] {
    facts.sites(facts.day...facts.day).compactMap { site in
      guard (facts.worst(site, on: facts.day) ?? 0) >= level,
        let hard = facts.hardDay(explaining: site, on: facts.day)
      else { return nil }
      let due = hard + 7
      return Forecast(
        day: facts.day, rule: name.rawValue, ruleVersion: version, site: site, due: due, limit: 1,
        text: "\(site.shortName): ordinary soreness, expected gone by \(due.weekday.name)")
    }
  }

  public static func chart(_ facts: Facts) -> Chart? {
    guard let site = found(facts).first?.site else { return nil }
    return facts.daily(42, unit: site.shortName, limit: Double(level)) { day in
      facts.level(site, on: day).map(Double.init)
    }
  }
}
