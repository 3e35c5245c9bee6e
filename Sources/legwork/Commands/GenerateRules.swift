import Advice
import ArgumentParser
import Model
import Store

struct GenerateRules: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "The page of rules, from the catalogue.")
  @OptionGroup var place: Place
  @Flag(help: "With what they say on this journal.") var report = false

  nonisolated func run() throws {
    try command {
      guard report else {
        Plain.put(RulesPage.text(nil))
        return
      }
      let store = try place.open(create: false)
      let (slice, totals) = try place.history(store, through: try place.today())
      let history = JournalHistory(slice, totals: totals)
      Plain.put(
        RulesPage.text(totals.last.flatMap { Backtest(history, to: $0.day) }))
    }
  }
}
