import Model

/// One line for a shell or a status bar: `LAch 4↑ 25.8/50 ▲`.
public enum PromptLine {
  /// - Parameters:
  ///   - verdicts: what the rules say of the facts.
  ///   - isDiscreet: true leaves out which part of the body it is.
  public static func text(
    _ facts: Facts, _ verdicts: [Verdict], isDiscreet: Bool
  ) -> String {
    // Put together by hand: what joins lists of texts is looked for among all types first.
    var line = sore(facts, isDiscreet).map { $0 + " " } ?? ""
    line += week(facts, Limits(facts, verdicts))
    if let mark = mark(verdicts, facts.taste) { line += " " + mark }
    return line
  }

  /// The worst site of today, else of yesterday, with where it goes.
  private static func sore(_ facts: Facts, _ isDiscreet: Bool) -> String? {
    for day in [facts.day, facts.day - 1] {
      let worst = facts.sites(day...day).max {
        (facts.worst($0, on: day) ?? 0, $1) < (facts.worst($1, on: day) ?? 0, $0)
      }
      guard let worst, let level = facts.worst(worst, on: day), level > 0 else { continue }
      let before = facts.level(worst, on: day - 1)
      let arrows = facts.taste.ascii ? ["+", "-", "="] : ["↑", "↓", "→"]
      let arrow = before.map { level > $0 ? arrows[0] : level < $0 ? arrows[1] : arrows[2] } ?? ""
      return (isDiscreet ? "" : short(worst) + " ") + "\(level)\(arrow)"
    }
    return nil
  }

  /// `LAch`, `RiCal`.
  static func short(_ site: Site) -> String {
    // The forearm has the letters already.
    if site.region == .forefoot { return site.side.letter + "Fft" }
    let words = site.region.name.split(separator: " ")
    let last = words.last.map { String($0.prefix(3)) } ?? ""
    let first = words.count > 1 ? String(words[0].prefix(1)).lowercased() : ""
    let rest = String(last.dropFirst())
    return site.side.letter + first + String(last.prefix(1)).uppercased() + rest
  }

  /// The week so far, and the guide where there is one that may be shown, rounded down.
  private static func week(_ facts: Facts, _ limits: Limits) -> String {
    let so = facts.number(facts.amount(in: facts.week))
    guard limits.leftInWeek != nil else { return so }
    let guide = facts.limit(100 + facts.runner.weeklyGuide, of: facts.reference)
    return so + "/" + String(Int(facts.shown(guide)))
  }

  private static func mark(_ verdicts: [Verdict], _ taste: Taste) -> String? {
    let loud = verdicts.filter { $0.speaks && $0.level >= .caution }
    guard !loud.isEmpty else { return nil }
    if loud.contains(where: { $0.rule == .redFlag }) { return "!" }
    return taste.ascii ? "^" : "▲"
  }
}
