import Advice
import App
import ArgumentParser
import Drawing
import Formats
import Model
import Store

struct WhyCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "why", abstract: "One rule: its question, numbers, limit, evidence and limits.")
  @OptionGroup var place: Place
  @Argument(help: "The rule's name, as legwork advise lists it.") var rule: String
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let name = RuleName(rawValue: rule)
      guard Catalogue.rule(name) != nil else {
        let all = Catalogue.rules.map { $0.name.rawValue }.joined(separator: ", ")
        throw Failure(.usage, "There is no rule \(rule): \(all).")
      }
      let today = try place.today()
      let store = try place.read()
      let taste = try Place.taste()
      guard let why = try Judging.why(name, on: today, taste: taste, keeper: store) else { return }
      if json { Plain.put(document(why, today), end: "\n") } else { say(why, taste) }
    }
  }

  @MainActor private func say(_ why: Why, _ taste: Taste) {
    let verdict = why.verdict
    Plain.say("\(verdict.rule.rawValue)   \(verdict.level.name)")
    Plain.say(why.question)
    Plain.say(verdict.headline)
    Plain.say("")
    for ground in verdict.because { line("numbers", ground.text(taste)) }
    line("changes", why.changes)
    if let first = why.first { line("first", first) }
    for detail in verdict.details where detail.label != "changes" {
      line(detail.label, detail.text)
    }
    for evidence in verdict.evidence {
      line("ground", "\(evidence.source): \(evidence.measured). \(evidence.strength)")
      line("limits", evidence.limits)
    }
    if why.weeks > 0 { line("yours", why.history(6)) }
  }

  /// The label once, the text in lines beside it.
  @MainActor private func line(_ label: String, _ text: String) {
    for (index, part) in Columns.wrap(text, to: 68).enumerated() {
      let label = index == 0 ? label : ""
      Plain.say(label + String(repeating: " ", count: max(1, 12 - label.count)) + part)
    }
  }

  @MainActor private func document(_ why: Why, _ today: Day) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.field("date", today.iso)
      $0.field("question", why.question)
      AdviseDocument.write(why.verdict, to: &$0)
      $0.field("changes", why.changes)
      $0.field("first", why.first)
      if let chart = why.chart {
        $0.object("chart") { json in
          json.field("from", chart.first.iso)
          json.field("step_days", chart.step)
          json.field("unit", chart.unit)
          json.field("limit", chart.limit)
          json.array("bars") { json in
            for bar in chart.bars {
              json.object {
                $0.field("value", bar.value)
                $0.field("planned", bar.isPlanned)
              }
            }
          }
        }
      }
      $0.field("weeks", why.weeks)
      $0.array("spoke_in") { json in for week in why.spoke { json.value(week.start.iso) } }
    }
    return json.text
  }
}
