import Advice
import App
import ArgumentParser
import Formats
import Model
import Store

struct Advise: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "What follows from what is written, ranked, with its numbers.")
  @OptionGroup var place: Place
  @Flag(help: "As JSON, the silent rules included.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.open()
      let verdicts = try Judging.verdicts(on: today, taste: Place.taste(), keeper: store)
      guard json else {
        for verdict in verdicts where verdict.level.speaks {
          Plain.say("\(verdict.level.name)  \(verdict.headline)")
        }
        if !verdicts.contains(where: { $0.level.speaks }) {
          Plain.say("Nothing to say from what is written.")
        }
        return
      }
      print(document(verdicts, today))
    }
  }

  private func document(_ verdicts: [Verdict], _ today: Day) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.field("date", today.iso)
      $0.array("verdicts") { json in
        for verdict in verdicts {
          json.object { write(verdict, to: &$0) }
        }
      }
    }
    return json.text
  }

  private func write(_ verdict: Verdict, to json: inout JSONWriter) {
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
    json.array("sites") { json in
      for site in verdict.sites { json.value(site.slug) }
    }
    if let urgency = verdict.urgency { json.field("urgency", urgency.rawValue) }
    json.array("evidence") { json in
      for evidence in verdict.evidence {
        json.object {
          $0.field("source", evidence.source)
          $0.field("strength", evidence.strength)
          $0.field("limits", evidence.limits)
        }
      }
    }
  }
}
