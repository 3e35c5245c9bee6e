import Advice
import App
import ArgumentParser
import Formats
import Model
import Store

struct Advise: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "What follows from what is written, ranked, with its numbers.")
  @OptionGroup var place: Place
  @Flag(help: "The silent rules too.") var all = false
  @Option(help: "Accept what a rule proposes: it is planned.") var accept: String?
  @Option(help: "Put a rule's verdict aside until its numbers change.") var dismiss: String?
  @Flag(help: "As JSON, the silent rules included.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.read()
      let facts = try Judging.facts(on: today, taste: Place.taste(), keeper: store)
      let verdicts = Catalogue.verdicts(facts)
      let limits = Limits(facts, verdicts)
      if let rule = accept ?? dismiss { return try decide(rule, verdicts, facts, store) }
      if json {
        Plain.put(AdviseDocument.text(verdicts, limits, facts.day), end: "\n")
      } else {
        say(verdicts, limits, today)
      }
    }
  }

  /// Writes the runner's answer to a verdict.
  @MainActor private func decide(
    _ rule: String, _ verdicts: [Verdict], _ facts: Facts, _ store: JournalStore
  ) throws {
    guard let verdict = verdicts.first(where: { $0.rule.rawValue == rule }) else {
      throw Failure(.usage, "There is no rule \(rule). Nothing was written.")
    }
    let seed = Clock.freshID()
    let change =
      accept != nil
      ? verdict.acceptance(day: facts.day, seed: seed, in: facts.slice)
      : verdict.dismissal(day: facts.day, seed: seed, in: facts.slice)
    guard let change else {
      throw Failure(
        .badData,
        verdict.kind == .redFlag && verdict.level.speaks
          ? "A warning sign can't be put aside: legwork sign NAME --seen-by WHO."
          : "\(rule) says nothing that could be answered. Nothing was written.")
    }
    try store.commit(change)
    Plain.say(change.title)
  }

  @MainActor private func say(_ verdicts: [Verdict], _ limits: Limits, _ today: Day) {
    let speak = verdicts.count(where: \.speaks)
    let unknown = verdicts.count { $0.level == .unknown }
    Plain.say(
      "\(today.long), from what is written: \(speak) speak, "
        + "\(verdicts.count - speak - unknown) silent, \(unknown) can't tell")
    for verdict in verdicts where verdict.speaks || all || verdict.isAsking {
      let word = verdict.isDismissed ? "put aside" : verdict.level.name
      Plain.say(pad(word, 13) + pad(verdict.rule.rawValue, 19) + verdict.headline)
      if verdict.kind == .redFlag, verdict.level.speaks {
        for detail in verdict.details { Plain.say("             \(detail.label): \(detail.text)") }
      }
    }
    if let text = limits.text { Plain.say(text.capitalisedFirst + ".") }
    if let hidden = limits.hiddenText { Plain.say(hidden + ".") }
    if let flag = verdicts.first(where: { $0.rule == .redFlag }), !flag.level.speaks, !all {
      Plain.say(flag.headline + (flag.level == .none ? "." : ""))
    }
    Plain.say("legwork why RULE explains one.")
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

/// `legwork advise --json`.
enum AdviseDocument {
  static func text(_ verdicts: [Verdict], _ limits: Limits, _ today: Day) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.field("date", today.iso)
      $0.object("limits") { json in
        let scale = limits.isTime ? 60_000.0 : 100
        let end = limits.isTime ? "_min" : "_m"
        json.field("longest_run" + end, limits.longestRun.map { Double($0) / scale })
        json.field("week_left" + end, limits.leftInWeek.map { Double($0) / scale })
        json.field("hidden", limits.hidden)
      }
      $0.array("verdicts") { json in
        for verdict in verdicts { json.object { write(verdict, to: &$0) } }
      }
    }
    return json.text
  }

  static func write(_ verdict: Verdict, to json: inout JSONWriter) {
    json.field("rule", verdict.rule.rawValue)
    json.field("kind", verdict.kind.rawValue)
    json.field("level", verdict.level.name)
    json.field("headline", verdict.headline)
    json.array("because") { json in
      for ground in verdict.because {
        json.object {
          $0.field("quantity", ground.quantity)
          $0.field("value", ground.value)
          $0.field("unit", ground.unit)
          $0.field("limit", ground.limit)
        }
      }
    }
    json.field("action", verdict.action.rawValue)
    json.array("sites") { json in for site in verdict.sites { json.value(site.slug) } }
    if let urgency = verdict.urgency { json.field("urgency", urgency.rawValue) }
    json.array("evidence") { json in
      for evidence in verdict.evidence {
        json.object {
          $0.field("source", evidence.source)
          $0.field("measured", evidence.measured)
          $0.field("strength", evidence.strength)
          $0.field("limits", evidence.limits)
        }
      }
    }
    json.field("dismissed", verdict.isDismissed)
    json.field("to_record", verdict.toRecord)
    json.array("details") { json in
      for detail in verdict.details {
        json.object {
          $0.field("label", detail.label)
          $0.field("text", detail.text)
        }
      }
    }
  }
}
