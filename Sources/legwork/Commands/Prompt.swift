import Advice
import App
import ArgumentParser
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
    var line = ""
    try store.ofOneMoment { () throws(KeeperError) in
      let facts = try Judging.facts(on: today, taste: taste, keeper: store)
      line = PromptLine.text(facts, Catalogue.verdicts(facts), isDiscreet: isDiscreet)
    }
    Plain.say(line)
    store.close()
    // The program ends here. Letting go of what is closed takes a twentieth of it.
    _ = Unmanaged.passRetained(store)
  }
}
