import Advice
import App
import ArgumentParser
import Foundation
import Model
import Store

struct Prompt: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "prompt", abstract: "One line for a shell or a status bar: LAch 4↑ 25.8/50 ▲.")
  @OptionGroup var place: Place
  @Flag(help: "Without body parts.") var discreet = false

  nonisolated func run() throws {
    try command { try Prompt.say(place.plain, isDiscreet: discreet) }
  }

  @MainActor static func say(_ place: JournalPlace, isDiscreet: Bool) throws {
    let today = try place.today()
    let store = try place.open(create: false)
    let taste = try JournalPlace.taste().taste
    var facts: Facts?
    try store.ofOneMoment { () throws(KeeperError) in
      facts = try Judging.facts(on: today, taste: taste, keeper: store)
    }
    guard let facts else { return }
    Plain.say(PromptLine.text(facts, Catalogue.verdicts(facts), isDiscreet: isDiscreet))
    store.close()
    try Plain.finish()
    // A shell waits for this at every line: letting go of what was read takes a part of it.
    withExtendedLifetime((facts, store)) { Foundation.exit(EXIT_SUCCESS) }
  }
}
