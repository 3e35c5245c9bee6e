import Advice
import ArgumentParser
import Formats
import Model
import Store

struct BacktestCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "What every rule would have said on every day, by what was known then.")
  @OptionGroup var place: Place
  @Option(help: "The first day, YYYY-MM-DD.") var from: String?
  @Option(help: "The last day, YYYY-MM-DD.") var to: String?
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let last = try place.day(to) ?? today
      let first = try place.day(from)
      let store = try place.read()
      let (slice, totals) = try place.history(store, through: last)
      let newest = totals.last?.day ?? last
      let end = to == nil ? min(last, newest) : last
      let history = JournalHistory(slice, totals: totals, taste: try Place.taste())
      guard let report = Backtest(history, from: first, to: end) else {
        throw Failure(.badData, "There is no recorded day in that time. Nothing was judged.")
      }
      if json { Plain.put(BacktestDocument.text(report), end: "\n") } else { say(report) }
    }
  }

  @MainActor private func say(_ report: Backtest) {
    Plain.say(
      "\(report.days.lowerBound.iso) to \(report.days.upperBound.iso), "
        + "\(report.days.count) days, each by what was known on it\n")
    Plain.say("                     weeks at information, caution, strong   days that speak")
    for rate in report.rates {
      let weeks = [Level.information, .caution, .strong].map { pad(rate.weeks[$0] ?? 0, 6) }
      let days = rate.days.filter { $0.key.speaks }.values.reduce(0, +)
      let all = rate.weeks.values.reduce(0, +)
      Plain.say(
        rate.rule.rawValue + String(repeating: " ", count: 20 - rate.rule.rawValue.count)
          + weeks.joined() + "  of \(all)" + pad(days, 16))
    }
    let ratios = report.ratios
    Plain.say(
      "\nThe ratios alone, in \(ratios.weeks) weeks of 10 km or more from the fifth on: over the "
        + "guide \(ratios.guide), over 30 % \(ratios.caution), a single-run spike "
        + "\(ratios.spike), spike or weekly caution \(ratios.either).")
    problems(report)
  }

  @MainActor private func problems(_ report: Backtest) {
    guard !report.cases.isEmpty else { return }
    Plain.say("\nIn the 14 days before \(report.cases.count) problems, beside all 14 days:")
    for item in report.cases {
      let said = item.said.map { "\($0.key.rawValue) \($0.value.name)" }.sorted()
      Plain.say(
        "\(item.problem.from.iso) \(item.problem.site.name): "
          + (said.isEmpty ? "nothing" : said.joined(separator: ", ")))
    }
    for rule in report.rates.map(\.rule) {
      let count = report.before(rule)
      let base = report.base[rule] ?? 0
      guard count > 0 || base > 0 else { continue }
      Plain.say(
        "\(rule.rawValue): before \(count) of \(report.cases.count)"
          + Backtest.share(count, of: report.cases.count)
          + ", in \(base) of \(report.stretches) stretches of 14 days")
    }
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(1, width - text.count)) + text
  }
}

/// `legwork backtest --json`.
enum BacktestDocument {
  static func text(_ report: Backtest) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.field("from", report.days.lowerBound.iso)
      $0.field("to", report.days.upperBound.iso)
      $0.array("rules") { json in
        for rate in report.rates {
          json.object { json in
            json.field("rule", rate.rule.rawValue)
            json.object("days") { levels(rate.days, to: &$0) }
            json.object("weeks") { levels(rate.weeks, to: &$0) }
            json.field("before_problems", report.before(rate.rule))
            json.field("stretches_that_speak", report.base[rate.rule] ?? 0)
          }
        }
      }
      $0.field("stretches", report.stretches)
      $0.object("ratios_alone") { json in
        json.field("weeks", report.ratios.weeks)
        json.field("over_guide", report.ratios.guide)
        json.field("over_30_pct", report.ratios.caution)
        json.field("single_run_spike", report.ratios.spike)
        json.field("spike_or_weekly_caution", report.ratios.either)
      }
      $0.array("problems") { json in
        for item in report.cases { json.object { problem(item, to: &$0) } }
      }
    }
    return json.text
  }

  private static func levels(_ counts: [Level: Int], to json: inout JSONWriter) {
    for level in Level.allCases { json.field(level.name, counts[level] ?? 0) }
  }

  private static func problem(_ item: Backtest.Case, to json: inout JSONWriter) {
    json.field("site", item.problem.site.slug)
    json.field("from", item.problem.from.iso)
    json.array("said") { json in
      for rule in Catalogue.rules.map({ $0.name }) {
        guard let level = item.said[rule] else { continue }
        json.object {
          $0.field("rule", rule.rawValue)
          $0.field("level", level.name)
        }
      }
    }
  }
}
