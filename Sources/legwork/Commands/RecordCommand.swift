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
      let store = try place.read()
      let slice = try place.history(store, through: today).slice
      let scores = RuleScore.all(in: slice, today: today)
      let answers = Answers.all(slice.decisions.filter { $0.day <= today })
      if json { Plain.put(document(scores, answers), end: "\n") } else { say(scores, answers) }
    }
  }

  @MainActor private func say(_ scores: [RuleScore], _ answers: [Answers]) {
    if scores.isEmpty { Plain.say("No forecast was made yet. They come with marks of 3 and more.") }
    for score in scores {
      Plain.say(
        "\(score.rule): right \(score[.right]) of \(score.checked) checked; "
          + "\(score[.open]) open, \(score[.unanswered]) never rated on their day")
    }
    for answer in answers {
      Plain.say("\(answer.rule): accepted \(answer.accepted), put aside \(answer.dismissed)")
    }
  }

  private func document(_ scores: [RuleScore], _ answers: [Answers]) -> String {
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
      $0.array("answers") { json in
        for answer in answers {
          json.object {
            $0.field("rule", answer.rule)
            $0.field("accepted", answer.accepted)
            $0.field("dismissed", answer.dismissed)
          }
        }
      }
    }
    return json.text
  }
}

/// What the runner answered to a rule, by number.
private struct Answers {
  let rule: String
  let accepted: Int
  let dismissed: Int

  /// Of every rule that was answered, by name.
  static func all(_ decisions: [Decision]) -> [Answers] {
    Dictionary(grouping: decisions, by: \.rule).map { rule, all in
      Answers(
        rule: rule, accepted: all.count { $0.answer == Dismissals.accepted },
        dismissed: all.count { $0.answer == Dismissals.dismissed })
    }.filter { $0.accepted + $0.dismissed > 0 }.sorted { $0.rule < $1.rule }
  }
}
