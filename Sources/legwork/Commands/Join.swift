import App
import ArgumentParser
import Formats
import Model
import Store

struct Join: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Make one session of two that are the same.",
    discussion: """
      The first stays and takes what it lacks from the second, which goes. The ids are those of
      sessions --json. Undo takes it back.
      """)
  @OptionGroup var place: Place
  @Argument(help: "The session that stays.") var first: String
  @Argument(help: "The session that goes.") var second: String

  nonisolated func run() throws {
    try command {
      let store = try place.open(create: false)
      let a = try SessionArgument.session(first, store).session
      let b = try SessionArgument.session(second, store).session
      guard a.id != b.id else {
        throw Failure(.usage, "These are one session already. Nothing was written.")
      }
      let change = try Joining.change(a, b, keeper: store)
      try store.commit(change)
      Plain.say("\(change.title). legwork undo takes it back.")
    }
  }
}
