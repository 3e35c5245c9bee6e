import Advice
import ArgumentParser
import Formats
import Model
import Store

struct SetCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Write a fact about you: set weekly-guide 10; alone it lists them.",
    discussion: """
      weekly-guide 1–100 (percent), first-weekday monday|sunday, health none|CONDITION,…,
      massage-budget AMOUNT (a month), resting-hr, maximum-hr, birth-year, sex female|male,
      time-zone Europe/Berlin (whose days imported sessions in UTC belong to), currency EUR.
      unknown takes a fact back.
      health knows, with a site where it has one (varicose-veins:left-calf): \
      \(HealthCondition.allCases.map(\.rawValue).joined(separator: ", ")).
      """)
  @OptionGroup var place: Place
  @Argument(help: "The fact's name.") var key: String?
  @Argument(help: "Its value.") var value: String?
  @Flag(help: "The list as JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try (value == nil ? place.read() : place.open())
      let slice = try store.slice(today...today)
      guard let key else { return list(slice.runner) }
      guard let value else {
        throw Failure(.usage, "What is \(key)? Write legwork set \(key) VALUE.")
      }
      var runner = slice.runner
      try RunnerFact.named(key).write(value, to: &runner, today: today)
      try store.commit(Change(title: "\(key) \(value)", edits: [slice.put(.runner(runner))]))
      Plain.say("\(key) is \(value).")
      guard key == RunnerFact.health.rawValue else { return }
      for word in HealthAnswers(text: value).others where value != "unknown" {
        Plain.say("\(word) is no condition Legwork knows: massage waits for a clinician's word.")
      }
    }
  }

  private func list(_ runner: Runner) {
    guard json else {
      for fact in RunnerFact.allCases {
        Plain.say(
          fact.rawValue + String(repeating: " ", count: 16 - fact.rawValue.count)
            + (fact.value(of: runner) ?? "unknown"))
      }
      return
    }
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      for fact in RunnerFact.allCases {
        $0.field(fact.rawValue.replacing("-", with: "_"), fact.value(of: runner))
      }
    }
    Plain.put(json.text, end: "\n")
  }
}
