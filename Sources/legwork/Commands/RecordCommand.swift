import Advice
import ArgumentParser
import Formats
import Model
import Store

struct RecordCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "record", abstract: "How often Legwork's own forecasts came true, by rule.")
  @OptionGroup var place: Place
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.open()
      let scores = RuleScore.all(in: try place.history(store, through: today).slice, today: today)
      if json { print(document(scores)) } else { say(scores) }
    }
  }

  @MainActor private func say(_ scores: [RuleScore]) {
    guard !scores.isEmpty else {
      Plain.say("No forecast was made yet. They come with marks of 3 and more.")
      return
    }
    for score in scores {
      Plain.say(
        "\(score.rule): right \(score[.right]) of \(score.checked) checked; "
          + "\(score[.open]) open, \(score[.unanswered]) never rated on their day")
    }
  }

  private func document(_ scores: [RuleScore]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("rules") { json in
        for score in scores {
          json.object {
            $0.field("rule", score.rule)
            for outcome in ForecastOutcome.allCases { $0.field(outcome.rawValue, score[outcome]) }
          }
        }
      }
    }
    return json.text
  }
}
