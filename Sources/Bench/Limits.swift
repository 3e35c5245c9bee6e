extension Report {
  /// A line for each limit the program sets itself: met, or by how much it isn't.
  var limits: [String] {
    guard let most = years.last, let least = years.first else { return [] }
    func median(_ name: String, _ years: Int) -> Double? {
      findings.sample(name, years: years)?.median
    }
    var lines: [String] = []
    func hold(_ what: String, _ value: Double?, _ limit: Double?) {
      guard let value, let limit else { return }
      lines.append(Self.held(what, value, limit))
    }
    let first = median("first page", most)
    hold("first page, ms", first, median("first page in C", most).map { 3 * $0 })
    hold(
      "first page, \(most) years to \(least)",
      first.flatMap { last in median("first page", least).map { last / $0 } }, 1.2)
    let base = median("legwork --version", most)
    for (name, floor) in [
      ("week --weeks 1040 --json", "sqlite3: weekly sums"),
      ("search achilles --json", "sqlite3: a search"),
    ] {
      hold(
        name + ", ms", median(name, most),
        base.flatMap { base in median(floor, most).map { base + 2 * $0 } })
    }
    hold("prompt, ms", median("prompt", most), base.map { 2 * $0 })
    let rules = "the rules, a day of a year"
    hold(rules + ", p99 ms", findings.sample(rules, years: 0)?.percentile(99), RuleTimes.most)
    let commit = findings.sample("one-row FULL commit in C", years: 0)?.percentile(99)
    let paced = findings.sample("one-row FULL commit between those keys", years: 0)?.percentile(99)
    for tour in Tour.all {
      let moves = "\(tour.screen), a key that moves"
      let changes = "\(tour.screen), a key that changes"
      hold(moves + ", p99 ms", findings.sample(moves, years: most)?.percentile(99), 3)
      lines += bytes(of: moves, years: most)
      let change = findings.sample(changes, years: most)?.percentile(99)
      hold(changes + ", p99 ms", change, commit.map { $0 + 3 })
      hold(changes + ", p99 ms, by commits at its pace", change, paced.map { $0 + 3 })
      hold("\(tour.screen): most memory, MiB", median("\(tour.screen): most memory", most), 32)
      hold(
        "\(tour.screen): anonymous memory, MiB",
        median("\(tour.screen): anonymous memory", most), 12)
    }
    hold("idle 10 s: wake-ups", median("idle 10 s: wake-ups", most), 0)
    hold("idle 10 s: CPU, ms", median("idle 10 s: CPU", most), 0)
    if let rate = median(imports.rate, 0) {
      lines.append(
        "\(rate >= 400 ? "met" : "not met"): \(imports.rate): \(Self.brief(rate)), at least 400")
    }
    hold(imports.memory + ", MiB", median(imports.memory, 0), 150)
    return lines
  }

  /// Under 300, or where a pane changes no more than its cells take; a row that needn't be sent is
  /// beyond that.
  private func bytes(of moves: String, years: Int) -> [String] {
    guard let bytes = findings.sample(moves + ": bytes", years: years)?.percentile(99),
      let cells = findings.sample(moves + ": cells", years: years)?.percentile(99),
      let beyond = findings.sample(moves + ": bytes beyond those cells'", years: years)?
        .percentile(99)
    else { return [] }
    let all =
      bytes > 300
      ? "a pane: \(moves), p99 bytes: \(Int(bytes)) for up to \(Int(cells)) cells, limit 300"
      : Self.held(moves + ", p99 bytes", bytes, 300)
    return [all, Self.held(moves + ", p99 bytes beyond its cells'", beyond, Report.mostBeyond)]
  }

  private static func held(_ what: String, _ value: Double, _ limit: Double) -> String {
    "\(value <= limit ? "met" : "not met"): \(what): \(brief(value)), limit \(brief(limit))"
  }

  /// Bytes of the cursor's own moves that a page may take beside its cells'.
  private static let mostBeyond = 60.0

  private static func brief(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
