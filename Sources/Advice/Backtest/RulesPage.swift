import Model

/// The page of rules, as Markdown: made from the catalogue, so that it can't say otherwise.
public enum RulesPage {
  /// - Parameter report: what the rules say on a journal of years; nil leaves that part out.
  public static func text(_ report: Backtest?) -> String {
    var lines = [
      "# The rules", "",
      "Made by `legwork generate rules` from the catalogue; not written by hand. Nothing here",
      "predicts an injury for one person: a flag says that a step is bigger than usual.", "",
    ]
    for rule in Catalogue.rules { lines += page(rule) }
    if let report { lines += self.report(report) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func page(_ rule: any Rule.Type) -> [String] {
    [
      "## " + rule.name.rawValue, "", rule.question, "", "- Limits: \(rule.limits).",
      "- Looks back \(rule.lookback) days; version \(rule.version).",
      rule.isTraining ? "- Silent under a warning sign and in illness." : nil,
      "- Evidence:",
    ].compactMap { $0 }
      + rule.evidence.map {
        "  - \($0.source). \($0.measured.capitalisedFirst). Strength: \($0.strength). "
          + "Limits: \($0.limits)."
      } + [""]
  }

  /// The heading under which the report stands.
  public static let reportHeading = "## On a runner's log"

  private static func report(_ report: Backtest) -> [String] {
    let ratios = report.ratios
    return [
      reportHeading, "",
      "Every rule asked about every day from \(report.days.lowerBound.iso) to "
        + "\(report.days.upperBound.iso),", "each by what was known on that day.", "",
      "| rule | weeks | information | caution | strong | days that speak |",
      "| --- | --- | --- | --- | --- | --- |",
    ]
      + report.rates.map { rate in
        let weeks = rate.weeks.values.reduce(0, +)
        let days = rate.days.filter { $0.key.speaks }.values.reduce(0, +)
        let levels = [Level.information, .caution, .strong].map { String(rate.weeks[$0] ?? 0) }
        return "| \(rate.rule.rawValue) | \(weeks) | " + levels.joined(separator: " | ")
          + " | \(days) |"
      } + [
        "",
        "The ratios alone, before the return rule takes its weeks, in the \(ratios.weeks) weeks of",
        "at least 10 km from the fifth on: over the guide in \(ratios.guide), over 30 % in "
          + "\(ratios.caution), a single-run",
        "spike in \(ratios.spike), a spike or a weekly caution in "
          + "\(ratios.either).",
      ]
  }
}
